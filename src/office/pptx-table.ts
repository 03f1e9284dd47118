/** Tables as native ones: a header row that says so, the kit's own style, columns as wide as their words. */
import type { Alignment } from '../model.ts'
import { columnWidths, heightOfRow, inset, shown, type Table } from './pptx-measure.ts'
import type { Run } from './pptx-pieces.ts'
import { cellStyle, type Style } from './pptx-style.ts'
import { paragraphsXml, type TextContext } from './pptx-text.ts'
import { fill } from './pptx-theme.ts'
import { emu } from './pptx-units.ts'
import { part, tag } from './xml.ts'

const styleId = '{5C2B7A1E-0A4D-4E7B-9C55-6B1D5A3E7F10}'

export function tableXml(table: Table, width: number, scale: number, context: TextContext): string {
  const widths = columnWidths(table, width)
  const grid = widths.map((one) => tag('a:gridCol', { w: emu(one) }))
  const letters = { ...cellStyle, size: shown(cellStyle.size, scale) }
  const rows = [table.head, ...table.rows].map((row, index) => {
    const cells = table.head.map((_, column) => {
      const bold = index === 0 || (column === 0 && table.rowHeads)
      return cellXml(row[column] ?? [], { ...letters, bold }, table.align[column], context)
    })
    return tag('a:tr', { h: emu(heightOfRow(row, widths, scale)) }, ...cells)
  })
  const properties = tag('a:tblPr', { firstRow: 1, firstCol: table.rowHeads ? 1 : undefined }, tag('a:tableStyleId', {}, styleId))
  return tag('a:tbl', {}, properties, tag('a:tblGrid', {}, ...grid), ...rows)
}

/** Letters have their size said here, since tables inherit none; the style sets the lines. */
function cellXml(runs: Run[], style: Style, align: Alignment | undefined, context: TextContext): string {
  const paragraph =
    runs.length === 0
      ? `<a:p>${tag('a:endParaRPr', { lang: context.lang })}</a:p>`
      : aligned(paragraphsXml([{ runs, style, level: 0 }], context), align)
  const margin = emu(inset.cell)
  return tag(
    'a:tc',
    {},
    tag('a:txBody', {}, '<a:bodyPr/><a:lstStyle/>', paragraph),
    tag('a:tcPr', { marL: margin, marR: margin, marT: margin, marB: margin, anchor: 'ctr' }),
  )
}

function aligned(paragraph: string, align: Alignment | undefined): string {
  const value = align === 'right' ? 'r' : align === 'center' ? 'ctr' : undefined
  return value === undefined || paragraph.includes(' algn=') ? paragraph : paragraph.replace('<a:pPr', `<a:pPr algn="${value}"`)
}

/** The one table style: an ink line under the head, hairlines between rows, no fill. */
export function tableStylesPart(): string {
  const line = (side: string, width: number, colour: 'ink' | 'line') =>
    tag(`a:${side}`, {}, tag('a:ln', { w: width, cmpd: 'sng' }, fill(colour)))
  const text = (isBold: boolean) => tag('a:tcTxStyle', isBold ? { b: 'on' } : {}, '<a:fontRef idx="minor"/>', '<a:schemeClr val="tx1"/>')
  const cell = (...borders: string[]) => tag('a:tcStyle', {}, tag('a:tcBdr', {}, ...borders), '<a:fill><a:noFill/></a:fill>')
  return part(
    tag(
      'a:tblStyleLst',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', def: styleId },
      tag(
        'a:tblStyle',
        { styleId, styleName: 'Workshop Kit' },
        tag('a:wholeTbl', {}, text(false), cell(line('bottom', 12700, 'line'), line('insideH', 12700, 'line'))),
        tag('a:firstCol', {}, text(true), cell()),
        tag('a:firstRow', {}, text(true), cell(line('bottom', 28575, 'ink'))),
      ),
    ),
  )
}
