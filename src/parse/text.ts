/** A file's text: line ends made alike, front matter taken off, Markdown read. */
import type { Token } from 'markdown-it'
import { fault } from '../diagnostic.ts'
import type { Inline, Mentions, Place, Report } from '../model.ts'
import { isRawBlock } from './block.ts'
import { toInline } from './inline.ts'
import { createMarkdown } from './markdown.ts'

const markdown = createMarkdown(isRawBlock)

/** Tokens of a whole text. */
export function tokensOf(text: string): Token[] {
  return markdown(text)
}

/** One kind of line end, no byte-order mark. */
export function normalise(text: string): string {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
}

export interface Split {
  /** The front matter's YAML, which starts on line 2. */
  matter: string
  body: string
  /** The file's line on which the body starts. */
  bodyLine: number
}

/** Front matter opens on line 1 and ends at the next line that is just `---`. Without it, all is body. */
export function splitMatter(text: string, file: string, report: Report): Split {
  if (!/^---[ \t]*(\n|$)/.test(text)) {
    report(
      fault(
        'front-matter-missing',
        { file, line: 1, column: 1 },
        'the file does not start with front matter',
        'put `---`, `title: …`, `minutes: …` and `---` on the first lines',
      ),
    )
    return { matter: '', body: text, bodyLine: 1 }
  }
  const start = text.indexOf('\n') + 1
  const close = /^---[ \t]*$/m
  const found = start === 0 ? null : close.exec(text.slice(start))
  if (found === null) {
    report(
      fault(
        'front-matter-open',
        { file, line: 1, column: 1 },
        'the front matter is never closed',
        'add a line of just `---` after its last key',
        3,
      ),
    )
    return { matter: '', body: start === 0 ? '' : text.slice(start), bodyLine: 2 }
  }
  const matter = text.slice(start, start + found.index)
  const end = start + found.index + found[0].length + 1
  return { matter, body: text.slice(end), bodyLine: countLines(matter) + 3 }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** What could be mark-up in one line of text. */
const special = /[\\`*_[\]<&!\n]/

/** What reading a line of Markdown needs: the file's own lines, for places, and where to note what is wrong and what it points to. */
export interface TextReading {
  lines: readonly string[]
  report: Report
  mentions: Mentions
}

/** One line of Markdown from a YAML value that stands at `at`. */
export function inlineOf(text: string, at: Place, { lines, report, mentions }: TextReading): Inline[] {
  if (!special.test(text)) return text === '' ? [] : [{ type: 'text', text }]
  const tokens = tokensOf(text.trim())
  const reading = { file: at.file, firstLine: 1, folder: '', lines, report, mentions, block: () => [] }
  const found: Inline[] = []
  for (const token of tokens) {
    if (token.type !== 'inline') continue
    if (found.length > 0) found.push({ type: 'text', text: ' ' })
    found.push(...toInline(token.children ?? [], { content: token.content, line: at.line - 1 + (token.map?.[0] ?? 0) }, reading))
  }
  return found
}
