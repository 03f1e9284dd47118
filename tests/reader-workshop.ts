/** A small workshop to read alone: text boxes, something closed, jumps of every sort, and three modules in a row. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type Opening, open, serveFolder } from './deck-page.ts'

export const widths = [320, 390, 844, 1280]

const files: Record<string, string> = {
  'decks/calm/workshop.yaml':
    'title: A calm workshop\nsummary: One of everything.\ncredits: [Made for the tests.]\nmodules: [one, two, three]\n',
  'decks/calm/sources.json': JSON.stringify([
    { id: 'book', type: 'book', title: 'A source', author: [{ family: 'Writer', given: 'Ada' }], issued: { 'date-parts': [[2020]] } },
  ]),
  'decks/calm/quotes.yaml': `- id: closed
  text: "Stand-in words and quotesentinel for a person's own."
  attribution: Made up
  source: book
  level: 2
  domains: [stigma]
  note: A person describes not being heard.
  paraphrase: Not being written down can feel like not being heard.
  consent: { scope: [room, reader], basis: made for the tests, checked: 2026-11-21 }
`,
  'decks/glossary.yaml': '- { term: regard, means: How a person is looked at. }\n',
  'decks/support.yaml':
    '- { name: A helpline, for: anyone, phone: "0000", region: UK, hours: day and night, cost: free, checked: 2026-11-21, topics: [distress] }\n',
  'decks/venue.yaml': 'safeguarding-lead: Sam\nquiet-space: Room 2\ncontacts:\n  - { name: The desk, phone: "0001" }\n',
  'decks/calm/one.md': `---
title: First part
minutes: 50
outcomes: [name one thing]
content-note: { domains: [stigma], says: One quotation that is closed. You can skip it. }
---

The opening line.

## Some features {#features}

- Not listening to [[regard]]. [@book]
- See [the box of the second part](two#write).

## About what follows {#about}

::: content-note {to=ask}
A person describes not being heard. You can skip it.
:::

## One quotation {#quotation}

::: quote closed
:::

## What does it ask? {#ask minutes=8}

::: discussion {minutes=8 format=pairs}
What does this ask of the person who listens?
:::

## For yourself {#write}

::: reflect {minutes=5}
What will you do?
:::

## A long end {#end}

${Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1} goes on for a while, so that the page is taller than any window in any test of it.`).join('\n\n')}
`,
  'decks/calm/two.md': '---\ntitle: Second part\nminutes: 20\n---\n\n## A box {#write}\n\n::: reflect\nWhat do you think?\n:::\n',
  'decks/calm/three.md': '---\ntitle: Third part\nminutes: 20\n---\n\n## The last slide {#last}\n\nWords to end with.\n',
}

export interface ReaderWorkshop {
  /** `learners/` on disk. */
  shelf: string
  /** The same, served: `http://127.0.0.1:…/`. */
  address: string
  close: () => void
}

const root = join(import.meta.dirname, '..')

/** Builds the workshop with the command and serves its learners' shelf; `more` adds files to it, or takes their place. */
export async function buildReaderWorkshop(editions = 'slides,reader,single', more: Record<string, string> = {}): Promise<ReaderWorkshop> {
  const folder = mkdtempSync(join(tmpdir(), 'workshop-kit-'))
  for (const [path, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const command = join(root, 'build/command/workshop-kit.js')
  const run = spawnSync(process.execPath, [command, 'build', '--root', folder, '--today', '2026-11-21', '--only', editions], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`the small workshop was not built:\n${run.stdout}${run.stderr}`)
  const shelf = join(folder, 'dist/learners')
  return { shelf, ...(await serveFolder(shelf)) }
}

/** A learners' page at a width, with no error in it. */
export function openAt(browser: Browser, address: string, width: number, options: Opening = {}): Promise<Page> {
  return open(browser, address, { viewport: { width, height: width === 844 ? 390 : 844 }, ...options })
}

export interface Host {
  address: string
  /** What each visit gave as the page it came from. */
  referers: (string | undefined)[]
  close: () => void
}

/** Another host: one page, whatever is asked for, that remembers where people came from. */
export async function otherHost(html = '<title>Weather</title>'): Promise<Host> {
  const referers: (string | undefined)[] = []
  const server = createServer((request, response) => {
    if (request.url === '/') referers.push(request.headers.referer)
    response.writeHead(200, { 'content-type': 'text/html' }).end(html)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, referers, close: () => server.close() }
}

/** Everything that a page may have left on the device. */
export async function leftBehind(page: Page): Promise<object> {
  const onPage = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  return { ...onPage, cookies: (await page.context().cookies()).length }
}

export const nothing = { local: [], session: [], databases: 0, caches: 0, workers: 0, cookies: 0 }

/** Presses a link or button without caring what may stand over it: where it stands is another test's matter. */
export function press(page: Page, selector: string, at = 0): Promise<void> {
  return page.locator(selector).nth(at).dispatchEvent('click')
}
