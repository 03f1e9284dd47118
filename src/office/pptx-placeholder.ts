/** Placeholders of the master and its layouts: where they stand, how their text looks, what they say while they are empty. */
import type { Slot } from './pptx-layouts.ts'
import { indent, inset } from './pptx-measure.ts'
import type { Style } from './pptx-style.ts'
import { faces, fill } from './pptx-theme.ts'
import { corners, emu, letterSize, place, points, type Rect } from './pptx-units.ts'
import { type Attributes, escapeXml, tag } from './xml.ts'

/** What is drawn on: the class of the workshop's accent, the language of hints, and numbers for shapes; 1 is the tree itself. */
export interface Ground {
  accent: string
  lang: string
  next: () => number
}

interface Placeholder {
  name: string
  kind: Attributes
  rect: Rect
  anchor: Slot['anchor']
  /** The levels that differ from the master's. */
  styles?: string
  /** Words, or a field. */
  hint: string
  card?: boolean
}

export function placeholder(shape: Placeholder, { lang, next }: Ground): string {
  const side = shape.card ? emu(inset.card) : 0
  const body = { vert: 'horz', wrap: 'square', lIns: side, tIns: side, rIns: side, bIns: side, rtlCol: 0, anchor: shape.anchor }
  const inside = shape.hint.startsWith('<') ? shape.hint : `<a:r>${tag('a:rPr', { lang })}<a:t>${escapeXml(shape.hint)}</a:t></a:r>`
  const look = shape.card ? corners + fill('raised') : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id: next(), name: shape.name }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      tag('p:nvPr', {}, tag('p:ph', shape.kind)),
    ),
    tag('p:spPr', {}, place(shape.rect), look),
    tag('p:txBody', {}, tag('a:bodyPr', body, '<a:normAutofit/>'), tag('a:lstStyle', {}, shape.styles), `<a:p>${inside}</a:p>`),
  )
}

export function titlePlaceholder(rect: Rect, anchor: Slot['anchor'], ground: Ground, styles = ''): string {
  return placeholder({ name: 'Title', kind: { type: 'title' }, rect, anchor, styles, hint: 'Title' }, ground)
}

/** A layout's place for text; `index` is where it stands among them. */
export function slotPlaceholder(slot: Slot, index: number, ground: Ground): string {
  const styles = bodyLevels(slot.style, slot.list, ground.accent, slot.align).join('')
  const kind = { type: 'body', sz: 'quarter', idx: index + 10 }
  return placeholder({ name: slot.hint, kind, rect: slot, anchor: slot.anchor, styles, hint: slot.hint, card: slot.card }, ground)
}

const small = (align: 'l' | 'r') =>
  tag('a:lvl1pPr', { algn: align }, tag('a:defRPr', { sz: letterSize(4.2), b: 0 }, fill('ink-soft'), letters))
const letters = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'

/** The session's name and the slide's number. Each layout says how they look, since LibreOffice does not ask the master. */
export function footPlaceholders(hasName: boolean, ground: Ground): string[] {
  const name = { name: 'Footer', kind: { type: 'ftr', sz: 'quarter', idx: 3 }, rect: nameAt, styles: small('l'), hint: 'Session' }
  const number = { name: 'Slide number', kind: { type: 'sldNum', sz: 'quarter', idx: 4 }, rect: numberAt, styles: small('r') }
  const shown = placeholder({ ...number, anchor: 'ctr', hint: slideNumber(tag('a:rPr', { lang: ground.lang })) }, ground)
  return hasName ? [placeholder({ ...name, anchor: 'ctr' }, ground), shown] : [shown]
}

/** Where a footer stands. */
export const nameAt: Rect = { x: 19, y: 88, width: 112, height: 7 }
const numberAt: Rect = { x: 140, y: 88, width: 29.8, height: 7 }

/** A field that counts by itself. */
export function slideNumber(look: string): string {
  return `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${look}<a:t>‹#›</a:t></a:fld>`
}

/** The first level is plain text, the ones under it are lists. */
export function bodyLevels(text: Style, list: Style, accent: string, align?: Slot['align']): string[] {
  return [0, 1, 2, 3, 4].map((depth) => level(depth, depth === 0 ? text : list, accent, align))
}

export function level(depth: number, style: Style, accent: string, align: Slot['align'] = 'l'): string {
  const face = style.face === 'theirs' ? tag('a:latin', { typeface: faces.theirs }) + tag('a:cs', { typeface: faces.theirs }) : letters
  return tag(
    `a:lvl${depth + 1}pPr`,
    { marL: emu(depth * indent), indent: depth === 0 ? 0 : -emu(indent), algn: align, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    tag('a:lnSpc', {}, tag('a:spcPct', { val: Math.round(style.lines * 100000) })),
    tag('a:spcBef', {}, tag('a:spcPts', { val: points(style.above) })),
    depth === 0 ? '<a:buNone/>' : bullet(accent),
    tag('a:defRPr', { sz: letterSize(style.size), b: Number(style.bold), kern: 1200 }, fill(style.colour), face),
  )
}

/** Dots for one workshop, dashes for the other: look.md, section 1. */
function bullet(accent: string): string {
  const [size, char] = accent === 't-hostility' ? [70000, '▬'] : [120000, '•']
  return `<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="${size}"/><a:buFont typeface="Arial"/><a:buChar char="${char}"/>`
}
