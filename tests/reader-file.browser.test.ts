/** The whole reader as one file: opened from the disk, with and without script, and as fast with 5,000 slides as with 50. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../src/compile.ts'
import { loadAssets } from '../src/edge/assets.ts'
import { openBrowser } from './browser.ts'
import { folderWith } from './command-run.ts'
import { open, settled } from './deck-page.ts'
import { smallSources, today } from './small-workshop.ts'

let browser: Browser
let file: string

beforeAll(async () => {
  browser = await openBrowser()
  file = await readerFile({})
})
afterAll(() => browser?.close())

/** Where the one-file reader of the small workshop, with these files in it, stands. */
async function readerFile(change: Record<string, string>): Promise<string> {
  const built = await compile(smallSources(change), loadAssets(), { today, strict: false, only: ['single'] })
  const page = built.files.find((one) => one.path === 'learners/small/downloads/reader.html')
  if (page === undefined) throw new Error(JSON.stringify(built.diagnostics))
  const place = join(folderWith(), 'reader.html')
  writeFileSync(place, page.bytes)
  return place
}

/** The parts of the page that are on screen, by id. */
function shownParts(page: Page): Promise<string[]> {
  return page.$$eval('.book-part', (parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.id))
}

/** Whether an element stands in the window, clear of the bar. */
function inView(page: Page, id: string): Promise<boolean> {
  return page.evaluate((name) => {
    const box = document.getElementById(name)?.getBoundingClientRect()
    const bar = document.querySelector('.kit-bar')?.getBoundingClientRect()
    return box !== undefined && box.top >= (bar?.bottom ?? 0) - 1 && box.top < innerHeight
  }, id)
}

describe('with script', () => {
  test('the contents come first, then one module at a time, and each jump takes the place of the last in history', async () => {
    const page = await open(browser, file)
    expect(await shownParts(page)).toEqual(['kit--contents'])
    const entries = await page.evaluate(() => history.length)
    await page.locator('.modules a[href="#first"]').click()
    expect(await shownParts(page)).toEqual(['first'])
    expect(await page.title()).toBe('First part, Small workshop')
    await page.locator('#first .onward').click()
    expect(await shownParts(page)).toEqual(['second'])
    await page.locator('#second a[href="#first--prompt"]').click()
    expect(await shownParts(page)).toEqual(['first'])
    expect(await inView(page, 'first--prompt--h')).toBe(true)
    expect(await page.evaluate(() => [history.length, location.hash])).toEqual([entries, '#first--prompt'])
  })

  test('an address leads to its place, also one that is typed later; a wrong one, to the contents', async () => {
    const page = await open(browser, file, { slide: 'first--prompt' })
    expect(await shownParts(page)).toEqual(['first'])
    await settled(page)
    expect(await inView(page, 'first--prompt--h')).toBe(true)
    await page.evaluate(() => {
      location.hash = '#second--only'
    })
    await expect.poll(() => shownParts(page)).toEqual(['second'])
    expect(await shownParts(await open(browser, file, { slide: 'no--such' }))).toEqual(['kit--contents'])
  })

  test('support and safety are inside, with a way back to the module', async () => {
    const page = await open(browser, file, { slide: 'first' })
    await page.locator('.bar-support').click()
    expect(await shownParts(page)).toEqual(['kit--safety'])
    expect(await inView(page, 'kit--support-h')).toBe(true)
    await page.getByText('Go back to: First part').click()
    expect(await shownParts(page)).toEqual(['first'])
    await page.locator('.kit-foot a[href="#kit--accessibility"]').click()
    expect(await shownParts(page)).toEqual(['kit--accessibility'])
  })

  test('words that were written stay while one goes from module to module', async () => {
    const page = await open(browser, file, { slide: 'first--prompt' })
    await page.locator('#answer--first--prompt-1').fill('Zwetschgenbaum')
    await page.locator('#first .onward').click()
    await page.locator('#second .onward').click()
    expect(await page.locator('#answer--first--prompt-1').inputValue()).toBe('Zwetschgenbaum')
  })

  test('the place in the contents is that of the module that is shown', async () => {
    const page = await open(browser, file, { slide: 'first--prompt' })
    await expect
      .poll(() => page.$$eval('[aria-current=location]', (links) => links.map((link) => link.getAttribute('href'))))
      .toEqual(['#first--prompt'])
  })
})

describe('without script', () => {
  test('it is one long page, whose links land', async () => {
    const page = await open(browser, file, { javaScriptEnabled: false })
    expect(await page.locator('.book-part').count()).toBeGreaterThan(4)
    for (const part of await page.locator('.book-part').all()) expect(await part.isVisible()).toBe(true)
    for (const id of ['second--only', 'first--prompt', 'kit--safety']) {
      await page.locator(`a[href="#${id}"]`).first().click()
      await expect.poll(() => page.locator(`#${id}`).evaluate((place) => place.getBoundingClientRect().top)).toBeLessThan(400)
      expect(await page.locator(`#${id}`).evaluate((place) => place.getBoundingClientRect().top)).toBeGreaterThanOrEqual(-1)
    }
  })
})

test('it asks for nothing, stores nothing, has one h1, and no id twice', async () => {
  const page = await open(browser, file)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await page.waitForSelector('html.ready', { state: 'attached' })
  expect(asked.filter((address) => !address.startsWith('data:'))).toHaveLength(1)
  const found = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    ids: Array.from(document.querySelectorAll('[id]'), (one) => one.id),
    leading: Array.from(document.querySelectorAll('a[href]'), (one) => one.getAttribute('href') ?? '').filter(
      (href) => !/^(#|https:|tel:|mailto:)/.test(href),
    ),
    stored: [localStorage.length, sessionStorage.length, document.cookie.length],
  }))
  expect(found.headings).toBe(1)
  expect(new Set(found.ids).size).toBe(found.ids.length)
  expect(found.leading).toEqual([])
  expect(found.stored).toEqual([0, 0, 0])
})

/** A workshop of 20 modules with so many slides in each. */
function long(slides: number): Record<string, string> {
  const names = Array.from({ length: 20 }, (_, at) => `part-${at + 1}`)
  const body = Array.from(
    { length: slides },
    (_, at) =>
      `## Slide ${at} {#slide-${at}}\n\n- One line about it.\n- Another line.\n\n::: reader\nText to read alone, about as long as one line is.\n:::\n`,
  )
  const files = names.map((name) => [`decks/small/${name}.md`, `---\ntitle: The ${name}\nminutes: 60\n---\n\n${body.join('\n')}`])
  return {
    'decks/small/workshop.yaml': `title: Small workshop\nsummary: Long.\nmodules: [${names.join(', ')}]\n`,
    'facilitator-notes/small/first.md': '',
    ...Object.fromEntries(files),
  }
}

test('with 5,000 slides what is laid out at first is what is laid out with 40', async () => {
  const sizes: number[] = []
  for (const slides of [2, 250]) {
    const page = await open(browser, await readerFile(long(slides)))
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const { metrics } = await session.send('Performance.getMetrics')
    sizes.push(metrics.find((one) => one.name === 'LayoutObjects')?.value ?? 0)
    expect(await page.locator('.part').count()).toBeGreaterThanOrEqual(20 * slides)
  }
  const [few = 0, many = 0] = sizes
  expect(few).toBeGreaterThan(100)
  expect(many).toBeLessThan(few * 1.1)
})
