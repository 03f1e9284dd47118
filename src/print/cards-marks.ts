/** What cards are drawn with: the workshop's mark, the edge of dots or dashes, and the marks that show where to cut. Numbers in mm. */

import { grids } from './cards-sizes.ts'
import { markOf } from './drawings.ts'

/** SVG knows no mm inside a drawing: 96 px to an inch. */
const scale = 96 / 25.4

/** From one dot or dash to the next. Heights of edges in `table-cards.css` are multiples of it. */
const step = 6.75

/** As many as the longest card has. */
const most = 40

/** The drawings, once for the page; `use` them by `#card-mark`, `#card-edge`, `#cut-marks-8` … */
export function cardMarks(accent: string): string {
  const cuts = grids.map((grid) => `<g id="cut-marks-${grid.name}" transform="scale(${round(scale)})">${cutLines(grid.name)}</g>`)
  return `<div hidden><svg class="sprite" width="0" height="0" aria-hidden="true"><symbol id="card-mark" viewBox="0 0 32 32">${markOf(accent)}</symbol><g id="card-edge" transform="scale(${round(scale)})" fill="var(--accent)">${accent === 't-hostility' ? dashes() : dots()}</g>${cuts.join('')}</svg></div>`
}

function dots(): string {
  return repeat((at) => `<circle cx="2" cy="${round(at * step + 1.35)}" r="1.25"/>`)
}

/** Level and upright in turn, as strands of a weave. */
function dashes(): string {
  return repeat((at) => {
    const top = at * step
    return at % 2 === 0
      ? `<rect x="0" y="${round(top + 0.5)}" width="4" height="1.7" rx=".85"/>`
      : `<rect x="1.15" y="${round(top - 0.9)}" width="1.7" height="4.5" rx=".85"/>`
  })
}

function repeat(one: (at: number) => string): string {
  return Array.from({ length: most }, (_, at) => one(at)).join('')
}

/** Solid strokes at the ends of each line between cards: outside the cards where the sheet has a margin, at the paper's edge where it has none. */
function cutLines(name: string): string {
  const grid = grids.find((one) => one.name === name) ?? grids[0]
  const [left, top] = [(210 - grid.columns * grid.width) / 2, (297 - grid.rows * grid.height) / 2]
  const margin = left > 5
  const [near, far] = margin ? [6, 12] : [0, 6]
  const inner = (count: number) => Array.from({ length: margin ? count + 1 : count - 1 }, (_, at) => (margin ? at : at + 1))
  const upright = inner(grid.columns).map((at) => left + at * grid.width)
  const level = inner(grid.rows).map((at) => top + at * grid.height)
  const strokes = [
    ...upright.flatMap((x) => [`M${x} ${near}V${far}`, `M${x} ${297 - near}V${297 - far}`]),
    ...level.flatMap((y) => [`M${near} ${y}H${far}`, `M${210 - near} ${y}H${210 - far}`]),
  ]
  return `<path d="${strokes.join('')}" fill="none" stroke="var(--ink)" stroke-width=".3"/>`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
