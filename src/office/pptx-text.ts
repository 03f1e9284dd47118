/** Paragraphs as Office has them: real ones, with real markers, in their language. Only what differs from the placeholder is said. */
import { indent } from './pptx-measure.ts'
import type { Marker, Paragraph, Run } from './pptx-pieces.ts'
import { floor, type Style } from './pptx-style.ts'
import { faces, fill } from './pptx-theme.ts'
import { emu, letterSize, points } from './pptx-units.ts'
import { escapeXml, type Relations, tag } from './xml.ts'

/** What a text's shape and slide say about it. */
export interface TextContext {
  lang: string
  /** What a paragraph of this level inherits; undefined for a shape that inherits nothing. */
  inherited: (level: number) => Style | undefined
  relations: Relations
  /** The part of the slide with that anchor. */
  slideAt: (anchor: string) => string | undefined
}

/** The first paragraph needs no space above. */
export function paragraphsXml(paragraphs: readonly Paragraph[], context: TextContext): string {
  let xml = ''
  for (const [index, paragraph] of paragraphs.entries()) {
    const above = index === 0 ? 0 : paragraph.style.above
    xml += paragraphXml({ ...paragraph, style: { ...paragraph.style, above } }, context, startOf(paragraphs, index))
  }
  return xml
}

function paragraphXml({ runs, style, level, marker }: Paragraph, context: TextContext, startAt: number): string {
  const own = context.inherited(level)
  const isRtl = readsFromRight(runs)
  const properties = tag(
    'a:pPr',
    {
      ...(level > 0 && (marker === undefined || own === undefined) ? marginsOf(level, marker) : {}),
      lvl: level === 0 ? undefined : Math.min(level, 8),
      algn: isRtl ? 'r' : undefined,
      rtl: isRtl ? 1 : undefined,
    },
    own?.lines === style.lines ? '' : tag('a:lnSpc', {}, tag('a:spcPct', { val: Math.round(style.lines * 100000) })),
    own !== undefined && Math.abs(own.above - style.above) < 0.05 ? '' : tag('a:spcBef', {}, tag('a:spcPts', { val: points(style.above) })),
    level > 0 || own === undefined ? markerXml(marker, startAt, own === undefined) : '',
  )
  let inside = ''
  for (const run of runs) inside += runXml(run, style, own, context)
  return `<a:p>${properties === '<a:pPr/>' ? '' : properties}${inside}</a:p>`
}

/** A second paragraph of an item stands under the first one's words. */
function marginsOf(level: number, marker: Marker | undefined): { marL: number; indent: number } {
  return { marL: emu(level * indent), indent: marker === undefined ? 0 : emu(-indent) }
}

/** Dots come from the master; the others say what they are. */
function markerXml(marker: Marker | undefined, startAt: number, isAlone: boolean): string {
  if (marker === undefined) return '<a:buNone/>'
  if (marker === 'dot') return isAlone ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : ''
  if (marker === 'seat') return '<a:buSzPct val="100000"/><a:buFont typeface="Arial"/><a:buChar char="○"/>'
  return `<a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/>${tag('a:buAutoNum', { type: 'arabicPeriod', startAt: startAt === 1 ? undefined : startAt })}`
}

/** Where the count of a run of numbers begins: programs count on by themselves while nothing else stands between. */
function startOf(paragraphs: readonly Paragraph[], index: number): number {
  const { level = 0 } = paragraphs[index] ?? {}
  let start = numberOf(paragraphs[index])
  for (let before = index - 1; before >= 0; before--) {
    const one = paragraphs[before]
    if (one !== undefined && one.level > level) continue
    if (one?.level !== level || numberOf(one) !== start - 1 || start < 2) break
    start--
  }
  return start
}

function numberOf(paragraph: Paragraph | undefined): number {
  return typeof paragraph?.marker === 'object' ? paragraph.marker.number : 0
}

function runXml(run: Run, style: Style, own: Style | undefined, context: TextContext): string {
  const size = run.small ? Math.min(style.size, floor) : style.size
  const bold = run.small !== true && (style.bold || run.bold === true)
  const colour = run.small && style.colour === 'ink' ? 'ink-soft' : style.colour
  const link = run.href === undefined ? '' : linkXml(run.href, context)
  const face = run.code ? faces.code : own?.face === style.face ? undefined : style.face === 'theirs' ? faces.theirs : faces.ours
  const properties = tag(
    'a:rPr',
    {
      lang: run.lang ?? context.lang,
      sz: own !== undefined && letterSize(own.size) === letterSize(size) ? undefined : letterSize(size),
      b: own !== undefined && own.bold === bold ? undefined : Number(bold),
      dirty: 0,
    },
    own?.colour === colour || link !== '' ? '' : fill(colour),
    face === undefined ? '' : tag('a:latin', { typeface: face }) + tag('a:cs', { typeface: face }),
    link,
  )
  return escapeXml(run.text)
    .split('\n')
    .map((line) => (line === '' ? '' : `<a:r>${properties}<a:t>${line}</a:t></a:r>`))
    .join(`<a:br>${properties}</a:br>`)
}

/** A link to a slide that is not there is words only. */
function linkXml(href: string, { relations, slideAt }: TextContext): string {
  if (!href.startsWith('#')) return tag('a:hlinkClick', { 'r:id': relations.to('hyperlink', href, true) })
  const target = slideAt(href.slice(1))
  return target === undefined ? '' : tag('a:hlinkClick', { 'r:id': relations.to('slide', target), action: 'ppaction://hlinksldjump' })
}

/** Whether the first letter that has a direction runs from right to left. */
function readsFromRight(runs: readonly Run[]): boolean {
  for (const run of runs) {
    const first = /\p{L}/u.exec(run.text)
    if (first !== null) return fromRight.test(first[0])
  }
  return false
}

const fromRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
