/** markdown-it rules for what stands inside a line: `[@key]`, `[[term]]`, `[words]{lang=cy}`, `![](x.png){decorative}`; and places for links. */
import MarkdownItDefault, { type MarkdownIt, type StateInline, type Token } from 'markdown-it'
import { type Attributes, readAttributes } from './attributes.ts'

type InlineRule = (state: StateInline, silent: boolean) => boolean

/** What an inline token remembers: where it starts in the paragraph's text, and the attributes after it. */
export type InlineMeta = {
  position: number
  attributes?: Attributes
}

const opening = 0x5b // [
const brace = 0x7b // {

export function addInlineRules(markdown: MarkdownIt): void {
  const ruler = markdown.inline.ruler
  ruler.at('link', placed('link'))
  ruler.at('autolink', placed('autolink'))
  ruler.at('image', withAttributes(placed('image')))
  ruler.before('link', 'kit_citation', readCitation)
  ruler.before('link', 'kit_term', readTerm)
  ruler.before('link', 'kit_language', readLanguage)
}

/** markdown-it's own rule of that name, which then notes where its token starts. */
function placed(name: string): InlineRule {
  const alone = new MarkdownItDefault('zero')
  alone.inline.ruler.enableOnly([name])
  const original = alone.inline.ruler.getRules('')[0] as InlineRule
  return (state, silent) => {
    const position = state.pos
    const count = state.tokens.length
    if (!original(state, silent)) return false
    if (!silent) remember(firstOf(state, count), { position })
    return true
  }
}

/** The token that a rule has just pushed: a text that was pending may stand before it. */
function firstOf(state: StateInline, count: number): Token | undefined {
  const token = state.tokens[count]
  return token?.type === 'text' ? state.tokens[count + 1] : token
}

function remember(token: Token | undefined, meta: InlineMeta): void {
  if (token !== undefined) token.meta = { ...token.meta, ...meta }
}

/** An image's attributes stand right behind it. Braces that are no attributes stay text. */
function withAttributes(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const position = state.pos
    const count = state.tokens.length
    if (!rule(state, silent)) return false
    const attributes = state.src.charCodeAt(state.pos) === brace ? readAttributes(state.src, state.pos) : undefined
    if (attributes === undefined || attributes.end > state.posMax) return true
    if (!silent) remember(firstOf(state, count), { position, attributes })
    state.pos = attributes.end
    return true
  }
}

const citation = /\[(@[^[\]]+)\]/y

function readCitation(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== opening || state.src.charCodeAt(state.pos + 1) !== 0x40 || state.linkLevel > 0) return false
  citation.lastIndex = state.pos
  const match = citation.exec(state.src)
  const end = state.pos + (match?.[0].length ?? 0)
  if (match === null || end > state.posMax || state.src.charCodeAt(end) === 0x28) return false
  return pushText(state, silent, 'kit_citation', match[1] ?? '', end)
}

const term = /\[\[([^[\]]+)\]\]/y

function readTerm(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== opening || state.src.charCodeAt(state.pos + 1) !== opening || state.linkLevel > 0) return false
  term.lastIndex = state.pos
  const match = term.exec(state.src)
  const end = state.pos + (match?.[0].length ?? 0)
  if (match === null || end > state.posMax || (match[1] ?? '').trim() === '') return false
  return pushText(state, silent, 'kit_term', match[1] ?? '', end)
}

function pushText(state: StateInline, silent: boolean, type: string, content: string, end: number): boolean {
  if (!silent) {
    const token = state.push(type, '', 0)
    token.content = content
    token.meta = { position: state.pos } satisfies InlineMeta
  }
  state.pos = end
  return true
}

function readLanguage(state: StateInline, silent: boolean): boolean {
  const start = state.pos
  if (state.src.charCodeAt(start) !== opening || !state.src.includes(']{', start)) return false
  const labelEnd = state.md.helpers.parseLinkLabel(state, start)
  if (labelEnd < 0 || state.src.charCodeAt(labelEnd + 1) !== brace) return false
  const attributes = readAttributes(state.src, labelEnd + 1)
  if (attributes === undefined || attributes.end > state.posMax) return false
  if (!silent) {
    const outerEnd = state.posMax
    state.pos = start + 1
    state.posMax = labelEnd
    state.push('kit_language_open', '', 1).meta = { position: start, attributes }
    state.md.inline.tokenize(state)
    state.push('kit_language_close', '', -1)
    state.posMax = outerEnd
  }
  state.pos = attributes.end
  return true
}
