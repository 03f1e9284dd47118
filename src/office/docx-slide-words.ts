/** The words of a slide's picture: paragraphs of a Word document with letters as much smaller as the picture is. */
import { isRightToLeft, wellFormed } from './docx-inline.ts'
import { share } from './docx-slide-shapes.ts'
import { textOfRuns } from './pptx-inline.ts'
import { indent, shown } from './pptx-measure.ts'
import type { Marker, Paragraph, Run } from './pptx-pieces.ts'
import { floor } from './pptx-style.ts'
import { type Colour, faces, hexOf } from './pptx-theme.ts'
import { points } from './pptx-units.ts'
import { escapeXml, tag } from './xml.ts'

export interface WordsLook {
  /** The class of a page's root. */
  accent: string
  /** The document's own language. */
  lang: string
  /** The share of its size at which the slide shows its text. */
  scale: number
  align?: 'l' | 'ctr' | 'r'
  /** Space above the first paragraph: none, when left out. */
  above?: number
  /** Where a tab ends, from the left: what follows it stands there with its right end. */
  tab?: number
}

/** No links lead out of a picture. */
export function wordsXml(paragraphs: readonly Paragraph[], look: WordsLook): string {
  let xml = ''
  for (const [index, one] of paragraphs.entries()) xml += paragraphXml(one, index === 0 ? (look.above ?? 0) : one.style.above, look)
  return xml
}

function paragraphXml(paragraph: Paragraph, above: number, look: WordsLook): string {
  const { runs, style, level, marker } = paragraph
  const isRtl = isRightToLeft(textOfRuns(runs))
  const hanging = marker === undefined ? undefined : twips(indent)
  const align = { l: undefined, ctr: 'center', r: isRtl ? 'left' : 'right' }[look.align ?? 'l']
  const properties =
    '<w:pStyle w:val="SlideWords"/>' +
    (look.tab === undefined ? '' : tag('w:tabs', {}, tag('w:tab', { 'w:val': 'right', 'w:pos': twips(look.tab) }))) +
    (isRtl ? '<w:bidi/>' : '') +
    tag('w:spacing', { 'w:before': twips(above), 'w:line': Math.round(style.lines * 240), 'w:lineRule': 'auto' }) +
    (level === 0 ? '' : tag('w:ind', { 'w:left': twips(level * indent), 'w:hanging': hanging })) +
    (align === undefined ? '' : tag('w:jc', { 'w:val': align }))
  let inside = marker === undefined ? '' : markerXml(marker, paragraph, look)
  for (const run of runs) inside += runXml(run, paragraph, look)
  return `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
}

/** Twentieths of a point. */
function twips(units: number): number {
  return Math.round((points(units) * share) / 5)
}

/** Dots for one workshop, dashes for the other, in the workshop's colour: look.md, section 1. */
function markerXml(marker: Marker, { style }: Paragraph, look: WordsLook): string {
  const dot = look.accent === 't-hostility' ? '–' : '•'
  const text = marker === 'dot' ? dot : marker === 'seat' ? '○' : `${marker.number}.`
  const colour: Colour = marker === 'dot' ? 'accent' : style.colour
  return `<w:r>${lookXml({ bold: style.bold, colour, size: style.size }, look)}<w:t>${text}</w:t><w:tab/></w:r>`
}

function runXml(run: Run, { style }: Paragraph, look: WordsLook): string {
  const properties = lookXml(
    {
      face: run.code ? faces.code : style.face === 'theirs' ? faces.theirs : undefined,
      bold: run.small !== true && (style.bold || run.bold === true),
      colour: run.href !== undefined ? 'accent' : run.small && style.colour === 'ink' ? 'ink-soft' : style.colour,
      size: run.small ? Math.min(style.size, floor) : style.size,
      underlined: run.href !== undefined,
      isRtl: isRightToLeft(run.text),
      lang: run.lang,
    },
    look,
  )
  const parts = wellFormed(run.text).split(/(\n|\t)/)
  return `<w:r>${properties}${parts.map(partXml).join('')}</w:r>`
}

function partXml(part: string): string {
  if (part === '') return ''
  return part === '\n'
    ? '<w:br/>'
    : part === '\t'
      ? '<w:tab/>'
      : `<w:t${/^\s|\s$/.test(part) ? ' xml:space="preserve"' : ''}>${escapeXml(part)}</w:t>`
}

interface Letters {
  face?: string | undefined
  bold: boolean
  colour: Colour
  size: number
  underlined?: boolean
  isRtl?: boolean
  lang?: string | undefined
}

/** Programs without Georgia take a face that is wider by so much. */
const roomForTheirs = 0.86

/** In the order that the schema wants, without what the document says of all its letters. Sizes are in half points, rounded down, so that lines hold what they hold on the slide. */
function lookXml({ face, bold, colour, size, underlined, isRtl, lang }: Letters, { accent, lang: own, scale }: WordsLook): string {
  const fine = points(shown(size, scale)) * share * (face === faces.theirs ? roomForTheirs : 1)
  const half = Math.max(2, Math.floor(fine / 50 + 0.1))
  return tag(
    'w:rPr',
    {},
    face === undefined ? '' : tag('w:rFonts', { 'w:ascii': face, 'w:hAnsi': face, 'w:cs': face }),
    bold ? (isRtl ? '<w:b/><w:bCs/>' : '<w:b/>') : '',
    colour === 'ink' ? '' : tag('w:color', { 'w:val': hexOf(colour, accent) }),
    tag('w:sz', { 'w:val': half }) + (isRtl ? tag('w:szCs', { 'w:val': half }) : ''),
    underlined ? '<w:u w:val="single"/>' : '',
    isRtl ? '<w:rtl/>' : '',
    lang === undefined || lang === own ? '' : tag('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': lang }),
  )
}
