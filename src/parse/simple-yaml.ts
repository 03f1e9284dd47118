/**
 * The YAML that most of our files are written in, read in a tenth of the time: keys, lists, plain and quoted text, whole numbers, days.
 * Anything else gives undefined, and the `yaml` package reads the file. Both give the same tree (tests/simple-yaml.test.ts).
 */
import type { Place } from '../model.ts'
import type { Yaml, YamlEntry } from './yaml.ts'

interface Cursor {
  lines: readonly Line[]
  index: number
  file: string
}

/** A line that holds something: how far it is indented, and its text without that. */
interface Line {
  indent: number
  text: string
  number: number
}

/** `firstLine` is the file's line on which `text` starts. */
export function readSimpleYaml(text: string, file: string, firstLine: number): Yaml | undefined {
  const lines = linesOf(text, firstLine)
  if (lines === undefined || lines.length === 0) return undefined
  const cursor: Cursor = { lines, index: 0, file }
  const found = readNode(cursor, 0)
  return cursor.index === lines.length ? found : undefined
}

function linesOf(text: string, firstLine: number): Line[] | undefined {
  const lines: Line[] = []
  const all = text.split('\n')
  for (let index = 0; index < all.length; index++) {
    const line = all[index] ?? ''
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    if (line.includes('\t') || line.includes('\r') || /^(---|\.\.\.|%)/.test(line)) return undefined
    lines.push({ indent: line.length - line.trimStart().length, text: trimmed, number: firstLine + index })
  }
  return lines
}

/** A map or list whose lines are indented by exactly `indent`. */
function readNode(cursor: Cursor, indent: number): Yaml | undefined {
  const line = cursor.lines[cursor.index]
  if (line === undefined || line.indent !== indent) return undefined
  return line.text.startsWith('- ') ? readList(cursor, indent) : readMap(cursor, indent)
}

function readList(cursor: Cursor, indent: number): Yaml | undefined {
  const items: Yaml[] = []
  const at = placeOf(cursor, indent)
  for (
    let line = cursor.lines[cursor.index];
    line !== undefined && line.indent === indent && line.text.startsWith('- ');
    line = cursor.lines[cursor.index]
  ) {
    const rest = line.text.slice(2)
    const shift = 2 + rest.length - rest.trimStart().length
    const inner: Line = { indent: indent + shift, text: rest.trimStart(), number: line.number }
    const item = keyPattern.test(inner.text)
      ? readInner(cursor, inner)
      : readScalar(inner.text, placeAt(cursor, inner.number, inner.indent))
    if (item === undefined) return undefined
    if (item.type === 'scalar' || !keyPattern.test(inner.text)) cursor.index++
    items.push(item)
  }
  return followsWell(cursor, indent) ? { type: 'list', items, at } : undefined
}

/** A map that starts on its item's own line: `- id: one`. */
function readInner(cursor: Cursor, first: Line): Yaml | undefined {
  const lines = [...cursor.lines]
  lines[cursor.index] = first
  const inside: Cursor = { ...cursor, lines }
  const found = readMap(inside, first.indent)
  cursor.index = inside.index
  return found
}

const keyPattern = /^([a-z][a-z0-9-]*):(?: +(\S.*))?$/

function readMap(cursor: Cursor, indent: number): Yaml | undefined {
  const entries: YamlEntry[] = []
  const seen = new Set<string>()
  const at = placeOf(cursor, indent)
  for (let line = cursor.lines[cursor.index]; line !== undefined && line.indent === indent; line = cursor.lines[cursor.index]) {
    const match = keyPattern.exec(line.text)
    const key = match?.[1]
    if (match === null || key === undefined || seen.has(key)) return undefined
    seen.add(key)
    const value =
      match[2] === undefined
        ? readBelow(cursor, indent)
        : readScalar(match[2], placeAt(cursor, line.number, indent + line.text.length - match[2].length))
    if (value === undefined) return undefined
    if (match[2] !== undefined) cursor.index++
    entries.push({ key, keyAt: placeAt(cursor, line.number, indent), value })
  }
  return followsWell(cursor, indent) ? { type: 'map', entries, at } : undefined
}

/** What stands under a key: a list may stand as far out as the key itself. An empty value is left to the package. */
function readBelow(cursor: Cursor, indent: number): Yaml | undefined {
  cursor.index++
  const next = cursor.lines[cursor.index]
  if (next === undefined || next.indent < indent || (next.indent === indent && !next.text.startsWith('- '))) return undefined
  return readNode(cursor, next.indent)
}

/** After a map or list comes the end, or something further out. */
function followsWell(cursor: Cursor, indent: number): boolean {
  const next = cursor.lines[cursor.index]
  return next === undefined || next.indent < indent || (next.indent === indent && !next.text.startsWith('- '))
}

const plainText = /^[A-Za-z0-9(/.][^#:{}[\]&*!|>"%@`\\]*$/
const flowList = /^\[([^#:{}[\]&*!|>'"%@`\\?]*)\]$/
const doubleQuoted = /^"([^"\\]*)"$/
const singleQuoted = /^'([^']*)'$/
const day = /^\d{4}-\d{2}-\d{2}$/
/** Words and numbers that the core schema reads as something other than text. */
const special = /^(true|false|null|[-+.]?\.?(inf|nan)|[-+]?[\d.][\d.eExXoO+-]*|0[xo][\da-f]+)$/i

function readScalar(text: string, at: Place): Yaml | undefined {
  const list = flowList.exec(text)
  if (list !== null) return readFlowList(list[1] ?? '', at)
  const quoted = doubleQuoted.exec(text) ?? singleQuoted.exec(text)
  if (quoted !== null) return { type: 'scalar', value: quoted[1] ?? '', source: quoted[1] ?? '', at }
  if (/^(0|[1-9]\d{0,8})$/.test(text)) return { type: 'scalar', value: Number(text), source: text, at }
  if (!plainText.test(text) || (special.test(text) && !day.test(text))) return undefined
  return { type: 'scalar', value: text, source: text, at }
}

function readFlowList(inside: string, at: Place): Yaml | undefined {
  const items: Yaml[] = []
  let column = at.column + 1
  if (inside.trim() === '') return { type: 'list', items, at }
  for (const piece of inside.split(',')) {
    const text = piece.trim()
    const item = text === '' ? undefined : readScalar(text, { ...at, column: column + piece.length - piece.trimStart().length })
    if (item === undefined) return undefined
    items.push(item)
    column += piece.length + 1
  }
  return { type: 'list', items, at }
}

function placeOf(cursor: Cursor, indent: number): Place {
  return placeAt(cursor, cursor.lines[cursor.index]?.number ?? 1, indent)
}

function placeAt(cursor: Cursor, line: number, indent: number): Place {
  return { file: cursor.file, line, column: indent + 1 }
}
