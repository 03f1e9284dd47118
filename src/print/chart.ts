/** Charts as drawings: bars, stacked bars, lines, and people in a hundred. */
import type { Chart, Picture } from '../model.ts'
import { drawBars } from './chart-bars.ts'
import { drawLines } from './chart-lines.ts'
import { chartWidth, round } from './chart-parts.ts'
import { drawPeople } from './chart-people.ts'

/** Safe mark-up without script, ids or style. The page adds its name for screen readers. */
export function drawChart(chart: Chart): Picture {
  const { svg, height } = isPeople(chart) ? drawPeople(chart) : chart.type === 'line' ? drawLines(chart) : drawBars(chart)
  return {
    kind: 'drawing',
    svg: `<svg class="chart" viewBox="0 0 ${chartWidth} ${round(height)}">${svg}</svg>`,
    width: chartWidth,
    height: round(height),
    chart,
  }
}

/** Two shares of one kind are people: each a circle in a hundred. */
export function isPeople({ type, unit, series, rows }: Chart): boolean {
  return (
    type === 'bar' && unit === '%' && series.length === 1 && rows.length === 2 && rows.every((row) => (row.values[0]?.number ?? 101) <= 100)
  )
}
