/** Running text as the library's runs. */
import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Inline } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'

/** What running text asks of its document. */
export interface InlineInput {
  page: PagePrinter
  /** The bookmark at an address of this document, such as `#module--id`; undefined where there is none. */
  bookmark: (anchor: string) => string | undefined
}

/** Pictures inside text stand after their paragraph. */
export interface ReadInline {
  children: ParagraphChild[]
  pictures: Extract<Inline, { type: 'image' }>[]
}

type Look = Pick<IRunOptions, 'style' | 'language' | 'rightToLeft' | 'bold'>

export function readInline(inline: readonly Inline[], input: InlineInput, look: Look = {}): ReadInline {
  const pictures: ReadInline['pictures'] = []
  return { children: read(inline, look, input, pictures), pictures }
}

function read(inline: readonly Inline[], look: Look, input: InlineInput, pictures: ReadInline['pictures']): ParagraphChild[] {
  return inline.flatMap((one) => readOne(one, look, input, pictures))
}

function readOne(one: Inline, look: Look, input: InlineInput, pictures: ReadInline['pictures']): ParagraphChild[] {
  switch (one.type) {
    case 'text':
      return runs(one.text, look)
    // Emphasis is weight: look.md, section 3.
    case 'emphasis':
    case 'strong':
      return read(one.children, { ...look, style: look.style ?? 'Strong' }, input, pictures)
    case 'code':
      return runs(one.text, { ...look, style: 'CodeWords' })
    case 'break':
      return one.hard ? [new TextRun({ break: 1 })] : runs(' ', look)
    case 'language':
      return read(one.children, { ...look, ...inLanguage(one.lang) }, input, pictures)
    case 'link':
      return link(one, look, input, pictures)
    case 'image':
      pictures.push(one)
      return []
    case 'cite':
      return runs(input.page.cite(one.items).text, { ...look, style: look.style ?? 'Citation' })
    case 'term':
      input.page.term(one.term)
      return one.children.length === 0 ? runs(one.term, look) : read(one.children, look, input, pictures)
  }
}

/** A link that leads nowhere in this document is its words. */
function link(one: Extract<Inline, { type: 'link' }>, look: Look, input: InlineInput, pictures: ReadInline['pictures']): ParagraphChild[] {
  const href = input.page.link(one.href)
  const inside = (style?: string) => read(one.children, style === undefined ? look : { ...look, style }, input, pictures)
  if (href === undefined) return inside()
  if (!href.startsWith('#')) return [new ExternalHyperlink({ link: href, children: inside('Hyperlink') })]
  const anchor = input.bookmark(href.slice(1))
  return anchor === undefined ? inside() : [new InternalHyperlink({ anchor, children: inside('Hyperlink') })]
}

/** Text as runs, its line ends as breaks. */
export function runs(text: string, look: Look = {}): ParagraphChild[] {
  if (text === '') return []
  const direction = look.rightToLeft === undefined && isRightToLeft(text) ? { rightToLeft: true } : {}
  return text.split('\n').map((line, at) => new TextRun({ ...look, ...direction, text: clean(line), ...(at > 0 ? { break: 1 } : {}) }))
}

/** A language for the spelling checker and for whoever listens. */
export function inLanguage(lang: string | undefined): Pick<Look, 'language'> {
  return lang === undefined ? {} : { language: { value: lang, eastAsia: lang, bidirectional: lang } }
}

/** Whether the first letter is of a script that runs from right to left: Hebrew, Arabic and their neighbours. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(first) || /[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(first)
}

/** XML 1.0 knows no control characters but tab and line ends, and no half of a pair. */
export function clean(text: string): string {
  return text.replace(forbidden, '').replace(halves, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
