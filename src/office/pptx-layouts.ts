/** The layouts of the master, as a table: look.md, sections 1 and 5. */
import { base, listAbove, type Rule, type Style, styled, wordsStyle } from './pptx-style.ts'
import type { Colour } from './pptx-theme.ts'
import type { Rect } from './pptx-units.ts'

export type LayoutName = keyof typeof layouts

export type Role = 'label' | 'main' | 'cell' | 'foot' | 'how' | 'time' | 'credit'

/** A placeholder for text. */
export interface Slot extends Rect {
  role: Role
  style: Style
  /** Of its lists, where they differ. */
  list: Style
  card: boolean
  anchor: 't' | 'ctr' | 'b'
  align: 'l' | 'ctr'
  /** Says in an empty layout what goes there. */
  hint: string
}

export interface OfficeLayout {
  name: string
  ground: Colour
  title: Rect & { style: Style; anchor: 't' | 'b' }
  /** Marks down the left, and the small mark beside the footer. */
  edge: boolean
  slots: Slot[]
  /** Where everything but the title and what is set apart stands; what its slots cover, when left out. */
  area?: Rect
  /** What stands on it behind everything. */
  decor?: 'drawing' | 'card' | 'rules' | 'seat'
}

/** Text area: left 12, right 8, top 8, bottom 13. */
export const area: Rect = { x: 12, y: 8, width: 157.8, height: 79 }
/** From where a heading of one line ends. */
const body: Rect = { x: 12, y: 21.5, width: 157.8, height: 63.5 }
/** A quotation goes without the edge: margins 8. */
const wide: Rect = { x: 8, y: 18.5, width: 161.8, height: 66 }
const gap = 6

const heading = {
  x: area.x,
  y: area.y,
  width: area.width,
  height: 10.5,
  style: style({ size: 7.8, bold: true, lines: 0.95, above: 0 }),
  anchor: 't' as const,
}
const label = { ...heading, height: 7, style: style({ size: 4.6, bold: true, colour: 'accent', lines: 0.95, above: 0 }) }

/** The card of a prompt: how to talk, and for how long. */
export const promptCard: Rect = { x: 122.8, y: 8, width: 47, height: 77 }

const main = slot('main', body, {}, 'Text')
const foot = slot('foot', { ...body, y: 76, height: 9 }, { size: 4.2, colour: 'ink-soft' }, 'Source, or a note')
const cells = (count: number, from: Rect, hint: string, more: Partial<Slot> = {}): Slot[] =>
  columnsOf(Array<number>(count).fill(1), from).map((rect) => slot('cell', rect, {}, hint, more))
const cards = (rows: number, from: Rect, look: Rule, hint: string): Slot[] =>
  rowsOf(rows, from).flatMap((row) =>
    columnsOf([1, 1], row, cardGap).map((rect) => slot('cell', rect, look, hint, { card: true, anchor: rows > 1 ? 'ctr' : 't' })),
  )

export const cardGap = 3

export const layouts = {
  title: {
    name: 'Title',
    ground: 'paper',
    title: { x: 12, y: 20, width: 78, height: 37, style: style({ size: 12, bold: true, lines: 0.95, above: 0 }), anchor: 'b' },
    edge: true,
    slots: [
      slot('label', { x: 12, y: 8, width: 78, height: 11 }, { size: 4.6, bold: true, colour: 'accent' }, 'Workshop'),
      slot('main', { x: 12, y: 60, width: 78, height: 25 }, {}, 'One line about this session'),
    ],
    decor: 'drawing',
  },
  plain: layout('Title and text', 'paper', [main, foot]),
  quotation: {
    name: 'Quotation',
    ground: 'linen',
    title: { ...label, x: 8, width: 161.8 },
    edge: false,
    slots: [
      slot('main', wide, wordsStyle, 'One person’s words, whole, as they stand'),
      slot('credit', { x: 15.4, y: 88, width: 120, height: 7 }, { size: 4.2, colour: 'ink-soft' }, 'Whose words these are', {
        anchor: 'ctr',
      }),
    ],
    decor: 'seat',
  },
  prompt: {
    ...layout('Your turn, with time', 'accent-tint', [
      slot('main', { x: 12, y: 18, width: 105, height: 67 }, { size: 8.9, bold: true }, 'A question to talk about', {
        list: style({ above: listAbove }),
      }),
      slot('how', { x: 125.8, y: 22, width: 41, height: 19 }, { size: 5, bold: true, above: 0.8 }, 'How', { align: 'ctr' }),
      slot('time', { x: 134.3, y: 51, width: 24, height: 22 }, { size: 5.2, bold: true }, 'Time', { align: 'ctr', anchor: 'ctr' }),
    ]),
    title: { ...label, width: 105 },
    decor: 'card',
  },
  open: {
    ...layout('Your turn', 'accent-tint', [
      slot('main', { ...area, y: 18, height: 67 }, { size: 8.9, bold: true }, 'A question to talk about', {
        list: style({ above: listAbove }),
      }),
    ]),
    title: label,
  },
  scenario: layout('Fictional scenario', 'accent-tint', [main, foot]),
  note: layout('Content note', 'paper', [main]),
  rest: layout('A pause', 'lamp-tint', [
    slot('main', { ...body, height: 9 }, {}, 'You do not have to do any of these.'),
    ...cards(2, { ...body, y: 33.5, height: 51.5 }, { size: 5.6, lines: 1.1 }, 'Something to do, or not'),
  ]),
  support: layout('Support', 'lamp-tint', [...cards(1, body, { size: 5.6, bold: true, lines: 1 }, 'Who to turn to'), foot]),
  columns: { ...layout('Two columns', 'paper', [...cells(2, { ...body, y: 24, height: 50 }, 'Text'), foot]), decor: 'rules' },
  columns3: { ...layout('Three columns', 'paper', [...cells(3, { ...body, y: 24, height: 50 }, 'Text'), foot]), decor: 'rules' },
  grid: layout('List in two columns', 'paper', [...cells(2, body, 'List'), foot]),
  figure: { ...layout('Title and figure', 'paper', [foot]), area: body },
  break: {
    ...layout('A break', 'linen', [slot('main', { ...area, y: 52, height: 30 }, { size: 8.9 }, 'How long')]),
    title: { ...area, y: 20, height: 28, style: style({ size: 12, bold: true, lines: 0.95, above: 0 }), anchor: 'b' },
  },
} satisfies Record<string, OfficeLayout>

export const layoutNames = Object.keys(layouts) as LayoutName[]

function layout(name: string, ground: Colour, slots: Slot[]): OfficeLayout {
  return { name, ground, title: heading, edge: true, slots }
}

function slot(role: Role, rect: Rect, look: Rule, hint: string, more: Partial<Slot> = {}): Slot {
  const own = style(look)
  const list = { ...own, above: Math.min(own.above, listAbove) }
  return { role, ...rect, style: own, list, card: false, anchor: 't', align: 'l', hint, ...more }
}

function style(look: Rule): Style {
  return styled(base, look)
}

/** Where a layout's text and things stand. */
export function areaOf({ area: own, slots }: OfficeLayout): Rect {
  if (own !== undefined) return own
  const flowing = slots.filter(({ role }) => role === 'main' || role === 'cell' || role === 'foot')
  const [x, y] = [Math.min(...flowing.map((one) => one.x)), Math.min(...flowing.map((one) => one.y))]
  const right = Math.max(...flowing.map((one) => one.x + one.width))
  const bottom = Math.max(...flowing.map((one) => one.y + one.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** A rectangle in columns, as wide as their shares of it. */
export function columnsOf(shares: readonly number[], { x, y, width, height }: Rect, apart: number = gap): Rect[] {
  const each = (width - (shares.length - 1) * apart) / shares.reduce((sum, share) => sum + share, 0)
  let left = x
  return shares.map((share) => {
    const rect = { x: left, y, width: share * each, height }
    left += share * each + apart
    return rect
  })
}

function rowsOf(count: number, { x, y, width, height }: Rect): Rect[] {
  const each = (height - (count - 1) * cardGap) / count
  return Array.from({ length: count }, (_, index) => ({ x, y: y + index * (each + cardGap), width, height: each }))
}
