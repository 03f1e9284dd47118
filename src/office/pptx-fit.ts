/** Fits pieces onto slides: letters grow smaller first, within reason; what is still too long goes on on a next slide. */

import { textOfRuns } from './pptx-inline.ts'
import { joined } from './pptx-join.ts'
import { columnWidths, heightOfLine, heightOfParagraph, heightOfRow, heightOfText, linesOf, shown } from './pptx-measure.ts'
import type { Paragraph, Piece } from './pptx-pieces.ts'
import { between, heightOf, heightOfAll } from './pptx-place.ts'

/** What stands on each slide, and at what share of its size. */
export interface Fitted {
  pages: Piece[][]
  scale: number
}

interface Room {
  width: number
  height: number
}

/** The last of them still leaves text at the floor that look.md sets. */
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.66]

/** The scale of text that goes on on a next slide anyway: it need not be small. */
const roomy = 0.82

export function fitted(pieces: readonly Piece[], room: Room): Fitted {
  const scale = fittingScale((one) => heightOfAll(pieces, room.width, one) <= room.height)
  if (scale !== undefined && !pieces.some(hasParts)) return { pages: [[...pieces]], scale }
  const pages = paginate(pieces, room)
  return { pages, scale: fittingScale((one) => pages.every((page) => heightOfAll(page, room.width, one) <= room.height)) ?? roomy }
}

/** The stages of a story have a slide each, since a group talks about one before it meets the next. */
function hasParts(piece: Piece): boolean {
  return piece.type === 'text' && piece.paragraphs.filter((one) => one.starts).length > 1
}

/** The largest scale at which something fits; undefined when none does. */
export function fittingScale(fits: (scale: number) => boolean): number | undefined {
  return scales.find(fits)
}

function paginate(pieces: readonly Piece[], room: Room): Piece[][] {
  const pages: Piece[][] = []
  let page: Piece[] = []
  let left = room.height
  const turn = () => {
    if (page.length > 0) pages.push(joined(page))
    page = []
    left = room.height
  }
  const queue = [...pieces]
  for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
    const height = heightOf(piece, room.width, roomy)
    if (height <= left && !hasParts(piece)) {
      page.push(piece)
      left -= height + between
      continue
    }
    const { now, later } = parted(piece, { ...room, height: left }, page.length === 0)
    if (now !== undefined) page.push(now)
    queue.unshift(...later)
    turn()
  }
  turn()
  return pages
}

interface Parted {
  now: Piece | undefined
  later: Piece[]
}

/** The part of a piece that still fits. On an empty slide something always stays. */
function parted(piece: Piece, room: Room, isEmpty: boolean): Parted {
  switch (piece.type) {
    case 'text': {
      const count = howMany(piece.paragraphs, room)
      if (count > 0)
        return {
          now: { ...piece, paragraphs: piece.paragraphs.slice(0, count) },
          later: [{ ...piece, paragraphs: piece.paragraphs.slice(count) }],
        }
      if (!isEmpty) return { now: undefined, later: [piece] }
      const [first, ...rest] = piece.paragraphs
      const [begin, ...end] = first === undefined ? [] : brokenParagraph(first, room)
      const later = [...end, ...rest]
      return { now: begin && { ...piece, paragraphs: [begin] }, later: later.length === 0 ? [] : [{ ...piece, paragraphs: later }] }
    }
    case 'table': {
      const widths = columnWidths(piece, room.width)
      let left = room.height - heightOfRow(piece.head, widths, roomy)
      const stops = piece.rows.findIndex((row) => {
        left -= heightOfRow(row, widths, roomy)
        return left < 0
      })
      const count = Math.max(stops, isEmpty ? 1 : 0)
      if (count === 0) return { now: undefined, later: [piece] }
      const rest = piece.rows.slice(count)
      return { now: { ...piece, rows: piece.rows.slice(0, count) }, later: rest.length === 0 ? [] : [{ ...piece, rows: rest }] }
    }
    // Side by side it does not fit even alone: then one after the other.
    case 'row':
      return isEmpty ? { now: undefined, later: joined(piece.cells.flatMap((cell) => cell.pieces)) } : { now: undefined, later: [piece] }
    case 'picture':
    case 'drawing':
    case 'chart':
      return isEmpty ? { now: piece, later: [] } : { now: undefined, later: [piece] }
  }
}

/** How many paragraphs fit: up to where a second part starts, and never ending on a heading. */
function howMany(paragraphs: readonly Paragraph[], { width, height }: Room): number {
  let count = 0
  while (count < paragraphs.length && heightOfText(paragraphs.slice(0, count + 1), width, roomy) <= height) count++
  const [, second = paragraphs.length] = paragraphs.flatMap((one, index) => (one.starts ? [index] : []))
  if (second <= count) return second
  while (count > 0 && paragraphs[count - 1]?.leads) count--
  return count
}

/** A paragraph that is longer than a slide, cut between words; one that cannot be cut stays whole. */
function brokenParagraph(paragraph: Paragraph, { width, height }: Room): Paragraph[] {
  if (heightOfParagraph(paragraph, width, roomy) <= height) return [paragraph]
  const { marker: _marker, ...plain } = paragraph
  const size = shown(paragraph.style.size, roomy)
  const words = textOfRuns(paragraph.runs).split(/(?<= )/)
  const lines = Math.floor(height / heightOfLine(paragraph.style, size))
  let count = 1
  while (count < words.length && linesOf(words.slice(0, count + 1).join(''), width, size, true) < lines) count++
  const cut = words.slice(0, count).join('').length
  const begin = { ...paragraph, runs: cutRuns(paragraph.runs, 0, cut) }
  const rest = cutRuns(paragraph.runs, cut, Number.POSITIVE_INFINITY)
  return rest.length === 0 ? [begin] : [begin, { ...plain, runs: rest }]
}

function cutRuns(runs: Paragraph['runs'], from: number, to: number): Paragraph['runs'] {
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}
