/** Reads the values of a PDF one after another: numbers, names, strings, lists and dictionaries. */

export type PdfValue = null | boolean | number | PdfName | PdfString | PdfReference | PdfArray | PdfDictionary | PdfStream
export type PdfName = { type: 'name'; name: string }
export type PdfString = { type: 'string'; bytes: readonly number[] }
export type PdfReference = { type: 'reference'; to: number }
export type PdfArray = { type: 'array'; items: readonly PdfValue[] }
export type PdfDictionary = { type: 'dictionary'; entries: ReadonlyMap<string, PdfValue> }
export type PdfStream = { type: 'stream'; entries: ReadonlyMap<string, PdfValue>; raw: Uint8Array }

/** White space is 1, what ends a word besides is 2. */
const sorts = new Uint8Array(256)
for (const byte of [0, 9, 10, 11, 12, 13, 32]) sorts[byte] = 1
for (const letter of '()<>[]{}/%') sorts[letter.charCodeAt(0)] = 2

export function isSpace(byte: number | undefined): boolean {
  return byte === undefined || sorts[byte] === 1
}

export function endsWord(byte: number | undefined): boolean {
  return byte === undefined || sorts[byte] !== 0
}

/** The entries of a dictionary or stream; none for anything else. */
export function entriesOf(value: PdfValue): ReadonlyMap<string, PdfValue> {
  return value !== null && typeof value === 'object' && (value.type === 'dictionary' || value.type === 'stream') ? value.entries : new Map()
}

export function nameOf(value: PdfValue): string {
  return value !== null && typeof value === 'object' && value.type === 'name' ? value.name : ''
}

export function itemsOf(value: PdfValue): readonly PdfValue[] {
  return value !== null && typeof value === 'object' && value.type === 'array' ? value.items : []
}

export interface ValueReader {
  /** The next value; a word that is none, such as an operator, is null, and stays unread. */
  value: () => PdfValue
  /** The next word: `obj`, `Tj`; '' at the end or before a value. */
  word: () => string
  at: () => number
  isAtEnd: () => boolean
}

/** Reads values one after another, of a file or of a page's content. */
export function valueReader(bytes: Uint8Array, from = 0): ValueReader {
  let at = from

  function skip(): void {
    for (;;) {
      while (at < bytes.length && isSpace(bytes[at])) at++
      if (bytes[at] !== 37) return
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    }
  }

  function regular(): string {
    const start = at
    while (!endsWord(bytes[at])) at++
    return latin(bytes, start, at)
  }

  function name(): PdfName {
    at++
    return {
      type: 'name',
      name: regular().replace(/#([0-9a-f]{2})/gi, (_, hexadecimal) => String.fromCharCode(Number.parseInt(hexadecimal, 16))),
    }
  }

  /** A page holds hundreds of thousands of them, so that no text is made for each. */
  function number(): PdfValue {
    const negative = bytes[at] === 45
    if (negative || bytes[at] === 43) at++
    let whole = 0
    let share = 0
    for (; !endsWord(bytes[at]); at++) {
      const digit = (bytes[at] ?? 0) - 48
      if (bytes[at] === 46) share = 1
      else if (share === 0) whole = whole * 10 + digit
      else {
        share /= 10
        whole += digit * share
      }
    }
    const end = share === 0 ? endOfReference(at) : undefined
    if (end === undefined) return negative ? -whole : whole
    at = end
    return { type: 'reference', to: whole }
  }

  /** Where `12 0 R` ends, from behind its first number; undefined where nothing like it follows. */
  function endOfReference(from: number): number | undefined {
    let next = from
    while (sorts[bytes[next] ?? 40] === 1) next++
    const first = next
    while ((bytes[next] ?? 0) >= 48 && (bytes[next] ?? 0) <= 57) next++
    if (next === first) return undefined
    while (sorts[bytes[next] ?? 40] === 1) next++
    return bytes[next] === 82 && endsWord(bytes[next + 1]) ? next + 1 : undefined
  }

  function items(end: number): PdfValue[] {
    const found: PdfValue[] = []
    for (skip(); at < bytes.length && bytes[at] !== end; skip()) {
      const before = at
      found.push(value())
      if (at === before) at++
    }
    at++
    return found
  }

  function dictionary(): PdfDictionary {
    at += 2
    const all = items(62)
    at++
    const entries = new Map<string, PdfValue>()
    for (let index = 0; index + 1 < all.length; index += 2) entries.set(nameOf(all[index] ?? null), all[index + 1] ?? null)
    return { type: 'dictionary', entries }
  }

  function value(): PdfValue {
    skip()
    const byte = bytes[at]
    if (byte === undefined) return null
    if (byte === 47) return name()
    if (byte === 40) {
      const read = readString(bytes, at)
      at = read.end
      return { type: 'string', bytes: read.bytes }
    }
    if (byte === 60 && bytes[at + 1] === 60) return dictionary()
    if (byte === 60) {
      const end = bytes.indexOf(62, at)
      const digits = latin(bytes, at + 1, end).replace(/\s/g, '')
      at = end + 1
      return { type: 'string', bytes: (digits.match(/..?/g) ?? []).map((pair) => Number.parseInt(pair.padEnd(2, '0'), 16)) }
    }
    if (byte === 91) {
      at++
      return { type: 'array', items: items(93) }
    }
    if ((byte >= 48 && byte <= 57) || byte === 43 || byte === 45 || byte === 46) return number()
    const before = at
    const word = regular()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word !== 'null') at = before
    return null
  }

  return {
    value,
    word: () => {
      skip()
      return regular()
    },
    at: () => at,
    isAtEnd: () => {
      skip()
      return at >= bytes.length
    },
  }
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** A string in round brackets, which may hold others. */
function readString(bytes: Uint8Array, from: number): { bytes: number[]; end: number } {
  const found: number[] = []
  let depth = 1
  let at = from + 1
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 92) {
      const octal = /^[0-7]{1,3}/.exec(latin(bytes, at + 1, at + 4))?.[0]
      const next = bytes[at + 1] ?? 0
      if (octal !== undefined) found.push(Number.parseInt(octal, 8) & 255)
      else if (next !== 10 && next !== 13) found.push(escapes[String.fromCharCode(next)] ?? next)
      at += octal === undefined ? 1 : octal.length
      continue
    }
    if (byte === 40) depth++
    if (byte === 41 && --depth === 0) break
    found.push(byte)
  }
  return { bytes: found, end: at + 1 }
}

/** Where a string in round brackets ends. */
export function endOfString(bytes: Uint8Array, from: number): number {
  return readString(bytes, from).end
}

/** Bytes as the letters of Latin-1. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < Math.min(to, bytes.length); at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}
