/** Tables with a header row that each page repeats: a strong line under it, thin lines between rows, none between columns. */
import type { Alignment, Flow, Inline } from '../model.ts'
import { plainText } from '../walk.ts'
import { ink, line } from './docx-colours.ts'
import { tag } from './xml.ts'

type TableFlow = Extract<Flow, { type: 'table' }>

/** Running text as runs, strong or not. */
export type ReadCell = (inline: readonly Inline[], strong: boolean) => string

/** As wide as the text of an A4 page, in twentieths of a point. */
export const textWidth = 8050

export function tableXml(flow: TableFlow, read: ReadCell): string {
  const { head, rows, align, rowHeads } = flow
  const widths = widthsOf(flow)
  const row = (cells: readonly Inline[][], isHead: boolean) => {
    const inside = head.map((_, at) => {
      const runs = read(cells[at] ?? [], !isHead && at === 0 && rowHeads === true)
      return cellXml(runs, isHead, widths[at] ?? 0, align[at])
    })
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${inside.join('')}</w:tr>`
  }
  const grid = widths.map((width) => tag('w:gridCol', { 'w:w': width }))
  return tag(
    'w:tbl',
    {},
    properties(rowHeads === true),
    tag('w:tblGrid', {}, ...grid),
    row(head, true),
    ...rows.map((cells) => row(cells, false)),
  )
}

function properties(rowHeads: boolean): string {
  const look = { 'w:firstRow': 1, 'w:lastRow': 0, 'w:firstColumn': rowHeads ? 1 : 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1 }
  return tag(
    'w:tblPr',
    {},
    tag('w:tblW', { 'w:w': textWidth, 'w:type': 'dxa' }),
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar>',
    tag('w:tblLook', look),
  )
}

const strongLine = tag('w:bottom', { 'w:val': 'single', 'w:sz': 12, 'w:space': 0, 'w:color': ink })
const thinLine = tag('w:bottom', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': line })

function cellXml(runs: string, isHead: boolean, width: number, alignment: Alignment | undefined): string {
  const own = tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) + tag('w:tcBorders', {}, isHead ? strongLine : thinLine)
  const aligned = alignment ? tag('w:jc', { 'w:val': alignment }) : ''
  const style = tag('w:pStyle', { 'w:val': isHead ? 'TableHead' : 'TableText' })
  return `<w:tc><w:tcPr>${own}</w:tcPr><w:p><w:pPr>${style}${aligned}</w:pPr>${runs}</w:p></w:tc>`
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
