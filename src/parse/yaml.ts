/** YAML with places: a small tree in which every value knows where it stands. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { fault } from '../diagnostic.ts'
import type { Place, Report } from '../model.ts'
import { readSimpleYaml } from './simple-yaml.ts'

/** A value and its place. `text` also stands for nothing at all when `value` is null. */
export type Yaml =
  /** `source` is the value as written. */
  | { type: 'scalar'; value: string | number | boolean | null; source: string; at: Place }
  | { type: 'list'; items: Yaml[]; at: Place }
  | { type: 'map'; entries: YamlEntry[]; at: Place }

export interface YamlEntry {
  key: string
  keyAt: Place
  value: Yaml
}

/**
 * Reads YAML 1.2. `firstLine` is the file's line on which `text` starts (front matter starts on line 2).
 * Reports `yaml-broken` and `key-twice`; returns undefined when nothing can be read.
 */
export function readYaml(text: string, file: string, firstLine: number, report: Report): Yaml | undefined {
  return readSimpleYaml(text, file, firstLine) ?? readFullYaml(text, file, firstLine, report)
}

/** The same by the `yaml` package, whatever the text. */
export function readFullYaml(text: string, file: string, firstLine: number, report: Report): Yaml | undefined {
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2', schema: 'core' })
  for (const problem of document.errors) {
    report(
      fault(
        'yaml-broken',
        place(problem.pos[0]),
        `this is not YAML: ${firstSentence(problem.message)}`,
        'check the spaces at the start of the line, and put text that holds `: ` or `#` in quotes',
      ),
    )
  }
  if (document.errors.length > 0 || document.contents === null) return undefined
  return convert(document.contents, { file, place, report })
}

interface Reading {
  file: string
  place: (offset: number) => Place
  report: Report
}

function convert(node: Node | null, reading: Reading, fallback?: Place): Yaml {
  const at = node?.range ? reading.place(node.range[0]) : (fallback ?? { file: reading.file, line: 1, column: 1 })
  if (node !== null && node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
    reading.report(fault('yaml-broken', at, `\`${node.tag}\` is not used in these files`, 'write the value without a tag'))
  }
  if (isMap(node)) return { type: 'map', entries: entriesOf(node.items as { key: Node; value: Node | null }[], reading), at }
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => convert(item as Node | null, reading, at)), at }
  if (isAlias(node)) {
    reading.report(fault('yaml-broken', at, 'references to other values (`*name`) are not used in these files', 'write the value out'))
    return { type: 'scalar', value: null, source: '', at }
  }
  if (isScalar(node)) {
    const { value } = node
    return {
      type: 'scalar',
      value: typeof value === 'bigint' ? Number(value) : (value as string | number | boolean | null),
      source: node.source ?? '',
      at,
    }
  }
  return { type: 'scalar', value: null, source: '', at }
}

function entriesOf(pairs: readonly { key: Node; value: Node | null }[], reading: Reading): YamlEntry[] {
  const entries: YamlEntry[] = []
  const seen = new Set<string>()
  for (const pair of pairs) {
    const keyAt = reading.place(pair.key.range?.[0] ?? 0)
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    if (seen.has(key)) {
      reading.report(fault('key-twice', keyAt, `\`${key}\` is given twice`, 'keep one of them', key.length))
      continue
    }
    seen.add(key)
    entries.push({ key, keyAt, value: convert(pair.value, reading, keyAt) })
  }
  return entries
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message
  return line.charAt(0).toLowerCase() + line.slice(1)
}
