/** The preview, in a real browser: edits show in place, problems show over the page, and nothing but the workshops is served. */
import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type RunningPreview, startPreview } from '../src/edge/dev-server.ts'
import { openBrowser } from './browser.ts'
import { command, folderWith, plain, write } from './command-run.ts'

let browser: Browser
let page: Page
let preview: RunningPreview
let root: string
let said = ''

const modulePath = 'decks/talk/page.md'
const moduleText =
  '---\ntitle: Page\nminutes: 5\n---\n\n## First {#first}\n\nHello.\n\n## Second {#second}\n\nMiddle.\n\n## Third {#third}\n\nGoodbye.\n'
const notesPath = 'facilitator-notes/talk/page.md'
const notesText = '## First\n\nSay hello back to everyone.\n'
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>\n'

beforeAll(async () => {
  browser = await openBrowser()
  root = folderWith({ ...plain, [modulePath]: moduleText })
  preview = await startPreview({
    root,
    today: '2026-11-22',
    tell: (text) => {
      said += text
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await preview?.close()
})
afterEach(async () => {
  await page?.close()
  write(root, { [modulePath]: moduleText, [notesPath]: notesText })
})

/** Opens a page and waits until it is on the line. */
async function open(path: string): Promise<void> {
  page = await browser.newPage()
  const heard = page
    .waitForEvent('websocket')
    .then((socket) => socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('kit:')))
  await page.goto(preview.url + path)
  await heard
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

const deck = 'facilitators/talk/present.html'
const panel = () => page.getByRole('region', { name: 'Problems' })

it('shows an edit in the open slide and keeps the place', async () => {
  await open(`${deck}#page--second`)
  await page.getByText('Middle.', { exact: true }).waitFor()
  await page.evaluate(() => document.body.setAttribute('data-same', ''))
  edit(modulePath, 'Middle.', 'A new middle.')
  await page.getByText('A new middle.', { exact: true }).waitFor()
  expect(await page.getByRole('heading', { name: 'Second' }).isVisible()).toBe(true)
  expect(page.url()).toContain('#page--second')
  expect(await page.locator('body[data-same]').count()).toBe(1)
})

it('takes in a slide that was added, and lets one go', async () => {
  await open(`${deck}#page--second`)
  const ids = () => page.evaluate(() => Array.from(document.querySelectorAll('section.slide'), (slide) => slide.id))
  edit(modulePath, '## Third {#third}', '## Between {#between}\n\nNew here.\n\n## Third {#third}')
  await page.locator('#page--between').waitFor({ state: 'attached' })
  expect(await ids()).toEqual(['page', 'page--first', 'page--second', 'page--between', 'page--third'])
  edit(modulePath, '## Between {#between}\n\nNew here.\n\n', '')
  await page.locator('#page--between').waitFor({ state: 'detached' })
  expect(await ids()).toEqual(['page', 'page--first', 'page--second', 'page--third'])
})

it('shows a mistake over the last good version, and takes it away when it is mended', async () => {
  await open(`${deck}#page--second`)
  edit(modulePath, 'Middle.', 'Middle.\n\n::: quot nothing\n:::')
  await panel().getByRole('heading', { name: 'Error: block-unknown' }).waitFor()
  expect(await panel().textContent()).toContain(`${modulePath}:14:5`)
  expect(await panel().locator('mark').first().textContent()).toBe('quot')
  expect(await page.getByText('Middle.', { exact: true }).isVisible()).toBe(true)
  expect(said).toContain(`${modulePath}:14:5 error block-unknown`)
  edit(modulePath, '\n\n::: quot nothing\n:::', ' Mended.')
  await page.getByText('Middle. Mended.', { exact: true }).waitFor()
  await panel().waitFor({ state: 'detached' })
  await expect.poll(() => said.trimEnd().split('\n').at(-1)).toBe('no problems')
})

it('shows one problem after another, closes, and opens again', async () => {
  await open(deck)
  edit(modulePath, 'Hello.', '::: quot one\n:::\n\n::: quote no-such\n:::')
  await panel().getByText('1 of 2 problems').waitFor()
  await panel().getByRole('button', { name: 'Next' }).click()
  await panel().getByText('2 of 2 problems').waitFor()
  expect(await panel().getByRole('heading').textContent()).toBe('Error: quote-unknown')
  await panel().getByRole('button', { name: 'Close' }).click()
  await panel().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '2 problems' }).click()
  await panel().waitFor()
})

it('tells of a slide that does not fit', async () => {
  await open(`${deck}#page--second`)
  edit(modulePath, 'Middle.', Array.from({ length: 30 }, (_, line) => `- ${line}`).join('\n'))
  await panel().getByRole('heading', { name: 'Warning: slide-overflows' }).waitFor()
  expect(await panel().textContent()).toContain(`${modulePath}:10:1`)
})

it('shows a new picture', async () => {
  await open(`${deck}#page--second`)
  write(root, { 'decks/talk/images/square.svg': square })
  edit(modulePath, 'Middle.', '![A square.](images/square.svg)')
  const picture = page.getByRole('img', { name: 'A square.' })
  await picture.waitFor()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

it('goes on where the workshops were moved away and back', async () => {
  await open(`${deck}#page--second`)
  renameSync(join(root, 'decks'), join(root, 'away'))
  await expect.poll(() => said).toContain('there is no folder `decks`')
  expect(await page.getByText('Middle.', { exact: true }).isVisible()).toBe(true)
  renameSync(join(root, 'away'), join(root, 'decks'))
  // The new watcher may need a moment to come to the file.
  await expect
    .poll(() => {
      write(root, { [modulePath]: moduleText.replace('Middle.', `Back ${performance.now()}.`) })
      return page.locator('#page--second').innerText()
    })
    .toContain('Back')
})

it('brings an edit of the notes to the deck', async () => {
  await open(deck)
  edit(notesPath, 'Say hello back to everyone.', 'Wave to everyone.')
  const notes = () => page.evaluate(() => document.querySelector<HTMLTemplateElement>('#page--first template.notes')?.innerHTML ?? '')
  await expect.poll(notes).toContain('Wave to everyone.')
})

it('shows an edit in a reading page without loading it anew', async () => {
  await open('learners/talk/page.html')
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''))
  edit(modulePath, 'Goodbye.', 'Farewell.')
  await page.getByText('Farewell.', { exact: true }).waitFor()
  expect(await page.locator('html[data-same]').count()).toBe(1)
})

it('leads to both shelves', async () => {
  page = await browser.newPage()
  await page.goto(preview.url)
  await page.getByRole('link', { name: 'For facilitators' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${preview.url}learners/`)
  expect(await page.getByRole('heading', { name: 'Talk' }).count()).toBe(1)
})

it('adds to a page no more than its script and its own line', async () => {
  const html = await (await fetch(`${preview.url}${deck}`)).text()
  const host = new URL(preview.url).host
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(policy).toContain(`connect-src ws://${host}`)
  expect(
    policy
      .match(/script-src[^;]*/)?.[0]
      .replaceAll('&#39;', "'")
      .trim(),
  ).toBe("script-src 'self'")
  expect(html.match(/<script/g)).toHaveLength(2)
})

/** A request with the path and the host exactly as given, which `fetch` would tidy. */
function statusOf(path: string, host = new URL(preview.url).host): Promise<number> {
  const { port } = new URL(preview.url)
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject).end()
  })
}

const outside = [
  '/../package.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/..%5cpackage.json',
  '/learners/../../package.json',
  '/@fs/etc/passwd',
  '/@fs/etc/passwd?raw',
  '/@id/vite',
  '/@vite/client',
  '/package.json',
  '/deck.js',
  '/src/compile.ts',
  '/decks/talk/page.md',
  '/decks/venue.yaml',
  '/facilitator-notes/talk/page.md',
  '/learners/talk/present.html',
  '/%',
]
it.each(outside)('does not serve %s', async (path) => {
  expect([403, 404]).toContain(await statusOf(path))
})

it.each(['example.org', '10.0.0.1', 'localhost.example.org', '127.0.0.1.example.org'])('refuses the host “%s”', async (host) => {
  expect([400, 403]).toContain(await statusOf('/', host))
})

it.each(['localhost', '127.0.0.1', '[::1]'])('answers the host %s', async (host) => {
  expect(await statusOf('/', `${host}:${new URL(preview.url).port}`)).toBe(200)
})

it('keeps strangers off the line', async () => {
  page = await browser.newPage()
  await page.goto('data:text/html,<title>A stranger</title>')
  const { host } = new URL(preview.url)
  const opened = await page.evaluate(
    (address) =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(address, 'vite-hmr')
        socket.onopen = () => resolve(true)
        socket.onerror = () => resolve(false)
      }),
    `ws://${host}/`,
  )
  expect(opened).toBe(false)
})

it('says that a port is in use, and ends', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const { status, stderr } = spawnSync(process.execPath, [command, 'dev', '--root', root, '--port', String(port)], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  other.close()
  expect(stderr).toContain(`port ${port} is in use`)
  expect(status).toBe(2)
})
