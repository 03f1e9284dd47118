/** How much room words need: the widths of Arial's letters, and lines broken where a slide breaks them. Georgia is about as wide. */
import { textOfRuns } from './pptx-inline.ts'
import type { Paragraph, Piece, Run } from './pptx-pieces.ts'
import { cellStyle, floor, type Style } from './pptx-style.ts'

/** From the space to `~`, in thousandths of the size: the font's own metrics. */
const arial = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** Bold letters are a little wider. */
const bolder = 1.07

/** How far text is moved in by each list that it stands in. */
export const indent = 6.4

/** The distance of lines that the letters ask for, in parts of their size. */
const leading = 1.15

/** The space inside a card and a table's cell. */
export const inset = { card: 3.4, cell: 1.6 }

export function widthOf(text: string, size: number, bold: boolean): number {
  let width = 0
  for (const char of text) width += charWidth(char.codePointAt(0) ?? 0)
  return (width / 1000) * size * (bold ? bolder : 1)
}

/** Letters that are not in the table: East Asian ones and pictures are square, all others as wide as most. */
function charWidth(code: number): number {
  return arial[code - 32] ?? (code < 32 ? 0 : code >= 0x2e80 && code < 0xfb00 ? 1000 : code > 0xffff ? 1300 : 580)
}

/** How many lines words fill in a width; a word that is too wide for a line is broken. */
export function linesOf(text: string, width: number, size: number, bold: boolean): number {
  const space = widthOf(' ', size, bold)
  let lines = 0
  for (const line of text.split('\n')) {
    lines++
    let used = 0
    for (const word of line.split(' ')) {
      const wide = widthOf(word, size, bold)
      if (used > 0 && used + wide > width) {
        lines++
        used = 0
      }
      if (wide > width) lines += Math.ceil(wide / width) - 1
      used += (wide > width ? wide % width : wide) + space
    }
  }
  return lines
}

/** Small text is never made smaller than the floor. */
export function shown(size: number, scale: number): number {
  return Math.max(size * scale, Math.min(size, floor))
}

export function heightOfParagraph({ runs, style, level }: Paragraph, width: number, scale: number): number {
  const size = shown(style.size, scale)
  const bold = style.bold || (runs[0]?.bold ?? false)
  return linesOf(textOfRuns(runs), width - level * indent, size, bold) * heightOfLine(style, size)
}

export function heightOfText(paragraphs: readonly Paragraph[], width: number, scale: number): number {
  let height = 0.4
  for (const [index, paragraph] of paragraphs.entries())
    height += heightOfParagraph(paragraph, width, scale) + (index === 0 ? 0 : paragraph.style.above)
  return height
}

/** The distance from line to line of a style's letters at a size. */
export function heightOfLine({ lines }: Pick<Style, 'lines'>, size: number): number {
  return size * leading * lines
}

export type Table = Extract<Piece, { type: 'table' }>

/** The widths of a table's columns: as much as their longest cell asks for, within reason, together the whole width. */
export function columnWidths({ head, rows }: Table, width: number): number[] {
  const wants = head.map((cell, column) => {
    let want = 14
    for (const one of [cell, ...rows.map((row) => row[column] ?? [])])
      want = Math.max(want, Math.min(60, widthOf(textOfRuns(one), cellStyle.size, true) + 2 * inset.cell + 1))
    return want
  })
  const sum = wants.reduce((total, want) => total + want, 0)
  return wants.map((want) => (want / sum) * width)
}

export function heightOfRow(cells: readonly Run[][], widths: readonly number[], scale: number): number {
  const size = shown(cellStyle.size, scale)
  let lines = 1
  for (const [index, cell] of cells.entries())
    lines = Math.max(lines, linesOf(textOfRuns(cell), (widths[index] ?? 1) - 2 * inset.cell, size, true))
  return lines * heightOfLine(cellStyle, size) + 2 * inset.cell
}

export function heightOfTable(table: Table, width: number, scale: number): number {
  const widths = columnWidths(table, width)
  let height = 0
  for (const row of [table.head, ...table.rows]) height += heightOfRow(row, widths, scale)
  return height
}
