/** The shipped decks in a real browser: every slide of every way through fits at 1280×720, and nothing is lost at the largest text size. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { command } from './command-run.ts'
import { open, settled, slideIds } from './deck-page.ts'
import { today } from './shipped-workshops.ts'

const root = join(import.meta.dirname, '..')
const out = join(mkdtempSync(join(tmpdir(), 'workshop-kit-shipped-')), 'dist')
let browser: Browser

beforeAll(async () => {
  const run = spawnSync(process.execPath, [command, 'build', '--root', root, '--out', out, '--today', today, '--only', 'present'])
  expect(run.status, String(run.stderr)).toBe(0)
  browser = await openBrowser()
})

afterAll(() => browser?.close())

interface Measured {
  id: string
  over: number
}

/** Slides that are too tall, with the pixels that are too many. */
function tooTall(page: Page): Promise<Measured[]> {
  return page.evaluate(() => {
    const kit = (window as unknown as { workshopKit: { measure: () => Measured[] } }).workshopKit
    return kit.measure().filter((one) => one.over > 0)
  })
}

describe.each(['avoidable-harm', 'targeted-hostility'])('%s', (workshop) => {
  const folder = join(out, 'facilitators', workshop)

  test('every slide of every way through fits', { timeout: 240_000 }, async () => {
    const decks = readdirSync(folder).filter((file) => /^present.*\.html$/.test(file))
    expect(decks.length).toBe(11)
    for (const deck of decks) {
      const page = await open(browser, join(folder, deck))
      expect(await tooTall(page), deck).toEqual([])
      await page.context().close()
    }
  })

  test('at the largest text size a slide that is too tall can be scrolled by keyboard', { timeout: 240_000 }, async () => {
    const page = await open(browser, join(folder, 'present.html'))
    await page.evaluate(() => document.documentElement.style.setProperty('--size', '2'))
    const lost: string[] = []
    let scrolled = 0
    for (const id of await slideIds(page)) {
      await page.evaluate((to) => {
        location.hash = to
      }, id)
      await settled(page)
      await settled(page)
      const state = await page.evaluate(() => {
        const area = document.querySelector<HTMLElement>('.slides > section.present .area')
        if (area === null) return { over: false, scrolls: false }
        const style = getComputedStyle(area)
        return {
          over: area.scrollHeight - area.clientHeight > 1,
          scrolls: area.tabIndex === 0 && /auto|scroll/.test(style.overflowY),
        }
      })
      if (state.over) scrolled++
      if (state.over && !state.scrolls) lost.push(id)
    }
    expect(lost).toEqual([])
    // The check can fail only where some slide is too tall.
    expect(scrolled).toBeGreaterThan(0)
  })
})
