/** What people press as they read alone: quotations, checks, terms, stages, cards, settings, read aloud and search. Rows 17, 26, 27, 38, 39, 43, 44. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { heard, type Opening, settled, treeText, watchLiveRegions } from './deck-page.ts'
import { buildReaderWorkshop, leftBehind, nothing, openAt, type ReaderWorkshop } from './reader-workshop.ts'

const part = `---
title: Second part
minutes: 20
---

## A box {#write}

::: reflect
What do you think?
:::

## A question {#question}

::: check
Which is a feature?

- [x] Not listening
  Yes, feedbacksentinel.
- [ ] Being late
  No, that is something else.
:::

## Several {#several}

::: check
Which are features?

- [x] First right
  Yes.
- [x] Second right
  Yes, too.
- [ ] Not one
  No.
:::

## A case {#case}

::: scenario
### Stage 1

A person comes in. stageone

### Stage 2

A week later. stagetwo

### Stage 3

The end. stagethree
:::

## Cards {#cards}

::: cards small-set
- Alpha
- Beta
- Gamma
:::

## A picture {#picture}

![Three people at a café table](dot.svg)

A paragraph about [[regard]] with café words. [@book]

Another paragraph, to have two.

## One more quotation {#more}

::: quote closed
:::

## After it {#after}

The way goes on. It has two sentences.
`

const dot = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="100" height="100"><circle cx="5" cy="5" r="4"/></svg>'
const withheldWords = 'quotesentinel'

let workshop: ReaderWorkshop
let browser: Browser

beforeAll(async () => {
  workshop = await buildReaderWorkshop('slides,reader,single', {
    'decks/calm/two.md': part,
    'decks/calm/dot.svg': dot,
    'facilitator-notes/calm/two.md': '## question\n\n::: say\nThis is a notesentinel.\n:::\n',
  })
  browser = await openBrowser()
})

/** Two hundred open pages would slow each other down. */
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  await browser?.close()
  workshop?.close()
})

const two = () => `${workshop.address}calm/two.html`
const search = () => `${workshop.address}calm/kit.search.html`
const oneFile = () => `${workshop.address}calm/downloads/reader.html`
const open = (address: string, width: number, options: Opening = {}) =>
  openAt(browser, address, width, { first: watchLiveRegions, ...options })
const focusedWords = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim())
const style = (page: Page, selector: string, name: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name)

describe.each([320, 1280])('at a width of %i', (width) => {
  describe('closed quotations', () => {
    const words = (page: Page) => page.locator('.withheld-inner')

    test('open and close by Space, Enter, click and tap; focus and place stay, and nothing is spoken', async () => {
      const page = await open(two(), width, { hasTouch: true })
      const summary = page.locator('.withheld summary')
      await summary.scrollIntoViewIfNeeded()
      await summary.focus()
      const top = () => summary.evaluate((one) => Math.round(one.getBoundingClientRect().top))
      const acts = [() => page.keyboard.press('Space'), () => page.keyboard.press('Enter'), () => summary.click(), () => summary.tap()]
      for (const act of acts) {
        expect(await words(page).isVisible()).toBe(false)
        const before = await top()
        await act()
        expect(await words(page).innerText()).toContain(withheldWords)
        expect(await focusedWords(page)).toBe('Close the quotation')
        expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
        await act()
        expect(await focusedWords(page)).toBe('Open the quotation')
      }
      expect(await words(page).isVisible()).toBe(false)
      expect((await heard(page)).join()).not.toContain(withheldWords)
      expect(await summary.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44)
    })

    test.each(['#more', '#:~:text=quotesentinel', '#more:~:text=Stand-in,own.', '#quotesentinel'])(
      'are not opened by %s',
      async (fragment) => {
        const page = await open(two() + fragment, width)
        await page.evaluate(() => location.assign('#question'))
        await page.evaluate(() => location.assign('#:~:text=quotesentinel'))
        await settled(page)
        expect(await words(page).isVisible()).toBe(false)
        expect(await treeText(page)).not.toContain(withheldWords)
      },
    )

    test('have nothing to find before any script of the page has run, and no id to lead to', async () => {
      const context = await browser.newContext({ viewport: { width, height: 844 } })
      const page = await context.newPage()
      await page.route('**/reader.js', (route) => route.abort())
      await page.goto(`${two()}#:~:text=quotesentinel`)
      expect(await page.evaluate(() => document.documentElement.className)).toContain('script')
      await page.evaluate(() => document.querySelector('.withheld details')?.setAttribute('open', ''))
      expect(await words(page).isVisible()).toBe(false)
      expect(await page.locator('.withheld-inner [id]').count()).toBe(0)
    })

    test('are not found, and closed again when a browser opens them by itself', async () => {
      const page = await open(two(), width)
      expect(await page.evaluate(() => (window as unknown as { find: (words: string) => boolean }).find('quotesentinel'))).toBe(false)
      await page.evaluate(() => document.querySelector('.withheld details')?.setAttribute('open', ''))
      await settled(page)
      expect(await words(page).isVisible()).toBe(false)
      expect(await page.locator('.withheld details').getAttribute('open')).toBe(null)
      expect(await page.evaluate(() => (window as unknown as { find: (words: string) => boolean }).find('The way goes on'))).toBe(true)
    })

    test('stay closed on paper, with note and paraphrase; opened, consent for paper still decides', async () => {
      const page = await open(two(), width)
      const paper = async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        await page.emulateMedia({ media: 'print' })
        const text = await page.locator('main').innerText()
        await page.emulateMedia({ media: 'screen' })
        await page.evaluate(() => dispatchEvent(new Event('afterprint')))
        return text
      }
      for (const act of [async () => {}, () => page.locator('.withheld summary').click()]) {
        await act()
        const text = await paper()
        expect(text).not.toContain(withheldWords)
        expect(text).toContain('Not being written down can feel like not being heard.')
        expect(text).toContain('A person describes not being heard.')
        expect(text).toContain('stagethree')
      }
      expect(await words(page).isVisible()).toBe(true)
      expect(await page.locator('.stage-card[open]').count()).toBe(0)
    })

    test('their Skip lands exactly on what follows, and the paraphrase keeps the learning', async () => {
      const page = await open(two(), width)
      await page.locator('.withheld a.skip').click()
      await settled(page)
      const place = await page.locator('[id="after--h"]').evaluate((one) => one.getBoundingClientRect().top)
      const bar = await page.locator('.kit-bar').evaluate((one) => one.getBoundingClientRect().bottom)
      expect(place).toBeGreaterThanOrEqual(bar)
      expect(place - bar).toBeLessThan(60)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('after--h')
    })

    test('without script they are closed, and open by the browser’s own means', async () => {
      const page = await openAt(browser, two(), width, { javaScriptEnabled: false })
      expect(await words(page).isVisible()).toBe(false)
      await page.locator('.withheld summary').click()
      expect(await words(page).innerText()).toContain(withheldWords)
    })
  })

  describe('checks', () => {
    test('say under the chosen answer whether it is right and why; a changed choice takes that away', async () => {
      const page = await open(two(), width)
      const check = page.locator('kit-check').first()
      expect(await check.getByRole('group', { name: 'Which is a feature? Choose one answer' }).count()).toBe(1)
      expect(await treeText(page)).not.toContain('feedbacksentinel')
      await check.getByRole('button', { name: 'Check' }).click()
      expect(await check.innerText()).toContain('Choose an answer first.')
      await check.getByLabel('Not listening').focus()
      await page.keyboard.press('ArrowDown')
      await check.getByRole('button', { name: 'Check' }).click()
      expect(await check.locator('li').nth(1).innerText()).toContain('Not quite')
      expect(await check.locator('li').nth(1).innerText()).toContain('No, that is something else.')
      expect((await heard(page)).at(-1)).toBe('Not quite. The reason stands below your answer.')
      expect(await treeText(page)).not.toContain('feedbacksentinel')
      await check.getByRole('button', { name: 'Try again' }).click()
      expect(await check.locator('.said').count()).toBe(0)
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio')
      await page.keyboard.press('Space')
      await check.getByRole('button', { name: 'Check' }).click()
      expect(await check.locator('li').first().innerText()).toMatch(/Right[\s\S]*Yes, feedbacksentinel/)
      expect(await check.locator('.verdict svg').count()).toBe(1)
      expect((await heard(page)).at(-1)).toBe('Right. The reason stands below your answer.')
      await check.getByLabel('Being late').check()
      expect(await check.locator('.said').count()).toBe(0)
      expect(await leftBehind(page)).toEqual(nothing)
    })

    test('take several answers where several are right, say when one is missing, and Clear empties them', async () => {
      const page = await open(two(), width)
      const check = page.locator('kit-check').nth(1)
      expect(await check.getByRole('checkbox').count()).toBe(3)
      await check.getByLabel('First right').check()
      await check.getByRole('button', { name: 'Check' }).click()
      expect((await heard(page)).at(-1)).toBe('Right so far. There is more that is right.')
      await check.getByLabel('Second right').check()
      await check.getByRole('button', { name: 'Check' }).click()
      expect((await heard(page)).at(-1)).toContain('Right. ')
      await page.locator('.bar-clear').click()
      expect(await check.locator('.said').count()).toBe(0)
      expect(await check.locator('input:checked').count()).toBe(0)
    })

    test('without script have the answers in a closed part, and no button that does nothing', async () => {
      const page = await openAt(browser, two(), width, { javaScriptEnabled: false })
      const check = page.locator('kit-check').first()
      expect(await check.locator('button, input').filter({ visible: true }).count()).toBe(0)
      expect(await check.getByText('feedbacksentinel').isVisible()).toBe(false)
      await check.locator('summary').click()
      expect(await check.locator('details').innerText()).toMatch(/Right: Not listening\s+Yes, feedbacksentinel/)
    })
  })

  test('a term explains itself in place, closes by a press and by Escape, and leads to the words without script', async () => {
    const page = await open(two(), width)
    const term = page.getByRole('button', { name: 'regard' })
    const meaning = page.locator('.term-meaning')
    await term.focus()
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key)
      expect(await meaning.innerText()).toBe('regard: How a person is looked at.')
      expect(await term.getAttribute('aria-expanded')).toBe('true')
      expect(await focusedWords(page)).toBe('regard')
      await page.keyboard.press(key === 'Enter' ? 'Escape' : key)
      expect(await meaning.count()).toBe(0)
      expect(await term.getAttribute('aria-expanded')).toBe('false')
    }
    expect(await page.evaluate(() => location.hash)).toBe('')
    const plain = await openAt(browser, two(), width, { javaScriptEnabled: false })
    await plain.getByRole('link', { name: 'regard' }).click()
    expect(await plain.locator(':target').innerText()).toContain('How a person is looked at.')
  })

  test('a citation leads to its reference and back, and adds nothing to the history', async () => {
    const page = await open(two(), width)
    const before = await page.evaluate(() => history.length)
    const cite = page.locator('#picture a.cite')
    await cite.click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ref--book')
    await page.getByRole('button', { name: 'Back to the text' }).click()
    expect(await cite.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await page.evaluate(() => history.length)).toBe(before)
  })

  test.each([true, false])('a scenario opens a stage at a time (script: %s)', async (javaScriptEnabled) => {
    const page = await openAt(browser, two(), width, { javaScriptEnabled })
    const shown = async () => (await page.locator('.stages').innerText()).match(/stage(one|two|three)/g)
    const names = () => page.locator('.stage-card > summary').filter({ visible: true }).allInnerTexts()
    expect(await shown()).toEqual(['stageone'])
    expect(await names()).toEqual(['Stage 2 of 3'])
    await page.locator('.stage-card > summary').first().focus()
    await page.keyboard.press('Space')
    expect(await shown()).toEqual(['stageone', 'stagetwo'])
    expect(await names()).toEqual(['Stage 2 of 3', 'Stage 3 of 3'])
    await page.locator('.stage-card > summary').nth(1).click()
    expect(await shown()).toEqual(['stageone', 'stagetwo', 'stagethree'])
    expect(await page.locator('.stages .past').count()).toBe(6)
  })

  test('cards move by keyboard and by touch, say where they are, and keep the focus', async () => {
    const page = await open(two(), width, { hasTouch: true })
    const order = () => page.locator('kit-sort .card-words').allInnerTexts()
    await page.getByRole('button', { name: 'Move down: Alpha' }).focus()
    await page.keyboard.press('Enter')
    expect(await order()).toEqual(['Beta', 'Alpha', 'Gamma'])
    expect((await heard(page)).at(-1)).toBe('Alpha, now 2 of 3')
    expect(await focusedWords(page)).toBe('Move down: Alpha')
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    expect(await order()).toEqual(['Beta', 'Gamma', 'Alpha'])
    expect((await heard(page)).at(-1)).toBe('Alpha, now 3 of 3')
    expect(await focusedWords(page)).toBe('Move down: Alpha')
    await page.getByRole('button', { name: 'Move up: Gamma' }).tap()
    expect(await order()).toEqual(['Gamma', 'Beta', 'Alpha'])
    const sizes = await page.$$eval('.card-moves > button', (all) =>
      (all as HTMLElement[]).map((one) => Math.min(one.offsetWidth, one.offsetHeight)),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    expect(await leftBehind(page)).toEqual(nothing)
    const plain = await openAt(browser, two(), width, { javaScriptEnabled: false })
    expect(await plain.locator('kit-sort').innerText()).toMatch(/^Alpha\s+Beta\s+Gamma$/)
  })

  describe('settings', () => {
    const choose = (page: Page, group: string, name: string) =>
      page.getByRole('group', { name: group, exact: true }).getByLabel(name, { exact: true }).check()

    test('every choice does what it says, at once, and leaves what was pressed in its place', async () => {
      const page = await open(two(), width)
      const paragraph = '#after p'
      const size = async () => Number.parseFloat(await style(page, paragraph, 'font-size'))
      const normal = await size()
      for (const percent of [125, 150, 200]) {
        await choose(page, 'Text size', `${percent}%`)
        expect(await size()).toBeCloseTo((normal * percent) / 100, 1)
        const input = page.locator(`input[name=size][value="${percent}"]`)
        expect(await input.evaluate((one) => one === document.activeElement)).toBe(true)
        const top = await input.evaluate((one) => one.getBoundingClientRect().top)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top).toBeLessThan(844)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await choose(page, 'Text size', '100%')
      await choose(page, 'Spacing', 'Wide')
      expect(Number.parseFloat(await style(page, paragraph, 'letter-spacing'))).toBeCloseTo(normal * 0.12, 1)
      expect(Number.parseFloat(await style(page, paragraph, 'word-spacing'))).toBeCloseTo(normal * 0.16, 1)
      expect(Number.parseFloat(await style(page, paragraph, 'line-height'))).toBeCloseTo(normal * 1.5, 1)
      expect(
        Number.parseFloat(await style(page, 'h1', 'line-height')) / Number.parseFloat(await style(page, 'h1', 'font-size')),
      ).toBeCloseTo(1.5, 1)
      const gap = () =>
        page.$eval(
          '#picture p:last-child',
          (one) => one.getBoundingClientRect().top - (one.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
        )
      expect(await gap()).toBeGreaterThanOrEqual(normal * 2 - 0.5)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await choose(page, 'Spacing', 'Normal')
      expect(await style(page, paragraph, 'letter-spacing')).toBe('normal')

      await choose(page, 'Letters', 'Lexend')
      await page.evaluate(() => document.fonts.ready)
      expect(await style(page, paragraph, 'font-family')).toContain('Lexend')
      expect(
        await page.evaluate(() => [...document.fonts].some((font) => font.family.includes('Lexend') && font.status === 'loaded')),
      ).toBe(true)
      await choose(page, 'Letters', 'My device’s own')
      expect(await style(page, paragraph, 'font-family')).toMatch(/^system-ui/)
      await choose(page, 'Letters', 'Atkinson Hyperlegible')
      await choose(page, 'Letters for quotations', 'The same as all other text')
      expect(await style(page, '.withheld blockquote', 'font-family')).toContain('Atkinson')
      await choose(page, 'Letters for quotations', 'Book letters')
      expect(await style(page, '.withheld blockquote', 'font-family')).toContain('Literata')

      const measure = () => page.$eval('#after', (one) => one.clientWidth)
      const column = await measure()
      await choose(page, 'Line length', 'Full width')
      if (width === 1280) expect(await measure()).toBeGreaterThan(column + 100)
      await choose(page, 'Line length', 'Short')
      const longest = await page.$eval(paragraph, (one) => Number.parseFloat(getComputedStyle(one).maxWidth))
      expect(longest).toBeLessThan(normal * 30)
    })

    test('colours follow the device first, then what is chosen', async () => {
      const page = await open(two(), width, { colorScheme: 'dark' })
      const paper = () => style(page, 'html', 'background-color')
      expect(await paper()).toBe('rgb(33, 29, 27)')
      for (const [name, colour] of [
        ['Light', 'rgb(251, 247, 239)'],
        ['High contrast', 'rgb(0, 0, 0)'],
        ['Soft pastel', 'rgb(228, 238, 236)'],
        ['Dark', 'rgb(33, 29, 27)'],
      ] as const) {
        await choose(page, 'Colours', name)
        expect(await paper(), name).toBe(colour)
      }
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await paper()).toBe('rgb(33, 29, 27)')
      await choose(page, 'Colours', 'As my device')
      expect(await paper()).toBe('rgb(251, 247, 239)')
    })

    test('controls are seen in forced colours, and nothing moves in any setting', async () => {
      const page = await open(two(), width, { forcedColors: 'active', reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'Move down: Alpha' }).click()
      for (const selector of ['.card-moves button', '.withheld summary', '.stage-card', '.choices input', '.check-ways .button']) {
        const one = page.locator(selector).first()
        const { border, ground } = await one.evaluate((element) => ({
          border: getComputedStyle(element).borderTopColor,
          ground: getComputedStyle(document.documentElement).backgroundColor,
        }))
        expect(border, selector).not.toBe(ground)
      }
      for (const reducedMotion of ['reduce', 'no-preference'] as const) {
        await page.emulateMedia({ reducedMotion })
        const moving = await page.$$eval(
          '*',
          (all) =>
            all.filter((one) => {
              const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one)
              return transitionDuration.split(', ').some((time) => time !== '0s') || animationName !== 'none' || scrollBehavior === 'smooth'
            }).length,
        )
        expect(moving).toBe(0)
      }
    })

    test('pictures give way to their words', async () => {
      const page = await open(two(), width)
      await choose(page, 'Pictures', 'Describe in words instead')
      expect(await page.locator('main img').isVisible()).toBe(false)
      expect(await page.locator('#picture').innerText()).toContain('Picture: Three people at a café table')
      await choose(page, 'Pictures', 'Show')
      expect(await page.locator('main img').isVisible()).toBe(true)
      expect(await page.locator('#picture').innerText()).not.toContain('Picture:')
    })

    test('nothing is remembered before the tick; then it is there before the first paint; Reset and Exit forget it', async () => {
      const page = await open(two(), width)
      await choose(page, 'Text size', '150%')
      await choose(page, 'Colours', 'Soft pastel')
      expect(await leftBehind(page)).toEqual(nothing)
      await page.reload()
      await page.waitForSelector('html.ready')
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({})
      const tick = page.getByLabel('Remember my settings on this device for 7 days')
      expect(await tick.isChecked()).toBe(false)
      await choose(page, 'Text size', '150%')
      await tick.check()
      expect((await heard(page)).at(-1)).toContain('remembered on this device for 7 days')
      await choose(page, 'Colours', 'Soft pastel')
      expect(await leftBehind(page)).toEqual({ ...nothing, local: ['workshop-kit'] })
      await page.route('**/reader.js', (route) => route.abort())
      await page.goto(`${workshop.address}calm/three.html`)
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ size: '150', scheme: 'soft' })
      await page.unroute('**/reader.js')
      await page.reload()
      await page.waitForSelector('html.ready')
      expect(await tick.isChecked()).toBe(true)
      expect(await page.locator('input[name=size][value="150"]').isChecked()).toBe(true)
      await page.getByRole('button', { name: 'Reset my settings' }).click()
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({})
      expect(await leftBehind(page)).toEqual(nothing)
      expect(await focusedWords(page)).toBe('Reset my settings')
    })

    test('Lexend is asked for only when chosen, and a file that stands alone says why it has none', async () => {
      const context = await browser.newContext({ viewport: { width, height: 844 } })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(two())
      await page.waitForSelector('html.ready')
      expect(asked.filter((url) => url.includes('lexend'))).toEqual([])
      await choose(page, 'Letters', 'Lexend')
      await page.evaluate(() => document.fonts.ready)
      expect(asked.filter((url) => url.includes('lexend'))).not.toEqual([])
      const alone = await open(oneFile(), width)
      const letters = await alone.getByRole('group', { name: 'Letters', exact: true }).innerText()
      expect(letters).toContain('Lexend is not in this file')
      expect(await alone.locator('input[value=lexend]').count()).toBe(0)
    })

    test('without script the section says what the browser offers, and shows no control', async () => {
      const page = await openAt(browser, two(), width, { javaScriptEnabled: false })
      expect(await page.locator('#kit--settings').innerText()).toContain('Your browser’s own zoom')
      expect(await page.locator('#kit--settings :is(input, button)').filter({ visible: true }).count()).toBe(0)
    })
  })

  describe('read aloud', () => {
    /** A voice that says each sentence when it is told to, and remembers what it was given. */
    const stub = () => {
      const spoken: { text: string; rate: number; done: () => void }[] = []
      const voices = [
        { name: 'Far', lang: 'en-GB', localService: false },
        { name: 'Near', lang: 'en-GB', localService: true },
      ]
      Object.assign(window, { spoken, cancels: 0 })
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => voices,
          addEventListener: () => {},
          speak: (one: { text: string; rate: number; voice: { name: string } | null; onend: () => void }) => {
            if (one.voice?.name !== 'Near') throw new Error('not the voice of this device')
            spoken.push({ text: one.text, rate: one.rate, done: () => one.onend() })
          },
          cancel: () => {
            const counted = window as unknown as { cancels: number }
            counted.cancels += 1
          },
        },
      })
      Object.assign(window, {
        SpeechSynthesisUtterance: class {
          voice = null
          rate = 1
          lang = ''
          onend = () => {}
          text: string
          constructor(text: string) {
            this.text = text
          }
        },
      })
    }
    const said = (page: Page) => page.evaluate(() => (window as unknown as { spoken: { text: string }[] }).spoken.map(({ text }) => text))
    const go = (page: Page) => page.evaluate(() => (window as unknown as { spoken: { done: () => void }[] }).spoken.at(-1)?.done())
    const marked = (page: Page) =>
      page.evaluate(() => [...((CSS.highlights.get('kit-aloud') as unknown as Set<Range>) ?? [])].map((range) => range.toString()))
    const turnOn = (page: Page) => page.getByRole('group', { name: 'Read aloud' }).getByLabel('On').check()

    test('reads from a section on, marks each sentence, and passes closed quotations and closed stages by', async () => {
      const page = await open(two(), width, { first: stub })
      expect(await page.locator('.aloud-here').count()).toBe(0)
      await turnOn(page)
      await page.getByRole('button', { name: 'Read from here: Cards' }).click()
      const text = await page.locator('main').innerHTML()
      for (let count = 0; count < 60 && (await page.locator('.aloud-bar').count()) > 0; count++) {
        expect(await marked(page)).toEqual([(await said(page)).at(-1)])
        await go(page)
      }
      const all = await said(page)
      expect(all).toEqual(expect.arrayContaining(['Cards', 'Alpha', 'The way goes on.', 'It has two sentences.', 'One more quotation']))
      expect(all.join(' ')).not.toContain(withheldWords)
      expect(all.join(' ')).not.toMatch(/Move up|Open the quotation|Which is a feature|Writer, A\./)
      expect(await marked(page)).toEqual([])
      expect(await page.locator('main').innerHTML()).toBe(text)
      expect(await focusedWords(page)).toBe('Read from here')
      await page.locator('.withheld summary').click()
      await page.getByRole('button', { name: 'Read from here: One more quotation' }).click()
      for (let count = 0; count < 5; count++) await go(page)
      expect((await said(page)).join(' ')).toContain(withheldWords)
    })

    test('pauses, goes on with the same sentence, is slower and faster, and stops', async () => {
      const page = await open(two(), width, { first: stub })
      await turnOn(page)
      await page.getByRole('button', { name: 'Read from here: After it' }).click()
      await go(page)
      expect((await said(page)).at(-1)).toBe('The way goes on.')
      const before = (await said(page)).length
      await page.getByRole('button', { name: 'Pause' }).click()
      await go(page)
      expect((await said(page)).length).toBe(before)
      await page.getByRole('button', { name: 'Go on' }).click()
      expect((await said(page)).at(-1)).toBe('The way goes on.')
      const rate = () => page.evaluate(() => (window as unknown as { spoken: { rate: number }[] }).spoken.at(-1)?.rate ?? 0)
      await page.getByRole('button', { name: 'Slower' }).click()
      expect(await rate()).toBeLessThan(1)
      await page.getByRole('button', { name: 'Faster' }).click()
      await page.getByRole('button', { name: 'Faster' }).click()
      expect(await rate()).toBeGreaterThan(1)
      const boxes = await page.$$eval('.aloud-bar button', (all) => (all as HTMLElement[]).map((one) => one.offsetHeight))
      expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
      await page.getByRole('button', { name: 'Stop' }).click()
      const count = (await said(page)).length
      await go(page)
      expect((await said(page)).length).toBe(count)
      expect(await page.locator('.aloud-bar').count()).toBe(0)
      expect(await leftBehind(page)).toEqual(nothing)
    })

    test('falls silent with Exit, and a quotation that is closed while it is read is read no further', async () => {
      const page = await open(two(), width, { first: stub })
      await page.route(/bbc/, (route) => route.fulfill({ status: 204 }))
      await turnOn(page)
      await page.locator('.withheld summary').click()
      await page.getByRole('button', { name: 'Read from here: One more quotation' }).click()
      while (!(await said(page)).at(-1)?.includes(withheldWords)) await go(page)
      await page.locator('.withheld summary').click()
      expect((await said(page)).at(-1)).not.toContain(withheldWords)
      const before = await page.evaluate(() => (window as unknown as { cancels: number }).cancels)
      await page.locator('.kit-bar a.exit').click()
      expect(await page.evaluate(() => (window as unknown as { cancels: number }).cancels)).toBeGreaterThan(before)
      const count = (await said(page)).length
      await go(page)
      expect((await said(page)).length).toBe(count)
    })

    test('is not offered where the device has no voice of its own for this language', async () => {
      const page = await open(two(), width, {
        first: () => {
          const far = [
            { lang: 'en-GB', localService: false },
            { lang: 'fr', localService: true },
          ]
          Object.defineProperty(window, 'speechSynthesis', {
            value: { getVoices: () => far, addEventListener: () => {}, cancel: () => {} },
          })
        },
      })
      const group = page.getByRole('group', { name: 'Read aloud' })
      expect(await group.getByLabel('On').isDisabled()).toBe(true)
      expect(await group.innerText()).toContain('offers no voice of this device')
    })
  })

  describe('search', () => {
    const searching = [
      ['its page', search],
      ['the one-file reader', oneFile],
    ] as const
    const ask = async (page: Page, words: string) => {
      if (page.url().includes('downloads')) await page.locator('.kit-foot a[href="#kit--search"]').click()
      await page.getByRole('searchbox').fill(words)
      await page.keyboard.press('Enter')
      return page.locator('.found > li').allInnerTexts()
    }

    test.each(searching)('%s finds words in every session, says how many places, and asks nothing', async (_, address) => {
      const page = await open(address(), width)
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const found = await ask(page, 'CAFE')
      expect(found).toHaveLength(1)
      expect(found[0]).toContain('A picture')
      expect(found[0]).toContain('Second part')
      expect((await page.locator('.found mark').allInnerTexts()).map((one) => one.toLowerCase())).toContain('café')
      expect((await heard(page)).at(-1)).toBe('1 place found for “CAFE”.')
      expect(await focusedWords(page)).toBe('')
      expect(await page.evaluate(() => location.search)).toBe('')
      expect((await ask(page, 'paragraph goes')).length).toBe(1)
      expect((await ask(page, 'nothinglikethis')).length).toBe(0)
      expect((await heard(page)).at(-1)).toBe('Nothing found for “nothinglikethis”.')
      expect((await ask(page, 'last words')).length).toBe(1)
      await page.locator('.found a').click()
      await page.waitForFunction(() => location.hash.endsWith('last'))
      // The address is there before the page is.
      await page.locator('h2:text-is("The last slide"), h3:text-is("The last slide")').waitFor()
      expect(asked.filter((url) => !url.startsWith(workshop.address) && !url.startsWith('data:'))).toEqual([])
      expect(await leftBehind(page)).toEqual(nothing)
    })

    test.each(searching)('%s finds the paraphrase, and never closed words, notes or what a check says', async (_, address) => {
      const page = await open(address(), width)
      expect((await ask(page, 'not being written down')).length).toBe(2)
      for (const words of [withheldWords, 'Stand-in words', 'notesentinel', 'feedbacksentinel'])
        expect(await ask(page, words), words).toEqual([])
      if (address === search)
        expect(await page.locator('#kit--index').textContent()).not.toMatch(/quotesentinel|notesentinel|feedbacksentinel/)
    })

    test('is linked from the contents and from each session, and says without script how to find words', async () => {
      for (const from of ['index', 'two']) {
        const page = await openAt(browser, `${workshop.address}calm/${from}.html`, width, { javaScriptEnabled: false })
        await page.getByRole('link', { name: 'Search this workshop' }).click()
        expect(page.url()).toBe(search())
        expect(await page.locator('main').innerText()).toContain('press Ctrl and F together')
        expect(await page.locator('main :is(input, button)').filter({ visible: true }).count()).toBe(0)
      }
    })
  })

  test('with all of it open, no live region ever holds what is closed, and the page fits its width', async () => {
    const page = await open(two(), width)
    for (const summary of await page.locator('.stage-card > summary').all()) await summary.click()
    await page.locator('kit-check input').first().check()
    await page.locator('[data-act=check]').first().click()
    await page.getByRole('button', { name: 'regard' }).click()
    expect((await heard(page)).join(' ')).not.toMatch(/quotesentinel|stage(two|three)|feedbacksentinel/)
    for (const size of ['', '125', '150', '200']) {
      await page.locator(`input[name=size][value="${size}"]`).check()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(width)
    }
  })
})
