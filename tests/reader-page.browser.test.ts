/**
 * The pages of people who read alone, as they meet them: every width, larger letters, no script, keyboard only. Rows 1, 2, 5 to 8, 12
 * to 14, 19 to 22, 25, 26, 28, 29 and 33 of the requirements, on the shipped workshops and on a small one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '../src/walk.ts'
import { openBrowser } from './browser.ts'
import { type Opening, open, serveFolder, tree } from './deck-page.ts'
import { lost, smallTargets, stopHere, wordsSeen } from './reader-seen.ts'
import { buildReaderWorkshop, type ReaderWorkshop, widths } from './reader-workshop.ts'
import { decks, oneLine, wordsIn } from './shipped-workshops.ts'

const root = join(import.meta.dirname, '..')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let shelf: string
let shipped: { address: string; close: () => void }
let small: ReaderWorkshop
let browser: Browser

beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'workshop-kit-'))
  const command = join(root, 'build/command/workshop-kit.js')
  const run = spawnSync(
    process.execPath,
    [command, 'build', '--root', root, '--out', join(out, 'dist'), '--today', '2026-11-21', '--only', 'reader,slides'],
    {
      encoding: 'utf8',
    },
  )
  if (run.status !== 0) throw new Error(`the workshops were not built:\n${run.stdout}${run.stderr}`)
  shelf = join(out, 'dist/learners')
  shipped = await serveFolder(shelf)
  small = await buildReaderWorkshop('reader,slides')
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  small?.close()
  shipped?.close()
})

/** A page of each sort, and the shipped ones with a closed quotation, pictures, tables, stages and a chart. */
const pages = [
  'index.html',
  'safety.html',
  'accessibility.html',
  'avoidable-harm/index.html',
  'avoidable-harm/seen-heard-believed.html',
  'avoidable-harm/who-decides.html',
  'targeted-hostility/naming-targeted-violence.html',
  'small:calm/one.html',
  'small:calm/index.html',
]
const modulePages = pages.filter((path) => !/index|safety|accessibility/.test(path))
/** Enough for what the same styles and script do on every page. */
const some = ['index.html', 'safety.html', 'avoidable-harm/index.html', 'avoidable-harm/seen-heard-believed.html', 'small:calm/one.html']

function addressOf(path: string): string {
  return path.startsWith('small:') ? small.address + path.slice('small:'.length) : shipped.address + path
}

async function withPage<Result>(path: string, options: Opening, look: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await open(browser, addressOf(path), options)
  try {
    return await look(page)
  } finally {
    await page.context().close()
  }
}

const sized = (width: number, height = width === 844 ? 390 : 844): Opening => ({ viewport: { width, height } })

/** Every width, a low window, and what is left of 1280 and 844 at 200% and 400%: the browser's zoom makes the window smaller in CSS pixels. */
const windows = [
  [320, 844],
  [320, 256],
  [390, 844],
  [844, 390],
  [1280, 720],
  [640, 360],
  [422, 195],
] as const

/** A window as zoomed in by the browser: fewer CSS pixels, each made of more of the device's. */
const zoomed = (width: number, zoom: number): Opening => ({
  viewport: { width: Math.round(width / zoom), height: Math.round(800 / zoom) },
  deviceScaleFactor: zoom,
})

describe('what is on it', () => {
  test('every heading, quotation and paragraph of every module stands on its page, in the flow, with and without script', async () => {
    const built = readdirSync(shelf, { recursive: true, encoding: 'utf8' })
    for (const deck of decks) {
      for (const module of deck.modules) {
        const path = `${deck.name}/${module.address}.html`
        expect(built.map((one) => one.replaceAll('\\', '/'))).toContain(path)
        await withPage(path, { javaScriptEnabled: false }, async (page) => {
          const text = oneLine((await page.locator('body').textContent()) ?? '')
          for (const slide of module.slides.filter((one) => one.id !== 'start'))
            expect(text, path).toContain(oneLine(plainText(slide.heading)))
          for (const { id } of module.mentions.quotes) expect(text, path).toContain(oneLine(deck.quotes.get(id)?.text ?? 'no such quote'))
          const said = wordsIn(module, 'reader').split(/(?<=[.?]) /)
          const missing = said.filter((sentence) => sentence.split(' ').length > 3 && !/[[\]()]/.test(sentence) && !text.includes(sentence))
          expect(missing.length / said.length, `${path}: ${missing.slice(0, 3).join(' | ')}`).toBeLessThan(0.1)
        })
      }
    }
  }, 300_000)

  test.each(modulePages)('%s flows: nothing around its text is moved, scaled or taken out of the flow', async (path) => {
    await withPage(path, {}, async (page) => {
      const odd = await page.$$eval('main :is(p, h2, h3, li, textarea)', (all) =>
        all.flatMap((one) => {
          const up: string[] = []
          for (let at: Element | null = one; at; at = at.parentElement) {
            const style = getComputedStyle(at)
            if (style.transform !== 'none' || !['1', 'normal'].includes(style.zoom) || ['absolute', 'fixed'].includes(style.position))
              up.push(at.className || at.tagName)
          }
          return up
        }),
      )
      expect(odd).toEqual([])
    })
  })

  test.each(pages)('%s without script: its whole text is there, and its headings are in the tree', async (path) => {
    await withPage(path, { ...sized(390), javaScriptEnabled: false }, async (page) => {
      const headings = await page.locator('h1, h2').allTextContents()
      const heard = (await tree(page)).filter(({ role }) => role === 'heading').map(({ name }) => oneLine(name))
      for (const heading of headings) expect(heard).toContain(oneLine(heading))
      // Contents are open where nothing can open them.
      for (const link of await page.locator('nav.contents a').all()) expect(await link.isVisible()).toBe(true)
    })
  })
})

describe('structure', () => {
  test.each(pages)('%s: one main, named landmarks that differ, one h1, headings in order and unlike, ids that are one', async (path) => {
    await withPage(path, {}, async (page) => {
      const nodes = await tree(page)
      const names = (role: string) => nodes.filter((node) => node.role === role).map((node) => node.name)
      expect(names('main')).toHaveLength(1)
      expect(names('banner')).toHaveLength(1)
      expect(names('contentinfo')).toHaveLength(1)
      for (const role of ['navigation', 'region']) {
        const found = names(role)
        expect(found).not.toContain('')
        expect(new Set(found).size, `${role}: ${found.join(' | ')}`).toBe(found.length)
      }
      const headings = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) =>
        all.map((one) => ({ level: Number(one.tagName.slice(1)), words: one.textContent?.trim() ?? '' })),
      )
      expect(headings.filter(({ level }) => level === 1)).toHaveLength(1)
      expect(headings[0]?.level).toBe(1)
      for (const [index, { level, words }] of headings.entries()) {
        expect(words).not.toBe('')
        expect(level, words).toBeLessThanOrEqual((headings[index - 1]?.level ?? 0) + 1)
      }
      const sections = headings.filter(({ level }) => level <= 2).map(({ words }) => words)
      expect(new Set(sections).size, sections.join(' | ')).toBe(sections.length)
      const ids = await page.$$eval('[id]', (all) => all.map((one) => one.id))
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      expect(await page.$$eval('section', (all) => all.filter((one) => !one.hasAttribute('aria-labelledby')).length)).toBe(0)
    })
  })

  test('every page has a title of its own that begins with its heading, British English, and lets people zoom', async () => {
    const titles: string[] = []
    for (const path of pages) {
      await withPage(path, {}, async (page) => {
        const title = await page.title()
        expect(title.startsWith((await page.locator('h1').textContent()) ?? 'no heading'), title).toBe(true)
        titles.push(title)
        expect(await page.locator('html').getAttribute('lang')).toBe('en-GB')
        expect(await page.locator('meta[name=viewport]').getAttribute('content')).toBe('width=device-width, initial-scale=1')
      })
    }
    expect(new Set(titles).size).toBe(titles.length)
  })

  test.each(some)('axe finds nothing on %s, at any width, light or dark', async (path) => {
    for (const [width, colorScheme] of [
      [390, 'light'],
      [1280, 'dark'],
    ] as const) {
      await withPage(path, { ...sized(width), colorScheme }, async (page) => {
        await page.evaluate(axeSource)
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
          const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
          return (await axe.run({ rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
        })
        expect(found).toEqual([])
      })
    }
  })
})

describe('keyboard', () => {
  test.each([
    ['small:calm/one.html', 320, 256],
    ['small:calm/one.html', 1280, 720],
    ['avoidable-harm/seen-heard-believed.html', 1280, 720],
    ['avoidable-harm/index.html', 320, 256],
    ['index.html', 390, 844],
    ['safety.html', 844, 390],
  ])('%s at %i by %i: every stop is drawn, uncovered and in order, skip link and Exit first', async (path, width, height) => {
    await withPage(path, sized(width, height), async (page) => {
      const stops = []
      for (let count = 0; count < 300; count++) {
        await page.keyboard.press('Tab')
        const stop = await stopHere(page)
        if (stop === undefined) break
        stops.push(stop)
        expect(stop.outline, stop.name).toBeGreaterThanOrEqual(2)
        expect(stop.contrast, stop.name).toBeGreaterThanOrEqual(3)
        expect(stop.covered, stop.name).toBe(false)
      }
      const orders = stops.map(({ order }) => order)
      expect(orders).toEqual(orders.toSorted((a, b) => a - b))
      const names = stops
        .map(({ name }) => name)
        .filter((name) => !/^a (A calm|Avoidable harm in|Workshops)/.test(name) || !name.includes('workshop'))
      expect(stops[0]?.name).toBe('a Skip to the text')
      const first = names.slice(1, 6).join(' | ')
      expect(first).toMatch(/Emergency: Exit this page.*Get support.*Clear my answers/)
      // And back again.
      await page.keyboard.press('Shift+Tab')
      expect((await stopHere(page))?.name).toBe(stops.at(-1)?.name)
    })
  })
})

describe('size and room', () => {
  test.each(some)('%s: text at 200% and 400% zoom is twice and four times as large, and follows the browser’s own size', async (path) => {
    const sizes = async (zoom: number) =>
      withPage(path, zoomed(1280, zoom), async (page) => {
        const seen = await page.$$eval('main :is(p, li)', (all) =>
          all.filter((one) => one.checkVisibility()).map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
        )
        const scale = await page.evaluate(() => devicePixelRatio)
        return Math.min(...seen.slice(0, 12)) * scale
      })
    const plain = await sizes(1)
    expect(plain).toBeGreaterThanOrEqual(18)
    expect(await sizes(2)).toBeGreaterThanOrEqual(plain * 2)
    expect(await sizes(4)).toBeGreaterThanOrEqual(plain * 4)
    await withPage(path, sized(1280), async (page) => {
      const size = () =>
        page
          .locator('main p')
          .first()
          .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
      const before = await size()
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await size()).toBe(before * 2)
    })
  })

  test.each(pages)('%s: no text is lost and the page never scrolls sideways, at any width, zoom or size of letters', async (path) => {
    await withPage(path, {}, async (page) => {
      for (const [width, height] of windows) {
        await page.setViewportSize({ width, height })
        expect(await lost(page), `${width} by ${height}`).toEqual([])
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '150%'))
        expect(await lost(page), `letters of 150%, ${width} by ${height}`).toEqual([])
        await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      }
    })
    await withPage(path, { ...sized(320), javaScriptEnabled: false }, async (page) => {
      expect(await lost(page), 'no script, 320').toEqual([])
      await page.setViewportSize({ width: 1280, height: 720 })
      expect(await lost(page), 'no script, 1280').toEqual([])
    })
  })

  test.each(pages)('%s: nothing is lost with the spacing of WCAG 1.4.12', async (path) => {
    await withPage(path, { ...sized(320), bypassCSP: true }, async (page) => {
      await page.addStyleTag({
        content: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
      })
      for (const width of [320, 844, 1280]) {
        await page.setViewportSize({ width, height: 720 })
        expect(await lost(page), `width ${width}`).toEqual([])
      }
    })
  })

  test.each(pages)('%s: what can be pressed is large enough at every width', async (path) => {
    await withPage(path, {}, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 720 })
        expect(await smallTargets(page), `width ${width}`).toEqual([])
      }
    })
  })

  test('a picture keeps its letters readable on a phone: it scrolls in a named frame of its own', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await withPage('avoidable-harm/what-is-avoidable-harm.html', { ...sized(320), javaScriptEnabled }, async (page) => {
        const frames = await page.$$eval('.picture.scroller', (all) =>
          all.map((one) => ({
            name: one.getAttribute('aria-label') ?? '',
            reached: one.tabIndex === 0 && one.getAttribute('role') === 'region',
            wide: (one.firstElementChild?.getBoundingClientRect().width ?? 0) / 16,
            room: one.scrollWidth > one.clientWidth,
          })),
        )
        expect(frames.length).toBeGreaterThan(1)
        for (const { name, reached, wide, room } of frames) {
          expect(name).toMatch(/^Picture: .{5}/)
          expect([reached, room]).toEqual([true, true])
          expect(wide).toBeGreaterThanOrEqual(36)
        }
      })
    }
  })
})

describe('seeing', () => {
  test.each(pages)('%s: contrast as rendered, in every scheme', async (path) => {
    await withPage(path, sized(1280), async (page) => {
      for (const scheme of ['light', 'dark', 'contrast', 'soft']) {
        await page.evaluate((name) => document.documentElement.setAttribute('data-scheme', name), scheme)
        const seen = await wordsSeen(page)
        expect(seen.length).toBeGreaterThan(10)
        for (const { text, contrast, isBody, size } of seen) {
          expect(contrast, `${scheme}: ${text}`).toBeGreaterThanOrEqual(isBody ? 7 : 4.5)
          expect(size, text).toBeGreaterThanOrEqual(18)
        }
      }
    })
  })

  test.each(pages)('%s: links in text are underlined; no capitals, italics, centred or tight lines, nothing moves', async (path) => {
    await withPage(path, sized(1280), async (page) => {
      const odd = await page.evaluate(() => {
        const found: string[] = []
        for (const one of document.querySelectorAll('body *')) {
          if (!one.checkVisibility() || one.closest('svg')) continue
          const style = getComputedStyle(one)
          const name = `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 30)}`
          if (style.textTransform !== 'none') found.push(`capitals: ${name}`)
          if (style.fontStyle !== 'normal') found.push(`italics: ${name}`)
          if (style.animationName !== 'none' || style.transitionDuration !== '0s') found.push(`moves: ${name}`)
          if (one.matches('main :is(p, li, dd)') && !['start', 'left'].includes(style.textAlign)) found.push(`not at the left: ${name}`)
          if (
            one.matches('main :is(p:not(.label, .tag, .module-row, .way), blockquote)') &&
            one.closest('table, .button, .service, .label') === null
          ) {
            const tight = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize)
            if (tight < (one.closest('.prompt, .reflect') ? 1.34 : 1.49)) found.push(`lines of ${tight}: ${name}`)
          }
          if (one.matches('main a:not(.button, .onward), footer a') && !style.textDecorationLine.includes('underline'))
            found.push(`no line under: ${name}`)
        }
        return found
      })
      expect(odd).toEqual([])
    })
  })

  test.each(modulePages)('%s: lines of running text hold 70 letters or fewer on average', async (path) => {
    await withPage(path, sized(1440), async (page) => {
      const longest = await page.$$eval('main .part > p', (all) =>
        Math.max(
          ...all.map((one) => {
            const lines = Math.round(one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight))
            return lines < 4 ? 0 : (one.textContent ?? '').length / lines
          }),
        ),
      )
      expect(longest).toBeLessThanOrEqual(70)
    })
  })

  test.each(some)('%s: with forced colours every control is drawn, and what is marked is, too', async (path) => {
    await withPage(path, { ...sized(1280), forcedColors: 'active' }, async (page) => {
      const unseen = await page.$$eval('.button, textarea, .contents-fold, .onward', (all) =>
        all.flatMap((one) => {
          if (!one.checkVisibility()) return []
          const style = getComputedStyle(one)
          const drawn =
            style.color !== style.backgroundColor &&
            Number.parseFloat(style.borderTopWidth) >= 1 &&
            style.borderTopColor !== style.backgroundColor
          return drawn ? [] : [one.className]
        }),
      )
      expect(unseen).toEqual([])
    })
  })

  test('nothing moves while the page loads, and the contents open and fold on a phone', async () => {
    for (const width of [390, 1280]) {
      await withPage('avoidable-harm/seen-heard-believed.html', sized(width), async (page) => {
        await page.waitForTimeout(300)
        const moved = await page.evaluate(
          () =>
            new Promise<number>((done) => {
              let sum = 0
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
              }).observe({ type: 'layout-shift', buffered: true })
              setTimeout(() => done(sum), 300)
            }),
        )
        expect(moved, `width ${width}`).toBe(0)
        const button = page.getByRole('button', { name: 'In this module' })
        expect(await button.isVisible()).toBe(width === 390)
        const link = page.locator('nav.contents a').first()
        expect(await link.isVisible()).toBe(width === 1280)
        if (width === 390) {
          await button.click()
          expect([await button.getAttribute('aria-expanded'), await link.isVisible()]).toEqual(['true', true])
          await button.press('Space')
          expect([await button.getAttribute('aria-expanded'), await link.isVisible()]).toEqual(['false', false])
        }
      })
    }
  })
})

describe('leaving', () => {
  test.each(pages)('%s: Exit can be seen and pressed at every scroll position and width, with and without script', async (path) => {
    for (const javaScriptEnabled of [true, false]) {
      await withPage(path, { javaScriptEnabled }, async (page) => {
        for (const [width, height] of windows) {
          await page.setViewportSize({ width, height })
          for (const place of [0, 0.5, 1]) {
            const there = await page.evaluate((share) => {
              window.scrollTo(0, document.documentElement.scrollHeight * share)
              const exit = document.querySelector('a.exit')
              const box = exit?.getBoundingClientRect() ?? new DOMRect()
              const corners = [0.1, 0.5, 0.9].map((part) =>
                document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2),
              )
              return {
                whole: corners.every((one) => one !== null && exit?.contains(one)),
                inside: box.top >= 0 && box.right <= innerWidth,
                href: exit?.getAttribute('href'),
              }
            }, place)
            expect(there, `${width} by ${height} at ${place}`).toEqual({
              whole: true,
              inside: true,
              href: expect.stringMatching(/^https:/),
            })
          }
        }
      })
    }
  })

  test('the bar and what it leads to stand in the same order on every page', async () => {
    for (const path of pages) {
      await withPage(path, {}, async (page) => {
        const names = await page.$$eval('.kit-bar > .button', (all) => all.map((one) => one.className.replace('button ', '')))
        expect(names).toEqual(['exit', 'bar-support', 'bar-clear', 'bar-settings'])
        const gone = await page.$$eval('a[href^="#"]', (all) =>
          all
            .filter((one) => document.getElementById(one.getAttribute('href')?.slice(1) ?? '') === null)
            .map((one) => one.getAttribute('href')),
        )
        expect(gone).toEqual([])
      })
    }
  })
})
