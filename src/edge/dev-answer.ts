/** Answers the preview's requests: pages from memory, with the preview's own script and a policy that lets it listen for edits. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Assets, OutputFile } from '../model.ts'
import { escapeHtml } from '../print/escape.ts'
import { linkedPage } from '../print/page.ts'
import type { Session } from './dev-session.ts'
import { isLocalHost, mediaType } from './serve.ts'

export interface AnswerInput {
  session: Session
  assets: Assets
  /** What a page must know to be let in on the line. */
  token: string
}

/** The address of the preview's script. Its dot keeps it apart from every shelf and workshop. */
const scriptPath = 'kit.dev/dev.js'

export function answerFrom(input: AnswerInput): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    if (!isLocalHost(request.headers.host)) return refuse(response, 403, 'This server is for this computer alone.')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'This server only shows pages.')
    const path = pathOf(request.url ?? '/')
    const file = path === undefined ? undefined : await fileFor(path, input)
    if (file === undefined) return refuse(response, 404, 'There is no such page.')
    const isPage = file.path.endsWith('.html') && !file.path.includes('/downloads/')
    const body = isPage ? livePage(String(file.bytes), request.headers.host ?? '', input) : file.bytes
    response.writeHead(200, { 'Content-Type': mediaType(file.path) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

/** The path without its first `/`; undefined where it leads up or cannot be read. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '')).slice(1)
    return /[\\\0]|(^|\/)\.\.?(\/|$)|\/\//.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

async function fileFor(path: string, { session, assets }: AnswerInput): Promise<OutputFile | undefined> {
  if (path === '') return { path: 'index.html', bytes: welcome() }
  if (path === scriptPath) return { path, bytes: assets.text('dev.js') }
  const wanted = path.endsWith('/') ? `${path}index.html` : path
  const file = await session.file(wanted)
  if (file !== undefined || session.isGood() || !wanted.endsWith('.html')) return file
  return { path: wanted, bytes: waiting() }
}

/** Adds the script, and to the policy only that the page may listen on the line. */
function livePage(html: string, host: string, { session, token }: AnswerInput): string {
  const script = `<script defer src="/${scriptPath}" data-token="${escapeHtml(token)}" data-number="${session.number()}"></script>`
  return html
    .replace("default-src 'none'", `default-src 'none'; connect-src ws://${host}`)
    .replace("; script-src 'self'", '')
    .replace("default-src 'none'", "default-src 'none'; script-src 'self'")
    .replace('</head>', `${script}\n</head>`)
}

function welcome(): string {
  const body = `<main>\n<h1>Preview</h1>\n<ul>\n<li><a href="facilitators/index.html">For facilitators</a></li>\n<li><a href="learners/index.html">For learners</a></li>\n</ul>\n</main>`
  return ownPage('Preview', body)
}

/** Before the first good version there is nothing to show but the problems. */
function waiting(): string {
  return ownPage('Not yet', '<main>\n<h1>Not yet</h1>\n<p>This page shows as soon as the problems are mended.</p>\n</main>')
}

function ownPage(title: string, body: string): string {
  return linkedPage({ title, lang: 'en-GB', accent: '', sort: 'index', body, style: 'page.css' }, '/learners/')
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`)
}
