/** Pieces one under the other: how tall they are together, and where each stands. */

import { cardGap, columnsOf } from './pptx-layouts.ts'
import { iconPiece } from './pptx-marks.ts'
import { heightOfTable, heightOfText, inset } from './pptx-measure.ts'
import type { Cell, Piece } from './pptx-pieces.ts'
import type { Rect } from './pptx-units.ts'

/** A piece that stands somewhere. In a row, `cell` says which place in it, and text may have a card of its own. */
export interface Placed {
  piece: Exclude<Piece, { type: 'row' }>
  rect: Rect
  cell?: number
  card?: boolean
  /** Room at the left of a card's text, for its icon. */
  beside?: number
}

/** Between two pieces. */
export const between = 3
/** Beside an icon on a card. */
const iconRoom = 11.4
const iconSize = 8
/** A picture smaller than this cannot be read. */
const least = 26

/** What a piece needs at least; pictures and charts take more where there is room. */
export function heightOf(piece: Piece, width: number, scale: number): number {
  switch (piece.type) {
    case 'text':
      return heightOfText(piece.paragraphs, width, scale)
    case 'table':
      return heightOfTable(piece, width, scale)
    case 'row':
      return Math.max(
        ...placesIn(piece.cells, { x: 0, y: 0, width, height: 0 }).map((rect, index) =>
          heightOfCell(piece.cells[index], rect.width, scale),
        ),
      )
    case 'picture':
    case 'drawing':
    case 'chart':
      return least
  }
}

function heightOfCell(cell: Cell | undefined, width: number, scale: number): number {
  if (cell === undefined) return 0
  const [side, room] = cell.card ? [2 * inset.card, cell.icon === undefined ? 0 : iconRoom] : [0, 0]
  return heightOfAll(cell.pieces, width - side - room, scale) + side
}

export function heightOfAll(pieces: readonly Piece[], width: number, scale: number): number {
  let height = 0
  for (const piece of pieces) height += heightOf(piece, width, scale) + between
  return Math.max(0, height - between)
}

function placesIn(cells: readonly Cell[], row: Rect): Rect[] {
  const shares = cells.map((cell) => cell.share ?? 1)
  return cells.some((cell) => cell.card) ? columnsOf(shares, row, cardGap) : columnsOf(shares, row)
}

/** What is left over goes to what can grow: pictures, charts, and things side by side; else it stays below. */
export function placeAll(pieces: readonly Piece[], area: Rect, scale: number): Placed[] {
  const growing = pieces.filter((piece) => piece.type !== 'text' && piece.type !== 'table').length
  const alone = pieces.length === 1
  const spare = Math.max(0, area.height - heightOfAll(pieces, area.width, scale)) / Math.max(1, growing)
  const placed: Placed[] = []
  let y = area.y
  for (const piece of pieces) {
    const grows = piece.type !== 'text' && piece.type !== 'table'
    const height = alone && !isTable(piece) ? area.height : heightOf(piece, area.width, scale) + (grows ? spare : 0)
    const rect = { x: area.x, y, width: area.width, height }
    if (piece.type === 'row') placed.push(...placeRow(piece.cells, rect, scale))
    else placed.push({ piece, rect })
    y += height + (piece.type === 'row' && piece.cells.some((cell) => cell.card) ? cardGap : between)
  }
  return placed
}

function isTable(piece: Piece): boolean {
  return piece.type === 'table'
}

function placeRow(cells: readonly Cell[], row: Rect, scale: number): Placed[] {
  const columns = placesIn(cells, row)
  return cells.flatMap((cell, index): Placed[] => {
    const rect = columns[index] ?? row
    const inside = placeAll(cell.pieces, rect, scale).map(
      (one): Placed => ({ ...one, cell: index, card: cell.card && cell.pieces.length === 1 }),
    )
    if (cell.icon === undefined) return inside
    const icon: Rect = { x: rect.x + inset.card, y: rect.y + (rect.height - iconSize) / 2, width: iconSize, height: iconSize }
    return [...inside.map((one) => ({ ...one, beside: iconRoom })), { piece: iconPiece(cell.icon), rect: icon }]
  })
}
