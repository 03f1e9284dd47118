/** Draws SVG pictures as PNG in a browser, for programs that show no SVG. The browser runs in a thread of its own, started once, and only for pictures. */
import { Worker } from 'node:worker_threads'
import type { Assets } from '../model.ts'
import { toBase64 } from '../print/base64.ts'
import { fontFaces } from '../print/fonts.ts'
import type { Answer, PicturePage, Wish } from './draw.ts'
import type { KeptPictures } from './kept-pictures.ts'

export interface Drawing {
  png: NonNullable<Assets['png']>
  /** Starts the browser now, where pictures will be asked for in a moment, and none was drawn before. */
  start: () => void
  /** How many pictures were asked for and not drawn: there was no browser, or it could not. */
  missed: () => number
  /** Ends the browser, where one was started. */
  close: () => Promise<void>
}

/** Nothing of it throws: a picture that cannot be drawn is undefined. What was `kept` is not drawn again. */
export function drawInBrowser(assets: Pick<Assets, 'text' | 'fonts'>, kept?: KeptPictures): Drawing {
  const drawn = new Map<string, Promise<Uint8Array | undefined>>()
  let thread: Thread | undefined
  let missed = 0
  const started = () => {
    thread ??= startThread()
    return thread
  }
  const draw = async (svg: string, width: number) => {
    const page = pageOf(svg, width, assets)
    const before = kept?.find(page)
    if (before !== undefined) return before
    const bytes = await started().draw(page)
    if (bytes === undefined) missed++
    else kept?.keep(page, bytes)
    return bytes
  }
  return {
    png: (svg, width) => {
      const key = `${width} ${svg}`
      const picture = drawn.get(key) ?? draw(svg, width)
      drawn.set(key, picture)
      return picture
    },
    start: () => {
      if (kept?.isEmpty() ?? true) started()
    },
    missed: () => missed,
    close: async () => thread?.close(),
  }
}

interface Thread {
  draw: (page: PicturePage) => Promise<Uint8Array | undefined>
  close: () => Promise<void>
}

/** The built command's, and so for a test that runs the source. */
const script = new URL(import.meta.url.endsWith('/src/edge/png.ts') ? '../../build/command/draw.js' : './draw.js', import.meta.url)

/** A thread that fails answers every wish with nothing. */
function startThread(): Thread {
  const worker = new Worker(script)
  const waiting = new Map<number, (bytes: Uint8Array | undefined) => void>()
  let count = 0
  let ended = false
  const over = new Promise<void>((done) => {
    worker.on('exit', () => done())
    worker.on('error', () => done())
  }).then(() => {
    ended = true
    for (const answer of waiting.values()) answer(undefined)
  })
  worker.on('message', ({ number, bytes }: Answer) => {
    waiting.get(number)?.(bytes)
    waiting.delete(number)
  })
  const ask = (wish: Wish) => worker.postMessage(wish)
  return {
    draw: (page) => {
      if (ended) return Promise.resolve(undefined)
      const number = count++
      ask({ number, page })
      return new Promise((answer) => waiting.set(number, answer))
    },
    close: () => {
      ask('end')
      return over
    },
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
