/** markdown-it's block tokens → `Flow` and blocks. No text is dropped: what cannot be used is reported and kept. */
import MarkdownIt, { type Token } from 'markdown-it'
import { advice, fault } from '../diagnostic.ts'
import type { Alignment, Flow, Inline, Part } from '../model.ts'
import { toInline } from './inline.ts'
import { lineStart, type Reading } from './reading.ts'

const { unescapeAll } = new MarkdownIt().utils

/** Reads tokens `from` … `to` (not included). */
export function toParts(tokens: readonly Token[], from: number, to: number, reading: Reading): Part[] {
  return readUntil({ tokens, index: from, end: to, reading }, undefined)
}

interface Cursor {
  tokens: readonly Token[]
  index: number
  end: number
  reading: Reading
}

function readUntil(cursor: Cursor, close: string | undefined): Part[] {
  const parts: Part[] = []
  while (cursor.index < cursor.end) {
    const token = cursor.tokens[cursor.index++] as Token
    if (token.type === close) return parts
    readToken(token, cursor, parts)
  }
  return parts
}

/** Flow inside a list or a quotation of our own, where no block can stand. */
function readFlow(cursor: Cursor, close: string): Flow[] {
  return readUntil(cursor, close).filter((part): part is Flow => part.type !== 'block')
}

function readToken(token: Token, cursor: Cursor, parts: Part[]): void {
  switch (token.type) {
    case 'paragraph_open':
      parts.push(readParagraph(token, cursor))
      return
    case 'heading_open':
      parts.push(readHeading(token, cursor))
      return
    case 'bullet_list_open':
    case 'ordered_list_open':
      parts.push(readList(token, cursor))
      return
    case 'blockquote_open':
      parts.push({ type: 'box', kind: 'aside', children: readFlow(cursor, 'blockquote_close') })
      return
    case 'fence':
    case 'code_block':
      parts.push({ type: 'code', language: unescapeAll(token.info).trim(), text: token.content })
      return
    case 'table_open':
      parts.push(readTable(cursor))
      return
    case 'hr':
      cursor.reading.report(
        fault('rule-used', startOf(token, cursor), 'a rule has no meaning here', 'start a new slide with `##`, or leave the line out'),
      )
      return
    case 'kit_block_open':
      parts.push(...cursor.reading.block(token, readUntil(cursor, 'kit_block_close'), cursor.reading))
      return
    case 'kit_column':
      parts.push({ type: 'para', role: 'column-break', children: [] })
      return
    case 'kit_stray_fence':
      parts.push(...readStray(token, cursor))
      return
    default:
      if (token.type === 'inline') parts.push({ type: 'para', children: inlineOf(token, token, cursor) })
      else if (token.content !== '') parts.push({ type: 'para', children: [{ type: 'text', text: token.content }] })
  }
}

function readParagraph(open: Token, cursor: Cursor): Flow {
  const inline = cursor.tokens[cursor.index] as Token
  cursor.index += 2
  if (inline.content.includes(':::') && /^:{3,}/m.test(inline.content)) {
    cursor.reading.report(
      fault(
        'block-not-at-margin',
        startOf(open, cursor),
        'a `:::` block has to start at the margin',
        'take away the spaces, list mark or `>` before it',
      ),
    )
  }
  return { type: 'para', children: inlineOf(inline, open, cursor) }
}

function inlineOf(inline: Token, open: Token, cursor: Cursor): Inline[] {
  const line = (inline.map ?? open.map)?.[0] ?? 0
  return toInline(inline.children ?? [], { content: inline.content, line }, cursor.reading)
}

/** A heading inside a slide. `##` at the margin never comes here: it starts a slide. */
function readHeading(open: Token, cursor: Cursor): Flow {
  const inline = cursor.tokens[cursor.index] as Token
  cursor.index += 2
  const level = Number(open.tag.slice(1))
  const at = startOf(open, cursor)
  const { report } = cursor.reading
  if (open.markup === '=' || open.markup === '-')
    report(fault('heading-underlined', at, 'a heading is underlined', 'start its line with `##` for a slide, or `###` inside one'))
  else if (level === 1)
    report(fault('heading-too-high', at, '`#` is the title, which stands in the front matter', 'start a slide with `##`'))
  else if (level === 2)
    report(fault('heading-inside', at, 'a slide cannot start inside a list, a `>` or a block', 'move the `##` to the margin'))
  else if (level > 3) report(fault('heading-too-deep', at, 'headings go no deeper than `###`', 'use `###`, or a line of text'))
  if (open.meta !== null)
    report(
      fault('attribute-unknown', at, 'a heading inside a slide takes no attributes', 'take the `{…}` away, or write `\\{` for a brace'),
    )
  return { type: 'heading', level: Math.max(3, level), children: inlineOf(inline, open, cursor) }
}

function readList(open: Token, cursor: Cursor): Flow {
  const ordered = open.type === 'ordered_list_open'
  const close = ordered ? 'ordered_list_close' : 'bullet_list_close'
  const items: Flow[][] = []
  let tight = true
  while (cursor.index < cursor.end) {
    const token = cursor.tokens[cursor.index++] as Token
    if (token.type === close) break
    if (isLoose(cursor)) tight = false
    items.push(readFlow(cursor, 'list_item_close'))
  }
  return { type: 'list', ordered, start: Number(open.attrGet('start') ?? 1), tight, items }
}

/** A list is loose when a paragraph of one of its own items is not hidden. */
function isLoose(cursor: Cursor): boolean {
  let depth = 0
  for (let index = cursor.index; index < cursor.end; index++) {
    const token = cursor.tokens[index] as Token
    if (depth === 0 && token.type === 'list_item_close') return false
    if (depth === 0 && token.type === 'paragraph_open') return !token.hidden
    depth += token.nesting
  }
  return false
}

function readTable(cursor: Cursor): Flow {
  const head: Inline[][] = []
  const rows: Inline[][][] = []
  const align: Alignment[] = []
  let row: Inline[][] = head
  let line: Token | undefined
  while (cursor.index < cursor.end) {
    const token = cursor.tokens[cursor.index++] as Token
    if (token.type === 'table_close') break
    if (token.type === 'tr_open') {
      line = token
      if (head.length > 0) {
        row = []
        rows.push(row)
      }
    }
    if (token.type !== 'th_open' && token.type !== 'td_open') continue
    if (token.type === 'th_open') align.push(alignmentOf(token))
    row.push(inlineOf(cursor.tokens[cursor.index] as Token, line ?? token, cursor))
  }
  // Over the names of rows there is nothing to say: a first column without a heading holds them.
  return head[0]?.length === 0 ? { type: 'table', align, head, rows, rowHeads: true } : { type: 'table', align, head, rows }
}

function alignmentOf(token: Token): Alignment {
  const style = String(token.attrGet('style') ?? '')
  return style.endsWith('left') ? 'left' : style.endsWith('center') ? 'center' : style.endsWith('right') ? 'right' : ''
}

function readStray(token: Token, cursor: Cursor): Flow[] {
  const words = token.content.replace(/^:+/, '').trim()
  const hint =
    words === '' ? 'take the line away, or open a block above it' : 'write the block’s name after the colons, such as `::: discussion`'
  cursor.reading.report((words === '' ? advice : fault)('fence-without-block', startOf(token, cursor), 'this `:::` closes nothing', hint))
  return words === '' ? [] : [{ type: 'para', children: [{ type: 'text', text: words }] }]
}

function startOf(token: Token, cursor: Cursor) {
  return lineStart(cursor.reading, token.map?.[0] ?? 0)
}
