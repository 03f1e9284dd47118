/** The HTML document around a page: head, policy, styles. No page asks anything of another host. */
import type { Assets } from '../model.ts'
import { toBase64 } from './base64.ts'
import { attribute, escapeHtml } from './escape.ts'
import { fontFaces, isInsidePages } from './fonts.ts'

/** The folder of styles, scripts and fonts on each shelf. Its dot keeps it apart from every workshop's name. */
export const assetFolder = 'kit.assets'

export interface Page {
  title: string
  lang: string
  /** Classes of the root (the accent) and of the body (what sort of page it is). */
  accent: string
  sort: string
  bodyData?: Record<string, string | undefined>
  body: string
  /** The style and script it needs, by name in `Assets`. */
  style: string
  /** A few rules of its own, beside the style that it links: made by `ownStyle`. */
  ownStyle?: InsidePage
  script?: string
  /** A very small script that runs before anything is painted, so that what a person has chosen is there from the start. */
  firstScript?: string
  /** Code that runs only when a person asks for it: `body[data-export]` says where it is, or it lies in the page as `#kit--export`. */
  exportScript?: string
  /** In a package for a learning platform: the script that talks to it, ready before the page's own. */
  platformScript?: string
  /** Whether it opens files that lie beside it, to look whether they are there. */
  opensOthers?: boolean
  /** What that script may talk to: a policy's sources. Nothing when left out. */
  platform?: string
}

/** A page that links its style and script; `up` leads from it to its shelf: `../`. */
export function linkedPage(page: Page, up: string): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${page.ownStyle === undefined ? '' : ` ${page.ownStyle.hash}`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const from = `${up}${assetFolder}/`
  const sheet = (name: string) => `<link rel="stylesheet" href="${from}${name}">`
  // A page with a first script asks for its letters there; without script they come when they come.
  const fonts =
    page.firstScript === undefined ? sheet('fonts.css') : `${sheet('page-fonts.css')}\n<noscript>${sheet('fonts.css')}</noscript>`
  const first = page.firstScript === undefined ? '' : `<script src="${from}${page.firstScript}"></script>\n`
  const script = page.script === undefined ? '' : `\n<script defer src="${from}${page.script}"></script>`
  const bodyData = { ...page.bodyData, export: page.exportScript === undefined ? undefined : from + page.exportScript }
  const own = page.ownStyle === undefined ? '' : `\n<style>${page.ownStyle.text}</style>`
  return documentOf({ ...page, bodyData }, policy, `${first}${fonts}\n${sheet(page.style)}${own}${script}`, '')
}

/** A page that holds all it needs, under a policy that names each part by its hash. */
export async function singlePage(page: Page, assets: Assets): Promise<string> {
  const style = await insidePage(page.style, 'style', assets)
  const script = page.script === undefined ? undefined : await insidePage(page.script, 'script', assets)
  const first = page.firstScript === undefined ? undefined : await insidePage(page.firstScript, 'script', assets)
  const platform = page.platformScript === undefined ? undefined : await insidePage(page.platformScript, 'script', assets)
  const later = page.exportScript === undefined ? undefined : await insidePage(page.exportScript, 'script', assets)
  const hashes = [first, platform, script, later].flatMap((one) => one?.hash ?? [])
  const sources = [
    "default-src 'none'",
    `script-src ${hashes.length === 0 ? "'none'" : hashes.join(' ')}`,
    `style-src ${style.hash}`,
    'img-src data:',
    'font-src data:',
    ...(page.opensOthers ? ["object-src 'self'", "frame-src 'self'"] : []),
    ...(page.platform === undefined ? [] : [`connect-src ${page.platform}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ]
  const own = platform === undefined ? '' : `<script>${platform.text}</script>\n`
  const inert = later === undefined ? '' : `<script type="text/plain" id="kit--export">${later.text}</script>\n`
  const end = `${inert}${own}${script === undefined ? '' : `<script>${script.text}</script>\n`}${licenceComment(assets)}`
  return documentOf(
    page,
    sources.join('; '),
    `<style>${style.text}</style>${first === undefined ? '' : `\n<script>${first.text}</script>`}`,
    end,
  )
}

/** The empty icon keeps browsers from asking for one. */
function documentOf(page: Page, policy: string, head: string, end: string): string {
  const data = Object.entries(page.bodyData ?? {})
    .map(([name, value]) => attribute(`data-${name}`, value))
    .join('')
  return `<!doctype html>
<html${attribute('lang', page.lang)}${page.accent === '' ? '' : attribute('class', page.accent)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body${attribute('class', page.sort)}${data}>
${page.body}
${end}</body>
</html>
`
}

/** The licences of the fonts and of reveal.js travel with the file; a comment may not hold two hyphens in a row. */
export function licenceComment(assets: Assets): string {
  return `<!--\n${assets.text('licences.txt').replace(/-{2,}/g, '-').replaceAll('>', '')}\n-->\n`
}

/** Text inside a page, and the hash that its policy lets it in by. */
interface InsidePage {
  text: string
  hash: string
}

export async function ownStyle(rules: string): Promise<InsidePage> {
  const text = safeInside(rules, 'style')
  return { text, hash: await hashOf(text) }
}

/** Every one-file page of a build holds the same fonts, style and script: they are made ready once. */
const ready = new WeakMap<Assets, Map<string, Promise<InsidePage>>>()

export function insidePage(name: string, element: 'style' | 'script', assets: Assets): Promise<InsidePage> {
  const known = ready.get(assets) ?? new Map<string, Promise<InsidePage>>()
  ready.set(assets, known)
  const before = known.get(name)
  if (before !== undefined) return before
  const text = safeInside(element === 'style' ? `${facesInside(assets)}\n${assets.text(name)}` : assets.text(name), element)
  const made = hashOf(text).then((hash) => ({ text, hash }))
  known.set(name, made)
  return made
}

function facesInside(assets: Assets): string {
  const fonts = new Map(assets.fonts.filter((font) => isInsidePages(font.name)).map((font) => [font.name, font.bytes]))
  return fontFaces((file) => {
    const bytes = fonts.get(file)
    return bytes === undefined ? undefined : `data:font/woff2;base64,${toBase64(bytes)}`
  })
}

/** Nothing in a style or script may end its element early. */
function safeInside(text: string, element: 'style' | 'script'): string {
  const unix = text.replaceAll('\r\n', '\n')
  return element === 'style'
    ? unix.replace(/<\/style/gi, '<\\/style')
    : unix.replace(/<\/script/gi, '<\\/script').replaceAll('<!--', '<\\!--')
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${toBase64(new Uint8Array(digest))}'`
}
