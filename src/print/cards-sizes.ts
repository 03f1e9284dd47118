/** The sizes in which cards are printed, each on A4 (look.md, sections 3 and 8). `table-cards.css` has the same numbers. */

/** How cards lie on a sheet: columns and rows, and the size of one card in mm. */
export interface Grid {
  name: '8' | '4' | '2'
  columns: number
  rows: number
  width: number
  height: number
}

export const grids: readonly [Grid, Grid, Grid] = [
  { name: '8', columns: 2, rows: 4, width: 90, height: 66 },
  { name: '4', columns: 2, rows: 2, width: 105, height: 148 },
  { name: '2', columns: 1, rows: 2, width: 210, height: 148 },
]

/** A choice on the page: a grid, the sizes that the text may take in pt, and the size of all small words. */
export interface CardSize {
  name: 'small' | 'a6' | 'a6-large' | 'a5' | 'a5-large'
  words: string
  grid: Grid['name']
  letters: readonly number[]
  small: number
}

/** The first is chosen by default. Text steps down where it must; in clear print nothing is under 12 pt, in large print nothing under 18. */
export const cardSizes: readonly CardSize[] = [
  { name: 'small', words: 'Small, 90 by 66 mm: 8 on a sheet', grid: '8', letters: [16, 15, 14, 13, 12], small: 12 },
  { name: 'a6', words: 'A6: 4 on a sheet', grid: '4', letters: [20, 18, 16, 14, 12], small: 12 },
  { name: 'a6-large', words: 'A6 in large print: 4 on a sheet', grid: '4', letters: [22, 20, 18], small: 18 },
  { name: 'a5', words: 'A5: 2 on a sheet', grid: '2', letters: [28, 24, 20, 18, 16, 14, 12], small: 12 },
  { name: 'a5-large', words: 'A5 in large print: 2 on a sheet', grid: '2', letters: [28, 24, 22, 20, 18], small: 18 },
]

/** How many columns and rows of its grid a card takes. */
export interface Span {
  columns: number
  rows: number
}

/** From one place to the whole sheet: wider first, since lines of text grow longer before there are more of them. Half an A4 sheet, upright, is no card. */
export function spansOf({ columns, rows }: Grid): Span[] {
  const spans: Span[] = [
    { columns: 1, rows: 1 },
    { columns, rows: 1 },
    { columns: rows > 2 ? 1 : columns, rows: 2 },
    { columns, rows: 2 },
    { columns, rows },
  ]
  return spans.filter((one, at) => !spans.slice(0, at).some((before) => before.columns === one.columns && before.rows === one.rows))
}
