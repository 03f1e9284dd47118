/** Tables with a header row that each page repeats: a strong line under it, thin lines between rows, none between columns. */
import { type IBorderOptions, Paragraph, type ParagraphChild, Table, TableCell, TableRow } from 'docx'
import type { Alignment, Flow, Inline } from '../model.ts'
import { plainText } from '../walk.ts'
import { ink, line } from './docx-colours.ts'

type TableFlow = Extract<Flow, { type: 'table' }>

/** Running text as runs, strong or not. */
export type ReadCell = (inline: readonly Inline[], strong: boolean) => ParagraphChild[]

/** As wide as the text of an A4 page, in twentieths of a point. */
export const textWidth = 8050

const none: IBorderOptions = { style: 'none', size: 0, color: 'auto' }
const thin: IBorderOptions = { style: 'single', size: 4, color: line }
const strong: IBorderOptions = { style: 'single', size: 12, color: ink }

export function tableOf(flow: TableFlow, read: ReadCell): Table {
  const { head, rows, align, rowHeads } = flow
  const widths = widthsOf(flow)
  const cell = (inline: readonly Inline[], at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: 'dxa' },
      borders: { bottom: isHead ? strong : thin },
      children: [
        new Paragraph({
          style: isHead ? 'TableHead' : 'TableText',
          ...aligned(align[at]),
          children: read(inline, !isHead && at === 0 && rowHeads === true),
        }),
      ],
    })
  const row = (cells: readonly Inline[][], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: head.map((_, at) => cell(cells[at] ?? [], at, isHead)) })
  return new Table({
    width: { size: textWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 160 },
    tableLook: { firstRow: true, lastRow: false, firstColumn: rowHeads === true, lastColumn: false, noHBand: true, noVBand: true },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

function aligned(alignment: Alignment | undefined): { alignment?: 'left' | 'center' | 'right' } {
  return alignment ? { alignment } : {}
}

/** Columns by how much they hold, none too narrow for a long word. */
function widthsOf({ head, rows }: TableFlow): number[] {
  const weights = head.map((cell, at) => {
    const texts = [cell, ...rows.map((row) => row[at] ?? [])].map(plainText)
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((one) => one.length))
    const longest = Math.max(...texts.map((text) => text.length))
    return Math.min(Math.max(word + 2, Math.sqrt(longest) * 3), 60)
  })
  const sum = weights.reduce((total, one) => total + one, 0)
  return weights.map((weight) => Math.floor((weight / sum) * textWidth))
}
