/** Pieces in their places: panels with their edges, told apart and without a gap, and tables that do not touch what follows. */
import type { Palette } from './docx-colours.ts'
import { bordersXml, type Panel, panelIndent, panelsOf } from './docx-edges.ts'
import {
  isLine,
  type Line,
  type Made,
  type Numbering,
  type OpenPanel,
  type Piece,
  type PlaceOfLine,
  paragraphXml,
  step,
} from './docx-line.ts'

/** Twentieths of a point. */
const insidePanel = 80
const afterPanel = 200
const afterTable = 200

/** Text of a document's body; what the library makes stands between. */
export function bodyOf(pieces: readonly Piece[], palette: Palette, numbering: Numbering): (string | Made)[] {
  const panels = panelsOf(palette)
  const others = othersAmong(pieces)
  const short = shortAmong(pieces)
  return pieces.map((piece, at) => {
    if ('made' in piece) return piece.made
    const [before, next] = [pieces[at - 1], pieces[at + 1]]
    // Two tables in a row would be one, and a page cannot end with one.
    if ('table' in piece) return isLine(next) ? piece.table : piece.table + paragraphXml({ style: 'Small', xml: '' }, {}, numbering)
    const place = piece.panel === undefined ? plainPlace(piece) : panelPlace(piece, next, panels[piece.panel.name], others.has(piece.panel))
    const follows = before !== undefined && 'table' in before && !piece.style.startsWith('Heading')
    const isInside = piece.panel !== undefined && short.has(piece.panel) && isLine(next) && next.panel === piece.panel
    return paragraphXml(isInside ? { ...piece, leads: true } : piece, follows ? { ...place, before: afterTable } : place, numbering)
  })
}

function plainPlace({ below, depth, item }: Line): PlaceOfLine {
  const place: PlaceOfLine = {}
  if (below !== undefined) place.after = below
  if (depth !== undefined && item === undefined) place.indent = { left: Math.min(depth, 9) * step }
  return place
}

/** Panels that a page holds easily, such as a card for distress, stay whole: so many lines of text at the most. */
const mostLines = 18
const lettersInLine = 70

function shortAmong(pieces: readonly Piece[]): Set<OpenPanel> {
  const lines = new Map<OpenPanel, number>()
  for (const piece of pieces) {
    if (!isLine(piece) || piece.panel === undefined) continue
    const letters = piece.xml.replace(/<[^>]*>/g, '').length
    lines.set(piece.panel, (lines.get(piece.panel) ?? 0) + Math.max(1, Math.ceil(letters / lettersInLine)))
  }
  return new Set([...lines].flatMap(([panel, count]) => (count <= mostLines ? [panel] : [])))
}

/** Of two panels of one kind that follow each other, the second: its edge must not join the first's. */
function othersAmong(pieces: readonly Piece[]): Set<OpenPanel> {
  const others = new Set<OpenPanel>()
  let before: OpenPanel | undefined
  for (const piece of pieces) {
    const panel: OpenPanel | undefined = isLine(piece) ? piece.panel : undefined
    if (panel !== undefined && before !== undefined && panel !== before && panel.name === before.name && !others.has(before))
      others.add(panel)
    before = panel
  }
  return others
}

function panelPlace(line: Line, next: Piece | undefined, panel: Panel, isOther: boolean): PlaceOfLine {
  const place: PlaceOfLine = { before: 0, after: spaceAfter(line, next), indent: indentOf(line, panel.frame !== undefined) }
  if (line.style !== line.panel?.name || isOther) place.borders = bordersXml(panel, isOther)
  return place
}

/** Word joins the edges of neighbours that go in alike; between others there must be no space. */
function spaceAfter(line: Line, next: Piece | undefined): number {
  if (!isLine(next) || next.panel !== line.panel) return afterPanel
  return (line.depth ?? 0) === (next.depth ?? 0) ? (line.below ?? insidePanel) : 0
}

/** Every line of a panel begins at the same place, since its edge stands there: what goes in hangs from it. */
function indentOf({ depth = 0 }: Line, framed: boolean): { left: number; right: number; hanging: number } {
  return { left: panelIndent + depth * step, right: framed ? panelIndent : 0, hanging: depth * step }
}
