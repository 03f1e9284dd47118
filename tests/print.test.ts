/** Drawings, charts and icons: what a spec page cannot show at a glance. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../src/model.ts'
import { drawChart } from '../src/print/chart.ts'
import { drawingOf, markOf } from '../src/print/drawings.ts'
import { type PagePrinter, printFlow } from '../src/print/html.ts'
import { iconNames, spriteOf } from '../src/print/icons.ts'

const page: PagePrinter = {
  link: () => undefined,
  picture: (path) => path,
  cite: () => ({ text: '' }),
  term: () => undefined,
  interactive: true,
}

function chart(type: Chart['type'], unit: string | undefined, series: string[], rows: Record<string, number[]>): string {
  const table = Object.entries(rows).map(([label, numbers]) => ({
    label,
    values: numbers.map((number) => ({ number, text: String(number) })),
  }))
  const picture = drawChart({ type, rowsAre: 'Group', series, rows: table, ...(unit === undefined ? {} : { unit }) })
  return picture.kind === 'drawing' ? picture.svg : ''
}

const count = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern)).length

describe('charts', () => {
  const drawn = [
    chart('bar', '%', ['Share'], { 'of patients': [40], 'of everyone': [14] }),
    chart('bar', 'people', ['Women', 'Men'], { Police: [12, 0], Nobody: [30.5, 4] }),
    chart('stacked', undefined, ['Yes', 'No', 'Unsure', 'Not asked', 'Other'], { A: [1, 2, 3, 4, 5], B: [0, 0, 0, 0, 0] }),
    chart('line', '£', ['Spent', 'Saved'], { 2021: [5, -2], 2022: [7, 3], 2023: [6, 4] }),
    chart('line', undefined, ['Alone'], { 2021: [5] }),
  ]

  it('draws two shares as people, one circle filled for each in a hundred', () => {
    expect(count(drawn[0] ?? '', /<circle/g)).toBe(200)
    expect(count(drawn[0] ?? '', /<circle[^>]* fill="var\(--accent\)"/g)).toBe(54)
  })
  it('draws no bar for nothing', () => expect(count(drawn[1] ?? '', /<rect[^>]*height="60"/g)).toBe(3))
  it('tells series apart by more than colour', () => {
    expect(drawn[2]).toContain('stroke-width="5" fill="none"')
    expect(drawn[3]).toContain('stroke-dasharray')
  })
  it.each(drawn)('holds numbers that can be drawn, and neither script, id nor style: chart %#', (svg) => {
    expect(svg).toMatch(/^<svg class="chart" viewBox="0 0 1560 [\d.]+">.*<\/svg>$/)
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|\bid=|style=/)
  })
})

it('names a drawing by its description, whatever signs it holds', () => {
  const picture = drawChart({ type: 'bar', rowsAre: '', series: ['x'], rows: [{ label: 'A', values: [{ number: 1, text: '1' }] }] })
  expect(printFlow([{ type: 'picture', picture, alt: '$& "£1" $1', decorative: false }], page)).toContain(
    'role="img" aria-label="$&amp; &quot;£1&quot; $1"',
  )
})

describe('drawings', () => {
  it('keep one place at the table', () => expect(count(drawingOf('t-harm'), /class="kept"/g)).toBe(1))
  it('have one strand of lamp in the weave', () => expect(count(drawingOf('t-hostility'), /class="tone-lamp"/g)).toBe(1))
  it('have marks of the same two shapes', () => {
    expect(count(markOf(''), /<circle/g)).toBe(8)
    expect(count(markOf('t-hostility'), /<path/g)).toBe(4)
  })
})

describe('icons', () => {
  const source = join(import.meta.dirname, '..', 'src')
  const used = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('player'))
    .flatMap((name) => Array.from(readFileSync(join(source, name), 'utf8').matchAll(/\bicon: '([a-z-]+)'/g), (match) => match[1] ?? ''))

  it('are found in the source', () => expect(used).toContain('pairs'))
  it('that the source names are all drawn', () => expect(used.filter((name) => !iconNames.includes(name))).toEqual([]))
  it('make one sprite, whatever the order they are asked for', () => {
    expect(spriteOf(['say', 'ask', 'say'])).toBe(spriteOf(['ask', 'say']))
    expect(count(spriteOf(), /<symbol/g)).toBe(iconNames.length)
  })
})
