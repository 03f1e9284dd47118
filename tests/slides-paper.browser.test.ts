/** Slides on paper: one, two, three with lines, or six on a page, as a person chose; without script one after another. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { open } from './deck-page.ts'
import { buildDeckWorkshop, presentPage, sentinels, slidesPage } from './deck-workshop.ts'
import { plain, printed } from './paper-pages.ts'

let browser: Browser
const built = buildDeckWorkshop()

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

const millimetre = 96 / 25.4

async function choose(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('group', { name: 'Slides on a page when printed' }).getByLabel(words, { exact: true }).check()
  await page.getByRole('button', { name: 'Close settings' }).click()
}

/** Slides without one that is taller than any page: its text goes on. */
async function withoutLong(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.getElementById('closing--long')?.remove()
    return [...document.querySelectorAll('.slides > section h2')].map((one) => one.textContent ?? '')
  })
}

async function sizesOf(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const sizes: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const [, , width = 0, height = 0] = (await document.getPage(number)).view
    sizes.push(`${Math.round((width / 72) * 25.4)}×${Math.round((height / 72) * 25.4)}`)
  }
  await document.destroy()
  return sizes
}

/** What a browser does before it prints, held still. */
async function heldInPrint(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.round(186 * millimetre), height: 1000 })
}

describe.each([presentPage, slidesPage])('%s', (file) => {
  test.each([
    ['1', 1, '339×191'],
    ['2', 2, '210×297'],
    ['3, with lines to write on', 3, '210×297'],
    ['6', 6, '210×297'],
  ])('%s a page: every page holds as many slides, in order, and nothing else', async (words, count, size) => {
    const page = await open(browser, built.page(file))
    const headings = await withoutLong(page)
    expect(headings.length).toBeGreaterThan(12)
    await choose(page, words)
    const pages = await printed(page)
    expect(pages.length).toBe(Math.ceil(headings.length / count))
    expect(new Set(await sizesOf(page))).toEqual(new Set([size]))
    for (const [at, text] of pages.entries()) {
      const own = headings.slice(at * count, (at + 1) * count)
      for (const heading of own) expect(text, `page ${at + 1}`).toContain(plain(heading))
    }
    await page.context().close()
  })

  test('on A4 no slide is wider or taller than its place, and three have lines beside them, for the print alone', async () => {
    for (const words of ['2', '3, with lines to write on', '6']) {
      const page = await open(browser, built.page(file))
      await withoutLong(page)
      await choose(page, words)
      await heldInPrint(page)
      const boxes = await page.$$eval('.slides > section', (all) =>
        all.map((slide) => ({
          right: slide.getBoundingClientRect().right,
          height: slide.getBoundingClientRect().height,
          lines: slide.querySelector('.paper-lines')?.getBoundingClientRect().right ?? 0,
          rules: slide.querySelector('.paper-lines path')?.getAttribute('d')?.split('M').length ?? 0,
        })),
      )
      const most = words === '2' ? 133 : 87
      expect(boxes.filter((box) => box.right > 187 * millimetre || box.height > most * millimetre)).toEqual([])
      expect(boxes.filter((box) => box.lines > 187 * millimetre)).toEqual([])
      expect(new Set(boxes.map((box) => box.rules))).toEqual(new Set([words.startsWith('3') ? 10 : 0]))
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      expect(await page.locator('.paper-lines').count()).toBe(0)
      await page.context().close()
    }
  })

  test('what was chosen is kept nowhere', async () => {
    const page = await open(browser, built.page(file))
    await choose(page, '6')
    expect(await page.evaluate(() => [document.documentElement.dataset.paper, JSON.stringify(history.state).includes('paper')])).toEqual([
      '6',
      false,
    ])
    await page.reload()
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect(await page.evaluate(() => [document.documentElement.dataset.paper, localStorage.length, sessionStorage.length])).toEqual([
      undefined,
      0,
      0,
    ])
    await choose(page, '6')
    await choose(page, '1')
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-paper'))).toBe(false)
    await page.context().close()
  })

  test('closed words are not printed, however many slides go on a page', async () => {
    const page = await open(browser, built.page(file))
    await choose(page, '6')
    const pages = (await printed(page)).join('')
    expect(pages).not.toContain(sentinels.quote)
    expect(pages).toContain(plain('Not being written down can feel like not being heard.'))
    await page.context().close()
  })

  test('without script slides follow one another on A4, none cut in two, closed words closed', async () => {
    const page = await open(browser, built.page(file), { javaScriptEnabled: false })
    const headings = await page.locator('.slides > section h2').allTextContents()
    const pages = await printed(page)
    expect(new Set(await sizesOf(page))).toEqual(new Set(['210×297']))
    expect(pages.length).toBeLessThan(headings.length / 1.5)
    for (const heading of headings)
      expect(
        pages.some((text) => text.includes(plain(heading))),
        heading,
      ).toBe(true)
    expect(pages.join('')).not.toContain(sentinels.quote)
    await page.context().close()
  })
})
