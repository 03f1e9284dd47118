/** What is done with pieces once they are read: joined, paired, marked, and told as text alone. */
import { textOfRuns } from './pptx-inline.ts'
import type { Marker, Paragraph, Piece } from './pptx-pieces.ts'
import { base } from './pptx-style.ts'

/** Text that follows text of the same place becomes one. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (piece.type === 'text' && last?.type === 'text' && last.aside === piece.aside)
      found[found.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...piece.paragraphs] }
    else found.push(piece)
  }
  return found
}

/** What stands side by side, two and two. */
export function inPairs(piece: Piece): Piece[] {
  if (piece.type !== 'row') return [piece]
  const { cells } = piece
  return cells.flatMap((_, index): Piece[] => (index % 2 === 0 ? [{ type: 'row', cells: cells.slice(index, index + 2) }] : []))
}

/** The marker stands before an item's first paragraph. */
export function marked(pieces: Piece[], marker: Marker, level: number): Piece[] {
  const [first, ...rest] = pieces
  const [paragraph, ...others] = first?.type === 'text' ? first.paragraphs : []
  if (first?.type !== 'text' || paragraph === undefined || paragraph.level !== level || paragraph.marker !== undefined)
    return [{ type: 'text', paragraphs: [{ runs: [{ text: ' ' }], style: base, level, marker }] }, ...pieces]
  return [{ ...first, paragraphs: [{ ...paragraph, marker }, ...others] }, ...rest]
}

/** A slide that is too full is best parted before these. */
export function starting(pieces: Piece[]): Piece[] {
  const [first, ...rest] = pieces
  const [paragraph, ...others] = first?.type === 'text' ? first.paragraphs : []
  if (first?.type !== 'text' || paragraph === undefined) return pieces
  return [{ ...first, paragraphs: [{ ...paragraph, starts: true }, ...others] }, ...rest]
}

/** What pieces say as text alone, for notes: pictures as their description, tables a row a line. */
export function paragraphsOf(pieces: readonly Piece[]): Paragraph[] {
  return pieces.flatMap(paragraphsOfOne)
}

function paragraphsOfOne(piece: Piece): Paragraph[] {
  const line = (said: string): Paragraph[] => (said === '' ? [] : [{ runs: [{ text: said }], style: base, level: 0 }])
  switch (piece.type) {
    case 'text':
      return piece.paragraphs
    case 'row':
      return piece.cells.flatMap((cell) => paragraphsOf(cell.pieces))
    case 'table':
      return [piece.head, ...piece.rows].flatMap((row) => line(row.map(textOfRuns).join(' | ')))
    case 'chart':
      return line(`Picture: ${piece.alt}`)
    case 'picture':
    case 'drawing':
      return piece.decorative ? [] : line(`Picture: ${piece.alt}`)
  }
}
