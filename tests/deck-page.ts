/** Opens built decks in a real browser and reads what people get from them: the place, the focus, the accessibility tree. */

import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export const room = { width: 1280, height: 720 }

export interface Opening extends BrowserContextOptions {
  /** The part of the address after `#`. */
  slide?: string
  /** Run in the page before anything else. */
  first?: () => void
}

/** A page of its own, with nothing shared. Errors in the page fail the test that opened it. */
export async function open(browser: Browser, address: string, { slide, first, ...options }: Opening = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: room, ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  if (first) await page.addInitScript(first)
  await page.goto(addressOf(address) + (slide === undefined ? '' : `#${slide}`))
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html.ready', { state: 'attached' })
  return page
}

function addressOf(address: string): string {
  return address.includes('://') ? address : pathToFileURL(address).href
}

/** The id of the slide that is shown. */
export function shown(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.slides > section.present')?.id ?? '')
}

export function slideIds(page: Page): Promise<string[]> {
  return page.$$eval('.slides > section', (slides) => slides.map((slide) => slide.id))
}

/** Goes to a slide as a link in the deck does. */
export async function goTo(page: Page, slide: string): Promise<void> {
  await page.evaluate((id) => {
    const link = document.createElement('a')
    link.href = `#${id}`
    document.body.append(link)
    link.click()
    link.remove()
  }, slide)
  await settled(page)
}

/** Two frames: everything that a change sets off has been drawn. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
}

export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    return at === null ? '' : at.id || at.getAttribute('aria-label') || at.className || at.tagName.toLowerCase()
  })
}

export interface Node {
  role: string
  name: string
}

/** The whole accessibility tree as a screen reader gets it, ignored parts left out. */
export async function tree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '') }))
}

export async function treeText(page: Page): Promise<string> {
  return (await tree(page)).map((node) => node.name).join('\n')
}

/** Collects every text that any live region ever holds; call before the page loads. */
export function watchLiveRegions(): void {
  const heard: string[] = []
  Object.assign(window, { heard })
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
      const words = region.textContent ?? ''
      if (words !== '' && heard.at(-1) !== words) heard.push(words)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

export function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard)
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Serves a folder on a loopback address. */
export async function serveFolder(folder: string): Promise<{ address: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}
