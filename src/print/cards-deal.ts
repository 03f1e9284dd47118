/**
 * Cards dealt to sheets. Sheets of 8 hold sheets of 4, and these hold sheets of 2, so that one page serves every size: style sheets
 * choose which of them are pages. A card that needs more room takes more places of its grid.
 */
import type { Card } from '../card-list.ts'
import { leastSpan, lettersIn } from './cards-fit.ts'
import { cardSizes, type Grid, grids, type Span } from './cards-sizes.ts'

/** A card with its places in the three grids and the size of its letters in each choice. */
export interface DealtCard {
  card: Card
  spans: Record<Grid['name'], Span>
  letters: Record<string, number>
  /** Longer than a sheet in some choice: it flows on to the next. */
  long: boolean
}

/** Cards of a sheet in order, and where each lies: column and row, from 0. */
export interface CardSheet<Inside> {
  grid: Grid
  cards: DealtCard[]
  places: Place[]
  inside: Inside[]
}

export interface Place {
  column: number
  row: number
}

export type SheetOf8 = CardSheet<SheetOf4>
export type SheetOf4 = CardSheet<SheetOf2>
export type SheetOf2 = CardSheet<DealtCard>

const [of8, of4, of2] = grids

/** The sheets of one session. */
export function dealCards(cards: readonly Card[], session: string): SheetOf8[] {
  const measured = cards.map((card) => measure(card, session))
  return sheetsOf(measured, of8).map((cardsOf8) =>
    sheet(
      of8,
      cardsOf8,
      sheetsOf(cardsOf8, of4).map((cardsOf4) =>
        sheet(
          of4,
          cardsOf4,
          sheetsOf(cardsOf4, of2).map((cardsOf2) => sheet(of2, cardsOf2, cardsOf2)),
        ),
      ),
    ),
  )
}

function sheet<Inside>(grid: Grid, cards: DealtCard[], inside: Inside[]): CardSheet<Inside> {
  return { grid, cards, places: placesOf(cards, grid) ?? cards.map(() => ({ column: 0, row: 0 })), inside }
}

/** In each grid the widest span that one of its choices needs, so that backs lie alike in all of them. */
function measure(card: Card, session: string): DealtCard {
  const spans = { 8: one, 4: one, 2: one }
  const letters: Record<string, number> = {}
  let long = false
  for (const grid of grids) {
    const sizes = cardSizes.filter((size) => size.grid === grid.name)
    const fits = sizes.map((size) => leastSpan(card, session, size, grid))
    const span = fits.map((found) => found.span).reduce(largerOf)
    spans[grid.name] = span
    for (const size of sizes) letters[size.name] = lettersIn(card, session, span, size, grid)
    long ||= fits.some((found) => !found.fits)
  }
  return { card, spans, letters, long }
}

const one: Span = { columns: 1, rows: 1 }

function largerOf(a: Span, b: Span): Span {
  return a.columns * a.rows >= b.columns * b.rows ? a : b
}

/** As many cards to a sheet as it has places for, in order. */
function sheetsOf(cards: readonly DealtCard[], grid: Grid): DealtCard[][] {
  const sheets: DealtCard[][] = []
  for (const card of cards) {
    const last = sheets.at(-1)
    if (last !== undefined && placesOf([...last, card], grid) !== undefined) last.push(card)
    else sheets.push([card])
  }
  return sheets
}

/** Where CSS puts them with `grid-auto-flow: dense`: each in the first free place, row by row. Undefined when they are too many. */
function placesOf(cards: readonly DealtCard[], grid: Grid): Place[] | undefined {
  const taken = new Set<string>()
  const places: Place[] = []
  for (const { spans } of cards) {
    const place = freePlace(spans[grid.name], grid, taken)
    if (place === undefined) return undefined
    places.push(place)
    for (const cell of cellsOf(place, spans[grid.name])) taken.add(cell)
  }
  return places
}

function freePlace(span: Span, { columns, rows }: Grid, taken: ReadonlySet<string>): Place | undefined {
  for (let row = 0; row + span.rows <= rows; row++) {
    for (let column = 0; column + span.columns <= columns; column++) {
      if (cellsOf({ column, row }, span).every((cell) => !taken.has(cell))) return { column, row }
    }
  }
  return undefined
}

function cellsOf({ column, row }: Place, span: Span): string[] {
  return Array.from(
    { length: span.columns * span.rows },
    (_, at) => `${column + (at % span.columns)},${row + Math.floor(at / span.columns)}`,
  )
}
