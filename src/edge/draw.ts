/**
 * Runs beside a build, in a thread of its own: starts a browser, and takes pictures of pages as PNG. The browser's library takes about as
 * long to load as a workshop takes to build.
 */
import { parentPort } from 'node:worker_threads'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { inTurn } from './in-turn.ts'

/** A page, and its size in CSS pixels. */
export interface PicturePage {
  html: string
  width: number
  height: number
}

/** What the thread is told: a page with a number to answer by, or that there are no more. */
export type Wish = { number: number; page: PicturePage } | 'end'

/** Its answer; without bytes where nothing could be drawn. */
export interface Answer {
  number: number
  bytes?: Uint8Array<ArrayBuffer>
}

/** Pictures drawn at the same time. */
const lanes = 4

/** How long a picture may take, in milliseconds. */
const patience = 10_000

const take = inTurn(lanes)
// A thread is only made for a build that draws.
const opening = openBrowser().then(
  ({ browser }) => browser,
  () => undefined,
)

parentPort?.on('message', async (wish: Wish) => {
  if (wish === 'end') return end()
  const bytes = await draw(wish.page).catch(() => undefined)
  const answer: Answer = bytes === undefined ? { number: wish.number } : { number: wish.number, bytes }
  parentPort?.postMessage(answer, bytes === undefined ? [] : [bytes.buffer])
})

async function end(): Promise<void> {
  const browser = await opening
  await browser?.close().catch(() => undefined)
  parentPort?.close()
}

async function draw(page: PicturePage): Promise<Answer['bytes']> {
  const browser = await opening
  return browser === undefined ? undefined : take(() => drawOne(browser, page))
}

/** Runs in the page: a file that is no SVG is an image without a size. */
const isShown = '[...document.images].every((one) => one.naturalWidth > 0) && document.body.firstElementChild !== null'

async function drawOne(browser: Browser, { html, width, height }: PicturePage): Promise<Answer['bytes']> {
  const context = await contextFor(browser, { width, height })
  try {
    const page = await context.newPage()
    await page.setContent(html)
    if (!(await page.evaluate(isShown))) return undefined
    return new Uint8Array(await page.screenshot({ omitBackground: true, animations: 'disabled' }))
  } finally {
    await context.close()
  }
}

/**
 * A context that runs no script and reaches nothing. It is as large as its picture from the start: a page that is made larger is now and then
 * drawn before the rest of it is there.
 */
async function contextFor(browser: Browser, viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    colorScheme: 'light',
    deviceScaleFactor: 1,
    viewport,
  })
  context.setDefaultTimeout(patience)
  await context.route('**', (route) => route.abort())
  return context
}
