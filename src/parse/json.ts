/** Reads JSON and remembers where each item of a list stands, which `JSON.parse` does not say; its messages also differ from one Node to the next. */

import type { Place, Report } from '../model.ts'

export interface JsonText {
  value: unknown
  /** Where the items of this list of the value stand, in order. */
  itemsAt: (list: readonly unknown[]) => Place[]
  /** Where the value begins. */
  at: Place
}

/** The value, or undefined when the text is no JSON; then the first mistake has been reported. */
export function readJson(source: string, file: string, report: Report): JsonText | undefined {
  const text = source.replace(/^\uFEFF/u, '')
  const starts = new Map<readonly unknown[], number[]>()
  const placeAt = placeFinder(text, file)
  const scanner: Scanner = { text, at: 0, depth: 0, starts }
  const value = readValue(scanner)
  const at = placeAt(spaceEnd(text, 0))
  if (!scanner.mistake) {
    skipSpace(scanner)
    if (scanner.at < text.length)
      mistake(scanner, 'there is more text after the end of the JSON', 'take it away, or put it inside the list')
  }
  if (scanner.mistake) {
    report({
      code: 'json-malformed',
      severity: 'error',
      at: placeAt(scanner.mistake.at),
      message: scanner.mistake.message,
      hint: scanner.mistake.hint,
    })
    return undefined
  }
  return { value, at, itemsAt: (list) => (starts.get(list) ?? []).map(placeAt) }
}

/** Moves through the text; the first mistake ends everything. */
interface Scanner {
  text: string
  at: number
  depth: number
  starts: Map<readonly unknown[], number[]>
  mistake?: { at: number; message: string; hint: string }
}

/** Deeper than any reference; a text of ten thousand brackets must not exhaust the stack. */
const deepest = 100

function readValue(scanner: Scanner): unknown {
  skipSpace(scanner)
  const next = scanner.text[scanner.at]
  if (next === '{' || next === '[') {
    scanner.depth += 1
    if (scanner.depth > deepest) return mistake(scanner, 'brackets are nested too deeply', `keep to ${deepest} levels`)
    const value = next === '{' ? readObject(scanner) : readList(scanner)
    scanner.depth -= 1
    return value
  }
  return next === '"' ? readString(scanner) : readWord(scanner)
}

function readList(scanner: Scanner): unknown[] {
  const list: unknown[] = []
  const starts: number[] = []
  scanner.starts.set(list, starts)
  readItems(scanner, ']', () => {
    starts.push(scanner.at)
    list.push(readValue(scanner))
  })
  return list
}

function readObject(scanner: Scanner): Record<string, unknown> {
  const entries: [string, unknown][] = []
  readItems(scanner, '}', () => {
    const name = readName(scanner)
    if (!scanner.mistake) entries.push([name, readValue(scanner)])
  })
  // A field named `__proto__` stays a plain field this way.
  return Object.fromEntries(entries)
}

/** The name of a field, to past its colon. */
function readName(scanner: Scanner): string {
  const hint = 'write `"name": value`'
  if (scanner.text[scanner.at] !== '"') mistake(scanner, 'a name in double quotes is missing here', hint)
  const name = scanner.mistake ? '' : readString(scanner)
  skipSpace(scanner)
  if (scanner.text[scanner.at] !== ':') mistake(scanner, `a colon is missing after \`"${name}"\``, hint)
  scanner.at += 1
  return name
}

/** Items with commas between them, from the opening bracket to past the closing one. */
function readItems(scanner: Scanner, close: string, readItem: () => void): void {
  const openedAt = scanner.at
  scanner.at += 1
  skipSpace(scanner)
  if (scanner.text[scanner.at] === close) {
    scanner.at += 1
    return
  }
  while (!scanner.mistake) {
    skipSpace(scanner)
    if (scanner.text[scanner.at] === close) mistake(scanner, `a comma stands before \`${close}\``, 'take the comma away')
    else if (scanner.at < scanner.text.length) readItem()
    if (!scanner.mistake && readEndOfItem(scanner, openedAt, close) === close) return
  }
}

function readEndOfItem(scanner: Scanner, openedAt: number, close: string): string | undefined {
  skipSpace(scanner)
  const next = scanner.text[scanner.at]
  if (next === close || next === ',') {
    scanner.at += 1
    return next
  }
  if (next !== undefined) return mistake(scanner, `a comma or \`${close}\` is missing here`, 'put a comma between two items')
  scanner.at = openedAt
  return mistake(scanner, 'this bracket is never closed', `add \`${close}\` where it ends`)
}

function readString(scanner: Scanner): string {
  const openedAt = scanner.at
  let value = ''
  for (let at = openedAt + 1; at < scanner.text.length; at += 1) {
    const letter = scanner.text[at] ?? ''
    if (letter === '"') {
      scanner.at = at + 1
      return value
    }
    if (letter === '\n' || letter === '\r') break
    const sequence = letter === '\\' ? /^\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/.exec(scanner.text.slice(at, at + 6)) : undefined
    if (letter < ' ' || sequence === null) {
      scanner.at = at
      const escaping = 'write a backslash itself as `\\\\`, a tab as `\\t`'
      mistake(scanner, `quoted text holds a ${sequence === null ? 'backslash' : 'control character'} that JSON does not allow`, escaping)
      return value
    }
    if (sequence) {
      value += sequence[1] ? String.fromCharCode(Number.parseInt(sequence[1], 16)) : (escapes[sequence[2] ?? ''] ?? sequence[2])
      at += sequence[0].length - 1
    } else value += letter
  }
  mistake(scanner, 'quoted text is not closed on its line', 'close it with `"`; write a line break as `\\n` and a quotation mark as `\\"`')
  return value
}

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

const words: Record<string, unknown> = { true: true, false: false, null: null }

function readWord(scanner: Scanner): unknown {
  const word = /[^\s,:[\]{}"]*/y
  word.lastIndex = scanner.at
  const found = word.exec(scanner.text)?.[0] ?? ''
  if (Object.hasOwn(words, found)) {
    scanner.at += found.length
    return words[found]
  }
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(found)) {
    scanner.at += found.length
    return Number(found)
  }
  if (found === '') return mistake(scanner, 'a value is missing here', 'write text in double quotes, a number, `{…}` or `[…]`')
  return mistake(scanner, `\`${found.slice(0, 40)}\` is no JSON value`, 'put text in double quotes')
}

/** Gives nothing back, so that a reader can end with it. */
function mistake(scanner: Scanner, message: string, hint: string): undefined {
  scanner.mistake ??= { at: scanner.at, message, hint }
}

function skipSpace(scanner: Scanner): void {
  scanner.at = spaceEnd(scanner.text, scanner.at)
}

function spaceEnd(text: string, from: number): number {
  let at = from
  while (' \t\n\r'.includes(text[at] ?? '-')) at += 1
  return at
}

/** Lines are counted once, however many places are asked for. */
function placeFinder(text: string, file: string): (offset: number) => Place {
  const begins = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) begins.push(at + 1)
  return (offset) => {
    let low = 0
    let high = begins.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((begins[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: offset - (begins[low] ?? 0) + 1 }
  }
}
