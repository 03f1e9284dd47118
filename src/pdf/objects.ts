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
  const trailer = entriesOf(readTable(bytes, places))
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

/** Fills in where each object stands, and gives the trailer. */
function readTable(bytes: Uint8Array, places: Map<number, number>): PdfValue {
  const tail = latin(bytes, Math.max(0, bytes.length - 64), bytes.length)
  const from = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const text = Number.isNaN(from) ? '' : latin(bytes, from, bytes.length)
  const end = text.indexOf('trailer')
  if (!text.startsWith('xref') || end < 0) return null
  let next = 0
  for (const [, first, second, kind] of text.slice(4, end).matchAll(/(\d+) (\d+)(?: ([nf]))?/g)) {
    if (kind === undefined) next = Number(first)
    else {
      if (kind === 'n') places.set(next, Number(first))
      next++
    }
    if (second === undefined) break
  }
  return valueReader(bytes, from + end + 'trailer'.length).value()
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
