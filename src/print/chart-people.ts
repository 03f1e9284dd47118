/** Two fields of a hundred circles: each person a circle, filled for those who are counted. Numbers: look.md, section 5. */
import type { Chart, ChartRow } from '../model.ts'
import { chartWidth, text } from './chart-parts.ts'

const cell = 45
export const fieldSize = 450

export function drawPeople(chart: Chart): { svg: string; height: number } {
  const drawn = chart.rows.map((row, index) => drawShare(row, (index * chartWidth) / 2))
  return { svg: drawn.map((one) => one.svg).join(''), height: Math.max(...drawn.map((one) => one.height)) }
}

function drawShare(row: ChartRow, left: number): { svg: string; height: number } {
  const value = row.values[0]
  let svg = drawField(value?.number ?? 0, left)
  const wordsLeft = left + fieldSize + 34
  svg += `<text x="${wordsLeft}" y="104" font-size="120" font-weight="750" fill="var(--accent)">${value?.text ?? ''}%</text>`
  const lines = wrap(row.label, 14)
  for (const [index, line] of lines.entries()) svg += text(wordsLeft, 186 + index * 62, line, { size: 46 })
  return { svg, height: Math.max(fieldSize, 186 + lines.length * 62 - 40) }
}

/** A hundred circles, ten by ten, of which so many are filled. */
export function drawField(count: number, left: number): string {
  const filled = Math.round(count)
  let svg = ''
  for (let index = 0; index < 100; index++)
    svg += circle(left + ((index % 10) + 0.5) * cell, (Math.floor(index / 10) + 0.5) * cell, index < filled)
  return svg
}

function circle(x: number, y: number, isFilled: boolean): string {
  const look = isFilled ? 'r="18.7" fill="var(--accent)"' : 'r="16.5" fill="none" stroke="var(--line)" stroke-width="3"'
  return `<circle cx="${x}" cy="${y}" ${look}/>`
}

/** SVG does not break lines by itself. */
export function wrap(words: string, longest: number): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
