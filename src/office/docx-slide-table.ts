/** A table in a slide's picture: words in columns, with the lines of a slide's own tables. The table itself stands in the text. */
import { boxShape, type NextNumber, sidesOf, wordsShape } from './docx-slide-shapes.ts'
import { type WordsLook, wordsXml } from './docx-slide-words.ts'
import { columnWidths, heightOfRow, inset, type Table } from './pptx-measure.ts'
import type { Run } from './pptx-pieces.ts'
import { cellStyle } from './pptx-style.ts'
import type { Rect } from './pptx-units.ts'

export function tableShapes(table: Table, rect: Rect, look: WordsLook, next: NextNumber): string {
  const widths = columnWidths(table, rect.width)
  let xml = ''
  let y = rect.y
  for (const [index, row] of [table.head, ...table.rows].entries()) {
    const height = heightOfRow(row, widths, look.scale)
    xml += rowShapes(table, row, index === 0, { ...rect, y, height })
    y += height
    const line = index === 0 ? ({ line: 'ink', width: 1 } as const) : ({ line: 'line' } as const)
    xml += boxShape({ ...rect, y, height: 0 }, line, next)
  }
  return xml

  function rowShapes({ head, align, rowHeads }: Table, row: readonly Run[][], isHead: boolean, { y: top, height }: Rect): string {
    let [cells, x] = ['', rect.x]
    for (const column of head.keys()) {
      const [runs, width] = [row[column] ?? [], widths[column] ?? 0]
      const style = { ...cellStyle, bold: isHead || (column === 0 && rowHeads) }
      const side = align[column] === 'right' ? 'r' : align[column] === 'center' ? 'ctr' : 'l'
      if (runs.length > 0) {
        const words = {
          xml: wordsXml([{ runs, style, level: 0 }], { ...look, align: side }),
          anchor: 'ctr' as const,
          sides: sidesOf(inset.cell),
        }
        cells += wordsShape('Cell', { x, y: top, width, height }, words, next)
      }
      x += width
    }
    return cells
  }
}
