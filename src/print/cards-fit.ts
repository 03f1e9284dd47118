/**
 * How large a card's text can stand, reckoned from mean widths of letters: the page has no script to measure with. It is reckoned with
 * some to spare; the browser tests measure every card of the shipped workshops.
 */
import type { Card } from '../card-list.ts'
import type { Flow } from '../model.ts'
import { plainText, textOf } from '../walk.ts'
import { type CardSize, type Grid, type Span, spansOf } from './cards-sizes.ts'

/** In mm: what a card keeps free round its text, as `table-cards.css` has it; `left` is for the edge. */
const pads = {
  8: { top: 7, right: 6, bottom: 6, left: 14 },
  4: { top: 10, right: 9, bottom: 9, left: 18 },
  2: { top: 12, right: 14, bottom: 12, left: 24 },
} as const

const millimetres = 25.4 / 72
const sentence = 1.5
const label = 1.3
/** Beside the foot stands the mark, with a gap. */
const markRoom = 12
/** A line to go on writing. */
const writeIn = 9.5

/** The least of a grid's spans that will do, and the size of text in it. */
export function leastSpan(card: Card, session: string, size: CardSize, grid: Grid): { span: Span; letters: number; fits: boolean } {
  const spans = spansOf(grid)
  for (const span of spans) {
    const letters = size.letters.find((one) => fitsIn(card, session, span, one, size, grid))
    if (letters !== undefined) return { span, letters, fits: true }
  }
  return { span: spans.at(-1) ?? { columns: 1, rows: 1 }, letters: size.letters.at(-1) ?? size.small, fits: false }
}

/** The largest text for a span that is settled. */
export function lettersIn(card: Card, session: string, span: Span, size: CardSize, grid: Grid): number {
  return size.letters.find((one) => fitsIn(card, session, span, one, size, grid)) ?? size.letters.at(-1) ?? size.small
}

function fitsIn(card: Card, session: string, span: Span, letters: number, { small }: CardSize, grid: Grid): boolean {
  const pad = pads[grid.name]
  const width = span.columns * grid.width - pad.left - pad.right
  const height = span.rows * grid.height - pad.top - pad.bottom
  const lineOfFoot = small * label * millimetres
  const foot = [...card.credit.map(plainText), `${card.icon === undefined ? '' : 'www '}${plainText(card.foot)}`, session]
  const footLines = foot.reduce((sum, one) => sum + linesOf(one, width - markRoom, small), 0)
  const text = heightOf(card.text, { width, letters, small })
  return text + 3 + footLines * lineOfFoot + 1.5 <= height
}

interface Setting {
  /** mm */
  width: number
  /** pt */
  letters: number
  small: number
}

function heightOf(flow: readonly Flow[], setting: Setting): number {
  const gap = setting.letters * millimetres * 0.5
  return flow.reduce((sum, one, at) => sum + (at === 0 ? 0 : gap) + heightOfOne(one, setting), 0)
}

function heightOfOne(flow: Flow, setting: Setting): number {
  const { width, letters, small } = setting
  switch (flow.type) {
    case 'para': {
      if (flow.role === 'write-in') return Math.max(writeIn, lines(plainText(flow.children), width, letters))
      const inSmall = flow.role === 'withheld-note'
      return inSmall ? lines(plainText(flow.children), width * lighter, small) : lines(plainText(flow.children), width, letters)
    }
    case 'quotation': {
      const words = flow.text.split('\n').reduce((sum, line) => sum + lines(line, width * wider, letters), 0)
      return words + letters * millimetres * 0.5 + lines(`○ ${plainText(flow.credit)}`, width, small)
    }
    case 'box':
      return (
        heightOf(flow.children, { ...setting, width: (width - 6) * lighter }) +
        (flow.label === undefined ? 0 : small * label * millimetres + 1)
      )
    case 'list':
      return flow.items.reduce((sum, item) => sum + heightOf(item, { ...setting, width: width - 10 }) + 2, 0)
    default:
      return lines(textOf([flow]), width, letters) + (flow.type === 'picture' ? width : 0)
  }
}

function lines(text: string, width: number, letters: number): number {
  return linesOf(text, width, letters) * letters * sentence * millimetres
}

/** How many lines words take, broken as browsers do; a word that is longer than a line is broken inside. */
function linesOf(text: string, width: number, letters: number): number {
  const room = width / (letters * millimetres)
  let count = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const length = advanceOf(word)
    if (used > 0 && used + space + length > room) {
      count++
      used = 0
    }
    count += Math.floor(length / room)
    used += (used > 0 ? space : 0) + (length % room)
  }
  return count
}

const space = 0.31
/** Text of weight 400 takes less room than that of 600; a person's words, in Literata, more. */
const lighter = 1.04
const wider = 0.92

/** Advances of Atkinson Hyperlegible Next at weight 600, in parts of the size; those of letters outside Latin are taken as a full square. */
function advanceOf(word: string): number {
  let sum = 0
  for (const letter of word) sum += advanceOfLetter(letter)
  return sum
}

function advanceOfLetter(letter: string): number {
  if (/[ijl.,:;!’‘'|]/.test(letter)) return 0.31
  if (/[frtI()[\]"“”-]/.test(letter)) return 0.41
  if (/[mwMW…—]/.test(letter)) return 0.88
  if (/[cksvxyz]/.test(letter)) return 0.53
  if (/[a-z]/.test(letter)) return 0.585
  if (/[A-Z0-9]/.test(letter)) return 0.68
  return /[\u0080-\u024F]/.test(letter) ? 0.7 : 1
}
