/** The deck and its presenter view in Firefox: over http and from a file, linked and in one file, reloads included. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from './deck-page.ts'
import { type BuiltWorkshop, buildDeckWorkshop, oneFilePage, presentPage } from './deck-workshop.ts'

const places = [
  process.env.WORKSHOP_KIT_FIREFOX ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]
const firefox = places.find((place) => place !== '' && existsSync(place))

let workshop: BuiltWorkshop
let browser: Browser | undefined
let served: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  if (firefox === undefined) return
  workshop = buildDeckWorkshop()
  served = await serveFolder(join(workshop.folder, 'dist'))
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true })
})

afterAll(async () => {
  await browser?.close()
  if (firefox !== undefined) served.close()
})

/** Presses a key in a window and waits until the room shows another slide. */
async function press(from: Page, key: 'ArrowRight' | 'ArrowLeft' | 'PageDown', room: Page): Promise<string> {
  const before = await place(room)
  await from.bringToFront()
  await from.keyboard.press(key)
  await room.waitForFunction((was) => location.hash !== was, {}, before)
  return place(room)
}

function place(page: Page): Promise<string> {
  return page.evaluate(() => location.hash)
}

describe('Firefox', () => {
  for (const [way, path] of [
    ['over http', presentPage],
    ['over http', oneFilePage],
    ['from a file', presentPage],
    ['from a file', oneFilePage],
  ] as const) {
    test(`${way}, ${path}: both windows follow each other, and reloads of either`, async ({ skip }) => {
      if (browser === undefined) return skip('Firefox')
      const room = await browser.newPage()
      const problems: string[] = []
      room.on('pageerror', (error) => problems.push(String(error)))
      await room.setViewport({ width: 1280, height: 720 })
      await room.goto(way === 'over http' ? `${served.address}${path}` : pathToFileURL(workshop.page(path)).href)
      await room.waitForSelector('html.ready')
      const opened = new Promise<Page | null>((resolve) => room.once('popup', resolve))
      await room.click('.bar-presenter')
      const desk = await opened
      if (desk === null) throw new Error('no presenter window opened')
      await desk.waitForSelector('.desk-now .slide')
      const second = await press(desk, 'PageDown', room)
      const third = await press(desk, 'ArrowRight', room)
      await room.reload()
      await room.waitForSelector('html.ready')
      expect(await place(room)).toBe(third)
      expect(await press(desk, 'ArrowLeft', room)).toBe(second)
      await desk.reload()
      await desk.waitForSelector('.desk-now .slide')
      expect(await press(desk, 'ArrowRight', room)).toBe(third)
      expect(problems).toEqual([])
      await desk.close()
      await room.close()
    })
  }
})
