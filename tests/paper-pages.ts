/** Pages made for paper, built from the shipped workshops: opened without script, and printed as people print them, backgrounds off. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { today } from './shipped-workshops.ts'

const root = join(import.meta.dirname, '..')

/** Builds the workshops of a folder, and gives back where the output is. */
export function buildPaper(only: string, from = root): string {
  const out = join(mkdtempSync(join(tmpdir(), 'workshop-kit-')), 'dist')
  const command = join(root, 'build/command/workshop-kit.js')
  const args = [command, 'build', '--root', from, '--out', out, '--today', today, '--only', only]
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`the workshops were not built:\n${run.stdout}${run.stderr}`)
  return out
}

/** With no script, as wide as the text of an A4 page, and with these radio buttons chosen by hand. */
export async function openPaper(browser: Browser, file: string, choices: readonly string[] = [], script = false): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: script, viewport: { width: 1000, height: 1200 } })).newPage()
  await page.goto(pathToFileURL(file).href)
  for (const id of choices) await page.locator(`[id="${id}"]`).check()
  return page
}

/** What a printer would get: each page's words on one line. */
export async function printed(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(plain(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')))
  }
  await document.destroy()
  return pages
}

/** Words as they can be compared between a page and its print: letters and numbers alone, since lines and hyphens fall anywhere. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Every text that is seen on paper, with its size in pt; `inside` says whether it stands in one of these elements. */
export function seenText(page: Page, within = 'main'): Promise<{ text: string; points: number; inside: boolean }[]> {
  return page.evaluate((wanted) => {
    const found: { text: string; points: number; inside: boolean }[] = []
    const walker = document.createTreeWalker(document.querySelector('main') as Node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const text = walker.currentNode.textContent?.trim() ?? ''
      if (element === null || text === '' || element.closest('svg') || element.getClientRects().length === 0) continue
      const { fontSize, color } = getComputedStyle(element)
      // Headings that only the tags and bookmarks of a PDF need.
      if (color === 'rgba(0, 0, 0, 0)') continue
      found.push({ text: text.slice(0, 60), points: Number.parseFloat(fontSize) * 0.75, inside: element.closest(wanted) !== null })
    }
    return found
  }, within)
}

/** Every text that is printed smaller than so many pt. */
export async function smallerThan(page: Page, points: number): Promise<string[]> {
  const seen = await seenText(page)
  return seen.filter((one) => one.points < points - 0.05).map((one) => `${one.points} pt: ${one.text}`)
}
