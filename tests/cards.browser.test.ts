/** Cards to print and cut: every card of the shipped workshops in every size, measured as it is printed, without script. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cardSizes, grids } from '../src/print/cards-sizes.ts'
import { openBrowser } from './browser.ts'
import { buildPaper, openPaper, plain, printed, seenText, smallerThan } from './paper-pages.ts'
import { loadAxe, violations } from './reader-audit.ts'
import { decks } from './shipped-workshops.ts'

let browser: Browser
let out: string

beforeAll(async () => {
  out = buildPaper('cards')
  browser = await openBrowser()
}, 120_000)

afterAll(() => browser?.close())

const cardsFile = (name: string) => join(out, 'facilitators', name, 'cards.html')

/** A card as it lies on its sheet, in mm from the sheet's corner. */
interface Lying {
  text: string
  foot: string
  session: string
  credit: string
  left: number
  top: number
  width: number
  height: number
  /** By how many px its text reaches into what stands at its foot, or out of the card. */
  over: number
  outline: string
}

interface LyingSheet {
  height: number
  cards: Lying[]
  backs: Omit<Lying, 'foot' | 'session' | 'credit' | 'over' | 'outline'>[]
}

/** The sheets that would be printed, in order. */
async function sheetsOf(page: Page): Promise<LyingSheet[]> {
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(() => {
    const mm = (px: number) => Math.round((px * 254) / 96) / 10
    const shown = (element: Element) => getComputedStyle(element).display === 'grid'
    const place = (element: Element, sheet: Element) => {
      const [own, around] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()]
      return { left: mm(own.left - around.left), top: mm(own.top - around.top), width: mm(own.width), height: mm(own.height) }
    }
    return [...document.querySelectorAll('.sheet')].filter(shown).map((sheet) => {
      const next = sheet.nextElementSibling
      const cards = [...sheet.querySelectorAll('.table-card')].map((card) => {
        const words = (selector: string) => card.querySelector(selector)?.textContent ?? ''
        const [text, end] = [card.querySelector('.card-text'), card.querySelector('.card-end')]
        const bottom = text?.getBoundingClientRect().bottom ?? 0
        const free = (end?.getBoundingClientRect().top ?? 0) + Number.parseFloat(end ? getComputedStyle(end).paddingTop : '0')
        const over = Math.max(bottom - free, card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth)
        const credit = words('.card-credit') || words('figcaption')
        const style = getComputedStyle(card)
        const outline = `${style.outlineStyle} ${style.outlineWidth}`
        return {
          ...place(card, sheet),
          text: words('.card-text'),
          foot: words('.card-foot'),
          session: words('.card-session'),
          credit,
          over,
          outline,
        }
      })
      const backs =
        next?.matches('.backs') && shown(next)
          ? [...next.children].map((back) => ({ ...place(back, next), text: back.textContent ?? '' }))
          : []
      return { height: mm(sheet.getBoundingClientRect().height), cards, backs }
    })
  })
}

describe.each(decks.map((deck) => deck.name))('cards of %s', (name) => {
  describe.each(cardSizes)('in the size $name', ({ name: size, grid: gridName, small, letters }) => {
    const grid = grids.find((one) => one.name === gridName)

    test('each card has its size in mm, holds all its text, and lies on one sheet', async () => {
      const page = await openPaper(browser, cardsFile(name), [`card-size--${size}`])
      const sheets = await sheetsOf(page)
      const cards = sheets.flatMap((sheet) => sheet.cards)
      expect(grid).toBeDefined()
      const { columns, rows, width, height } = grid ?? grids[0]
      expect(cards.length).toBeGreaterThan(40)
      expect(cards.filter((card) => card.over > 0.5)).toEqual([])
      const spans = cards.map((card) => [card.width / width, card.height / height])
      expect(spans.filter(([across = 0, down = 0]) => [across, down].some((one) => Math.abs(one - Math.round(one)) > 0.01))).toEqual([])
      // Most cards are of the size that was chosen; only long ones take more.
      expect(spans.filter(([across = 0, down = 0]) => Math.round(across * down) === 1).length).toBeGreaterThan(cards.length * 0.7)
      for (const sheet of sheets) {
        const room = sheet.cards.reduce((sum, card) => sum + Math.round((card.width / width) * (card.height / height)), 0)
        expect(room).toBeLessThanOrEqual(columns * rows)
        expect(sheet.height).toBeLessThanOrEqual(297)
        for (const card of sheet.cards)
          expect([card.left, card.top, 210 - card.left - card.width, 297 - card.top - card.height].filter((gap) => gap < -0.1)).toEqual([])
      }
      // Some sheet is full.
      expect(Math.max(...sheets.map((sheet) => sheet.cards.length))).toBe(columns * rows)
      expect(await smallerThan(page, small)).toEqual([])
      // Sheets hold nothing but cards.
      expect((await seenText(page, '.table-card')).filter((one) => !one.inside)).toEqual([])
      expect(small).toBeGreaterThanOrEqual(size.endsWith('large') ? 18 : 12)
      expect(Math.min(...letters)).toBeGreaterThanOrEqual(small)
      await page.context().close()
    })

    test('prints a page a sheet, and no card is cut', async () => {
      const page = await openPaper(browser, cardsFile(name), [`card-size--${size}`])
      const sheets = await sheetsOf(page)
      const pages = await printed(page)
      expect(pages.length).toBe(sheets.length)
      for (const [at, { cards }] of sheets.entries()) {
        const words = cards.map(
          (card) =>
            plain(card.text) +
            plain(card.credit && !card.text.includes(card.credit) ? card.credit : '') +
            plain(card.foot) +
            plain(card.session),
        )
        expect(words.filter((one) => !pages[at]?.includes(one))).toEqual([])
      }
      await page.context().close()
    })

    test('backs lie behind their cards when the paper is turned on its long edge', async () => {
      const page = await openPaper(browser, cardsFile(name), [`card-size--${size}`, 'card-backs--with'])
      const sheets = await sheetsOf(page)
      for (const { cards, backs } of sheets) {
        const mirrored = cards.map(({ left, top, width, height }) => [
          Math.round(210 - left - width),
          Math.round(top),
          Math.round(width),
          Math.round(height),
        ])
        expect(backs.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round))).toEqual(mirrored)
      }
      if (size === 'small') expect((await printed(page)).length).toBe(sheets.length * 2)
      await page.context().close()
    })
  })

  test('a card that carries a source’s words carries its credit, and a person’s closed words are on none', async () => {
    const page = await openPaper(browser, cardsFile(name))
    const cards = (await sheetsOf(page)).flatMap((sheet) => sheet.cards)
    const ofSources = cards.filter((card) => /^(Features|Five points)/.test(card.foot))
    expect(ofSources.length).toBeGreaterThanOrEqual(16)
    expect(ofSources.filter((card) => !/\((Carr|Hafford-Letchfield) et al\., [^)]+\)/.test(card.credit))).toEqual([])
    const quotes = [...(decks.find((deck) => deck.name === name)?.quotes.values() ?? [])]
    const all = (await printed(page)).join('')
    for (const { text, level, attribution } of quotes) {
      expect(all.includes(plain(text))).toBe(level < 2)
      if (level < 2) expect(cards.find((card) => plain(card.text).includes(plain(text)))?.credit).toContain(attribution)
      else expect(readFileSync(cardsFile(name), 'utf8')).not.toContain(text.slice(1, 60))
    }
    expect(cards.filter((card) => card.foot === '' || card.session === '')).toEqual([])
    await page.context().close()
  })

  test('with backgrounds off each card has a dashed line, an edge, a mark, and its sheet has strokes that show where to cut', async () => {
    const page = await openPaper(browser, cardsFile(name))
    const cards = (await sheetsOf(page)).flatMap((sheet) => sheet.cards)
    expect(new Set(cards.map((card) => card.outline))).toEqual(new Set(['dashed 1px']))
    const drawn = await page.evaluate(() =>
      ['.table-card > .card-edge', '.table-card > .card-mark', '.sheet-8 > .cut-marks'].map(
        (selector) => [...document.querySelectorAll<SVGSVGElement>(selector)].filter((svg) => svg.getBBox().height > 5).length,
      ),
    )
    expect(drawn).toEqual([cards.length, cards.length, await page.locator('.sheet-8').count()])
    expect(await page.locator('#card-edge circle').count()).toBe(name === 'avoidable-harm' ? 40 : 0)
    await page.context().close()
  })

  test('one session alone prints its own sheets', async () => {
    const module = decks.find((deck) => deck.name === name)?.modules[2]
    const page = await openPaper(browser, cardsFile(name), [`choose-session--${module?.anchor}`])
    const pages = await printed(page)
    expect(pages.length).toBeLessThanOrEqual(2)
    expect(pages.every((words) => words.includes(plain(module?.title ?? 'no module')))).toBe(true)
    await page.context().close()
  })

  test('on a screen cards stand by session and set, with three lines on how to print, and nothing scrolls two ways at 320 px', async () => {
    const page = await openPaper(browser, cardsFile(name))
    expect(await page.locator('.how-to > li').count()).toBe(3)
    expect(await page.locator('main h2').allTextContents()).toContain('Opening well')
    expect(await page.locator('main h3').allTextContents()).toEqual(expect.arrayContaining(['Prompts', 'Features 1 to 4', 'Quotations']))
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.context().close()
  })

  test('axe finds nothing: light, dark, forced colours, 320 px', async () => {
    const page = await openPaper(browser, cardsFile(name), [], true)
    await loadAxe(page)
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media)
      expect(await violations(page)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})

describe('other workshops', () => {
  const workshop = (cards: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'workshop-kit-'))
    const files = {
      'decks/talk/workshop.yaml': 'title: Talk\nsummary: A talk.\nmodules: [one]\n',
      'decks/talk/one.md': `---\ntitle: One\nminutes: 10\n---\n\n## Cards {#cards}\n\n${cards}`,
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return join(buildPaper('cards', folder), 'facilitators/talk/cards.html')
  }

  test('a card that is longer than a sheet flows on, and nothing is lost', async () => {
    const file = workshop(`::: cards long\n- First ${'many words in a row '.repeat(700)} last\n- A short one\n:::\n`)
    const page = await openPaper(browser, file)
    const pages = await printed(page)
    const whole = pages.join('')
    expect(whole).toContain(plain(`First ${'many words in a row '.repeat(700)} last`))
    expect(whole).toContain('Ashortone')
    expect(pages.length).toBeGreaterThan(2)
    await page.context().close()
  })

  test('letters outside Latin, emoji, a long word and a line to fill in keep inside their cards', async () => {
    const file = workshop(
      `::: cards odd\n- ${'漢字'.repeat(30)}\n- ${'🌱 '.repeat(20)}\n- ${'Donaudampfschifffahrt'.repeat(4)}\n- I will …\n\n  With …\n\n  By this date …\n- ${'WWW MMM '.repeat(12)}\n:::\n`,
    )
    for (const { name } of cardSizes) {
      const page = await openPaper(browser, file, [`card-size--${name}`])
      const cards = (await sheetsOf(page)).flatMap((sheet) => sheet.cards)
      expect(cards.length).toBe(5)
      expect(cards.filter((card) => card.over > 0.5)).toEqual([])
      await page.context().close()
    }
  })

  test('the measure would find text that runs over', async () => {
    const page = await openPaper(browser, workshop('::: cards small\n- A card\n:::\n'))
    expect((await sheetsOf(page))[0]?.cards[0]?.over).toBeLessThanOrEqual(0.5)
    await page.evaluate(() => {
      const text = document.querySelector('.card-text') as HTMLElement
      text.style.fontSize = '90pt'
    })
    expect((await sheetsOf(page))[0]?.cards[0]?.over).toBeGreaterThan(10)
    await page.context().close()
  })
})
