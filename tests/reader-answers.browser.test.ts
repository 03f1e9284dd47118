/** What people write when they read alone: it stays with them, is kept only when they ask, and goes when they say. Rows 15, 16, 18, 32, 39 and 40. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { heard, settled, watchLiveRegions } from './deck-page.ts'
import { buildReaderWorkshop, leftBehind, nothing, openAt, otherHost, press, type ReaderWorkshop, widths } from './reader-workshop.ts'

let workshop: ReaderWorkshop
let browser: Browser
const mine = 'my own words, '.repeat(3)
const unsaved = 'Not saved, not sent. Your words go when you close or leave this page.'

beforeAll(async () => {
  workshop = await buildReaderWorkshop()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  workshop?.close()
})

const one = () => `${workshop.address}calm/one.html`
const box = (page: Page, at = 0) => page.locator('.answer textarea').nth(at)
const tick = (page: Page, at = 0) => page.locator('.answer-save input').nth(at)
const says = (page: Page) => page.locator('.answer-says').allTextContents()
const store = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('workshop-kit'))

describe.each(widths)('text boxes at a width of %i', (width) => {
  test('every field is labelled, says where the words go, may stay empty, and asks for nothing about the person', async () => {
    const page = await openAt(browser, one(), width)
    const fields = await page.$$eval('.answer :is(textarea, input)', (all) =>
      (all as HTMLTextAreaElement[]).map((field) => ({
        kind: field.type,
        label: field.labels[0]?.textContent ?? '',
        says: document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
        needed: field.required,
      })),
    )
    const boxes = fields.filter(({ kind }) => kind === 'textarea')
    expect(boxes.map((one) => one.label)).toEqual([
      'Write here, if you want to: What does this ask of the person who listens?',
      'Write here, if you want to: What will you do?',
    ])
    expect(boxes.map((one) => one.says)).toEqual([unsaved, unsaved])
    expect(fields.filter(({ needed }) => needed)).toEqual([])
    expect(fields.filter(({ label }) => label.trim() === '' || /name|e-?mail|age|address|phone|born/i.test(label))).toEqual([])
    expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(['textarea', 'checkbox']))
    const size = await tick(page).evaluate((input) => input.parentElement?.getBoundingClientRect().height ?? 0)
    expect(size).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test('words and focus outlast turning, resizing, another tab and 24 hours', async () => {
    const page = await openAt(browser, one(), width)
    await page.clock.install({ time: new Date('2026-11-21T10:00:00') })
    await box(page).fill(mine)
    await box(page).focus()
    for (const size of [
      { width: 600, height: 800 },
      { width: 400, height: 800 },
      { width: 600, height: 800 },
      { width: 390, height: 844 },
      { width: 844, height: 390 },
    ])
      await page.setViewportSize(size)
    await page.evaluate(() => {
      for (const kind of ['visibilitychange', 'blur', 'focus', 'orientationchange']) document.dispatchEvent(new Event(kind))
    })
    await page.clock.runFor('24:00:00')
    expect(await box(page).inputValue()).toBe(mine)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer--ask-1')
    expect(await says(page)).toEqual([unsaved, unsaved])
    expect(page.url()).toBe(one())
  })

  test('saving is asked for, dated, one choice for all boxes, and found again on return', async () => {
    const page = await openAt(browser, one(), width, { first: watchLiveRegions })
    await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
    await box(page).fill(mine)
    expect(await tick(page).isChecked()).toBe(false)
    expect(await store(page)).toBeNull()
    await tick(page).check()
    expect(await tick(page, 1).isChecked()).toBe(true)
    expect((await says(page)).every((line) => line.startsWith('Saved on this device until 28 November 2026. Not sent.'))).toBe(true)
    expect(await heard(page)).toEqual(['Saved on this device until 28 November 2026.'])
    expect(await page.evaluate(() => document.activeElement?.closest('.answer-save') !== null)).toBe(true)
    await box(page, 1).fill('and more')
    await page.goto(`${workshop.address}calm/two.html`)
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect(await tick(page).isChecked()).toBe(true)
    await page.goto(one())
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect([await box(page).inputValue(), await box(page, 1).inputValue()]).toEqual([mine, 'and more'])
    await tick(page, 1).uncheck()
    expect(await store(page)).toBeNull()
    expect(await says(page)).toEqual([unsaved, unsaved])
    expect(await box(page).inputValue()).toBe(mine)
  })

  test('Clear my answers empties boxes and device at once, says so, keeps the focus, and stands on every page', async () => {
    const page = await openAt(browser, one(), width, { first: watchLiveRegions })
    await box(page).fill(mine)
    await tick(page).check()
    for (const path of ['index.html', 'calm/index.html', 'calm/two.html', 'safety.html', 'accessibility.html', 'calm/one.html']) {
      await page.goto(workshop.address + path)
      await page.waitForSelector('html.ready', { state: 'attached' })
      expect(await page.getByRole('button', { name: 'Clear my answers' }).count(), path).toBe(1)
    }
    expect(await box(page).inputValue()).toBe(mine)
    await page.locator('.bar-clear').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.told')
    expect(await box(page).inputValue()).toBe('')
    expect(await tick(page).isChecked()).toBe(false)
    expect(await heard(page)).toEqual(['Cleared. Nothing is kept.'])
    expect(await page.evaluate(() => document.activeElement?.classList.contains('bar-clear'))).toBe(true)
    expect(await leftBehind(page)).toEqual(nothing)
    await page.keyboard.press('Tab')
    expect(await page.locator('.told').count()).toBe(0)
  })

  test('copying says so, and printing holds what was asked and the words of that box alone', async () => {
    const page = await openAt(browser, one(), width, { first: watchLiveRegions, permissions: ['clipboard-read', 'clipboard-write'] })
    await page.evaluate(() => {
      window.print = () => Object.assign(window, { printed: true })
    })
    await press(page, '[data-act=copy]')
    await expect.poll(() => heard(page)).toEqual(['There is nothing to copy yet.'])
    await box(page).fill(mine)
    await box(page, 1).fill('the other box')
    await press(page, '[data-act=copy]')
    await expect.poll(() => heard(page)).toContain('Copied.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(mine)
    await press(page, '[data-act=print]')
    await page.emulateMedia({ media: 'print' })
    const paper = await page.locator('body').innerText()
    const lines = paper.split('\n').map((line) => line.trim())
    expect(lines.filter(Boolean)).toEqual(['First part', 'What does it ask?', 'What does this ask of the person who listens?', mine.trim()])
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await page.locator('body').innerText()).toContain('Some features')
  })
})

describe('keeping', () => {
  test('what has had its 7 days is removed on sight, and words under a date from a wrong clock, too', async () => {
    for (const until of ['2026-11-21T09:59:59', '2026-12-30T10:00:00']) {
      const page = await openAt(browser, `${workshop.address}safety.html`, 390)
      await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
      const stored = (date: string) =>
        JSON.stringify({ until: { words: Date.parse(date) }, answers: { calm: { one: { 'ask-1': 'old' } } } })
      await page.evaluate((value) => localStorage.setItem('workshop-kit', value), stored(until))
      await page.goto(one())
      await page.waitForSelector('html.ready', { state: 'attached' })
      expect(await box(page).inputValue(), until).toBe('')
      expect(await store(page), until).toBeNull()
      await page.evaluate((value) => localStorage.setItem('workshop-kit', value), stored('2026-11-21T10:00:01'))
      await page.goto(one())
      await page.waitForSelector('html.ready', { state: 'attached' })
      expect(await box(page).inputValue()).toBe('old')
    }
  })

  const refusals: [string, () => void][] = [
    ['missing', () => Object.defineProperty(window, 'localStorage', { value: undefined })],
    [
      'forbidden',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no', 'SecurityError')
          },
        }),
    ],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    ],
    ['broken', () => Object.defineProperty(Storage.prototype, 'getItem', { value: () => '{"until":3,"answers":"?' })],
  ]
  test.each(refusals)('storage that is %s breaks nothing, and one calm line says so', async (kind, first) => {
    const page = await openAt(browser, one(), 390, { first })
    await box(page).fill(mine)
    await tick(page).click()
    if (kind !== 'broken') {
      expect(await says(page)).toEqual(
        Array(2).fill('This browser does not let this page save. Copy or print your words if you want to keep them.'),
      )
      expect(await tick(page).isChecked()).toBe(false)
    }
    expect(await box(page).inputValue()).toBe(mine)
    await press(page, 'nav.contents a[href="#features"]')
    expect(await page.evaluate(() => location.hash)).toBe('#features')
    await press(page, '.bar-clear')
    await page.waitForSelector('.told')
    expect(await box(page).inputValue()).toBe('')
  })

  test('in a sandboxed frame without storage the page works, too', async () => {
    const host = await otherHost(`<iframe sandbox="allow-scripts" width="800" height="380" src="${one()}"></iframe>`)
    const page = await browser.newPage()
    await page.goto(host.address)
    const frame = page.frameLocator('iframe')
    await frame.locator('.answer textarea').first().fill(mine)
    await frame.locator('.answer-save input').first().click()
    await expect.poll(() => frame.locator('.answer-says').first().textContent()).toContain('does not let this page save')
    expect(await frame.locator('.answer textarea').first().inputValue()).toBe(mine)
    host.close()
  })

  test('another window that clears stops this one from saving', async () => {
    const page = await openAt(browser, one(), 390)
    await tick(page).check()
    const other = await page.context().newPage()
    await other.goto(one())
    await press(other, '.bar-clear')
    await expect.poll(() => tick(page).isChecked()).toBe(false)
    await box(page).fill(mine)
    expect(await store(page)).toBeNull()
  })
})

describe('carrying on', () => {
  async function readToTheEnd(page: Page): Promise<void> {
    await tick(page).check()
    await press(page, 'nav.contents a[href="#end"]')
    await page.waitForFunction(() => localStorage.getItem('workshop-kit')?.includes('"id":"end"'))
  }

  test('on return, contents and other modules offer the place, and nothing moves by itself', async () => {
    const page = await openAt(browser, one(), 390)
    await readToTheEnd(page)
    for (const path of ['calm/index.html', 'calm/two.html', 'calm/three.html']) {
      await page.goto(workshop.address + path)
      await page.waitForSelector('html.ready', { state: 'attached' })
      const offer = page.getByRole('region', { name: 'Carry on where you were?' })
      expect(await offer.innerText(), path).toContain('First part, A long end')
      expect(page.url()).toBe(workshop.address + path)
    }
    await page.getByRole('button', { name: 'Not now' }).click()
    expect(await page.locator('.carry-on').count()).toBe(0)
    await page.reload()
    await page.getByRole('link', { name: 'Carry on' }).click()
    await page.waitForURL(`${one()}#end`)
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect(await page.locator('.carry-on').count()).toBe(0)
    expect(await page.locator('#end').evaluate((part) => Math.abs(part.getBoundingClientRect().top))).toBeLessThan(200)
  })

  test('whoever goes on by Next is on their way, not back; without saved answers there is no offer', async () => {
    const page = await openAt(browser, one(), 390)
    await press(page, 'nav.contents a[href="#end"]')
    await page.goto(`${workshop.address}calm/two.html`)
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect(await page.locator('.carry-on').count()).toBe(0)
    await page.goto(one())
    await readToTheEnd(page)
    await press(page, '.onward[rel=next]')
    await page.waitForURL(/two\.html/)
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect(await page.locator('.carry-on').count()).toBe(0)
    expect(JSON.parse((await store(page)) ?? '{}').places.calm.page).toBe('two')
  })
})

describe('a link away from words that are not saved', () => {
  async function asked(page: Page, selector = '.onward[rel=next]'): Promise<void> {
    await box(page).fill(mine)
    await press(page, selector)
    await page.getByRole('dialog', { name: 'What about your words?' }).waitFor()
  }

  test.each(widths)('asks once at a width of %i, with Exit and Clear in reach, and staying keeps words and focus', async (width) => {
    const page = await openAt(browser, one(), width)
    await asked(page)
    expect(await page.locator('dialog button').allInnerTexts()).toEqual([
      'Keep on this device for 7 days',
      'Download my words',
      'Go on without',
      'Stay here',
    ])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kit--leave-h')
    expect(await page.locator('main').evaluate((main) => main.closest('[inert]') !== null)).toBe(true)
    expect(await page.locator('.kit-bar').getAttribute('inert')).toBeNull()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.keyboard.press('Escape')
    expect(page.url()).toBe(one())
    expect(await page.locator('dialog').count()).toBe(0)
    expect(await page.locator('[inert]').count()).toBe(0)
    expect(await box(page).inputValue()).toBe(mine)
    expect(await page.evaluate(() => document.activeElement?.classList.contains('onward'))).toBe(true)
  })

  test('each way does what it says', async () => {
    const page = await openAt(browser, one(), 390, { acceptDownloads: true })
    await asked(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download my words' }).click()])
    expect(download.suggestedFilename()).toBe('my-words.md')
    expect(await readFile(await download.path(), 'utf8')).toBe(
      `# First part\n\n## What does it ask?\n\n> What does this ask of the person who listens?\n\n${mine.trim()}\n`,
    )
    await page.getByRole('button', { name: 'Stay here' }).click()
    // These words have been dealt with: no second question.
    await press(page, '.onward[rel=next]')
    await page.waitForURL(/two\.html/)
    expect(await leftBehind(page)).toEqual(nothing)

    await page.goto(one())
    await asked(page)
    await page.getByRole('button', { name: 'Go on without' }).click()
    await page.waitForURL(/two\.html/)
    expect(await leftBehind(page)).toEqual(nothing)

    await page.goto(one())
    await asked(page)
    await page.getByRole('button', { name: 'Keep on this device for 7 days' }).click()
    await page.waitForURL(/two\.html/)
    await page.goto(one())
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect(await box(page).inputValue()).toBe(mine)
    await press(page, '.onward[rel=next]')
    await page.waitForURL(/two\.html/)
  })

  test('links on the page, empty boxes and the one-file reader never ask', async () => {
    const page = await openAt(browser, one(), 390)
    await box(page).fill('   ')
    await press(page, '.onward[rel=next]')
    await page.waitForURL(/two\.html/)
    await page.goto(one())
    await box(page).fill(mine)
    for (const link of ['nav.contents a', '.bar-support', '.bar-settings', '.skip-links a', 'a[href^="#ref--"]']) await press(page, link)
    await settled(page)
    expect(await page.locator('dialog').count()).toBe(0)
    const file = await openAt(browser, `${workshop.address}calm/downloads/reader.html`, 390)
    await file
      .locator('.answer textarea')
      .first()
      .evaluate((field) => {
        ;(field as HTMLTextAreaElement).value = 'mine'
      })
    await file.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'two.html'
      document.body.append(link)
      window.addEventListener('click', (event) => {
        Object.assign(window, { taken: event.defaultPrevented })
        event.preventDefault()
      })
      link.click()
    })
    expect(await file.locator('dialog').count()).toBe(0)
    expect(await file.evaluate(() => (window as unknown as { taken: boolean }).taken)).toBe(false)
  })
})

describe('without script', () => {
  test.each(widths)('at a width of %i the boxes work, Clear empties them, and nothing is offered that would not work', async (width) => {
    const page = await openAt(browser, one(), width, { javaScriptEnabled: false })
    await box(page).fill(mine)
    expect(await page.locator('.answer-tools').first().boundingBox()).toBeNull()
    expect(await says(page)).toEqual([unsaved, unsaved])
    await page.locator('.bar-clear').focus()
    await page.keyboard.press('Enter')
    expect(await box(page).inputValue()).toBe('')
  })
})
