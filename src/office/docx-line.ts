/** What a Word document is made of before the library sees it: lines, each a paragraph, and tables. */
import { Bookmark, type IParagraphOptions, Paragraph, type ParagraphChild, type Table } from 'docx'
import type { Palette } from './docx-colours.ts'
import { bordersOf, type PanelName, panelIndent, panelsOf } from './docx-edges.ts'
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

export type Piece = Line | Table

export function isLine(piece: Piece | undefined): piece is Line {
  return piece !== undefined && 'style' in piece
}

/** How far each depth of a list goes in. */
const step = 360
const insidePanel = 80
const afterPanel = 200

/** Pieces as the library has them. Panels are told apart, and have no gap in their edge. */
export function paragraphsOf(pieces: readonly Piece[], palette: Palette): (Paragraph | Table)[] {
  const panels = panelsOf(palette)
  const swapped = new Set<OpenPanel>()
  return pieces.map((piece, at) => {
    if (!isLine(piece)) return piece
    const before = pieces[at - 1]
    const next = pieces[at + 1]
    const { panel } = piece
    if (panel === undefined) return new Paragraph(optionsOf(piece))
    const above = isLine(before) ? before.panel : undefined
    if (above !== panel && above?.name === panel.name && !swapped.has(above)) swapped.add(panel)
    const look = panels[panel.name]
    const shading = look.shade === undefined ? {} : { shading: { type: 'clear' as const, color: 'auto', fill: look.shade } }
    const own = piece.style === panel.name && !swapped.has(panel) ? {} : { border: bordersOf(look, swapped.has(panel)), ...shading }
    const after = isLine(next) && next.panel === panel ? (isFlush(piece, next) ? (piece.below ?? insidePanel) : 0) : afterPanel
    return new Paragraph({
      ...optionsOf(piece),
      ...own,
      spacing: { before: 0, after },
      indent: indentInPanel(piece, look.frame !== undefined),
    })
  })
}

/** Word joins the edges of neighbours that go in alike; between others there must be no space. */
function isFlush(one: Line, other: Line): boolean {
  return (one.depth ?? 0) === (other.depth ?? 0)
}

/** Every line of a panel begins at the same place, since its edge stands there: what goes in hangs from it. */
function indentInPanel({ depth = 0 }: Line, framed: boolean): { left: number; right: number; hanging: number } {
  return { left: panelIndent + depth * step, right: framed ? panelIndent : 0, hanging: depth * step }
}

/** A line to the end of the text. */
const toFill = { type: 'right' as const, position: textWidth, leader: 'underscore' as const }

function optionsOf({ style, children, anchor, panel, depth, marker, newPage, leads, rightToLeft, below }: Line): IParagraphOptions {
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
