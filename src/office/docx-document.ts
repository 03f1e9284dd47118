/** A plan of chapters as a Word document: A4, running heads, contents, bookmarks. */
import { Document, Footer, Header, PageNumber, Paragraph, Tab, TableOfContents, TextRun } from 'docx'
import type { Flow, Place } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { paletteOf } from './docx-colours.ts'
import { type Book, piecesOf } from './docx-flow.ts'
import { clean } from './docx-inline.ts'
import { isLine, type Piece } from './docx-line.ts'
import { newNumbers } from './docx-numbers.ts'
import { paragraphsOf } from './docx-panels.ts'
import type { Pictures } from './docx-picture.ts'
import { stylesOf } from './docx-styles.ts'
import { textWidth } from './docx-table.ts'

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
  /** The contents follow it. */
  contents?: true
}

/** The library's document. `pictures` is told what it shows. */
export function documentOf(plan: Plan, pictures: Pictures): Document {
  const bookmarks = bookmarksOf(plan)
  const numbers = newNumbers()
  const book: Book = { palette: paletteOf(plan.accent), numbers, pictures, bookmark: (anchor) => bookmarks.get(anchor) }
  const sections = plan.chapters.map((chapter, at) => ({
    properties: page,
    headers: { default: header(chapter.running, plan.tag) },
    ...(at === 0 ? { footers: { default: footer(plan.foot) } } : {}),
    children: paragraphsOf(
      chapter.parts.flatMap((part) => partPieces(part, plan, book)),
      book.palette,
    ),
  }))
  return new Document({ title: clean(plan.title), styles: stylesOf(plan.lang, book.palette), numbering: numbers.options(), sections })
}

/** A4, its text as wide as a line that is easy to read: look.md, section 3. In twentieths of a point. */
const page = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1531, bottom: 1304, left: (11906 - textWidth) / 2, right: (11906 - textWidth) / 2, header: 680, footer: 624 },
  },
}

function partPieces({ flow, page: printer, at, newPage, contents }: ChapterPart, plan: Plan, book: Book): Piece[] {
  const pieces = piecesOf(flow, { book, page: printer, at, style: 'BodyText' })
  const [first] = pieces
  if (newPage && isLine(first)) first.newPage = true
  return contents ? [...pieces, contentsOf(plan, book)] : pieces
}

/** Prefilled, so that nothing is asked on opening; Word adds page numbers when it is told to. */
function contentsOf({ contents }: Plan, { bookmark }: Book): TableOfContents {
  return new TableOfContents('Contents', {
    hyperlink: true,
    headingStyleRange: '1-1',
    beginDirty: false,
    tabLeader: 'none',
    cachedEntries: contents.map(({ id, title }) => {
      const href = bookmark(id)
      return { title: clean(title), level: 1, ...(href === undefined ? {} : { href }) }
    }),
  })
}

/** Every place that something may lead to, with the name of its bookmark: Word wants them short and plain. */
function bookmarksOf({ chapters }: Plan): Map<string, string> {
  const names = new Map<string, string>()
  for (const { parts } of chapters)
    for (const { flow, page: printer } of parts)
      for (const id of idsIn(flow)) {
        const place = printer.placeId?.(id) ?? id
        if (!names.has(place)) names.set(place, `place${names.size + 1}`)
      }
  return names
}

function idsIn(flow: readonly Flow[]): string[] {
  return flow.flatMap((one) => {
    if (one.type === 'heading') return one.id === undefined ? [] : [one.id]
    if (one.type === 'box') return [...(one.id === undefined ? [] : [one.id]), ...idsIn(one.children)]
    if (one.type === 'list') return one.items.flatMap(idsIn)
    return one.type === 'widget' ? idsIn(one.fallback) : []
  })
}

const toTheRight = { type: 'right' as const, position: textWidth }

function header(running: string, tag: string): Header {
  const children = [
    new TextRun({ text: shortened(clean(running)), style: 'Strong' }),
    new TextRun({ children: [new Tab()] }),
    new TextRun({ text: tag, style: 'Strong' }),
  ]
  return new Header({ children: [new Paragraph({ style: 'Header', tabStops: [toTheRight], children })] })
}

/** What runs along each page has one line. */
function shortened(title: string): string {
  if (title.length <= 50) return title
  return `${title.slice(0, 50).replace(/\s+\S*$/, '')} …`
}

function footer(left: string): Footer {
  const children = [
    new TextRun({ text: clean(left) }),
    new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
  ]
  return new Footer({ children: [new Paragraph({ style: 'Footer', tabStops: [toTheRight], children })] })
}
