/** `::: figure`: one image, or a chart from a small CSV table that stands beside it for whoever reads alone. */
import { bodyPlace } from '../body.ts'
import { type Cell, parseCsv } from '../csv.ts'
import { advice, fault } from '../diagnostic.ts'
import { box, flowOf, para, words } from '../flow.ts'
import type { Fence, Flow, Kind, Report } from '../model.ts'
import { type Chart, type ChartValue, drawChart } from '../print/chart.ts'

export interface FigureData {
  shown: Flow[]
  table: Flow[]
  caption?: string
}

const types = ['bar', 'line', 'stacked'] as const

export const figure: Kind<FigureData> = {
  attributes: { type: { takes: { oneOf: types } }, alt: { takes: 'text' }, caption: { takes: 'text' }, unit: { takes: 'text' } },
  holds: 'text',
  isRaw: (body) => !/^\s*!\[/.test(body),
  layout: 'figure',
  read,
  views: {
    slide: (data) => [figureBox(data, [])],
    reader: (data) => [figureBox(data, data.table)],
    guide: (data) => [figureBox(data, [])],
    handout: (data) => [figureBox(data, data.table)],
    card: () => [],
  },
}

function figureBox({ shown, caption }: FigureData, table: Flow[]): Flow {
  return box('figure', [...shown, ...(caption === undefined ? [] : [para(caption, 'source-line')]), ...table])
}

function read(fence: Fence, report: Report): FigureData {
  const caption = fence.attributes.get('caption')
  const data = readShown(fence, report)
  return caption ? { ...data, caption } : data
}

function readShown(fence: Fence, report: Report): FigureData {
  if (fence.raw.trim() === '') {
    report(
      fault(
        'block-empty',
        fence.at,
        '`figure` has nothing in it',
        'put an image in it, `![what it shows](images/x.png)`, or a small CSV table',
      ),
    )
    return { shown: [], table: [] }
  }
  if (fence.parts.length > 0) return readImage(fence, report)
  const chart = readChart(fence, report)
  return chart === undefined ? { shown: [], table: [] } : { shown: [chartPicture(chart, fence, report)], table: [tableOf(chart)] }
}

function readImage(fence: Fence, report: Report): FigureData {
  const parts = flowOf(fence.parts)
  const only = parts.length === 1 && parts[0]?.type === 'para' && parts[0].children.length === 1 ? parts[0].children[0] : undefined
  for (const name of ['type', 'alt', 'unit']) {
    if (fence.attributes.has(name))
      report(
        advice(
          'attribute-unused',
          fence.attributeAt(name),
          `\`${name}\` is for charts, and this figure is an image`,
          name === 'alt' ? 'write the alt text between `![` and `]`' : 'take it out',
          name.length,
        ),
      )
  }
  if (only?.type !== 'image') {
    report(
      fault(
        'figure-mixed',
        fence.bodyAt,
        '`figure` holds more than one image',
        'keep one image, give it a `caption="…"`, and write the rest outside the block',
      ),
    )
    return { shown: parts, table: [] }
  }
  return { shown: [{ type: 'picture', picture: { kind: 'file', path: only.path }, alt: only.alt, decorative: only.decorative }], table: [] }
}

function chartPicture(chart: Chart, fence: Fence, report: Report): Flow {
  const alt = fence.attributes.get('alt') ?? ''
  if (alt.trim() === '')
    report(fault('chart-without-alt', fence.at, 'chart has no alt text', 'say what it shows: `alt="Bars. Four in ten …"`'))
  return { type: 'picture', picture: drawChart(chart), alt, decorative: false }
}

function readChart(fence: Fence, report: Report): Chart | undefined {
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
  const type = types.find((one) => one === fence.attributes.get('type')) ?? 'bar'
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
      `this row has ${row.length} fields, and the first has ${length}`,
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

function tableOf({ rowsAre, series, rows, unit }: Chart): Flow {
  const suffix = unit === undefined ? '' : ` (${unit})`
  const head = [words(rowsAre), ...series.map((name) => words(`${name}${suffix}`))]
  return {
    type: 'table',
    align: ['', ...series.map(() => 'right' as const)],
    head,
    rows: rows.map((row) => [words(row.label), ...row.values.map((value) => words(value.text))]),
    rowHeads: true,
  }
}
