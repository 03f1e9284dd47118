/** A plan of chapters as a Word document. The library makes its package, styles, lists, heads, pictures and contents; its paragraphs are ours. */
import { Document, Paragraph } from 'docx'
import type { Flow, Place } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { paletteOf } from './docx-colours.ts'
import { type Book, piecesOf } from './docx-flow.ts'
import { wellFormed } from './docx-inline.ts'
import { isLine, type Made, type Numbering, type Piece } from './docx-line.ts'
import { type Links, newLinks } from './docx-links.ts'
import { type Numbers, newNumbers } from './docx-numbers.ts'
import { contentsOf, footer, header, page } from './docx-page.ts'
import { bodyOf } from './docx-panels.ts'
import type { Pictures } from './docx-picture.ts'
import { stylesOf } from './docx-styles.ts'

export interface Plan {
  title: string
  lang: string
  /** The class of a page's root. */
  accent: string
  /** At the right of each page's head: `Facilitators only`. */
  tag: string
  /** At the left of each page's foot. */
  foot: string
  chapters: Chapter[]
  contents: { id: string; title: string }[]
}

/** Begins on a page of its own. */
export interface Chapter {
  /** At the left of its pages' heads. */
  running: string
  parts: ChapterPart[]
}

export interface ChapterPart {
  flow: Flow[]
  page: PagePrinter
  at: Place
  newPage?: true
  /** The run of a picture that follows it, in a line of its own. */
  picture?: string
  /** The contents follow it. */
  contents?: true
}

/** The library's document, and what stands in the places that it keeps. */
export interface Written {
  document: Document
  /** Text of the body by the words of the paragraph whose place it takes. */
  bodies: ReadonlyMap<string, string>
  links: Links
}

/** `pictures` is told what the document shows. */
export function writeDocument(plan: Plan, pictures: Pictures): Written {
  const bookmarks = bookmarksOf(plan)
  const numbers = newNumbers()
  const links = newLinks()
  const book: Book = { palette: paletteOf(plan.accent), numbers, pictures, links, bookmark: (anchor) => bookmarks.get(anchor)?.name }
  const chapters = plan.chapters.map(({ parts }) => parts.flatMap((part) => partPieces(part, plan, book)))
  const document = new Document({
    title: wellFormed(plan.title),
    styles: stylesOf(plan.lang, book.palette),
    numbering: numbers.options(),
    sections: plan.chapters.map(({ running }, at) => ({
      properties: page,
      headers: { default: header(running, plan.tag) },
      ...(at === 0 ? { footers: { default: footer(plan.foot) } } : {}),
      children: stretchesOf(chapters[at] ?? [], at).map((one) => ('made' in one ? one.made : new Paragraph(one.name))),
    })),
  })
  const numberOf = new Map([...bookmarks.values()].map(({ name, number }) => [name, number]))
  const numbering: Numbering = { list: listsOf(document, numbers), bookmark: (name) => numberOf.get(name) ?? 0 }
  const bodies = new Map<string, string>()
  for (const [at, pieces] of chapters.entries()) {
    const body = bodyOf(pieces, book.palette, numbering)
    for (const one of stretchesOf(pieces, at)) if ('name' in one) bodies.set(one.name, body.slice(one.from, one.to).join(''))
  }
  return { document, bodies, links }
}

function partPieces({ flow, page: printer, at, newPage, picture, contents }: ChapterPart, plan: Plan, book: Book): Piece[] {
  const pieces = piecesOf(flow, { book, page: printer, at, style: 'BodyText' })
  const [first] = pieces
  if (newPage && isLine(first)) first.newPage = true
  if (picture !== undefined) pieces.push({ style: 'SlidePicture', xml: picture })
  return contents ? [...pieces, { made: contentsOf(plan, book.bookmark) }] : pieces
}

/** What is ours between two things that the library makes: it keeps a place for it, a paragraph of a name. */
type Stretch = { made: Made } | { name: string; from: number; to: number }

function stretchesOf(pieces: readonly Piece[], chapter: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const [at, piece] of pieces.entries()) {
    const last = stretches.at(-1)
    if ('made' in piece) stretches.push(piece)
    else if (last !== undefined && 'name' in last) last.to = at + 1
    else stretches.push({ name: `kit body ${chapter} ${at}`, from: at, to: at + 1 })
  }
  return stretches
}

/** The numbers that the library gives to lists. */
function listsOf({ Numbering: made }: Document, numbers: Numbers): Numbering['list'] {
  for (const { reference, instance } of numbers.lists()) made.createConcreteNumberingInstance(reference, instance)
  const known = new Map(made.ConcreteNumbering.map(({ reference, instance, numId }) => [`${reference} ${instance}`, numId]))
  return ({ reference, instance }) => known.get(`${reference} ${instance}`) ?? 0
}

/** Every place that something may lead to, with its bookmark: Word wants short and plain names. */
function bookmarksOf({ chapters }: Plan): Map<string, { name: string; number: number }> {
  const found = new Map<string, { name: string; number: number }>()
  for (const { flow, page: printer } of chapters.flatMap(({ parts }) => parts))
    for (const id of idsIn(flow)) {
      const place = printer.placeId?.(id) ?? id
      const number = found.size + 1
      if (!found.has(place)) found.set(place, { name: `place${number}`, number })
    }
  return found
}

function idsIn(flow: readonly Flow[]): string[] {
  return flow.flatMap((one) => {
    if (one.type === 'heading') return one.id === undefined ? [] : [one.id]
    if (one.type === 'box') return [...(one.id === undefined ? [] : [one.id]), ...idsIn(one.children)]
    if (one.type === 'list') return one.items.flatMap(idsIn)
    return one.type === 'widget' ? idsIn(one.fallback) : []
  })
}
