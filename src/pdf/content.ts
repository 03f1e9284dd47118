/** Passes over lines and shapes, which are most of what a page's content holds, to what shows text. */
import { endOfString, endsWord, isSpace, latin, type PdfValue, type ValueReader } from './values.ts'

/** Text begins, the page is moved, or a drawing of its own is shown. */
export interface Step {
  operator: 'BT' | 'cm' | 'Do'
  /** The last name before it: what `Do` shows. */
  name: string
  /** Behind it. */
  end: number
}

const percent = 37
const roundBracket = 40
const slash = 47

/** The next of them; undefined at the end. Nothing is made of what lies between. */
export function nextStep(bytes: Uint8Array, from: number): Step | undefined {
  let name: [start: number, end: number] = [0, 0]
  for (let at = from; at < bytes.length; ) {
    const byte = bytes[at]
    if (byte === roundBracket) at = endOfString(bytes, at)
    else if (byte === percent) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    else if (byte !== slash && (isSpace(byte) || endsWord(byte))) at++
    else {
      const start = at++
      while (!endsWord(bytes[at])) at++
      if (byte === slash) name = [start + 1, at]
      else if (at - start === 2) {
        const operator = latin(bytes, start, at)
        if (operator === 'BT' || operator === 'cm' || operator === 'Do') return { operator, name: latin(bytes, ...name), end: at }
      }
    }
  }
  return undefined
}

/** The next operator of a text object, after its operands; undefined at the end. `''` stands where nothing can be read. */
export function nextOperator(reader: ValueReader): { operator: string; operands: PdfValue[] } | undefined {
  const operands: PdfValue[] = []
  while (!reader.isAtEnd()) {
    const before = reader.at()
    const value = reader.value()
    if (value === null && reader.at() === before) return { operator: reader.word(), operands }
    operands.push(value)
  }
  return undefined
}
