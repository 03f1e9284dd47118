/** The facilitator guide of the shipped workshops, as it is printed, without script: whole entries, running heads, pictures, and no colour needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { treeText } from './deck-page.ts'
import { buildPaper, openPaper, plain, printed, seenText } from './paper-pages.ts'
import { decks, sheetsIn } from './shipped-workshops.ts'

let browser: Browser
let out: string

beforeAll(async () => {
  out = buildPaper('guide')
  browser = await openBrowser()
}, 120_000)

afterAll(() => browser?.close())

const guideFile = (name: string) => join(out, 'facilitators', name, 'guide.html')
const millimetre = 96 / 25.4

/** The text of an A4 page: 180 by 252 mm. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.round(180 * millimetre), height: 1000 })
}

interface Entry {
  id: string
  module: string
  height: number
  /** Time and heading; the last words of its notes. */
  head: string
  tail: string
}

function entries(page: Page): Promise<Entry[]> {
  return page.$$eval('.entry', (all) =>
    all.map((entry) => {
      const words = (selector: string) => entry.querySelector(selector)?.textContent ?? ''
      return {
        id: entry.id,
        module: entry.closest('.module')?.querySelector('h2')?.textContent ?? '',
        height: entry.getBoundingClientRect().height,
        head: words('.when'),
        tail: words('.notes'),
      }
    }),
  )
}

describe.each(decks.map((deck) => deck.name))('guide of %s', (name) => {
  const deck = decks.find((one) => one.name === name)
  const modules = deck?.modules ?? []

  test('every slide with minutes or notes is there, with its time, its number and its picture', async () => {
    const page = await openPaper(browser, guideFile(name))
    const there = new Map((await entries(page)).map((entry) => [entry.id, entry]))
    const pictured = new Set(await page.$$eval('.entry:has(> .miniature)', (all) => all.map((one) => one.id)))
    for (const sheet of modules.flatMap((module) => sheetsIn(module, 'guide'))) {
      if (sheet.slide.id === 'start' || (sheet.minutes === 0 && sheet.notes.length === 0)) continue
      const minutes = sheet.minutes === 0 ? '' : `${sheet.minutes} minute`
      expect(there.get(sheet.anchor)?.head, sheet.anchor).toMatch(new RegExp(`${minutes}.*slide \\d+$`, 'i'))
      expect(pictured.has(sheet.anchor), sheet.anchor).toBe(true)
    }
    await page.context().close()
  })

  test('pictures say nothing twice: no ids, links or headings, out of the accessibility tree, closed where they are closed, and not cut off', async () => {
    const page = await openPaper(browser, guideFile(name))
    const found = await page.$$eval('.miniature', (all) =>
      all.map((picture) => ({
        bad: picture.querySelectorAll('[id], a[href], h1, h2, h3, h4, script, [tabindex], button, details').length,
        hidden: picture.getAttribute('aria-hidden') === 'true' && (picture as HTMLElement).inert,
        words: picture.textContent ?? '',
        // In parts of a slide's height; nothing may be lost under the foot.
        over: Math.max(
          ...[...picture.querySelectorAll('.area')].map((area) => (area.scrollHeight - area.clientHeight) / picture.clientHeight),
        ),
      })),
    )
    expect(found.length).toBeGreaterThan(140)
    expect(found.filter((one) => one.bad > 0 || !one.hidden || one.over > 0.05)).toEqual([])
    const noted = [...(deck?.quotes.values() ?? [])].filter((quote) => quote.level >= 2)
    for (const quote of noted) expect(found.filter((one) => plain(one.words).includes(plain(quote.text)))).toEqual([])
    expect(found.some((one) => one.words.includes('Open the quotation'))).toBe(noted.length > 0)
    const heard = await treeText(page)
    const count = found[0]?.words.match(/\d+ of \d+$/)?.[0] ?? 'no count'
    expect([found[0]?.words.includes(count), heard.includes(count)]).toEqual([true, false])
    await page.context().close()
  })

  test('headings stand in order, and the contents lead to what is there', async () => {
    const page = await openPaper(browser, guideFile(name))
    const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) => all.map((one) => Number(one.tagName.slice(1))))
    expect(levels.filter((level) => level === 1).length).toBe(1)
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    const lost = await page.$$eval('main a[href^="#"]', (all) =>
      all.map((link) => link.getAttribute('href')?.slice(1) ?? '').filter((id) => document.getElementById(id) === null),
    )
    expect(lost).toEqual([])
    for (const module of modules) expect(await page.locator(`.paper-contents a[href="#${module.anchor}"]`).count()).toBe(1)
    await page.context().close()
  })

  test('is printed at its full size: text of 12 pt at least, nothing wider than the page, entries whole, a running head on every page', {
    timeout: 240_000,
  }, async () => {
    const page = await openPaper(browser, guideFile(name))
    await onPaper(page)
    const small = (await seenText(page, '.miniature')).filter((one) => !one.inside && one.points < 11.95)
    expect(small).toEqual([])
    const wide = await page.$$eval('main *', (all) =>
      all
        .filter((one) => !one.closest('svg') && one.getBoundingClientRect().right > (181 * 96) / 25.4)
        .map((one) => `${one.tagName} ${one.className}`),
    )
    expect(wide).toEqual([])
    const all = await entries(page)
    await page.emulateMedia({ media: null })
    // A browser that finds anything too wide makes all pages smaller.
    expect(await sizeOf(page, 'Number of people')).toBeCloseTo(12, 0)
    const pages = await printed(page)
    expect(pages.filter((words) => !words.includes('Facilitatorsonly') || !words.includes(plain(deck?.title ?? '')))).toEqual([])
    const fitting = all.filter((entry) => entry.height < 248 * millimetre && plain(entry.tail).length > 80)
    expect(fitting.length).toBeGreaterThan(all.length / 2)
    const broken = fitting.filter(({ head, tail, module }) => {
      const end = plain(tail).slice(-60)
      const own = pages.filter((words) => words.includes(end))
      return !own.some((words) => words.includes(plain(head)) && words.includes(plain(module)))
    })
    expect(broken.map((entry) => entry.id)).toEqual([])
    await page.context().close()
  })

  test('works in black and white: kinds of notes differ by edge and word, blocks of the strip by shape', async () => {
    const page = await openPaper(browser, guideFile(name))
    await onPaper(page)
    const kinds = ['purpose', 'say', 'ask', 'do', 'watch-for', 'opt-out', 'if', 'safety', 'quiet']
    const edges = await page.evaluate(
      (names) =>
        names.map((kind) => {
          const note = document.querySelector(`.note-${kind}`)
          if (note === null) return `${kind} is not there`
          const { borderLeftStyle, borderLeftWidth, borderRightStyle } = getComputedStyle(note)
          const icon = note.querySelector('.label use')?.getAttribute('href')
          return `${borderLeftStyle} ${borderLeftStyle === 'none' ? icon : borderLeftWidth} ${borderRightStyle}`
        }),
      kinds,
    )
    expect(new Set(edges).size, edges.join('; ')).toBe(kinds.length)
    const shapes = await page.$$eval('.strip-legend symbol', (all) => all.map((one) => one.innerHTML.replace(/class="[^"]*"/g, '')))
    expect(new Set(shapes).size).toBe(4)
    await page.context().close()
  })

  test('reflows on a phone', async () => {
    const page = await openPaper(browser, guideFile(name))
    for (const width of [320, 390, 844]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width)
    }
    await page.context().close()
  })

  test('both guides together stay small', () => {
    expect(readFileSync(guideFile(name)).length).toBeLessThan(900_000)
  })
})

/** In pt, as printed. */
async function sizeOf(page: Page, words: string): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  const found = items.find((item) => 'str' in item && plain(item.str).includes(plain(words).slice(0, 6)))
  await document.destroy()
  return found !== undefined && 'transform' in found ? Math.abs(Number(found.transform[3])) : 0
}
