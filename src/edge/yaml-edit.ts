/** Adds one line or one item to a YAML file and leaves every other byte alone. */
import { isDeepStrictEqual } from 'node:util'
import { isNode, isPair, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'

/** A place in the text, the characters that go away there, and what comes in their stead. */
export interface Edit {
  at: number
  remove: number
  insert: string
}

export function apply(text: string, { at, remove, insert }: Edit): string {
  return text.slice(0, at) + insert + text.slice(at + remove)
}

/** The file's text as a tree with places; undefined when it is not YAML. */
export function treeOf(text: string): Node | null | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  return document.errors.length > 0 ? undefined : document.contents
}

/** What the text means, to compare before and after. */
export function meaningOf(text: string): unknown {
  return parseDocument(text, { version: '1.2', schema: 'core' }).toJS()
}

/** Puts `entry` (`key: value`, or an item of a list) behind the last one, written as its neighbours are. */
export function appendTo(collection: YAMLMap | YAMLSeq, text: string, entry: string): Edit | undefined {
  const last = collection.items.at(-1)
  if (collection.flow === true) return appendToFlow(collection, entry)
  const end = endOf(last)
  const start = startOf(collection.items[0])
  if (end === undefined || start === undefined) return undefined
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(lineStart, start)
  const indent = isSeq(collection) ? before.replace(/-[ \t]*$/, '') : before
  if (!/^[ ]*$/.test(indent)) return undefined
  return insertLine(text, end, `${indent}${isSeq(collection) ? '- ' : ''}${entry}`)
}

/** A whole line of its own, behind the line in which `end` stands, with the file's own line ends. */
export function insertLine(text: string, end: number, line: string): Edit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  if (end > 0 && text[end - 1] === '\n') return { at: end, remove: 0, insert: line + newline }
  const next = text.indexOf('\n', end)
  if (next < 0) return { at: text.length, remove: 0, insert: newline + line }
  return { at: next + 1, remove: 0, insert: line + newline }
}

function appendToFlow(collection: YAMLMap | YAMLSeq, entry: string): Edit | undefined {
  const [start] = collection.range ?? []
  if (start === undefined) return undefined
  const end = endOf(collection.items.at(-1))
  return end === undefined ? { at: start + 1, remove: 0, insert: entry } : { at: end, remove: 0, insert: `, ${entry}` }
}

function endOf(item: unknown): number | undefined {
  if (isPair(item)) return endOf(item.value) ?? endOf(item.key)
  return isNode(item) ? item.range?.[1] : undefined
}

function startOf(item: unknown): number | undefined {
  const node = isPair(item) ? item.key : item
  return isNode(node) ? node.range?.[0] : undefined
}

/** The value under a key of a map. */
export function valueAt(map: YAMLMap, key: string): unknown {
  return map.get(key, true)
}

/** Whether the text after an edit means what it should. */
export function means(text: string, expected: unknown): boolean {
  return treeOf(text) !== undefined && isDeepStrictEqual(meaningOf(text), expected)
}
