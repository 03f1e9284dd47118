/** The deck in a real browser: structure, keyboard, focus and announcements. Rows 2 to 18 of the requirements. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { focused, goTo, heard, open, settled, shown, slideIds, tree, treeText, watchLiveRegions } from './deck-page.ts'
import { type BuiltWorkshop, buildDeckWorkshop, presentPage, sentinels, slidesPage } from './deck-workshop.ts'

let workshop: BuiltWorkshop
let browser: Browser
let present: string
let slides: string

beforeAll(async () => {
  workshop = buildDeckWorkshop()
  browser = await openBrowser()
  present = workshop.page(presentPage)
  slides = workshop.page(slidesPage)
})

afterAll(() => browser?.close())

describe('structure', () => {
  test('without script every slide is on one plain page, and learners get a link to the reading page', async () => {
    const page = await open(browser, slides, { javaScriptEnabled: false })
    const nodes = await tree(page)
    const ids = await page.locator('.slides > section').count()
    expect(nodes.filter((node) => node.role === 'heading').length).toBeGreaterThanOrEqual(ids + 1)
    expect(nodes.map((node) => node.name)).toContain('Open the reading page')
    expect(await treeText(page)).not.toContain(sentinels.quote)
  })

  test.each([320, 390, 844])('a screen %i px wide gets one plain page with the link in view, never the scroll view', async (width) => {
    const page = await open(browser, slides, { viewport: { width, height: width === 844 ? 390 : 844 } })
    expect(await page.locator('.reveal-scroll, .scroll-page').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Open the reading page' }).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect((await tree(page)).filter((node) => node.role === 'heading').length).toBeGreaterThan(10)
  })

  test('asking for the scroll view or the print view in the address changes nothing', async () => {
    for (const query of ['?view=scroll', '?print-pdf', '?controls=true&autoSlide=1']) {
      const page = await open(browser, `file://${encodeURI(present)}${query}`)
      expect(await page.locator('.reveal-scroll, .reveal-print, .controls').count()).toBe(0)
      expect(await shown(page)).toBe('hearing')
    }
  })

  test('nothing is an application, and the deck has one main, named groups and one first heading', async () => {
    const page = await open(browser, present)
    const nodes = await tree(page)
    const roles = (role: string) => nodes.filter((node) => node.role === role)
    expect(await page.locator('[role=application]').count()).toBe(0)
    expect(roles('main')).toHaveLength(1)
    expect(roles('navigation').map((node) => node.name)).toEqual(['Slides'])
    expect(roles('complementary')).toHaveLength(0)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('main :is(.bar-support, .bar-settings, .bar-exit)').count()).toBe(0)
  })

  test('the title of the page is heading, module and workshop, and differs on each slide', async () => {
    const page = await open(browser, present)
    const titles: string[] = []
    for (const id of await slideIds(page)) {
      await goTo(page, id)
      titles.push(await page.title())
    }
    expect(titles[1]).toBe('Five features, Being heard, A small workshop')
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('keyboard and focus', () => {
  test('after each change focus is on the new heading, or stays on the Next or Back button that was used', async () => {
    const page = await open(browser, present)
    for (const key of ['ArrowRight', 'PageDown', 'ArrowDown', 'End', 'ArrowLeft', 'PageUp', 'Home']) {
      await page.keyboard.press(key)
      expect(await focused(page), key).toBe(`${await shown(page)}--h`)
    }
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await focused(page)).toBe('Next')
    await page.keyboard.press('Enter')
    expect(await shown(page)).toBe('hearing--about')
    expect(await focused(page)).toBe('Next')
    await page.getByRole('link', { name: /^Skip to/ }).click()
    expect(await focused(page)).toBe('hearing--ask--h')
    await page.keyboard.press('End')
    await page.getByRole('button', { name: 'Next' }).focus()
    await page.keyboard.press('Space')
    expect(await focused(page)).toBe('Next')
  })

  test('the arrows of a clicker work at once, and go on working after a button was clicked', async () => {
    const page = await open(browser, present)
    await page.keyboard.press('PageDown')
    expect(await shown(page)).toBe('hearing--features')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.keyboard.press('PageDown')
    expect(await shown(page)).toBe('hearing--quotation')
  })

  test('keys pressed in a control work the control and never move the deck', async () => {
    const page = await open(browser, present, { slide: 'hearing--quotation' })
    await page.locator('.present summary').focus()
    await page.keyboard.press('Space')
    expect(await page.locator('.present .withheld-inner').isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.locator('.present .withheld-inner').isVisible()).toBe(false)
    expect(await shown(page)).toBe('hearing--quotation')
    await goTo(page, 'hearing--ask')
    await page.getByRole('button', { name: 'Start timer' }).focus()
    await page.keyboard.press('Space')
    expect(await page.getByRole('button', { name: 'Pause timer' }).isVisible()).toBe(true)
    expect(await shown(page)).toBe('hearing--ask')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByLabel('Light').focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'n', 'End']) await page.keyboard.press(key)
    expect(await shown(page)).toBe('hearing--ask')
    expect(await page.getByLabel('High contrast').isChecked()).toBe(true)
  })

  test('letters, digits and punctuation do nothing until a presenter turns them on', async () => {
    const page = await open(browser, present, { slide: 'hearing--features' })
    const popups: unknown[] = []
    page.on('popup', (popup) => popups.push(popup))
    const before = await page.evaluate(() => document.body.outerHTML)
    for (const key of ['abcdefghijklmnopqrstuvwxyz0123456789./?,;:-+ ', 'F1'].flatMap((keys) => (keys === 'F1' ? [] : [...keys])))
      await page.keyboard.press(key === ' ' ? 'Space' : key)
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before)
    expect(popups).toHaveLength(0)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByLabel(/Single keys/).check()
    await page.getByRole('button', { name: 'Close settings' }).click()
    await page.keyboard.press('.')
    expect(await page.getByRole('button', { name: 'Resume' }).isVisible()).toBe(true)
    await page.keyboard.press('b')
    expect(await shown(page)).toBe('hearing--features')
    expect(await page.getByRole('button', { name: 'Resume' }).count()).toBe(0)
  })

  test('every stop of the Tab key shows where it is, in view and uncovered, and is on the shown slide or in the bar', async () => {
    const page = await open(browser, present)
    for (const id of await slideIds(page)) {
      await goTo(page, id)
      await page.locator('.skip-link').focus()
      const stops = new Set<string>()
      for (let press = 0; press < 20; press += 1) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(() => {
          const at = document.activeElement as HTMLElement
          if (at === document.body) return undefined
          const box = at.getBoundingClientRect()
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
          const style = getComputedStyle(at)
          return {
            name: `${at.tagName} ${at.textContent}`,
            outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
            uncovered: top !== null && (at.contains(top) || top.contains(at)),
            belongs: at.closest('.slides') === null || at.closest('section.present') !== null,
          }
        })
        if (stop === undefined) break
        expect(stop, `${id}: ${stop.name}`).toMatchObject({ uncovered: true, belongs: true })
        expect(stop.outline, `${id}: ${stop.name}`).toBeGreaterThanOrEqual(2)
        stops.add(stop.name)
      }
      expect(stops.size, id).toBeGreaterThan(2)
    }
  })

  test('the Tab key meets the skip link, Exit, Support, Settings, the slide, and then Back and Next', async () => {
    const page = await open(browser, slides, { slide: 'hearing--about' })
    const stops: string[] = []
    await page.locator('.skip-link').focus()
    for (let press = 0; press < 8; press += 1) {
      if (press > 0) await page.keyboard.press('Tab')
      stops.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''))
    }
    expect(stops).toEqual([
      'Go to the slide',
      'Exit this page',
      'Support',
      'Settings',
      'Go on',
      'Skip to: What does it ask of us?',
      'Back',
      'Next',
    ])
  })

  test('coming back to the tab leaves the focus where it was', async () => {
    const page = await open(browser, present, { slide: 'hearing--ask' })
    await page.getByRole('button', { name: 'Start timer' }).focus()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Start timer')
  })

  test('turning or resizing the screen keeps the place, in both directions', async () => {
    const page = await open(browser, present, { slide: 'hearing--steps' })
    const inView = (id: string) => page.locator(`[id="${id}"]`).evaluate((slide) => Math.abs(slide.getBoundingClientRect().top) < 200)
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    expect(await inView('hearing--steps')).toBe(true)
    expect((await tree(page)).filter((node) => node.role === 'heading').length).toBeGreaterThan(10)
    await page.locator('[id="closing--rest"]').evaluate((slide) => slide.scrollIntoView())
    await settled(page)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.waitForFunction(() => document.querySelector('section.present:not([hidden])')?.id === 'closing--rest')
    expect((await tree(page)).filter((node) => node.role === 'heading').map((node) => node.name)).toEqual(['A small workshop', 'A rest'])
  })
})

describe('announcements', () => {
  test('each change makes one polite message with the number and the heading, and nothing else is ever said', async () => {
    const page = await open(browser, present, { first: watchLiveRegions })
    const ids = await slideIds(page)
    for (let press = 0; press < ids.length + 6; press += 1) {
      await page.keyboard.press('ArrowRight')
      await settled(page)
    }
    const messages = await heard(page)
    expect(messages.filter((words) => words.startsWith('Slide ')).map((words) => words.split(':')[0])).toEqual(
      ids.slice(1).map((_, index) => `Slide ${index + 2} of ${ids.length}`),
    )
    expect(messages).toContain('Slide 2 of 18: Five features')
    expect(messages.filter((words) => !words.startsWith('Slide '))).toEqual([
      'Step 1 of 3',
      'Step 2 of 3',
      'Step 3 of 3',
      'Stage 2 of 2',
      'Step 1 of 1',
    ])
    const everything = messages.join('\n')
    for (const word of [sentinels.quote, ...sentinels.steps, ...sentinels.stages, sentinels.answer, sentinels.note])
      expect(everything).not.toContain(word)
  })

  test('steps, stages and answers enter the accessibility tree only when they are shown', async () => {
    const page = await open(browser, present, { slide: 'hearing--steps' })
    for (const [at, word] of sentinels.steps.entries()) {
      expect(await treeText(page)).not.toContain(word)
      await page.keyboard.press('ArrowRight')
      expect(await treeText(page), `step ${at + 1}`).toContain(word)
    }
    await goTo(page, 'hearing--case')
    expect(await treeText(page)).toContain(sentinels.stages[0])
    expect(await treeText(page)).not.toContain(sentinels.stages[1])
    await page.keyboard.press('ArrowRight')
    expect(await treeText(page)).toContain(sentinels.stages[1])
    expect(await treeText(page)).not.toContain(sentinels.stages[0])
    await goTo(page, 'hearing--check')
    expect(await treeText(page)).not.toContain(sentinels.answer)
    await page.keyboard.press('ArrowRight')
    expect(await treeText(page)).toContain(sentinels.answer)
    expect(await treeText(page)).toContain('Right')
  })

  test('only the shown slide is in the tree', async () => {
    const page = await open(browser, present, { slide: 'hearing--features' })
    const headings = (await tree(page)).filter((node) => node.role === 'heading').map((node) => node.name)
    expect(headings).toEqual(['A small workshop', 'Five features'])
    expect(await page.locator('.slides > section:not([inert])').count()).toBe(1)
  })

  test('working a timer is said by a status, and moves no focus', async () => {
    const page = await open(browser, present, { slide: 'hearing--ask', first: watchLiveRegions })
    await page.getByRole('button', { name: 'Start timer' }).click()
    expect((await heard(page)).at(-1)).toBe('Timer started. 8 minutes.')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pause timer')
    await page.getByRole('button', { name: '1 minute more' }).click()
    expect((await heard(page)).at(-1)).toBe('1 minute more. 9 minutes left.')
  })
})
