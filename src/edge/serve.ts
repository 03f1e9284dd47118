/** A small server for one folder, on this computer alone. */
import { createReadStream, realpathSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { listenLocally } from './listen.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  zip: 'application/zip',
  pdf: 'application/pdf',
}

/** Where it serves, and how to end it. Throws wrong use when the port that was asked for is taken. */
export async function serve(folder: string, port: number | undefined): Promise<{ port: number; close: () => void }> {
  const root = realpathSync(folder)
  const server = createServer((request, response) => answer(root, request, response))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port: await listenLocally(server, port), close }
}

/** Another site's name for this address is refused: a page elsewhere could use it to read what is served here. */
export function isLocalHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '')
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  const path = pathOf(request.url ?? '/')
  if (!isLocalHost(request.headers.host)) refuse(response, 403, 'This server is for this computer alone.')
  else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, 'This server only shows pages.')
  else if (path === '/') welcome(response)
  else sendFile(path === undefined ? undefined : findFile(root, path), path ?? '', request, response)
}

function sendFile(found: string | undefined, path: string, request: IncomingMessage, response: ServerResponse): void {
  if (found === undefined) {
    refuse(response, 404, 'There is no such page.')
    return
  }
  if (found === 'folder') {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end()
    return
  }
  response.writeHead(200, { 'Content-Type': mediaType(found), 'Content-Length': statSync(found).size })
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(found)
      .on('error', () => response.destroy())
      .pipe(response)
}

/** What a file is, by its name's ending. */
export function mediaType(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    return path.startsWith('/') && !/[\\\0]|(^|\/)\.\.(\/|$)|\/\//.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** A file that really lies in the folder, an `index.html` for an address that ends in `/`; `folder` where only that `/` is left out. */
function findFile(root: string, path: string): string | undefined {
  try {
    const place = realpathSync(join(root, path.endsWith('/') ? `${path}index.html` : path))
    if (!place.startsWith(root + sep)) return undefined
    return statSync(place).isDirectory() ? 'folder' : place
  } catch {
    return undefined
  }
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`)
}

/** The output has two shelves and no page above them. */
function welcome(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" })
  response.end(
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Workshops</title>' +
      '<h1>Workshops</h1><ul><li><a href="/facilitators/">For facilitators</a><li><a href="/learners/">For learners</a></ul></html>\n',
  )
}
