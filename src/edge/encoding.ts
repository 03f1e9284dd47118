/** Bytes that are not UTF-8: where that shows, and what they were most likely meant to be. */
import { isUtf8 } from 'node:buffer'

/** Line and column, counted from 1, of the first byte that is not UTF-8. */
export function badByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1
  for (let from = 0; from <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    const row = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (!isUtf8(row)) return { line, column: columnOf(row) }
    if (end < 0) break
    from = end + 1
  }
  return { line: 1, column: 1 }
}

/** Grows the start of the row a character at a time; a character has four bytes at most. */
function columnOf(row: Uint8Array): number {
  let at = 0
  let column = 1
  while (at < row.length) {
    const length = [1, 2, 3, 4].find((size) => at + size <= row.length && isUtf8(row.subarray(at, at + size)))
    if (length === undefined) return column
    column += length === 4 ? 2 : 1
    at += length
  }
  return column
}

/** What the bytes from 0x80 to 0x9F mean to Windows-1252; Node 20's own decoder takes them for Latin-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Files of older Windows programs: UTF-16 with its mark, or else Windows-1252. */
export function guessText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 0x80] ?? character)
}
