/** `workshop-kit pdf`: what it prints, read by another library; what it refuses; what it leaves as it was. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyse, compile } from '../src/compile.ts'
import { loadAssets } from '../src/edge/assets.ts'
import { printPages } from '../src/edge/pdf-print.ts'
import type { OutputFile } from '../src/model.ts'
import { proveOutput } from '../src/proofs/index.ts'
import { openBrowser } from './browser.ts'
import { bytesOf, command, folderWith, plain, run, write } from './command-run.ts'
import { folded, type ReadPdf, readPdf } from './pdf-reader.ts'
import { fileOf, quoteIds, smallSources, today, wordsOfQuote } from './small-workshop.ts'

const more = `---
title: Second part
minutes: 20
---

## Only slide {#only}

See [the prompt](first#prompt).

### A heading inside

1. One
2. Two

| Name | Meaning |
| --- | --- |
| First | Alpha |
| Second | Beta |

> Our own text, set apart.

::: figure
![Three circles in a row](images/three.svg)
:::

## A heading that is so long that it runs over two lines of its slide, and over two lines of every page {#long}

Words.
`
const three =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><circle cx="5" cy="5" r="4"/><circle cx="15" cy="5" r="4"/></svg>'
const sources = {
  ...Object.fromEntries(smallSources({ 'decks/small/second.md': more }).texts),
  'decks/small/images/three.svg': three,
}

const places = {
  handout: 'learners/small/downloads/handout.pdf',
  slides: 'learners/small/downloads/slides.pdf',
  guide: 'facilitators/small/downloads/guide.pdf',
  cards: 'facilitators/small/downloads/cards.pdf',
}
type Name = keyof typeof places
const names = Object.keys(places) as Name[]

let root: string
let browser: Browser
const pdfs = {} as Record<Name, ReadPdf>

beforeAll(async () => {
  root = folderWith(sources)
  const said = run(root, 'pdf', '--today', today)
  expect(said, said.err).toMatchObject({ status: 0 })
  for (const name of names) pdfs[name] = await readPdf(readFileSync(join(root, 'dist', places[name])))
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** The pages as the command prints them. */
async function pagesForPdf(): Promise<OutputFile[]> {
  const pictures = new Map([['decks/small/images/three.svg', () => new TextEncoder().encode(three)]])
  const made = await compile({ ...smallSources({ 'decks/small/second.md': more }), pictures }, loadAssets(), {
    today,
    strict: false,
    only: names,
    forPdf: true,
  })
  expect(made.files.length).toBeGreaterThan(0)
  return made.files
}

function allText({ text }: ReadPdf): string {
  return folded(text.join(' '))
}

describe('a PDF', () => {
  test.each(names)('of the %s says what it is called, its language, and that it has tags', (name) => {
    const page = readFileSync(join(root, 'dist', places[name].replace('downloads/', '').replace('.pdf', '.html')), 'utf8')
    const title = name === 'slides' ? 'Small workshop' : /<title>(.*?)<\/title>/.exec(page)?.[1]
    expect(pdfs[name]).toMatchObject({ title, lang: 'en-GB', isMarked: true })
  })

  test('of the handout holds every heading, list, table, header cell, quotation and picture, and the picture’s words', () => {
    const { roles, alternatives } = pdfs.handout
    expect(roles.H1).toBe(1)
    expect(roles).toMatchObject({ Table: 1, TH: 2, TD: 4, TR: 3 })
    expect(alternatives).toContain('Three circles in a row')
    expect(roles.LI).toBeGreaterThan(2)
    expect(roles.BlockQuote).toBeGreaterThan(1)
  })

  test.each(names)('of the %s has a bookmark for each heading, with its spaces, at its level', (name) => {
    const { roles, bookmarks } = pdfs[name]
    const count = [1, 2, 3, 4, 5, 6].reduce((sum, level) => sum + (roles[`H${level}`] ?? 0), 0)
    expect(bookmarks.length).toBe(count)
    expect(count).toBeGreaterThan(0)
    expect(bookmarks.every((one) => one.page > 0)).toBe(true)
    const long = 'A heading that is so long that it runs over two lines of its slide, and over two lines of every page'
    if (name !== 'cards') expect(bookmarks.map((one) => folded(one.title))).toContain(long)
  })

  test('of the slides has one page a slide, each with its heading', () => {
    const deck = readFileSync(join(root, 'dist/learners/small/slides.html'), 'utf8')
    const slides = [...deck.matchAll(/<section class="slide/g)].length
    expect(slides).toBeGreaterThan(15)
    expect(pdfs.slides.pages).toBe(slides)
    expect(pdfs.slides.roles.H2).toBe(slides)
    expect(pdfs.slides.bookmarks.filter((one) => one.level === 1).map((one) => one.page)).toEqual(
      Array.from({ length: slides }, (_, index) => index + 1),
    )
  })

  test('of guide and handout has in its contents the page of each part', () => {
    for (const name of ['guide', 'handout'] as const) {
      const { text, bookmarks } = pdfs[name]
      const contents = text.find((page) => page.includes('Contents')) ?? ''
      for (const title of ['First part', 'Second part']) {
        const page = bookmarks.find((one) => folded(one.title).startsWith(title))?.page
        expect(page).toBeGreaterThan(1)
        expect(contents).toMatch(new RegExp(`${title}.{0,20}?\\b${page}\\b`))
      }
    }
  })

  test('holds people’s words only where print is in their scope, and what is closed nowhere', () => {
    const allowed: Record<Name, string[]> = {
      handout: ['everywhere', 'last-day', 'print-only', 'withdrawn-later'],
      cards: ['everywhere', 'last-day', 'print-only', 'withdrawn-later'],
      slides: ['everywhere', 'last-day', 'withdrawn-later'],
      guide: ['everywhere', 'last-day', 'withdrawn-later'],
    }
    for (const name of names) {
      const text = allText(pdfs[name])
      const held = [...quoteIds, 'closed'].filter((id) => text.includes(wordsOfQuote(id)))
      expect([name, held.sort()]).toEqual([name, allowed[name]])
      expect(text).toContain('Our words for closed.')
      expect(text).toContain('A note about what follows.')
    }
  })

  test('for learners holds no note, and that for facilitators does', () => {
    for (const name of ['handout', 'slides'] as const) {
      expect(allText(pdfs[name])).not.toMatch(/sentinel (sentence|opening|lead|quiet)|own sentinel/i)
      expect(pdfs[name].alternatives.join()).not.toMatch(/sentinel (sentence|opening|lead|quiet)|own sentinel/i)
    }
    expect(allText(pdfs.guide)).toContain('Sentinel sentence for the note called watch-for.')
  })

  test('never claims a standard that Chromium does not keep', () => {
    expect(readFileSync(join(root, 'dist', places.guide), 'latin1')).not.toContain('pdfuaid')
    expect(allText(pdfs.guide)).not.toContain('PDF/UA')
  })
})

describe('proofs read PDFs, too', () => {
  const bytesIn = (name: Name) => new Uint8Array(readFileSync(join(root, 'dist', places[name])))
  const { decks } = analyse(smallSources({ 'decks/small/second.md': more }), { today, strict: false })
  const codes = (path: string, bytes: Uint8Array, day: string) =>
    proveOutput({ decks, files: [{ path, bytes }], today: day }).map((one) =>
      `${one.code} ${/`([a-z-]+)`/.exec(one.message)?.[1] ?? ''}`.trim(),
    )

  test('and find nothing in those that were printed for that day', () => {
    for (const name of names) expect([name, codes(places[name], bytesIn(name), today)]).toEqual([name, []])
  })

  test('and find words that a person has withdrawn since, and notes among the learners’ files', () => {
    expect(codes(places.handout, bytesIn('handout'), '2026-11-22')).toEqual(['quote-leaked last-day', 'quote-leaked withdrawn-later'])
    expect(codes(places.slides, bytesIn('guide'), today)).toEqual(['notes-leaked'])
  })
})

describe('what a PDF lost on the way', () => {
  /** The pages with one of them changed, printed. */
  async function lostFrom(page: string, change: (html: string) => string, others: OutputFile[] = []): Promise<string[]> {
    const files = (await pagesForPdf()).map((file) => (file.path === page ? { path: file.path, bytes: change(String(file.bytes)) } : file))
    const replaced = new Set(others.map((file) => file.path))
    const all = [...files.filter((file) => !replaced.has(file.path)), ...others]
    const [printed] = await printPages(browser, all, [{ page, pdf: 'a.pdf' }])
    return printed?.lost ?? []
  }

  test('is nothing, for the pages as they are', async () => {
    for (const page of ['learners/small/slides.html', 'learners/small/handout.html', 'facilitators/small/guide.html'])
      expect([page, await lostFrom(page, (html) => html)]).toEqual([page, []])
  })

  test('is told by name and number: slides that a script hides from the tags', async () => {
    const script = `for (const one of document.querySelectorAll('.slides > section:not(:first-child)')) one.setAttribute('aria-hidden', 'true')
document.documentElement.classList.add('ready')`
    const lost = await lostFrom('learners/small/slides.html', (html) => html, [{ path: 'learners/kit.assets/deck.js', bytes: script }])
    expect(lost.join('\n')).toMatch(/the page has \d+ headings of level 2, the PDF 1 \(H2\)/)
    expect(lost.join('\n')).toContain('(TH)')
    expect(lost.join('\n')).toContain('(BlockQuote)')
  })

  test('is told: a table whose header cells count for nothing', async () => {
    const lost = await lostFrom('learners/small/handout.html', (html) => html.replace('<table>', '<table role="none">'))
    expect(lost).toEqual(
      expect.arrayContaining(['the page has 1 tables, the PDF 0 (Table)', 'the page has 2 header cells, the PDF 0 (TH)']),
    )
  })

  test('is told: contents that lead to no page', async () => {
    const lost = await lostFrom('learners/small/handout.html', (html) => html.replaceAll('id="second"', 'id="elsewhere"'))
    expect(lost.join('\n')).toContain('its contents lead to `second`, which is on no page')
  })
})

describe('the output', () => {
  test('without one yet is built whole; index pages lead to the PDFs beside the pages', () => {
    expect(existsSync(join(root, 'dist/facilitators/small/present.html'))).toBe(true)
    const marker = readFileSync(join(root, 'dist/.workshop-kit'), 'utf8').split('\n')
    expect(marker).toEqual(expect.arrayContaining(Object.values(places)))
    const index = readFileSync(join(root, 'dist/learners/small/index.html'), 'utf8')
    expect(index).toMatch(/<a href="downloads\/handout\.pdf">[^<]*PDF/)
    expect(index).toMatch(/<a href="handout\.html">/)
    expect(readFileSync(join(root, 'dist/facilitators/index.html'), 'utf8')).toMatch(/<a href="small\/downloads\/guide\.pdf">[^<]*PDF/)
    // The next build makes all of it anew, without PDFs that nobody printed again.
    expect(run(root, 'build', '--today', today).status).toBe(0)
    expect(existsSync(join(root, 'dist', places.guide))).toBe(false)
  })

  test('of a build is kept as it is, and added to; a route has PDFs of its own', () => {
    const folder = folderWith(sources)
    expect(run(folder, 'build', '--only', 'slides', '--today', today).status).toBe(0)
    const before = bytesOf(join(folder, 'dist'))
    const said = run(folder, 'pdf', '--route', 'short', '--start', '09:30', '--today', today)
    expect(said, said.err).toMatchObject({ status: 0 })
    const after = bytesOf(join(folder, 'dist'))
    const isSame = (path: string) => !/(^|\/)index\.html$|^\.workshop-kit$/.test(path)
    for (const path of Object.keys(before).filter(isSame)) expect([path, after[path]]).toEqual([path, before[path]])
    expect(Object.keys(after).filter((path) => path.endsWith('.pdf'))).toEqual([
      'facilitators/small/downloads/cards-short.pdf',
      'facilitators/small/downloads/guide-short.pdf',
      'learners/small/downloads/handout-short.pdf',
      'learners/small/downloads/slides-short.pdf',
    ])
    expect(readFileSync(join(folder, 'dist/facilitators/index.html'), 'utf8')).toContain('small/downloads/guide-short.pdf')
    expect(readFileSync(join(folder, 'dist/learners/small/index.html'), 'utf8')).toContain('downloads/slides-short.pdf')
    expect(existsSync(join(folder, 'dist/facilitators/small/guide.html'))).toBe(false)
  })

  test('stays as it was while the workshops have errors, and while it holds other things', () => {
    const folder = folderWith(plain)
    expect(run(folder, 'build').status).toBe(0)
    const before = bytesOf(join(folder, 'dist'))
    write(folder, { 'decks/talk/page.md': `${plain['decks/talk/page.md']}\n::: nonsense\n:::\n` })
    expect(run(folder, 'pdf')).toMatchObject({ status: 1, err: expect.stringContaining('nothing was written') })
    expect(bytesOf(join(folder, 'dist'))).toEqual(before)
    write(folder, { 'decks/talk/page.md': plain['decks/talk/page.md'], 'dist/diary.txt': 'mine' })
    expect(run(folder, 'pdf')).toMatchObject({ status: 2, err: expect.stringContaining('did not make') })
    expect(Object.keys(bytesOf(join(folder, 'dist')))).toEqual([...Object.keys(before), 'diary.txt'].sort())
  })
})

describe('without a browser', () => {
  const nowhere = { ...process.env, WORKSHOP_KIT_BROWSER: join('no', 'such', 'browser') }

  test('`pdf` says where it looked and what to install, with 2; all else is built', () => {
    const folder = folderWith(plain)
    const said = spawnSync(process.execPath, [command, 'pdf'], { cwd: folder, encoding: 'utf8', env: nowhere })
    expect(said.status).toBe(2)
    expect(said.stderr).toContain(`WORKSHOP_KIT_BROWSER names ${nowhere.WORKSHOP_KIT_BROWSER}, which is not there`)
    expect(said.stderr).toMatch(/hint: install Google Chrome, Microsoft Edge or Chromium/)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
    expect(spawnSync(process.execPath, [command, 'build'], { cwd: folder, env: nowhere }).status).toBe(0)
  })

  test('a program that is no browser is named with what came of it', () => {
    const folder = folderWith({ ...plain, 'no-browser.txt': 'no browser' })
    const env = { ...process.env, WORKSHOP_KIT_BROWSER: join(folder, 'no-browser.txt') }
    const said = spawnSync(process.execPath, [command, 'pdf'], { cwd: folder, encoding: 'utf8', env })
    expect(said.status).toBe(2)
    expect(said.stderr).toMatch(/no-browser\.txt: does not start \(/)
  })
})

test('what stands in `fileOf` pages is what the command prints', async () => {
  const built = { decks: [], diagnostics: [], files: await pagesForPdf() }
  expect(fileOf(built, 'learners/small/slides.html')).not.toContain(wordsOfQuote('closed'))
  expect(fileOf(built, 'facilitators/small/guide.html')).not.toContain(wordsOfQuote('room-only'))
})
