/** Draws SVG pictures as PNG in a browser, for programs that show no SVG. The browser starts when the first picture is asked for, and only once. */
import type { Browser, BrowserContext } from 'playwright-core'
import type { Assets } from '../model.ts'
import { toBase64 } from '../print/base64.ts'
import { fontFaces } from '../print/fonts.ts'
import { openBrowser } from './browser.ts'
import { inTurn } from './in-turn.ts'

export interface Drawing {
  png: NonNullable<Assets['png']>
  /** How many pictures were asked for and not drawn: there was no browser, or it could not. */
  missed: () => number
  /** Ends the browser, where one was started. */
  close: () => Promise<void>
}

/** Pictures drawn at the same time. */
const lanes = 4

/** How long a picture may take, in milliseconds. */
const patience = 10_000

/** Nothing of it throws: a picture that cannot be drawn is undefined. */
export function drawInBrowser(assets: Pick<Assets, 'text' | 'fonts'>): Drawing {
  const drawn = new Map<string, Promise<Uint8Array | undefined>>()
  const take = inTurn(lanes)
  let opened: Promise<Browser | undefined> | undefined
  let missed = 0

  async function draw(svg: string, width: number): Promise<Uint8Array | undefined> {
    try {
      opened ??= openBrowser().then((found) => found.browser)
      const browser = await opened
      const bytes = browser === undefined ? undefined : await take(() => drawOne(browser, pageOf(svg, width, assets)))
      if (bytes === undefined) missed++
      return bytes
    } catch {
      missed++
      return undefined
    }
  }

  return {
    png: (svg, width) => {
      const key = `${width} ${svg}`
      const picture = drawn.get(key) ?? draw(svg, width)
      drawn.set(key, picture)
      return picture
    },
    missed: () => missed,
    close: async () => {
      const running = await opened?.catch(() => undefined)
      await running?.close().catch(() => undefined)
    },
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

interface PicturePage {
  html: string
  width: number
  height: number
}

/** Runs in the page: a file that is no SVG is an image without a size. */
const isShown = '[...document.images].every((one) => one.naturalWidth > 0) && document.body.firstElementChild !== null'

async function drawOne(browser: Browser, { html, width, height }: PicturePage): Promise<Uint8Array | undefined> {
  const context = await contextFor(browser, { width, height })
  try {
    const page = await context.newPage()
    await page.setContent(html)
    if (!(await page.evaluate(isShown))) return undefined
    return await page.screenshot({ omitBackground: true, animations: 'disabled' })
  } finally {
    await context.close()
  }
}

/**
 * A file is shown as pages show it, as an image, which runs nothing and asks for nothing; the fonts lie inside it. A drawing of the kit
 * (`src/print/chart.ts`) takes its colours from the page's own style.
 */
function pageOf(svg: string, wanted: number, assets: Pick<Assets, 'text' | 'fonts'>): PicturePage {
  const width = Math.max(1, Math.round(wanted))
  const height = Math.max(1, Math.round(width / ratioOf(svg)))
  const isFile = /<svg\b[^>]*\sxmlns(:\w+)?\s*=/.test(svg)
  const faces = facesOf(svg, assets)
  const size = `display:block;width:${width}px;height:${height}px`
  const image = () => `<img alt="" src="data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(withFaces(svg, faces)))}">`
  const style = isFile ? '' : `${faces}\n${assets.text('paper.css')}\nsvg{font-family:'Atkinson Hyperlegible Next Variable',sans-serif}`
  const policy = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}
html,body{margin:0;padding:0;background:none!important;overflow:hidden}body>img,body>svg{${size};max-width:none}</style>${isFile ? image() : svg}`
  return { html, width, height }
}

/** Width to height: of the view box, else of the size that it names, else what browsers take. */
function ratioOf(svg: string): number {
  const [root = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const box = /\sviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/i.exec(root)
  const side = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1]
  const ratio = Number(box?.[1] ?? side('width')) / Number(box?.[2] ?? side('height'))
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 2
}

/** Only where the picture names one of our fonts, or is a drawing of ours. */
function facesOf(svg: string, { fonts }: Pick<Assets, 'fonts'>): string {
  const bytes = new Map(fonts.map((font) => [font.name, font.bytes]))
  const wants = (file: string) => !svg.includes('xmlns') || svg.toLowerCase().includes(file.split('-')[0] ?? file)
  return fontFaces((file) => {
    const font = wants(file) ? bytes.get(file) : undefined
    return font === undefined ? undefined : `data:font/woff2;base64,${toBase64(font)}`
  })
}

function withFaces(svg: string, faces: string): string {
  return faces === '' ? svg : svg.replace(/<svg\b[^>]*[^/]>/, (root) => `${root}<style>${faces}</style>`)
}
