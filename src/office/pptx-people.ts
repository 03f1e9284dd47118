/** People in a hundred, as look.md draws them: a field of circles for each group, its share under it, and the data table beside them. */
import { words } from '../flow.ts'
import type { Chart } from '../model.ts'
import { drawField, fieldSize } from '../print/chart-people.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { readInline } from './pptx-inline.ts'
import type { Cell, Piece } from './pptx-pieces.ts'
import { base } from './pptx-style.ts'

/** The description tells of all of it, so it stands with the first field. */
export function peoplePieces({ rows, rowsAre, series }: Chart, alt: string, page: PagePrinter): Piece[] {
  const run = (text: string) => readInline(words(text), page).runs
  const fields = rows.map(({ label, values: [value] }, index): Cell => {
    const svg = `<svg>${drawField(value?.number ?? 0, 0)}</svg>`
    const share = run(`${value?.text ?? ''}%`)
    const said = index === 0 ? alt : label
    return {
      card: false,
      pieces: [
        { type: 'drawing', svg, width: fieldSize, height: fieldSize, alt: said, decorative: false },
        { type: 'text', paragraphs: [{ runs: share, style: { ...base, size: 10, bold: true, colour: 'accent', above: 0 }, level: 0 }] },
      ],
    }
  })
  const table: Piece = {
    type: 'table',
    head: [run(rowsAre), run(`${series[0] ?? ''} (%)`)],
    rows: rows.map(({ label, values: [value] }) => [run(label), run(value?.text ?? '')]),
    align: ['', 'right'],
    rowHeads: true,
    alt: `Table: ${rowsAre}, ${series[0] ?? ''}`,
  }
  return [{ type: 'row', cells: [...fields, { card: false, share: 1.7, pieces: [table] }] }]
}
