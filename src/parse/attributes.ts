/** Reads `{#id key=value key="two words" flag}`. */

/** One attribute; `offset` is where it starts in the text that was read. A flag has the value ''. */
export interface Attribute {
  key: string
  value: string
  offset: number
}

export interface Attributes {
  /** The id without its `#`. */
  id?: string
  idOffset: number
  list: Attribute[]
  /** Just after the closing brace. */
  end: number
}

const keyStart = /[a-z]/
const key = /[a-z-]+/y
const bare = /[^\s{}"]+/y
const quoted = /"((?:[^"\\]|\\["\\])*)"/y
const blank = /\s*/y
const idText = /#([^\s{}"]+)/y

/** Reads attributes from an opening brace on; undefined when what stands there is not a list of attributes. */
export function readAttributes(text: string, start: number): Attributes | undefined {
  const found: Attributes = { idOffset: -1, list: [], end: -1 }
  let position = skipBlank(text, start + 1)
  while (position < text.length) {
    if (text[position] === '}') {
      found.end = position + 1
      return found
    }
    const next = readOne(text, position, found)
    if (next === undefined) return undefined
    const after = skipBlank(text, next)
    if (after === next && text[after] !== '}') return undefined
    position = after
  }
  return undefined
}

function readOne(text: string, position: number, found: Attributes): number | undefined {
  const id = matchAt(idText, text, position)
  if (id !== undefined) {
    if (found.id !== undefined) found.list.push({ key: '#', value: id[1] ?? '', offset: position })
    else [found.id, found.idOffset] = [id[1] ?? '', position]
    return position + id[0].length
  }
  if (!keyStart.test(text[position] ?? '')) return undefined
  const name = matchAt(key, text, position)?.[0] ?? ''
  const equals = position + name.length
  if (text[equals] !== '=') {
    found.list.push({ key: name, value: '', offset: position })
    return equals
  }
  const words = matchAt(quoted, text, equals + 1)
  const plain = words === undefined ? matchAt(bare, text, equals + 1) : undefined
  const match = words ?? plain
  if (match === undefined) return undefined
  const value = words === undefined ? match[0] : (words[1] ?? '').replace(/\\(["\\])/g, '$1')
  found.list.push({ key: name, value, offset: position })
  return equals + 1 + match[0].length
}

/** The attributes that end a heading's line, and where they start; undefined when it has none. */
export function trailingAttributes(text: string): { start: number; attributes: Attributes | undefined } | undefined {
  if (!text.endsWith('}') || text.endsWith('\\}')) return undefined
  let last = -1
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
    if (isEscaped(text, start)) continue
    last = start
    const attributes = readAttributes(text, start)
    if (attributes?.end === text.length) return { start, attributes }
  }
  return last < 0 ? undefined : { start: last, attributes: undefined }
}

function isEscaped(text: string, position: number): boolean {
  let slashes = 0
  while (text[position - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

function skipBlank(text: string, position: number): number {
  return position + (matchAt(blank, text, position)?.[0].length ?? 0)
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | undefined {
  pattern.lastIndex = position
  return pattern.exec(text) ?? undefined
}
