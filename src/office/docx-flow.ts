/** Flow as the lines and tables of a Word document: one switch over all of it. */
import type { Flow, Inline, Place } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { plainText } from '../walk.ts'
import type { Palette } from './docx-colours.ts'
import type { PanelName } from './docx-edges.ts'
import { type InlineInput, isRightToLeft, readInline, runs } from './docx-inline.ts'
import { isLine, type Line, type OpenPanel, type Piece } from './docx-line.ts'
import type { Links } from './docx-links.ts'
import type { ListItem, ListSort, Numbers } from './docx-numbers.ts'
import { type Pictures, pictureOf } from './docx-picture.ts'
import { boxRule, type Rule, roleRule } from './docx-rules.ts'
import type { StyleName } from './docx-styles.ts'
import { tableXml } from './docx-table.ts'

/** A document that is being written. */
export interface Book {
  palette: Palette
  numbers: Numbers
  pictures: Pictures
  /** The bookmark at an address of the document; undefined where there is none. */
  bookmark: (anchor: string) => string | undefined
  /** Addresses outside the document. */
  links: Links
}

/** Where in it something stands, and how what stands there looks. */
export interface Where {
  book: Book
  page: PagePrinter
  /** The author's place: for advice. */
  at: Place
  style: StyleName
  panel?: OpenPanel
  depth?: number
  strong?: true
}

type Of<Type extends Flow['type']> = Extract<Flow, { type: Type }>

export function piecesOf(flow: readonly Flow[], where: Where): Piece[] {
  return flow.flatMap((one) => piecesOfOne(one, where))
}

function piecesOfOne(flow: Flow, where: Where): Piece[] {
  switch (flow.type) {
    case 'heading':
      return [heading(flow, where)]
    case 'para':
      return paragraph(flow.children, under(where, roleRule(flow.role)))
    case 'list':
      return list(flow, where)
    case 'code':
      return [lineOf(runs(flow.text.replace(/\n$/, '')), { ...where, style: 'Code' })]
    case 'table':
      return table(flow, where)
    case 'picture':
      return pictureOf(flow, where)
    case 'box':
      return box(flow, where)
    case 'quotation':
      return quotation(flow, where)
    case 'lines':
      return linesToWriteOn(flow.count)
    case 'widget':
      return piecesOf(flow.fallback, where)
  }
}

/** What a rule changes. */
function under(where: Where, rule: Rule): Where {
  const changed = { ...where }
  if (rule.strong) changed.strong = true
  if (rule.style) changed.style = rule.style
  if (rule.panel) return inPanel(changed, rule.panel)
  return changed
}

/** In a panel of its own; a list goes on in it from its edge. */
export function inPanel(where: Where, name: PanelName): Where {
  const { depth: _depth, ...rest } = where
  return { ...rest, style: name, panel: { name } }
}

/** A line of text as `where` has it. */
export function lineOf(xml: string, { style, panel, depth }: Where): Line {
  const line: Line = { style, xml }
  if (panel !== undefined) line.panel = panel
  if (depth !== undefined) line.depth = depth
  return line
}

function heading({ level, children, id }: Of<'heading'>, where: Where): Line {
  const { depth: _depth, ...rest } = where
  const style = `Heading${Math.min(Math.max(level, 1), 4)}` as StyleName
  const line = directed(lineOf(readInline(children, inlineOf(where)).xml, { ...rest, style }), plainText(children))
  return { ...line, leads: true, ...anchored(id, where) }
}

function anchored(id: string | undefined, where: Where): Pick<Line, 'anchor'> {
  const name = id === undefined ? undefined : where.book.bookmark(where.page.placeId?.(id) ?? id)
  return name === undefined ? {} : { anchor: name }
}

function inlineOf({ page, book }: Where): InlineInput {
  return { page, bookmark: book.bookmark, links: book.links }
}

/** A paragraph, and after it the pictures that stood inside. */
function paragraph(inline: readonly Inline[], where: Where): Piece[] {
  const { xml, pictures } = readInline(inline, inlineOf(where), where.strong ? { style: 'Strong' } : {})
  const shown = pictures.flatMap(({ path, alt, decorative }) =>
    pictureOf({ type: 'picture', picture: { kind: 'file', path }, alt, decorative }, where),
  )
  return xml === '' ? shown : [directed(lineOf(xml, where), plainText(inline)), ...shown]
}

function directed(line: Line, text: string): Line {
  return isRightToLeft(text) ? { ...line, rightToLeft: true } : line
}

const sorts: Readonly<Record<string, ListSort>> = { ticks: 'boxes', agreement: 'seats', 'card-list': 'seats' }

function list({ ordered, start, items, role = '' }: Of<'list'>, where: Where): Piece[] {
  const sort = ordered ? 'numbers' : ((Object.hasOwn(sorts, role) ? sorts[role] : undefined) ?? 'bullets')
  const own = where.book.numbers.begin(sort, where.panel !== undefined, start)
  const depth = (where.depth ?? 0) + 1
  const style = where.panel === undefined && isPlain(where.style) ? (ordered ? 'ListNumber' : 'ListBullet') : where.style
  const pieces = items.flatMap((item) => listItem(piecesOf(item, { ...where, style, depth }), own, { ...where, style, depth }))
  const last = pieces.at(-1)
  if (depth === 1 && where.panel === undefined && isLine(last)) last.below = 140
  return pieces
}

function isPlain(style: StyleName): boolean {
  return style === 'BodyText' || style === 'ListBullet' || style === 'ListNumber'
}

/** The marker stands at the item's first line; in a panel a later one begins at the panel's edge, so that it needs a tab. */
function listItem(pieces: Piece[], item: ListItem, where: Where): Piece[] {
  const [first] = pieces
  const begins = isLine(first) && first.item === undefined && first.depth === where.depth
  const whole = begins ? pieces : [lineOf('', where), ...pieces]
  return whole.map((piece, at) => {
    if (!isLine(piece)) return piece
    if (at === 0) return { ...piece, item }
    const hangs = piece.panel !== undefined && piece.item === undefined && piece.depth === where.depth
    return hangs ? { ...piece, xml: `<w:r><w:tab/></w:r>${piece.xml}` } : piece
  })
}

function table(flow: Of<'table'>, where: Where): Piece[] {
  const read = (inline: readonly Inline[], strong: boolean) => readInline(inline, inlineOf(where), strong ? { style: 'Strong' } : {}).xml
  const caption = flow.caption === undefined ? [] : [lineOf(read(flow.caption, false), { ...where, style: 'Caption' })]
  return [...caption, { table: tableXml(flow, read) }]
}

function box(flow: Of<'box'>, where: Where): Piece[] {
  const rule = boxRule(flow.kind)
  const inside = under(where, rule)
  const pieces = labelled(flow.label, piecesOf(flow.children, inside), inside, rule)
  const first = pieces[0]
  if (isLine(first)) Object.assign(first, anchored(flow.id, where))
  if (rule.together) keepTogether(pieces)
  return pieces
}

/** A note of plain text begins with its kind, which saves a line; other labels stand above. */
function labelled(label: readonly Inline[] | undefined, pieces: Piece[], where: Where, rule: Rule): Piece[] {
  if (label === undefined) return pieces
  const [first, ...rest] = pieces
  const runsIn = rule.runsIn && isLine(first) && first.panel === where.panel && first.style === where.style && first.item === undefined
  if (!runsIn) return [labelLine(label, where), ...pieces]
  const words = readInline([...label, { type: 'text', text: ': ' }], inlineOf(where), { style: 'Label' }).xml
  return [{ ...first, xml: words + first.xml }, ...rest]
}

function labelLine(label: readonly Inline[], where: Where): Line {
  const line = directed(lineOf(readInline(label, inlineOf(where), { style: 'Label' }).xml, where), plainText(label))
  return { ...line, leads: true, below: where.panel === undefined ? 40 : 20 }
}

function keepTogether(pieces: readonly Piece[]): void {
  for (const [at, piece] of pieces.entries()) {
    if (!isLine(piece)) continue
    const isLast = at === pieces.length - 1
    piece.below = isLast ? 160 : 0
    if (!isLast) piece.leads = true
  }
}

/** A blank line in a quotation parts paragraphs, any other line end is the speaker's own. */
function quotation({ text, lang, credit }: Of<'quotation'>, where: Where): Piece[] {
  const paragraphs = text
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((words) => directed({ style: 'Quote', xml: runs(words, lang === undefined ? {} : { lang }) }, words))
  const credited = readInline(credit, inlineOf(where)).xml
  return credited === '' ? paragraphs : [...paragraphs, { style: 'Credit', xml: credited }]
}

function linesToWriteOn(count: number): Line[] {
  return Array.from({ length: count }, (_, at) => ({
    style: 'WritingLine',
    xml: '',
    ...(at < count - 1 ? { leads: true } : { below: 240 }),
  }))
}
