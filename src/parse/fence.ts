/**
 * The markdown-it rule for blocks: `::: name argument {attributes}` … `:::`.
 *
 *   :::: columns            a fence is three colons or more, at the margin, outside lists and `>`
 *   ::: quote some-id       an inner fence is shorter than the outer one
 *   :::
 *   ::::                    a fence without a name, as long or longer, closes
 */
import type { MarkdownIt, StateBlock } from 'markdown-it'

/** What an opening fence says, kept on its token. Lines count from 0 in the text that was parsed. */
export type FenceMeta = {
  length: number
  name: string
  nameColumn: number
  /** What follows the name, as written, and where. */
  rest: string
  restColumn: number
  line: number
  bodyEnd: number
  closed: boolean
  /** The line of an opening fence as long as this one, or of a `##`, that stands where the closing one should. */
  brokenBy?: 'fence' | 'heading'
  raw: string
}

const fenceLine = /^(:{3,})[ \t]*(?:([^\s{:][^\s{]*)[ \t]*)?(.*)$/
const codeFence = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/
const slideHeading = /^ {0,3}##(?:[ \t]|$)/

/** Adds the rule. `isRaw` says that a block's body is not Markdown and stays unread. */
export function addFences(markdown: MarkdownIt, isRaw: (name: string, body: string) => boolean): void {
  const interrupts = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }
  markdown.block.ruler.before('fence', 'kit_fence', (state, start, end, silent) => readFence(state, start, end, silent, isRaw), interrupts)
  markdown.block.ruler.before('kit_fence', 'kit_column', readColumnBreak, interrupts)
}

function readFence(
  state: StateBlock,
  start: number,
  end: number,
  silent: boolean,
  isRaw: (name: string, body: string) => boolean,
): boolean {
  if (state.src.charCodeAt(state.bMarks[start] ?? 0) !== 58 || !atMargin(state, start)) return false
  const match = fenceLine.exec(lineText(state, start))
  if (match === null) return false
  if (silent) return true
  if (state.level !== baseLevel(state)) return false
  if (match[2] === undefined) return readStrayFence(state, start, match)
  const meta = describe(state, start, end, match)
  const open = state.push('kit_block_open', '', 1)
  open.map = [start, meta.bodyEnd]
  open.meta = meta
  if (!isRaw(meta.name, meta.raw)) readBody(state, meta)
  state.push('kit_block_close', '', -1)
  state.line = meta.bodyEnd + (meta.closed ? 1 : 0)
  return true
}

/** A fence that closes nothing: kept as a token, so that it can be reported. */
function readStrayFence(state: StateBlock, line: number, match: RegExpExecArray): boolean {
  const token = state.push('kit_stray_fence', '', 0)
  token.map = [line, line + 1]
  token.content = match[0]
  state.line = line + 1
  return true
}

function describe(state: StateBlock, start: number, end: number, match: RegExpExecArray): FenceMeta {
  const [whole, colons = '', name = '', rest = ''] = match
  const found = findClose(state, start, end, colons.length)
  const from = state.bMarks[start + 1]
  const to = state.eMarks[found.line - 1]
  const raw = found.line > start + 1 && from !== undefined && to !== undefined ? state.src.slice(from, to) : ''
  const meta: FenceMeta = {
    length: colons.length,
    name,
    nameColumn: whole.indexOf(name, colons.length) + 1,
    rest: rest.trimEnd(),
    restColumn: whole.length - rest.length + 1,
    line: start,
    bodyEnd: found.line,
    closed: found.closed,
    raw,
  }
  if (found.brokenBy !== undefined) meta.brokenBy = found.brokenBy
  return meta
}

function findClose(
  state: StateBlock,
  start: number,
  end: number,
  length: number,
): { line: number; closed: boolean; brokenBy?: 'fence' | 'heading' } {
  let code = ''
  for (let line = start + 1; line < end; line++) {
    const text = lineText(state, line)
    if (code !== '') {
      if (closesCode(text, code)) code = ''
      continue
    }
    code = codeFence.exec(text)?.[1] ?? ''
    if (slideHeading.test(text)) return { line, closed: false, brokenBy: 'heading' }
    const fence = text.startsWith(':::') ? fenceLine.exec(text) : null
    if (fence === null || (fence[1] ?? '').length < length) continue
    if (fence[2] !== undefined) return { line, closed: false, brokenBy: 'fence' }
    if ((fence[3] ?? '').trim() === '') return { line, closed: true }
  }
  return { line: end, closed: false }
}

function closesCode(text: string, code: string): boolean {
  const trimmed = text.trim()
  return trimmed.length >= code.length && trimmed.startsWith(code) && trimmed === (code[0] ?? '').repeat(trimmed.length)
}

function readBody(state: StateBlock, meta: FenceMeta): void {
  const before = { lineMax: state.lineMax, parentType: state.parentType, base: state.env.kitBase, kind: state.env.kitKind }
  state.lineMax = meta.bodyEnd
  state.parentType = 'root'
  state.env.kitBase = state.level
  state.env.kitKind = meta.name
  state.md.block.tokenize(state, meta.line + 1, meta.bodyEnd)
  state.lineMax = before.lineMax
  state.parentType = before.parentType
  state.env.kitBase = before.base
  state.env.kitKind = before.kind
}

/** A line of just `+++` in a block `columns`. */
function readColumnBreak(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.env.kitKind !== 'columns' || !atMargin(state, start) || lineText(state, start).trimEnd() !== '+++') return false
  if (silent) return true
  if (state.level !== baseLevel(state)) return false
  state.push('kit_column', '', 0).map = [start, start + 1]
  state.line = start + 1
  return true
}

function baseLevel(state: StateBlock): number {
  return typeof state.env.kitBase === 'number' ? state.env.kitBase : 0
}

/** Whether a line starts at the file's own margin: not indented, not in a list, not behind `>`. */
function atMargin(state: StateBlock, line: number): boolean {
  const start = state.bMarks[line] ?? 0
  return state.tShift[line] === 0 && (start === 0 || state.src.charCodeAt(start - 1) === 10)
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line])
}
