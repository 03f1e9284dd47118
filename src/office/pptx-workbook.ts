/** The workbook inside a chart, so that its numbers can be edited. */
import type { Chart } from '../model.ts'
import { zipOf } from '../platform/zip.ts'
import { escapeXml, part, relations, tag } from './xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export function workbook(chart: Chart): Uint8Array {
  const top = relations()
  top.to('officeDocument', 'xl/workbook.xml')
  const book = relations()
  const sheet = book.to('worksheet', 'worksheets/sheet1.xml')
  return zipOf([
    { path: '[Content_Types].xml', bytes: part(types) },
    { path: '_rels/.rels', bytes: top.print() },
    {
      path: 'xl/workbook.xml',
      bytes: part(
        tag(
          'workbook',
          { xmlns: main, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
          tag('sheets', {}, tag('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': sheet })),
        ),
      ),
    },
    { path: 'xl/_rels/workbook.xml.rels', bytes: book.print() },
    { path: 'xl/worksheets/sheet1.xml', bytes: part(tag('worksheet', { xmlns: main }, tag('sheetData', {}, ...rowsOf(chart)))) },
  ])
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'

function rowsOf({ rowsAre, series, rows }: Chart): string[] {
  const words = (text: string, ref: string) =>
    tag('c', { r: ref, t: 'inlineStr' }, tag('is', {}, `<t xml:space="preserve">${escapeXml(text)}</t>`))
  const head = [rowsAre, ...series].map((text, column) => words(text, cellName(column, 1)))
  const body = rows.map(({ label, values }, index) =>
    tag(
      'row',
      { r: index + 2 },
      words(label, cellName(0, index + 2)),
      ...values.map(({ number }, column) => tag('c', { r: cellName(column + 1, index + 2) }, `<v>${number}</v>`)),
    ),
  )
  return [tag('row', { r: 1 }, ...head), ...body]
}

function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

/** Columns are named by letters: the first is `A`, the 27th `AA`. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}
