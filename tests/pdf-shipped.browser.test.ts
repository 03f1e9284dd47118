/** The PDFs of a workshop that the kit ships: nothing of its structure lost, nobody's closed words in them, no note for learners. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readable } from '../src/proofs/text.ts'
import { textOf } from '../src/walk.ts'
import { command } from './command-run.ts'
import { folded, type ReadPdf, readPdf } from './pdf-reader.ts'
import { decks, today } from './shipped-workshops.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'workshop-kit-pdf-'))
const out = join(folder, 'dist')
const workshop = 'avoidable-harm'
const deck = deckNamed(workshop)

const places = {
  handout: `learners/${workshop}/downloads/handout.pdf`,
  slides: `learners/${workshop}/downloads/slides.pdf`,
  guide: `facilitators/${workshop}/downloads/guide.pdf`,
  cards: `facilitators/${workshop}/downloads/cards.pdf`,
}
type Name = keyof typeof places
const names = Object.keys(places) as Name[]
const pdfs = {} as Record<Name, ReadPdf>

beforeAll(async () => {
  const chosen = ['--root', root, '--out', out, '--workshop', workshop, '--today', today]
  const run = spawnSync(process.execPath, [command, 'pdf', ...chosen], { encoding: 'utf8' })
  expect(run.status, run.stderr).toBe(0)
  for (const name of names) pdfs[name] = await readPdf(readFileSync(join(out, places[name])))
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function deckNamed(name: string): (typeof decks)[number] {
  const found = decks.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no workshop ${name}`)
  return found
}

/** Without white space: where a line ends, readers of PDF differ. */
function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

function textIn(name: Name): string {
  return bare([...pdfs[name].text, ...pdfs[name].alternatives, ...pdfs[name].bookmarks.map((one) => one.title)].join(''))
}

test('every slide has its page, and every page its heading', () => {
  const deckPage = readFileSync(join(out, `learners/${workshop}/slides.html`), 'utf8')
  const slides = [...deckPage.matchAll(/<section class="slide/g)].length
  expect(slides).toBeGreaterThan(150)
  expect([pdfs.slides.pages, pdfs.slides.roles.H2]).toEqual([slides, slides])
})

test('every session stands in the bookmarks with all its words, and the contents tell its page', () => {
  for (const name of ['guide', 'handout'] as const) {
    const contents = pdfs[name].text.slice(0, 8).join(' ')
    for (const module of deck.modules) {
      const mark = pdfs[name].bookmarks.find((one) => one.level === 2 && folded(one.title) === module.title)
      expect([name, module.title, mark?.page]).toEqual([name, module.title, expect.any(Number)])
      expect(bare(contents)).toMatch(new RegExp(`${bare(module.title).replace(/[?.]/g, '\\$&')}(?:\\(\\D*\\d*\\))?${mark?.page}`))
    }
  }
})

test('pictures have the words that stand for them', () => {
  const alternatives = deck.modules.flatMap((module) => module.mentions.images)
  expect(alternatives.length).toBeGreaterThan(2)
  for (const name of ['handout', 'slides', 'guide'] as const)
    expect(pdfs[name].alternatives.length).toBeGreaterThanOrEqual(new Set(alternatives.map((one) => one.path)).size)
})

test('tables have header cells, and lists their items', () => {
  for (const name of ['handout', 'guide'] as const) {
    const { roles } = pdfs[name]
    expect(roles.Table).toBeGreaterThan(3)
    expect(roles.TH).toBeGreaterThan(roles.Table ?? 0)
    expect(roles.LI).toBeGreaterThan(roles.L ?? 0)
  }
})

test('no words that are closed, or not for print, stand in any of them', () => {
  const quotes = [...deck.quotes.values()]
  const kept = quotes.filter((quote) => quote.level >= 2 || !quote.consent.scope.includes('print'))
  expect(kept.length).toBeGreaterThan(0)
  for (const name of names) {
    const text = textIn(name)
    expect([name, kept.filter((quote) => text.includes(bare(quote.text))).map((quote) => quote.id)]).toEqual([name, []])
  }
  // The search finds them where they do stand: in the guide as a page.
  const page = bare(readable(readFileSync(join(out, `facilitators/${workshop}/guide.html`), 'utf8')))
  expect(kept.filter((quote) => page.includes(bare(quote.text))).length).toBeGreaterThan(0)
  expect(textIn('guide')).toContain(bare('In our words'))
})

test('learners’ PDFs hold no note; the guide holds nearly all', () => {
  const notes = deck.modules.flatMap((module) => module.slides.flatMap((slide) => slide.notes))
  const long = notes.map((note) => bare(textOf(note.body))).filter((text) => text.length > 80)
  expect(long.length).toBeGreaterThan(50)
  for (const name of ['handout', 'slides', 'cards'] as const) {
    const text = textIn(name)
    expect([name, long.filter((note) => text.includes(note.slice(0, 80)))]).toEqual([name, []])
  }
  const guide = textIn('guide')
  expect(long.filter((note) => guide.includes(note.slice(0, 30))).length).toBeGreaterThan(long.length / 2)
})
