/** `::: figure`: one image, or a chart from a small CSV table that stands beside it for whoever reads alone. */
import { advice, fault } from '../diagnostic.ts'
import { box, flowOf, para, words } from '../flow.ts'
import type { Chart, Fence, Flow, Kind, Report } from '../model.ts'
import { drawChart } from '../print/chart.ts'
import { chartTypes, readChart } from '../read-chart.ts'

export interface FigureData {
  shown: Flow[]
  table: Flow[]
  caption?: string
}

export const figure: Kind<FigureData> = {
  attributes: { type: { takes: { oneOf: chartTypes } }, alt: { takes: 'text' }, caption: { takes: 'text' }, unit: { takes: 'text' } },
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
        '`figure` holds an image and something else',
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
