/** Bars and stacked bars: from zero, no grid, names above, values at the end. Numbers: look.md, section 5. */
import type { Chart, ChartRow } from '../model.ts'
import { area, chartWidth, legend, lineOfText, lookOf, most, round, smallText, text, unitLine, valueText, widthOf } from './chart-parts.ts'

const barHeight = 60
const valueSize = 60
const groupGap = 30

interface Scale {
  chart: Chart
  /** Width of one. */
  unit: number
}

export function drawBars(chart: Chart): { svg: string; height: number } {
  const longest = most(chart.rows.flatMap((row) => row.values.map((value) => widthOf(valueText(value, chart.unit), valueSize))))
  const room = chartWidth - 50 - (chart.type === 'stacked' ? 0 : longest)
  const scale: Scale = { chart, unit: room / (most(chart.rows.map(sizeOf(chart))) || 1) }
  const unit = unitLine(chart.unit, 0)
  const names = legend(chart, unit === '' ? 0 : lineOfText)
  const top = (unit === '' ? 0 : lineOfText) + (names === '' ? 0 : lineOfText + 20)
  let y = top
  let svg = unit + names
  for (const row of chart.rows) {
    const drawn = chart.type === 'stacked' ? drawStack(row, y, scale) : drawGroup(row, y, scale)
    svg += drawn.svg
    y += drawn.height + groupGap
  }
  return { svg, height: y - groupGap + 4 }
}

function sizeOf(chart: Chart): (row: ChartRow) => number {
  return (row) =>
    chart.type === 'stacked' ? row.values.reduce((sum, value) => sum + value.number, 0) : most(row.values.map((value) => value.number))
}

function drawGroup(row: ChartRow, y: number, { chart, unit }: Scale): { svg: string; height: number } {
  let svg = text(0, y + smallText, row.label)
  let top = y + lineOfText
  for (const [index, value] of row.values.entries()) {
    const width = value.number * unit
    if (width > 0) svg += area({ x: 2, y: top, width, height: barHeight }, lookOf(index))
    svg += text(width + 20, top + 51, valueText(value, chart.unit), { size: valueSize, bold: true })
    top += barHeight + 10
  }
  return { svg: svg + axis(y + lineOfText, top - 10), height: top - 10 - y }
}

/** Values stand under their part where it is wide enough; the table and the description hold them all. */
function drawStack(row: ChartRow, y: number, { chart, unit }: Scale): { svg: string; height: number } {
  let svg = text(0, y + smallText, row.label)
  const top = y + lineOfText
  let x = 2
  for (const [index, value] of row.values.entries()) {
    const width = value.number * unit
    const words = valueText(value, chart.unit)
    if (width > 0) svg += area({ x, y: top, width, height: barHeight }, lookOf(index))
    if (width > widthOf(words, smallText)) svg += text(x + width / 2, top + barHeight + 44, words, { bold: true, anchor: 'middle' })
    x += width
  }
  return { svg: svg + axis(top, top + barHeight), height: lineOfText + barHeight + 50 }
}

function axis(from: number, to: number): string {
  return `<path d="M2 ${round(from - 6)}V${round(to + 6)}" stroke="var(--line)" stroke-width="4"/>`
}
