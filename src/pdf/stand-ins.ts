/** What holds the place of page numbers while a page is printed, and where it stands in the PDF. */
import { nextOperator, nextStep } from './content.ts'
import type { Letters } from './letters.ts'
import { nameOf, valueReader } from './values.ts'

/** The stand-in of each line. Together, four of them have every digit, so that the PDF's font has them, too. */
export function standInFor(line: number): string {
  return [0, 1, 2].map((place) => (line * 3 + place) % 10).join('')
}

/** A text object that shows three digits, each by itself, on one line. */
export interface Shown {
  start: number
  end: number
  digits: string
  /** The name of its font on the page, and the font itself. */
  font: string
  letters: Letters
  size: number
  matrix: readonly number[]
  /** Each digit's code, and how far it stands from the first. */
  codes: number[]
  steps: number[]
}

/** All of a page's content, in order. */
export function shownIn(content: Uint8Array, lettersOfFont: (name: string) => Letters): Shown[] {
  const found: Shown[] = []
  for (let step = nextStep(content, 0); step !== undefined; step = nextStep(content, step.end)) {
    if (step.operator !== 'BT') continue
    const shown = readShown(content, step.end, lettersOfFont)
    if (shown !== undefined) found.push({ ...shown, start: step.end - 2 })
  }
  return found
}

/** From behind `BT`; undefined for any other text object. */
function readShown(content: Uint8Array, from: number, lettersOfFont: (name: string) => Letters): Omit<Shown, 'start'> | undefined {
  const reader = valueReader(content, from)
  let [font, size, at] = ['', 0, 0]
  let matrix: number[] = []
  const codes: number[] = []
  const steps: number[] = []
  for (let next = nextOperator(reader); next !== undefined; next = nextOperator(reader)) {
    const { operator, operands } = next
    const [first = null, second = null] = operands
    if (operator === 'ET') break
    if (operator === 'Tf' && font === '') [font, size] = [nameOf(first), Number(second)]
    else if (operator === 'Tm' && matrix.length === 0) matrix = operands.map(Number)
    else if (operator === 'Td' && second === 0) at += Number(first)
    else if (operator === 'Tj' && first !== null && typeof first === 'object' && first.type === 'string' && first.bytes.length === 1) {
      codes.push(first.bytes[0] ?? 0)
      steps.push(at)
    } else return undefined
    if (codes.length > 3) return undefined
  }
  const letters = lettersOfFont(font)
  const digits = letters(codes)
  return /^\d{3}$/.test(digits) && matrix.length === 6 ? { end: reader.at(), digits, font, letters, size, matrix, codes, steps } : undefined
}
