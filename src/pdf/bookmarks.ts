/**
 * Gives bookmarks their words. Chromium takes them from the letters that it draws, and draws no space where a line breaks: “What is
 * avoidableharm”. The PDF stays as it is; what differs is added at its end, as PDF provides for (ISO 32000-1, 7.5.6).
 */
import { withObjects, written } from './added.ts'
import { readPdf } from './objects.ts'
import { bookmarkObjects } from './structure.ts'
import type { PdfValue } from './values.ts'

/** `titles` in the order of the bookmarks; the same bytes where there are not as many of both. */
export function withBookmarks(bytes: Uint8Array, titles: readonly string[]): Uint8Array {
  const pdf = readPdf(bytes)
  const marks = bookmarkObjects(pdf)
  if (marks.length !== titles.length || marks.length === 0) return bytes
  return withObjects(
    bytes,
    pdf,
    marks.map(({ object, entries }, index) => {
      const title: PdfValue = { type: 'string', bytes: utf16(titles[index] ?? '') }
      return { object, bytes: written({ type: 'dictionary', entries: new Map([...entries, ['Title', title]]) }) }
    }),
  )
}

/** With the mark that says so. */
function utf16(text: string): number[] {
  const found = [0xfe, 0xff]
  for (let at = 0; at < text.length; at++) found.push(text.charCodeAt(at) >> 8, text.charCodeAt(at) & 255)
  return found
}
