/** Running text as runs of a Word document, written as text: a workshop has many thousands of them, and the library needs five times as long. */
import type { Inline } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import type { Links } from './docx-links.ts'
import { escapeXml, tag } from './xml.ts'

/** What running text asks of its document. */
export interface InlineInput {
  page: PagePrinter
  /** The bookmark at an address of this document, such as `module--id`; undefined where there is none. */
  bookmark: (anchor: string) => string | undefined
  /** Addresses outside the document. */
  links: Links
}

/** Pictures inside text stand after their paragraph. */
export interface ReadInline {
  xml: string
  pictures: Extract<Inline, { type: 'image' }>[]
}

export interface Look {
  /** The id of a style for letters. */
  style?: string
  lang?: string
}

export function readInline(inline: readonly Inline[], input: InlineInput, look: Look = {}): ReadInline {
  const read: ReadInline = { xml: '', pictures: [] }
  read.xml = all(inline, look, input, read.pictures)
  return read
}

function all(inline: readonly Inline[], look: Look, input: InlineInput, pictures: ReadInline['pictures']): string {
  let xml = ''
  for (const one of inline) xml += readOne(one, look, input, pictures)
  return xml
}

function readOne(one: Inline, look: Look, input: InlineInput, pictures: ReadInline['pictures']): string {
  switch (one.type) {
    case 'text':
      return runs(one.text, look)
    // Emphasis is weight: look.md, section 3.
    case 'emphasis':
    case 'strong':
      return all(one.children, { ...look, style: look.style ?? 'Strong' }, input, pictures)
    case 'code':
      return runs(one.text, { ...look, style: 'CodeWords' })
    case 'break':
      return one.hard ? '<w:r><w:br/></w:r>' : runs(' ', look)
    case 'language':
      return all(one.children, { ...look, lang: one.lang }, input, pictures)
    case 'link':
      return link(one, look, input, pictures)
    case 'image':
      pictures.push(one)
      return ''
    case 'cite':
      return runs(input.page.cite(one.items).text, { ...look, style: look.style ?? 'Citation' })
    case 'term':
      return one.children.length === 0 ? runs(one.term, look) : all(one.children, look, input, pictures)
  }
}

/** A link that leads nowhere in this document is its words. */
function link(one: Extract<Inline, { type: 'link' }>, look: Look, input: InlineInput, pictures: ReadInline['pictures']): string {
  const href = input.page.link(one.href)
  const anchor = href?.startsWith('#') ? input.bookmark(href.slice(1)) : undefined
  if (href === undefined || (href.startsWith('#') && anchor === undefined)) return all(one.children, look, input, pictures)
  const where = anchor === undefined ? { 'r:id': input.links.to(href) } : { 'w:anchor': anchor }
  return tag('w:hyperlink', { ...where, 'w:history': 1 }, all(one.children, { ...look, style: 'Hyperlink' }, input, pictures))
}

/** Text as a run, its line ends as breaks. */
export function runs(text: string, { style, lang }: Look = {}): string {
  if (text === '') return ''
  const look =
    (style === undefined ? '' : tag('w:rStyle', { 'w:val': style })) +
    (isRightToLeft(text) ? '<w:rtl/>' : '') +
    (lang === undefined ? '' : tag('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': lang }))
  const lines = wellFormed(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

/** Whether the first letter is of a script that runs from right to left: Hebrew, Arabic and their neighbours. */
export function isRightToLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false
  return rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '')
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** XML knows no half of a pair. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}
