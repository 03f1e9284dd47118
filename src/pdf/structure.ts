/** What a PDF says of itself: title, language, bookmarks, tags by name, and on which page each place stands. */
import { type Pdf, readPdf, wordsOfString } from './objects.ts'
import { entriesOf, itemsOf, nameOf, type PdfValue } from './values.ts'

export interface PdfFacts {
  title: string
  lang: string
  /** Whether a reader's window shows the title, not the file's name. */
  showsTitle: boolean
  pages: number
  bookmarks: Bookmark[]
  /** Structure elements by their name: `H1`, `LI`, `TH`. Empty where there are no tags. */
  tags: ReadonlyMap<string, number>
  /** The page, from 1, of each place that a link of the document leads to. */
  pageOf: ReadonlyMap<string, number>
  /** Words that stand for a picture, and other words that no page shows. */
  alternatives: string[]
}

export interface Bookmark {
  title: string
  /** From 1. */
  level: number
}

/** Throws when the bytes are no PDF as Chromium writes it. */
export function factsOf(bytes: Uint8Array): PdfFacts {
  const pdf = readPdf(bytes)
  const catalog = entriesOf(pdf.get(pdf.trailer.get('Root')))
  const pages = pagesOf(pdf, catalog.get('Pages'))
  const tags = new Map<string, number>()
  const alternatives: string[] = []
  walkTags(pdf, catalog.get('StructTreeRoot'), (name, entries) => {
    if (name !== '') tags.set(name, (tags.get(name) ?? 0) + 1)
    for (const key of ['Alt', 'ActualText', 'E', 'T']) alternatives.push(wordsOfString(pdf.get(entries.get(key))) ?? '')
  })
  return {
    title: wordsOfString(pdf.get(entriesOf(pdf.get(pdf.trailer.get('Info'))).get('Title'))) ?? '',
    lang: wordsOfString(pdf.get(catalog.get('Lang'))) ?? '',
    showsTitle: pdf.get(entriesOf(pdf.get(catalog.get('ViewerPreferences'))).get('DisplayDocTitle')) === true,
    pages: pages.length,
    bookmarks: bookmarkObjects(pdf).map(({ level, entries }) => ({ title: wordsOfString(pdf.get(entries.get('Title'))) ?? '', level })),
    tags,
    pageOf: placesOf(pdf, catalog.get('Dests'), pages),
    alternatives: alternatives.filter((one) => one !== ''),
  }
}

/** The numbers of the page objects, in order. */
export function pagesOf(pdf: Pdf, root: PdfValue | undefined): number[] {
  const found: number[] = []
  const open: (PdfValue | undefined)[] = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = entriesOf(pdf.get(next))
    if (nameOf(pdf.get(entries.get('Type'))) === 'Pages') open.push(...[...itemsOf(pdf.get(entries.get('Kids')))].reverse())
    else if (next !== null && typeof next === 'object' && next.type === 'reference') found.push(next.to)
  }
  return found
}

/** Every structure element that the tree holds: one that hangs on nothing is read by nobody, and not counted. */
function walkTags(pdf: Pdf, root: PdfValue | undefined, visit: (name: string, entries: ReadonlyMap<string, PdfValue>) => void): void {
  const roles = entriesOf(pdf.get(entriesOf(pdf.get(root)).get('RoleMap')))
  const seen = new Set<number>()
  const open: PdfValue[] = [root ?? null]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next !== null && typeof next === 'object' && next.type === 'reference') {
      if (seen.has(next.to)) continue
      seen.add(next.to)
    }
    const value = pdf.get(next)
    if (itemsOf(value).length > 0) open.push(...itemsOf(value))
    const entries = entriesOf(value)
    const written = nameOf(pdf.get(entries.get('S')))
    if (entries.size > 0) visit(nameOf(roles.get(written) ?? null) || written, entries)
    const inside = entries.get('K')
    if (inside !== undefined) open.push(inside)
  }
}

/** Bookmarks as objects of the file, in the order in which people meet them. */
export function bookmarkObjects(pdf: Pdf): { object: number; level: number; entries: ReadonlyMap<string, PdfValue> }[] {
  const found: { object: number; level: number; entries: ReadonlyMap<string, PdfValue> }[] = []
  const walk = (first: PdfValue | undefined, level: number): void => {
    for (let next = first; next !== undefined && next !== null && typeof next === 'object' && next.type === 'reference'; ) {
      const entries = entriesOf(pdf.get(next))
      found.push({ object: next.to, level, entries })
      walk(entries.get('First'), level + 1)
      next = entries.get('Next')
    }
  }
  const catalog = entriesOf(pdf.get(pdf.trailer.get('Root')))
  walk(entriesOf(pdf.get(catalog.get('Outlines'))).get('First'), 1)
  return found
}

/** `/Dests` by name: `[page /XYZ x y zoom]`. */
function placesOf(pdf: Pdf, dests: PdfValue | undefined, pages: readonly number[]): Map<string, number> {
  const numbers = new Map(pages.map((page, index) => [page, index + 1]))
  const places = new Map<string, number>()
  for (const [name, value] of entriesOf(pdf.get(dests))) {
    const [page] = itemsOf(pdf.get(value))
    const number =
      page !== undefined && page !== null && typeof page === 'object' && page.type === 'reference' ? numbers.get(page.to) : undefined
    if (number !== undefined) places.set(name, number)
  }
  return places
}
