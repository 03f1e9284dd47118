/** The handout of the shipped workshops, as it is printed, without script: sizes, lines, consent, and what people can leave out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { buildPaper, openPaper, plain, printed, smallerThan } from './paper-pages.ts'
import { loadAxe, violations } from './reader-audit.ts'
import { decks } from './shipped-workshops.ts'

let browser: Browser
let out: string

beforeAll(async () => {
  out = buildPaper('handout')
  browser = await openBrowser()
}, 120_000)

afterAll(() => browser?.close())

const handoutFile = (name: string) => join(out, 'learners', name, 'handout.html')

/** As wide as the text of an A4 page with margins of 15 mm. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.round((180 * 96) / 25.4), height: 1000 })
}

/** Size of the first that is shown, in pt. */
function points(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const first = [...document.querySelectorAll(wanted)].find((element) => element.getClientRects().length > 0)
    return first === undefined ? 0 : Math.round(Number.parseFloat(getComputedStyle(first).fontSize) * 7.5) / 10
  }, selector)
}

/** Everything that would be cut off at the right of the page. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => !element.closest('svg') && element.getBoundingClientRect().right > (181 * 96) / 25.4)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
  )
}

describe.each(decks.map((deck) => deck.name))('handout of %s', (name) => {
  const deck = decks.find((one) => one.name === name)

  test('clear print is chosen: sizes of look.md, text at most 138 mm wide, lines 10 mm apart, nothing wider than the page', async () => {
    const page = await openPaper(browser, handoutFile(name))
    await onPaper(page)
    const sizes = Object.entries({
      h1: 28,
      '.session-head > h2': 28,
      h3: 16,
      '.entry > ul > li': 12,
      '.box.prompt > p': 15,
      '.box.reflect > p': 15,
      '.references li': 12,
    })
    for (const [selector, size] of sizes) expect([selector, await points(page, selector)]).toEqual([selector, size])
    if (name === 'targeted-hostility') expect(await points(page, '.quotation blockquote')).toBe(16)
    expect(await smallerThan(page, 12)).toEqual([])
    expect(await tooWide(page)).toEqual([])
    const widest = await page.$$eval('.entry > p, .alone > p, .entry > ul > li', (all) =>
      Math.max(...all.map((one) => one.getBoundingClientRect().width)),
    )
    expect((widest * 25.4) / 96).toBeLessThanOrEqual(138.1)
    const lines = await page.$$eval('.lines', (all) =>
      all.map((one) => [...one.children].map((line) => Math.round(((line.getBoundingClientRect().height * 25.4) / 96) * 10) / 10)),
    )
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter((one) => one.length < 4 || one.some((height) => height !== 10))).toEqual([])
    const drawing = await page.locator('.small-drawing').first().boundingBox()
    expect(Math.round(((drawing?.width ?? 0) * 25.4) / 96)).toBe(44)
    await page.context().close()
  })

  test('large print has nothing under 18 pt, one column and no drawing', async () => {
    const page = await openPaper(browser, handoutFile(name), ['print-size--large'])
    await onPaper(page)
    const sizes = Object.entries({
      h1: 36,
      '.session-head > h2': 36,
      h3: 24,
      '.entry > ul > li': 18,
      '.box.prompt > p': 22,
      '.references li': 18,
    })
    for (const [selector, size] of sizes) expect([selector, await points(page, selector)]).toEqual([selector, size])
    expect(await smallerThan(page, 18)).toEqual([])
    expect(await tooWide(page)).toEqual([])
    expect(await page.locator('.small-drawing:visible').count()).toBe(0)
    const columns = await page.$$eval(
      '.columns, .services, .support-lines',
      (all) => all.filter((one) => getComputedStyle(one).gridTemplateColumns.split(' ').length > 1).length,
    )
    expect(columns).toBe(0)
    await page.context().close()
  })

  test('each session holds what somebody needs who has only these pages', async () => {
    const page = await openPaper(browser, handoutFile(name))
    const links = await page.$$eval('.paper-contents > ol > li > a', (all) => all.map((one) => one.getAttribute('href')))
    expect(links).toEqual([...(deck?.modules ?? []).map(({ anchor }) => `#${anchor}`), '#kit--support', '#kit--credits'])
    for (const href of links) expect([href, await page.locator(`[id="${href?.slice(1)}"]`).count()]).toEqual([href, 1])
    expect(await page.locator('.paper-contents > ol > li > a + span.page-of').count()).toBe(links.length)
    await page.emulateMedia({ media: 'print' })
    for (const module of deck?.modules ?? []) {
      const session = page.locator(`[id="${module.anchor}"]`)
      expect(await session.locator('> .outcomes li').count(), module.address).toBe(module.outcomes.length)
      expect(await session.locator('.session-head > .content-note').count(), module.address).toBe(module.contentNote === undefined ? 0 : 1)
      expect(await session.locator('.support-box:visible, .services:visible').count(), module.address).toBeGreaterThan(0)
      expect(await session.locator('.session-references li').count(), module.address).toBeGreaterThan(0)
      const prompts = await session.locator('.box.prompt, .box.reflect').count()
      expect(await session.locator('.lines').count(), module.address).toBeGreaterThanOrEqual(prompts)
      const sets = module.slides.flatMap((slide) => slide.parts.filter((part) => part.type === 'block' && part.kind === 'cards'))
      expect(await session.locator('.cards-used').count(), module.address).toBe(sets.length)
    }
    expect(await page.locator('.support-box').first().textContent()).toContain('Checked 21 November 2026.')
    expect(await page.locator('main a[href="../accessibility.html"]').count()).toBe(1)
    expect(
      await page
        .locator('.cards-used')
        .filter({ hasText: /Inflexibility|Point 1/ })
        .count(),
    ).toBe(name === 'avoidable-harm' ? 1 : 2)
    await page.context().close()
  })

  test('a person’s closed words are in neither the file nor the print; their note and our words are', async () => {
    const page = await openPaper(browser, handoutFile(name), ['how-much--short'])
    const all = (await printed(page)).join('')
    const html = readFileSync(handoutFile(name), 'utf8')
    expect(deck?.quotes.size).toBeGreaterThan(1)
    for (const { text, level, note, paraphrase } of deck?.quotes.values() ?? []) {
      expect(all.includes(plain(text))).toBe(level < 2)
      if (level < 2) continue
      expect(html).not.toContain(text.slice(1, 60))
      expect([all.includes(plain(note ?? '-')), all.includes(plain(paraphrase ?? '-'))]).toEqual([true, true])
    }
    await page.context().close()
  })

  test('the short handout leaves out the text for people who read alone, and no heading stands over nothing', async () => {
    const page = await openPaper(browser, handoutFile(name), ['how-much--short'])
    await onPaper(page)
    expect(await page.locator('.alone').count()).toBeGreaterThan(50)
    expect(await page.locator('.alone:visible').count()).toBe(0)
    const empty = await page.$$eval('.entry', (all) =>
      all
        .filter(
          (one) => one.getClientRects().length > 0 && (one as HTMLElement).innerText.trim() === one.querySelector('h3')?.innerText.trim(),
        )
        .map((one) => one.id),
    )
    expect(empty).toEqual([])
    expect(await page.locator('.module > .support-box:visible').count()).toBe(deck?.modules.length)
    expect(await page.locator('.session-references li:visible').count()).toBeLessThan(await page.locator('.session-references li').count())
    await page.context().close()
  })

  test('one session alone starts with its title and holds no other, and choices are not printed', async () => {
    const module = deck?.modules[2]
    const page = await openPaper(browser, handoutFile(name), ['how-much--short', `choose-session--${module?.anchor}`])
    const pages = await printed(page)
    const title = plain(module?.title ?? '-')
    expect(pages[0]?.slice(0, 200)).toContain(title)
    expect(pages.length).toBeLessThan(12)
    expect(pages.join('')).not.toContain(plain('Large print, 18 point'))
    const others = (deck?.modules ?? []).filter((one) => one !== module).map((one) => one.anchor)
    for (const id of others) expect(await page.locator(`[id="${id}"]:visible`).count()).toBe(0)
    expect(pages[0]).toContain(plain(deck?.title ?? '-'))
    expect(pages[0]).toContain(`Page1of${pages.length}`)
    await page.context().close()
  })

  test('with backgrounds off every panel keeps a border', async () => {
    const page = await openPaper(browser, handoutFile(name))
    await onPaper(page)
    const bare = await page.$$eval('.support-box, .services, .box.scenario, .box.check, .box.activity, .quotation, .box.ours', (all) =>
      all.filter((one) => Number.parseFloat(getComputedStyle(one).borderLeftWidth) < 1).map((one) => one.className),
    )
    expect(await page.locator('.support-box, .services').count()).toBeGreaterThan(deck?.modules.length ?? 0)
    expect(bare).toEqual([])
    const lines = await page.$$eval(
      '.line',
      (all) => all.filter((one) => Number.parseFloat(getComputedStyle(one).borderBottomWidth) < 1).length,
    )
    expect(lines).toBe(0)
    await page.context().close()
  })

  test('nothing scrolls two ways at 320 px, in clear and in large print', async () => {
    for (const choice of ['clear', 'large']) {
      const page = await openPaper(browser, handoutFile(name), [`print-size--${choice}`])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await page.context().close()
    }
  })

  test('axe finds nothing, whatever is chosen', async () => {
    const page = await openPaper(browser, handoutFile(name), [], true)
    await loadAxe(page)
    expect(await violations(page)).toEqual([])
    await page.locator('#how-much--short').check()
    await page.locator('#print-size--large').check()
    for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media)
      expect(await violations(page)).toEqual([])
    }
    await page.context().close()
  })
})
