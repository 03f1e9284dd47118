/** markdown-it as the kit uses it: CommonMark, tables, and our own rules. Raw HTML stays text. */
import MarkdownItDefault, { type MarkdownIt, type Token } from 'markdown-it'
import { type Attributes, trailingAttributes } from './attributes.ts'
import { addFences } from './fence.ts'
import { addInlineRules } from './inline-rules.ts'

/** What a heading's token remembers: its attributes, and where they start in its text; `broken` when they cannot be read. */
export type HeadingMeta = {
  start: number
  /** How long the heading's text was with them. */
  length: number
  attributes: Attributes | undefined
}

/** A parser; `isRaw` says which blocks' bodies stay unread. */
export function createMarkdown(isRaw: (name: string, body: string) => boolean): (text: string) => Token[] {
  const markdown: MarkdownIt = new MarkdownItDefault('commonmark', { html: false })
  markdown.enable('table')
  addFences(markdown, isRaw)
  addInlineRules(markdown)
  markdown.core.ruler.after('block', 'kit_headings', (state) => takeHeadingAttributes(state.tokens))
  return (text) => markdown.parse(text, {})
}

/** Headings' attributes are cut off before their words are read. */
function takeHeadingAttributes(tokens: Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const open = tokens[index]
    const inline = tokens[index + 1]
    if (open?.type !== 'heading_open' || inline === undefined) continue
    const found = trailingAttributes(inline.content)
    if (found === undefined) continue
    open.meta = { start: found.start, length: inline.content.length, attributes: found.attributes } satisfies HeadingMeta
    if (found.attributes !== undefined) inline.content = inline.content.slice(0, found.start).trimEnd()
  }
}
