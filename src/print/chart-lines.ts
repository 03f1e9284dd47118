/** Lines over time or in order: each named at its end, told apart by dashes and marks. */
import type { Chart, ChartValue } from '../model.ts'
import { chartWidth, lineOfText, most, round, smallText, text, unitLine, valueText, widthOf } from './chart-parts.ts'

const plotHeight = 400
const left = 20
const dashes: readonly string[] = ['', ' stroke-dasharray="26 16"', ' stroke-dasharray="4 16"', ' stroke-dasharray="40 12 4 12"']

interface Plot {
  top: number
  width: number
  step: number
  y: (value: number) => number
}

export function drawLines(chart: Chart): { svg: string; height: number } {
  const unit = unitLine(chart.unit, 0)
  const top = (unit === '' ? 0 : lineOfText) + 50
  const endLabels = chart.series.map((name, index) => endLabel(chart, name, index))
  const width = chartWidth - left - 60 - Math.min(most(endLabels.map((label) => widthOf(label, smallText))), 600)
  const numbers = chart.rows.flatMap((row) => row.values.map((value) => value.number))
  const [lowest, highest] = [-most(numbers.map((number) => -number)), most(numbers)]
  const y = (value: number) => top + plotHeight - ((value - lowest) / (highest - lowest || 1)) * plotHeight
  const plot: Plot = { top, width, step: width / Math.max(chart.rows.length - 1, 1), y }
  const lines = chart.series.map((_, index) => drawLine(chart, index, plot)).join('')
  return { svg: unit + axes(plot) + lines + nameEnds(chart, endLabels, plot) + nameRows(chart, plot), height: top + plotHeight + 80 }
}

function endLabel(chart: Chart, name: string, index: number): string {
  const last = chart.rows.at(-1)?.values[index]
  const value = last === undefined ? '' : valueText(last, chart.unit)
  return chart.series.length < 2 ? value : `${value} ${name}`
}

function axes({ top, width, y }: Plot): string {
  return `<path d="M${left} ${top}V${top + plotHeight}M${left} ${round(y(0))}H${round(left + width)}" stroke="var(--line)" stroke-width="4" fill="none"/>`
}

function drawLine(chart: Chart, series: number, plot: Plot): string {
  const points = chart.rows.map((row, index) => ({ x: round(left + index * plot.step), y: round(plot.y(row.values[series]?.number ?? 0)) }))
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const marks = points.map(({ x, y }) => mark(x, y, series)).join('')
  return `<path d="${path}" stroke="var(--accent)" stroke-width="8" fill="none"${dashes[series % dashes.length]}/>${marks}${firstValue(chart.rows[0]?.values[series], points[0], chart)}`
}

function mark(x: number, y: number, series: number): string {
  const fill = series % 2 === 0 ? 'var(--accent)' : 'var(--paper)'
  const look = `fill="${fill}" stroke="var(--accent)" stroke-width="5"`
  return series % 4 < 2
    ? `<circle cx="${x}" cy="${y}" r="13" ${look}/>`
    : `<rect x="${round(x - 12)}" y="${round(y - 12)}" width="24" height="24" ${look}/>`
}

/** Several lines often start close together, so only a line alone has its first value. */
function firstValue(value: ChartValue | undefined, point: { x: number; y: number } | undefined, chart: Chart): string {
  return value === undefined || point === undefined || chart.rows.length < 2 || chart.series.length > 1
    ? ''
    : text(point.x + 10, point.y - 24, valueText(value, chart.unit), { bold: true })
}

/** Names that would overlap are moved apart, from the top down. */
function nameEnds(chart: Chart, labels: readonly string[], { width, y }: Plot): string {
  const ends = labels.map((label, index) => ({ label, y: y(chart.rows.at(-1)?.values[index]?.number ?? 0) + 15 })).sort((a, b) => a.y - b.y)
  let last = Number.NEGATIVE_INFINITY
  return ends
    .map((end) => {
      last = Math.max(end.y, last + lineOfText)
      return text(left + width + 30, last, end.label, { bold: true })
    })
    .join('')
}

/** As many row names as fit side by side. */
function nameRows(chart: Chart, { top, width, step }: Plot): string {
  const widest = Math.max(most(chart.rows.map((row) => widthOf(row.label, smallText))), 1) + 30
  const each = Math.max(1, Math.ceil((widest * chart.rows.length) / (width + widest)))
  return chart.rows
    .map((row, index) =>
      index % each === 0 ? text(left + index * step, top + plotHeight + 60, row.label, index === 0 ? {} : { anchor: 'middle' }) : '',
    )
    .join('')
}
