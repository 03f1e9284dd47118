/** What a Word document is made of: lines, each a paragraph, tables, and what the library makes. */
import type { Paragraph, TableOfContents } from 'docx'
import type { PanelName } from './docx-edges.ts'
import type { ListItem } from './docx-numbers.ts'
import type { StyleName } from './docx-styles.ts'
import { textWidth } from './docx-table.ts'
import { tag } from './xml.ts'

export interface Line {
  style: StyleName
  /** Its runs. */
  xml: string
  /** The panel that it stands in. */
  panel?: OpenPanel
  /** How deep a list it stands in, from 1, and the list itself, where it begins an item. */
  depth?: number
  item?: ListItem
  /** The name of a bookmark. */
  anchor?: string
  newPage?: boolean
  leads?: boolean
  rightToLeft?: boolean
  /** Space after it that is not its style's own, in twentieths of a point. */
  below?: number
}

/** Lines of one panel name the same object. */
export interface OpenPanel {
  name: PanelName
}

/** A picture, a chart or the contents, made by the library. */
export type Made = Paragraph | TableOfContents

export type Piece = Line | { table: string } | { made: Made }

export function isLine(piece: Piece | undefined): piece is Line {
  return piece !== undefined && 'style' in piece
}

/** What a line's place adds to its style, as XML; in twentieths of a point. */
export interface PlaceOfLine {
  borders?: string
  before?: number
  after?: number
  indent?: { left: number; right?: number; hanging?: number }
}

/** How far each depth of a list goes in, in twentieths of a point. */
export const step = 360

/** The number of a list, and the number of a bookmark, in this document. */
export interface Numbering {
  list: (item: ListItem) => number
  bookmark: (name: string) => number
}

/** Its properties stand in the order that the schema wants. */
export function paragraphXml(line: Line, place: PlaceOfLine, numbering: Numbering): string {
  const { style, xml, item, depth, newPage, leads, rightToLeft, anchor } = line
  const properties =
    tag('w:pStyle', { 'w:val': style }) +
    (leads ? '<w:keepNext/>' : '') +
    (newPage ? '<w:pageBreakBefore/>' : '') +
    (item === undefined ? '' : numberXml(Math.min((depth ?? 1) - 1, 8), numbering.list(item))) +
    (place.borders ?? '') +
    (style === 'ToFill' ? toFill : '') +
    (rightToLeft ? '<w:bidi/>' : '') +
    spacingXml(place.before, place.after) +
    indentXml(place.indent)
  return `<w:p><w:pPr>${properties}</w:pPr>${anchor === undefined ? xml : bookmarked(xml, anchor, numbering.bookmark(anchor))}</w:p>`
}

function numberXml(level: number, list: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** A line to the end of the text. */
const toFill = tag('w:tabs', {}, tag('w:tab', { 'w:val': 'right', 'w:leader': 'underscore', 'w:pos': textWidth }))

function spacingXml(before: number | undefined, after: number | undefined): string {
  return before === undefined && after === undefined ? '' : tag('w:spacing', { 'w:before': before, 'w:after': after })
}

function indentXml(indent: PlaceOfLine['indent']): string {
  return indent === undefined ? '' : tag('w:ind', { 'w:left': indent.left, 'w:right': indent.right, 'w:hanging': indent.hanging })
}

function bookmarked(xml: string, name: string, number: number): string {
  return `${tag('w:bookmarkStart', { 'w:id': number, 'w:name': name })}${xml}${tag('w:bookmarkEnd', { 'w:id': number })}`
}
