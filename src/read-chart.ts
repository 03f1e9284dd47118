/** A CSV body → the numbers of a chart, with every problem in its place. */
import { bodyPlace } from './body.ts'
import { type Cell, parseCsv } from './csv.ts'
import { advice, fault } from './diagnostic.ts'
import { counted } from './flow.ts'
import type { Chart, ChartValue, Fence, Report } from './model.ts'

/** More rows than these cannot be told apart on a slide. */
const mostRows = 24

export const chartTypes = ['bar', 'line', 'stacked'] as const

/** The body as a chart; undefined when nothing of it can be drawn. */
export function readChart(fence: Fence, report: Report): Chart | undefined {
  const { rows, problem } = parseCsv(fence.raw)
  if (problem !== undefined) {
    report(
      fault(
        'csv-malformed',
        bodyPlace(fence, problem.line, problem.offset),
        `this table is not CSV: ${problem.message}`,
        'put a field that holds commas or quotation marks in double quotes, and write `""` for one inside',
      ),
    )
    return undefined
  }
  const [head, ...body] = rows
  if (head === undefined || head.length < 2 || body.length === 0) {
    report(
      fault(
        'chart-empty',
        fence.bodyAt,
        'a chart needs a row of names, and under it rows of a label and a number',
        'for example `Group,Share`, then `Women,40`',
      ),
    )
    return undefined
  }
  if (body.length > mostRows) {
    report(advice('chart-too-long', fence.at, `the chart has ${body.length} rows`, `show ${mostRows} at most; a room can read about eight`))
  }
  const type = chartTypes.find((one) => one === fence.attributes.get('type')) ?? 'bar'
  const unit = fence.attributes.get('unit')
  const chart: Chart = { type, rowsAre: head[0]?.text.trim() ?? '', series: head.slice(1).map((cell) => cell.text.trim()), rows: [] }
  if (unit) chart.unit = unit
  for (const row of body) {
    if (row.length !== head.length) reportRagged(row, head.length, fence, report)
    const values = head.slice(1).map((_, index) => readValue(row[index + 1], type, fence, report))
    chart.rows.push({ label: row[0]?.text.trim() ?? '', values })
  }
  return chart
}

function reportRagged(row: Cell[], length: number, fence: Fence, report: Report): void {
  const at = bodyPlace(fence, row[0]?.line ?? 0, 0)
  report(
    fault(
      'row-ragged',
      at,
      `this row has ${counted(row.length, 'field')}, and the first has ${length}`,
      'give each row as many fields as the first; put a field that holds a comma in double quotes',
    ),
  )
}

function readValue(cell: Cell | undefined, type: Chart['type'], fence: Fence, report: Report): ChartValue {
  const text = cell?.text.trim() ?? ''
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
  if (cell !== undefined && number === undefined) {
    const hint = 'write digits only, such as `3138` or `4.5`; a unit goes in `unit=…`'
    report(
      fault(
        'number-malformed',
        bodyPlace(fence, cell.line, cell.offset),
        text === '' ? 'a number is missing' : `\`${text}\` is not a plain number`,
        hint,
        Math.max(1, cell.text.length),
      ),
    )
  } else if (cell !== undefined && number !== undefined && number < 0 && type !== 'line') {
    report(
      fault(
        'bar-below-zero',
        bodyPlace(fence, cell.line, cell.offset),
        `a bar cannot show \`${text}\``,
        'bars start at zero: use `type=line`',
        cell.text.length,
      ),
    )
  }
  return { number: type === 'line' ? (number ?? 0) : Math.max(0, number ?? 0), text }
}
