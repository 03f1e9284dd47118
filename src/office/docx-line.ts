/** What a Word document is made of before the library sees it: lines, each a paragraph, and tables. */
import { Bookmark, type IParagraphOptions, type ParagraphChild, type Table, type TableOfContents } from 'docx'
import type { PanelName } from './docx-edges.ts'
import type { StyleName } from './docx-styles.ts'
import { textWidth } from './docx-table.ts'

export interface Line {
  style: StyleName
  children: ParagraphChild[]
  /** The panel that it stands in. */
  panel?: OpenPanel
  /** How deep a list it stands in, from 1, and its marker, where it begins an item. */
  depth?: number
  marker?: { reference: string; instance: number }
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

export type Piece = Line | Table | TableOfContents

export function isLine(piece: Piece | undefined): piece is Line {
  return piece !== undefined && 'style' in piece
}

/** How far each depth of a list goes in, in twentieths of a point. */
export const step = 360

/** A line to the end of the text. */
const toFill = { type: 'right' as const, position: textWidth, leader: 'underscore' as const }

/** A line that stands in no panel, as the library has it. */
export function optionsOf({ style, children, anchor, panel, depth, marker, newPage, leads, rightToLeft, below }: Line): IParagraphOptions {
  const inside = anchor === undefined ? children : [new Bookmark({ id: anchor, children })]
  return {
    style,
    children: inside,
    ...(marker === undefined ? {} : { numbering: { ...marker, level: Math.min((depth ?? 1) - 1, 8) } }),
    ...(marker === undefined && panel === undefined && depth !== undefined ? { indent: { left: Math.min(depth, 9) * step } } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(style === 'ToFill' ? { tabStops: [toFill] } : {}),
    ...(leads ? { keepNext: true } : {}),
    ...(rightToLeft ? { bidirectional: true } : {}),
    ...(below === undefined ? {} : { spacing: { after: below } }),
  }
}
