/** A body of Markdown → the parts before the first `##`, and a slide for each `##`. Notes files are read the same way. */
import type { Token } from 'markdown-it'
import { fault, meant } from '../diagnostic.ts'
import type { AttributeRule, Inline, Part, Place } from '../model.ts'
import { mendable } from '../slip.ts'
import { plainText } from '../walk.ts'
import { checkValue } from './block.ts'
import { toParts } from './flow.ts'
import { toInline } from './inline.ts'
import type { HeadingMeta } from './markdown.ts'
import { lineStart, placeInside, type Reading } from './reading.ts'
import { isId, slugOf } from './slug.ts'
import { tokensOf } from './text.ts'

export interface SlideText {
  id: string
  heading: Inline[]
  title: string
  minutes?: number
  talk: boolean
  parts: Part[]
  at: Place
}

/** `fields` are the attributes that a heading may have besides its id. */
export function readSlides(
  body: string,
  reading: Reading,
  fields: Readonly<Record<string, AttributeRule>>,
): { before: Part[]; slides: SlideText[] } {
  const tokens = tokensOf(body)
  const starts = slideStarts(tokens)
  const before = toParts(tokens, 0, starts[0] ?? tokens.length, reading)
  const slides = starts.map((start, index) => {
    const slide = readHeading(tokens, start, reading, fields)
    slide.parts = toParts(tokens, start + 3, starts[index + 1] ?? tokens.length, reading)
    return slide
  })
  return { before, slides }
}

/** Where a `##` stands outside everything; an underlined heading is an error and starts nothing. */
function slideStarts(tokens: readonly Token[]): number[] {
  const starts: number[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    if (token.type === 'heading_open' && token.level === 0 && token.markup === '##') starts.push(index)
  }
  return starts
}

function readHeading(
  tokens: readonly Token[],
  start: number,
  reading: Reading,
  fields: Readonly<Record<string, AttributeRule>>,
): SlideText {
  const open = tokens[start] as Token
  const inline = tokens[start + 1] as Token
  const line = open.map?.[0] ?? 0
  const at = lineStart(reading, line)
  const heading = toInline(inline.children ?? [], { content: inline.content, line }, reading).flatMap((one) =>
    plainHeading(one, at, reading),
  )
  const title = plainText(heading).trim()
  const slide: SlideText = { id: '', heading, title, talk: false, parts: [], at }
  if (open.meta !== null) readAttributes(open.meta as HeadingMeta, { slide, line, source: reading.lines[line] ?? '', reading, fields })
  if (slide.id === '') slide.id = slugOf(title)
  if (title === '') reading.report(fault('heading-empty', at, 'a slide has no heading', 'write some words after `##`'))
  else if (slide.id === '')
    reading.report(fault('heading-without-id', at, 'no id can be made from this heading', 'add one after it, `{#some-words}`'))
  if (slide.id === '') slide.id = `slide-on-line-${at.line}`
  return slide
}

/** Headings hold no citation, term, link or image: their words are kept, and the rest reported. */
function plainHeading(inline: Inline, at: Place, reading: Reading): Inline[] {
  const refuse = (what: string, place: Place) =>
    reading.report(fault('heading-holds', place, `a heading cannot hold ${what}`, 'move it into the text below'))
  switch (inline.type) {
    case 'cite':
      refuse('a citation', inline.at)
      return []
    case 'image':
      refuse('an image', inline.at)
      return [{ type: 'text', text: inline.alt }]
    case 'link':
      refuse('a link', inline.at)
      return inline.children
    case 'term':
      refuse('a glossary term', inline.at)
      return inline.children
    case 'emphasis':
    case 'strong':
    case 'language':
      return [{ ...inline, children: inline.children.flatMap((one) => plainHeading(one, at, reading)) }]
    case 'text':
    case 'code':
    case 'break':
      return [inline]
  }
}

interface HeadingReading {
  slide: SlideText
  line: number
  source: string
  reading: Reading
  fields: Readonly<Record<string, AttributeRule>>
}

function readAttributes(meta: HeadingMeta, { slide, line, source, reading, fields }: HeadingReading): void {
  const { attributes } = meta
  // Offsets count from the heading's own words, which the line holds after its `##`.
  const shift = source.replace(/\s+#*\s*$/, '').length - meta.length
  const place = (offset: number) => placeInside(reading, { content: source, line }, offset + shift)
  if (attributes === undefined) {
    reading.report(
      fault(
        'attribute-malformed',
        place(meta.start),
        'these attributes cannot be read',
        'write `{#id key=value flag}`, or `\\{` for a brace',
      ),
    )
    return
  }
  if (attributes.id !== undefined) {
    slide.id = attributes.id
    if (!isId(attributes.id))
      reading.report(
        fault(
          'id-malformed',
          place(attributes.idOffset),
          `\`${attributes.id}\` is not an id`,
          'use small letters, digits and single hyphens: `#five-features`',
          attributes.id.length + 1,
        ),
      )
  }
  const seen = new Set<string>()
  for (const { key, value, offset } of attributes.list) {
    const rule = Object.hasOwn(fields, key) ? fields[key] : undefined
    const at = place(offset)
    if (seen.has(key) || key === '#')
      reading.report(fault('attribute-twice', at, `\`${key}\` is given twice`, 'keep one of them', key.length))
    else if (rule === undefined)
      reading.report(
        mendable(
          fault(
            'attribute-unknown',
            at,
            `a heading takes no attribute \`${key}\``,
            meant(key, Object.keys(fields), 'it takes an id, `minutes` and `talk`'),
            key.length,
          ),
          key,
          Object.keys(fields).filter((field) => !attributes.list.some((one) => one.key === field)),
        ),
      )
    else checkValue(key, value, rule, at, reading.report)
    seen.add(key)
    if (key === 'minutes' && /^[1-9]\d{0,3}$/.test(value)) slide.minutes = Number(value)
    if (key === 'talk') slide.talk = true
  }
}
