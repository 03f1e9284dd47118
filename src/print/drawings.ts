/**
 * The two drawings and the small marks: people round a table with a place kept, and a weave with one lamp strand. Numbers: look.md, section 4.
 * Colours are tokens, so that schemes and forced colours reach them; the classes `tone-…` let a scheme draw a tone as an outline.
 */

type Tone = 'accent' | 'mid' | 'pale' | 'lamp' | 'linen'

const tokens: Record<Tone, string> = { accent: '--accent', mid: '--accent-mid', pale: '--accent-pale', lamp: '--lamp', linen: '--linen' }
const seats: readonly (Tone | 'kept')[] = ['accent', 'mid', 'accent', 'pale', 'accent', 'mid', 'kept', 'pale', 'accent', 'mid']

/** The drawing of a workshop by the class of its accent; shared modules without a workshop take the table. */
export function drawingOf(accent: string): string {
  return accent === 't-hostility' ? drawWeave() : drawTable()
}

/** The small mark that goes with it. */
export function markOf(accent: string): string {
  return accent === 't-hostility' ? drawStrands() : drawDots()
}

/** Ten seats round a table; one is drawn back from it. */
function drawTable(): string {
  let svg = `<circle cx="320" cy="320" r="146" ${filled('linen')}/>`
  for (const [index, seat] of seats.entries()) {
    const [x, y] = onRing(320, seat === 'kept' ? 262 : 232, index / seats.length)
    svg +=
      seat === 'kept'
        ? `<circle cx="${x}" cy="${y}" r="46.5" class="kept" fill="none" stroke="var(--lamp)" stroke-width="15"/>`
        : `<circle cx="${x}" cy="${y}" r="54" ${filled(seat)}/>`
  }
  return drawing('table', 640, svg)
}

/** Five strands each way, over and under; the middle level strand is lamp. */
function drawWeave(): string {
  const weave: Weave = { count: 5, first: 97, apart: 128, beyond: 97, half: 39, gap: 11, corner: 3 }
  return drawing(
    'weave',
    706,
    strands(weave, (index, upright) => (upright ? 'accent' : index === 2 ? 'lamp' : 'mid')),
  )
}

/** Eight dots, the fourth a place kept. */
function drawDots(): string {
  let svg = ''
  for (let index = 0; index < 8; index++) {
    const kept = index === 3
    const [x, y] = onRing(16, kept ? 12.2 : 11.4, index / 8)
    svg += kept
      ? `<circle cx="${x}" cy="${y}" r="2.7" class="kept" fill="none" stroke="var(--accent)" stroke-width="1.8"/>`
      : `<circle cx="${x}" cy="${y}" r="3.5" ${filled('accent')}/>`
  }
  return drawing('mark', 32, svg)
}

/** Two strands each way. */
function drawStrands(): string {
  return drawing(
    'mark',
    32,
    strands({ count: 2, first: 10.5, apart: 11, beyond: 9, half: 2.8, gap: 1, corner: 0.4 }, () => 'accent'),
  )
}

function drawing(name: string, size: number, shapes: string): string {
  return `<svg class="${name}" viewBox="0 0 ${size} ${size}" aria-hidden="true">${shapes}</svg>`
}

function filled(tone: Tone): string {
  return `class="tone-${tone}" fill="var(${tokens[tone]})"`
}

/** A point on a ring, `turn` of the way round from the top, clockwise. */
function onRing(centre: number, radius: number, turn: number): [number, number] {
  const angle = turn * 2 * Math.PI
  return [round(centre + radius * Math.sin(angle)), round(centre - radius * Math.cos(angle))]
}

/** A weave: how many strands, where the first one's middle is, and how far apart; `half` a strand's width; what is cut at a crossing. */
interface Weave {
  count: number
  first: number
  apart: number
  beyond: number
  half: number
  gap: number
  corner: number
}

function strands(weave: Weave, toneOf: (index: number, upright: boolean) => Tone): string {
  let svg = ''
  for (const upright of [false, true]) {
    for (let index = 0; index < weave.count; index++)
      svg += `<path d="${strand(weave, index, upright)}" ${filled(toneOf(index, upright))}/>`
  }
  return svg
}

/** A strand is cut where it goes under: a level one where column and row add up to an even number, an upright one elsewhere. */
function strand(weave: Weave, index: number, upright: boolean): string {
  const last = weave.first + (weave.count - 1) * weave.apart
  const middle = weave.first + index * weave.apart
  const cut = weave.half + weave.gap
  let from = weave.first - weave.beyond
  let path = ''
  for (let other = 0; other < weave.count; other++) {
    if (((index + other) % 2 === 0) === upright) continue
    const crossing = weave.first + other * weave.apart
    path += piece(weave, { from, to: crossing - cut, middle, upright, opens: path === '', ends: false })
    from = crossing + cut
  }
  return path + piece(weave, { from, to: last + weave.beyond, middle, upright, opens: path === '', ends: true })
}

interface Piece {
  from: number
  to: number
  middle: number
  upright: boolean
  /** Whether it is a strand's own end, which is round. */
  opens: boolean
  ends: boolean
}

function piece({ half, corner }: Weave, { from, to, middle, upright, opens, ends }: Piece): string {
  const [a, b] = [opens ? half : corner, ends ? half : corner]
  const at = (along: number, across: number) => (upright ? `${round(across)} ${round(along)}` : `${round(along)} ${round(across)}`)
  const turn = (radius: number, along: number, across: number) => `A${radius} ${radius} 0 0 ${upright ? 0 : 1} ${at(along, across)}`
  const [near, far] = [middle - half, middle + half]
  return [
    `M${at(from + a, near)}L${at(to - b, near)}`,
    `${turn(b, to, near + b)}L${at(to, far - b)}${turn(b, to - b, far)}`,
    `L${at(from + a, far)}${turn(a, from, far - a)}L${at(from, near + a)}${turn(a, from + a, near)}Z`,
  ].join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
