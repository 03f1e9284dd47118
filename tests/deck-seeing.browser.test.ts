/** What the deck looks like to people who see differently: size, contrast, spacing, motion, targets. Rows 19 to 28 of the requirements. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { goTo, open, settled, shown, slideIds } from './deck-page.ts'
import { type BuiltWorkshop, buildDeckWorkshop, presentPage, slidesPage } from './deck-workshop.ts'

let workshop: BuiltWorkshop
let browser: Browser
let present: string

beforeAll(async () => {
  workshop = buildDeckWorkshop()
  browser = await openBrowser()
  present = workshop.page(presentPage)
})

afterAll(() => browser?.close())

interface Words {
  text: string
  size: number
  lineHeight: number
  contrast: number
  transform: string
  style: string
  align: string
  isSentence: boolean
  isBody: boolean
}

/** Every run of text that can be seen, with the contrast of its colour to the ground it really stands on. */
function wordsIn(page: Page, root: string): Promise<Words[]> {
  return page.evaluate((selector) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const rgba = (colour: string) => {
      if (!canvas) return [0, 0, 0, 0]
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      return Array.from(canvas.getImageData(0, 0, 1, 1).data)
    }
    const light = (colour: number[]) => {
      const [r = 0, g = 0, b = 0] = colour.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = (element: Element): number[] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor)
        if (colour[3] === 255) return colour
      }
      return [255, 255, 255, 255]
    }
    const found: Words[] = []
    const walker = document.createTreeWalker(document.querySelector(selector) ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (
        !element ||
        text === '' ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('.unseen, .drawing, .deck-head, .skip-link')
      )
        continue
      const box = element.getBoundingClientRect()
      if (box.width < 2) continue
      const style = getComputedStyle(element)
      const [high = 0, low = 0] = [light(rgba(style.color)), light(ground(element))].sort((a, b) => b - a)
      found.push({
        text,
        size: Number.parseFloat(style.fontSize),
        lineHeight: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
        contrast: (high + 0.05) / (low + 0.05),
        transform: style.textTransform,
        style: style.fontStyle,
        align: style.textAlign,
        isSentence: /[a-z].*[.?]$/.test(text) && text.split(' ').length > 3,
        isBody:
          element.closest('p, li, blockquote') !== null &&
          element.closest(
            '.label, .credit, .source-line, .cite, .small, .tag, .stage-count, .service-name, .references, .how, .feedback, .tally, .blank, .bar-line, .moves, .workshop-label, .button, table',
          ) === null,
      })
    }
    return found
  }, root)
}

async function eachSlide(page: Page, look: (id: string) => Promise<void>): Promise<void> {
  for (const id of await slideIds(page)) {
    await goTo(page, id)
    await look(id)
  }
}

test('a person’s own words stand in full ink, as headings do', async () => {
  const page = await open(browser, present, { slide: 'hearing--open-quotation' })
  const colours = await page.evaluate(() =>
    ['.present .quotation blockquote p', '.slides'].map((one) => getComputedStyle(document.querySelector(one) ?? document.body).color),
  )
  const ink = await page.evaluate(() => {
    const probe = document.createElement('p')
    probe.className = 'probe'
    document.body.append(probe)
    return getComputedStyle(probe).color
  })
  expect(colours).toEqual([ink, ink])
})

describe('size', () => {
  test('body text is at least 5.9% of the slide, quotations and prompts 8.9%, and nothing is under 4%', async () => {
    const page = await open(browser, present)
    await eachSlide(page, async (id) => {
      for (const words of await wordsIn(page, 'body')) {
        expect(words.size / 7.2, `${id}: ${words.text}`).toBeGreaterThanOrEqual(4)
        if (words.isBody) expect(words.size / 7.2, `${id}: ${words.text}`).toBeGreaterThanOrEqual(5.89)
      }
    })
    await goTo(page, 'hearing--open-quotation')
    expect((await wordsIn(page, '.present blockquote'))[0]?.size).toBeCloseTo(64.08, 1)
    await goTo(page, 'hearing--ask')
    expect((await wordsIn(page, '.present .prompt > p'))[0]?.size).toBeCloseTo(64.08, 1)
  })

  test('the text size of 200% doubles the text, and the slide then scrolls with the keyboard', async () => {
    const page = await open(browser, present, { slide: 'hearing--features' })
    const before = (await wordsIn(page, '.present li'))[0]?.size ?? 0
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByLabel('200%').check()
    await page.getByRole('button', { name: 'Close settings' }).click()
    await settled(page)
    expect((await wordsIn(page, '.present li'))[0]?.size).toBeGreaterThanOrEqual(before * 1.9)
    await page.reload()
    expect((await wordsIn(page, '.present li'))[0]?.size).toBeGreaterThanOrEqual(before * 1.9)
    await goTo(page, 'closing--long')
    const area = page.getByRole('region', { name: 'The whole slide, scrolls' })
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => (document.querySelector('.present .area')?.scrollTop ?? 0) > 0)
    expect(await shown(page)).toBe('closing--long')
    expect(await area.getAttribute('tabindex')).toBe('0')
    await page.keyboard.press('PageDown')
    expect(await shown(page)).toBe('closing--support')
  })

  test('at a browser zoom of 200% and 400% the deck is a plain page whose text grows', async () => {
    const sizes: number[] = []
    for (const zoom of [2, 4]) {
      const page = await open(browser, present, { viewport: { width: 1280 / zoom, height: 720 / zoom }, deviceScaleFactor: zoom })
      sizes.push(((await wordsIn(page, '[id="hearing--features"] li'))[0]?.size ?? 0) * zoom)
    }
    expect(sizes).toEqual([40, 80])
  })

  test('a slide with too much on it is measured without a change to what is shown', async () => {
    const page = await open(browser, present, { slide: 'hearing--ask' })
    const before = await page.evaluate(() => document.body.innerHTML)
    const measured = await page.evaluate(() =>
      (window as unknown as { workshopKit: { measure: () => { id: string; title: string; over: number }[] } }).workshopKit.measure(),
    )
    expect(measured.filter((slide) => slide.over > 0).map((slide) => slide.id)).toEqual(['closing--long'])
    expect(measured).toHaveLength((await slideIds(page)).length)
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before)
  })

  test('with a person’s own spacing of letters, words and lines nothing is cut off', async () => {
    const page = await open(browser, present)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    await eachSlide(page, async (id) => {
      await page.waitForTimeout(50)
      const area = await page.locator('.present .area').evaluate((one) => ({
        over: one.scrollHeight - one.clientHeight,
        scrolls: one.getAttribute('tabindex') === '0',
        style: getComputedStyle(one).overflowY,
      }))
      if (area.over > 1) expect(area, id).toMatchObject({ scrolls: true, style: 'auto' })
    })
  })
})

describe('colour', () => {
  test.each(['light', 'dark', 'contrast', 'soft'])(
    'in the %s scheme body text has a contrast of 7, and all other text 4.5',
    async (scheme) => {
      const page = await open(browser, workshop.page(slidesPage))
      await page.evaluate((name) => document.documentElement.setAttribute('data-scheme', name), scheme)
      await eachSlide(page, async (id) => {
        for (const words of await wordsIn(page, 'body'))
          expect(words.contrast, `${id}: ${words.text}`).toBeGreaterThanOrEqual(words.isBody ? 7 : 4.5)
      })
    },
  )

  test('a device that asks for dark or for more contrast gets it', async () => {
    const ground = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.querySelector('.present') ?? document.body).backgroundColor)
    const light = await open(browser, present)
    const dark = await open(browser, present, { colorScheme: 'dark' })
    expect(await ground(light)).toBe('rgb(251, 247, 239)')
    expect(await ground(dark)).toBe('rgb(33, 29, 27)')
    const more = await open(browser, present, { contrast: 'more', slide: 'hearing--ask' })
    expect(await ground(more)).toBe('rgb(251, 247, 239)')
  })

  test('in forced colours every button keeps its border and its drawing', async () => {
    const page = await open(browser, present, { forcedColors: 'active', slide: 'hearing--ask' })
    for (const name of ['Back', 'Next', 'Start timer']) {
      const look = await page.getByRole('button', { name }).evaluate((button) => {
        const style = getComputedStyle(button)
        const drawn = button.querySelector('svg')
        return {
          border: Number.parseFloat(style.borderTopWidth),
          colour: style.borderTopColor,
          ground: style.backgroundColor,
          stroke: drawn && getComputedStyle(drawn).stroke,
        }
      })
      expect(look.border, name).toBeGreaterThan(1)
      expect(look.colour, name).not.toBe(look.ground)
      expect(look.stroke, name).not.toBe(look.ground)
    }
  })

  test('links are underlined, and axe finds no fault of contrast, links, names or targets on any slide', async () => {
    const page = await open(browser, present)
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await page.evaluate((script) => new Function(script)(), axe).catch(() => page.addScriptTag({ content: axe }))
    await eachSlide(page, async (id) => {
      const violations = await page.evaluate(async () => {
        const run = (
          window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe
        const result = await run.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { 'target-size': { enabled: true } },
        })
        return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 80)).join(' | ')}`)
      })
      expect(violations, id).toEqual([])
    })
  })
})

describe('letters, motion and targets', () => {
  test('text is never in capitals or italics, stands on the left, and sentences have a line height of 1.5', async () => {
    const page = await open(browser, present)
    await eachSlide(page, async (id) => {
      for (const words of await wordsIn(page, '.present .area')) {
        expect(words.transform, `${id}: ${words.text}`).toBe('none')
        expect(words.style, `${id}: ${words.text}`).toBe('normal')
        if (words.isSentence) expect(['start', 'left'], `${id}: ${words.text}`).toContain(words.align)
        if (words.isSentence && words.isBody) expect(words.lineHeight, `${id}: ${words.text}`).toBeGreaterThanOrEqual(1.49)
      }
    })
  })

  test('nothing moves: no transition and no animation anywhere, whatever the device asks', async () => {
    const page = await open(browser, present)
    await eachSlide(page, async (id) => {
      const moving = await page.evaluate(() =>
        Array.from(document.querySelectorAll('*'))
          .filter((one) => {
            const style = getComputedStyle(one)
            return (
              style.animationName !== 'none' ||
              style.transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0) ||
              style.scrollBehavior === 'smooth'
            )
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      )
      expect(moving, id).toEqual([])
    })
  })

  test.each([
    { width: 320, height: 640 },
    { width: 390, height: 844 },
    { width: 900, height: 500 },
    { width: 1280, height: 720 },
  ])('at $width by $height targets are 24 pixels or more, and the main ones 44', async (viewport) => {
    const page = await open(browser, workshop.page(slidesPage), { viewport })
    for (const id of ['hearing--about', 'hearing--quotation', 'hearing--ask']) {
      await goTo(page, id)
      const targets = await page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLElement>('button, summary, a.button, .bar-exit, input, select'))
          .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('section[hidden]') === null)
          .map((one) => ({
            name: one.getAttribute('aria-label') ?? one.textContent ?? '',
            box: one.getBoundingClientRect().toJSON() as DOMRect,
          })),
      )
      for (const { name, box } of targets) {
        const least = /Exit|Next|Back|Open the quotation|Skip|Go on|Start timer/.test(name) ? 43.9 : 24
        expect(Math.min(box.width, box.height), `${id}: ${name}`).toBeGreaterThanOrEqual(least)
      }
    }
  })
})
