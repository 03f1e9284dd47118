/** Changes objects of a PDF by adding them at its end, as PDF provides for (ISO 32000-1, 7.5.6): all that was there stays as it is. */
import { lastTable, type Pdf } from './objects.ts'
import type { PdfValue } from './values.ts'

/** What takes the place of the object of that number. */
export interface NewObject {
  object: number
  bytes: string | Uint8Array
}

/** Strings hold letters of Latin-1 alone. */
export function withObjects(bytes: Uint8Array, { trailer }: Pdf, objects: readonly NewObject[]): Uint8Array {
  const parts: Uint8Array[] = [bytes]
  let length = bytes.length
  const add = (part: string | Uint8Array) => {
    const added = typeof part === 'string' ? Uint8Array.from(part, (letter) => letter.charCodeAt(0)) : part
    parts.push(added)
    length += added.length
  }
  add('\n')
  const rows = objects.map((one) => {
    const row = `${one.object} 1\n${String(length).padStart(10, '0')} 00000 n \n`
    add(`${one.object} 0 obj\n`)
    add(one.bytes)
    add('\nendobj\n')
    return row
  })
  const table = length
  add(`xref\n${rows.join('')}trailer\n${written({ type: 'dictionary', entries: new Map([...trailer, ['Prev', lastTable(bytes)]]) })}`)
  add(`\nstartxref\n${table}\n%%EOF\n`)
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A value as a PDF writes it, in plain letters. */
export function written(value: PdfValue): string {
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
