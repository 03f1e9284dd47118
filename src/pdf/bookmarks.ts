/**
 * Gives bookmarks their words. Chromium takes them from the letters that it draws, and draws no space where a line breaks: “What is
 * avoidableharm”. The PDF stays as it is; what differs is added at its end, as PDF provides for (ISO 32000-1, 7.5.6).
 */
import { lastTable, readPdf } from './objects.ts'
import { bookmarkObjects } from './structure.ts'
import type { PdfValue } from './values.ts'

/** `titles` in the order of the bookmarks; the same bytes where there are not as many of both. */
export function withBookmarks(bytes: Uint8Array, titles: readonly string[]): Uint8Array {
  const pdf = readPdf(bytes)
  const marks = bookmarkObjects(pdf)
  if (marks.length !== titles.length || marks.length === 0) return bytes
  const places: [object: number, at: number][] = []
  let added = '\n'
  for (const [index, { object, entries }] of marks.entries()) {
    places.push([object, bytes.length + added.length])
    const title: PdfValue = { type: 'string', bytes: utf16(titles[index] ?? '') }
    added += `${object} 0 obj\n${written({ type: 'dictionary', entries: new Map([...entries, ['Title', title]]) })}\nendobj\n`
  }
  const table = bytes.length + added.length
  const rows = places.map(([object, at]) => `${object} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const trailer = written({ type: 'dictionary', entries: new Map([...pdf.trailer, ['Prev', lastTable(bytes)]]) })
  added += `xref\n${rows.join('')}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`
  const whole = new Uint8Array(bytes.length + added.length)
  whole.set(bytes)
  for (let at = 0; at < added.length; at++) whole[bytes.length + at] = added.charCodeAt(at)
  return whole
}

/** With the mark that says so. */
function utf16(text: string): number[] {
  const found = [0xfe, 0xff]
  for (let at = 0; at < text.length; at++) found.push(text.charCodeAt(at) >> 8, text.charCodeAt(at) & 255)
  return found
}

/** A value as a PDF writes it, in plain letters. */
function written(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return String(value)
  switch (value.type) {
    case 'name':
      return `/${value.name.replace(/[^A-Za-z0-9_.+-]/g, (letter) => `#${hexadecimal(letter.charCodeAt(0))}`)}`
    case 'string':
      return `<${value.bytes.map(hexadecimal).join('')}>`
    case 'reference':
      return `${value.to} 0 R`
    case 'array':
      return `[${value.items.map(written).join(' ')}]`
    case 'dictionary':
    case 'stream':
      return `<<${[...value.entries].map(([name, one]) => `${written({ type: 'name', name })} ${written(one)}`).join('\n')}>>`
  }
}

function hexadecimal(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
