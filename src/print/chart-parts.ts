/** What charts are made of. One unit is a tenth of the slide unit, so that `42` is the smallest text on a slide; tokens give the colours. */
import type { Chart, ChartValue } from '../model.ts'
import { escapeHtml } from './escape.ts'

/** As wide as a slide's text. */
export const chartWidth = 1560
export const smallText = 42
export const lineOfText = 58

export type Look = 'filled' | 'hatched' | 'middle' | 'pale'
const looks: readonly Look[] = ['filled', 'hatched', 'middle', 'pale']

/** Series differ by pattern first, so that colour alone never tells them apart. */
export function lookOf(series: number): Look {
  return looks[series % looks.length] ?? 'filled'
}

export function text(
  x: number,
  y: number,
  words: string,
  set: { size?: number; bold?: boolean; soft?: boolean; anchor?: 'middle' | 'end' } = {},
): string {
  const weight = set.bold ? ' font-weight="700"' : ''
  const anchor = set.anchor === undefined ? '' : ` text-anchor="${set.anchor}"`
  return `<text x="${round(x)}" y="${round(y)}" font-size="${set.size ?? smallText}"${weight}${anchor} fill="var(--${set.soft ? 'ink-soft' : 'ink'})">${escapeHtml(words)}</text>`
}

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** A bar, or part of one. */
export function area({ x, y, width, height }: Area, look: Look): string {
  const shape = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
  const outline = 'stroke="var(--accent)" stroke-width="4"'
  switch (look) {
    case 'filled':
      return `${shape} fill="var(--accent)" ${outline}/>`
    case 'hatched':
      return `${shape} fill="none" ${outline}/>${hatch({ x, y, width, height })}`
    case 'middle':
      return `${shape} fill="var(--accent-mid)" ${outline}/>`
    case 'pale':
      return `${shape} fill="var(--paper)" ${outline}/>`
  }
}

/** Lines at 45 degrees, cut at the edges by reckoning: a pattern would need an id, and two charts on a page would share it. */
function hatch({ x, y, width, height }: Area): string {
  let path = ''
  for (let shift = -height + 14; shift < width; shift += 20) {
    const from = Math.max(shift, 0)
    const to = Math.min(shift + height, width)
    if (to - from > 1)
      path += `M${round(x + from)} ${round(y + height - (from - shift))}L${round(x + to)} ${round(y + height - (to - shift))}`
  }
  return `<path d="${path}" stroke="var(--accent)" stroke-width="5" fill="none"/>`
}

/** The names of the series in a row, each behind a piece of its pattern. Nothing for a single series. */
export function legend(chart: Chart, y: number): string {
  if (chart.series.length < 2) return ''
  let x = 2
  let svg = ''
  for (const [index, name] of chart.series.entries()) {
    svg += area({ x, y: y + 8, width: 60, height: 36 }, lookOf(index)) + text(x + 78, y + 42, name)
    x += 130 + widthOf(name, smallText)
  }
  return svg
}

/** A number with its unit where that is short; long units stand above the chart. */
export function valueText(value: ChartValue, unit: string | undefined): string {
  return unit === '%' ? `${value.text}%` : unit !== undefined && /^[£€$]$/.test(unit) ? `${unit}${value.text}` : value.text
}

/** The unit as a line of its own, where values do not carry it. */
export function unitLine(unit: string | undefined, y: number): string {
  return unit === undefined || /^[%£€$]$/.test(unit) ? '' : text(0, y + 42, unit, { soft: true })
}

/** About how wide words are in the kit's letters: on average .56 of their size. */
export function widthOf(words: string, size: number): number {
  return words.length * size * 0.56
}

/** The largest of the numbers, and 0 when there is none above it. A loop, since a table may have more rows than a call takes arguments. */
export function most(numbers: readonly number[]): number {
  let largest = 0
  for (const number of numbers) if (number > largest) largest = number
  return largest
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
