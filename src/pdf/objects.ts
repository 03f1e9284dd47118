/** Reads the objects of a PDF as Chromium writes it: version 1.4, a plain table of objects, no encryption. */
import { unzlibSync } from 'fflate'
import { entriesOf, itemsOf, latin, nameOf, type PdfValue, valueReader } from './values.ts'

export interface Pdf {
  trailer: ReadonlyMap<string, PdfValue>
  /** What a value stands for, where it is a reference. */
  get: (value: PdfValue | undefined) => PdfValue
}

/** Throws when the bytes are no such PDF: then the browser writes another sort, and nothing can be said about it. */
export function readPdf(bytes: Uint8Array): Pdf {
  const places = new Map<number, number>()
  const known = new Map<number, PdfValue>()
  const trailer = readTables(bytes, places)
  if (trailer.size === 0) throw new Error('this PDF has no plain table of objects')
  const get = (value: PdfValue | undefined): PdfValue => {
    if (value === undefined || value === null) return null
    if (typeof value !== 'object' || value.type !== 'reference') return value
    const before = known.get(value.to)
    if (before !== undefined) return before
    const at = places.get(value.to)
    const found = at === undefined ? null : readObject(bytes, at, get)
    known.set(value.to, found)
    return found
  }
  return { trailer, get }
}

/** The words of a text string, which is UTF-16 after its mark, else Latin letters. */
export function wordsOfString(value: PdfValue): string | undefined {
  if (value === null || typeof value !== 'object' || value.type !== 'string') return undefined
  const { bytes } = value
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return String.fromCharCode(...bytes)
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0))
  return text
}

/** What a stream holds, inflated where it was deflated. */
export function bytesOfStream(value: PdfValue): Uint8Array {
  if (value === null || typeof value !== 'object' || value.type !== 'stream') return new Uint8Array()
  const filter = value.entries.get('Filter') ?? null
  const names = itemsOf(filter).length > 0 ? itemsOf(filter).map(nameOf) : [nameOf(filter)]
  return names.includes('FlateDecode') ? unzlibSync(value.raw) : value.raw
}

/** Where the last table of objects begins; NaN where none is named. */
export function lastTable(bytes: Uint8Array): number {
  const tail = latin(bytes, Math.max(0, bytes.length - 64), bytes.length)
  return Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
}

/** Fills in where each object stands, and gives the trailer. What was added at the end of a file comes first, and holds. */
function readTables(bytes: Uint8Array, places: Map<number, number>): ReadonlyMap<string, PdfValue> {
  const trailer = readTable(bytes, lastTable(bytes), places)
  for (let next = trailer.get('Prev'), steps = 0; typeof next === 'number' && steps < 100; steps++)
    next = readTable(bytes, next, places).get('Prev')
  return trailer
}

function readTable(bytes: Uint8Array, from: number, places: Map<number, number>): ReadonlyMap<string, PdfValue> {
  const text = Number.isNaN(from) ? '' : latin(bytes, from, bytes.length)
  const end = text.indexOf('trailer')
  if (!text.startsWith('xref') || end < 0) return new Map()
  let next = 0
  for (const [, first, , kind] of text.slice(4, end).matchAll(/(\d+) (\d+)(?: ([nf]))?/g)) {
    if (kind === undefined) next = Number(first)
    else {
      if (kind === 'n' && !places.has(next)) places.set(next, Number(first))
      next++
    }
  }
  return entriesOf(valueReader(bytes, from + end + 'trailer'.length).value())
}

function readObject(bytes: Uint8Array, at: number, get: Pdf['get']): PdfValue {
  const reader = valueReader(bytes, at)
  reader.value()
  reader.value()
  reader.word()
  const value = reader.value()
  if (value === null || typeof value !== 'object' || value.type !== 'dictionary' || reader.word() !== 'stream') return value
  const start = reader.at() + (bytes[reader.at()] === 13 ? 2 : 1)
  const length = Number(get(value.entries.get('Length')))
  return { type: 'stream', entries: value.entries, raw: bytes.subarray(start, start + length) }
}
