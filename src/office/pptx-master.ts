/** The slide master and its layouts: placeholders that slides inherit from, grounds, marks. */
import { drawingOf, markOf } from '../print/drawings.ts'
import { drawingXml } from './pptx-drawing.ts'
import { type LayoutName, layoutNames, layouts, type OfficeLayout, promptCard, type Slot } from './pptx-layouts.ts'
import { indent, inset } from './pptx-measure.ts'
import { base, type Style } from './pptx-style.ts'
import { type Colour, faces, fill } from './pptx-theme.ts'
import { corners, emu, letterSize, place, points, type Rect } from './pptx-units.ts'
import { escapeXml, part, spaces, tag } from './xml.ts'

/** What a master knows: the class of its workshop's accent, and the language of its hints. */
export interface MasterInput {
  accent: string
  lang: string
}

const footer: Rect = { x: 19, y: 88, width: 112, height: 7 }
const number: Rect = { x: 140, y: 88, width: 29.8, height: 7 }
const levels = [0, 1, 2, 3, 4]

/** `layoutIds` are the relations to the layouts, in their order. */
export function masterPart({ accent, lang }: MasterInput, layoutIds: readonly string[]): string {
  const shapes = counter()
  const { title, slots } = layouts.plain
  const [main] = slots
  const tree = [
    ...edgeAndMark(accent, shapes),
    placeholder(shapes, 'Title', { type: 'title' }, title, bodyProperties(title.anchor, 0), '', 'Title', lang),
    placeholder(shapes, 'Text', { type: 'body', idx: 1 }, main as Rect, bodyProperties('t', 0), '', main?.hint ?? '', lang),
    placeholder(
      shapes,
      'Footer',
      { type: 'ftr', sz: 'quarter', idx: 3 },
      footer,
      bodyProperties('ctr', 0),
      smallText('l'),
      'Session',
      lang,
    ),
    placeholder(
      shapes,
      'Slide number',
      { type: 'sldNum', sz: 'quarter', idx: 4 },
      number,
      bodyProperties('ctr', 0),
      smallText('r'),
      slideNumber,
      lang,
    ),
  ]
  const list = layoutIds.map((id, index) => tag('p:sldLayoutId', { id: 2147483649 + index, 'r:id': id }))
  return part(
    tag(
      'p:sldMaster',
      spaces,
      tag('p:cSld', {}, ground('paper'), shapeTree(...tree)),
      '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
      tag('p:sldLayoutIdLst', {}, ...list),
      tag(
        'p:txStyles',
        {},
        tag('p:titleStyle', {}, level(0, title.style, '')),
        tag('p:bodyStyle', {}, ...bodyLevels(base, base, accent)),
        '<p:otherStyle/>',
      ),
    ),
  )
}

export function layoutPart(name: LayoutName, { accent, lang }: MasterInput): string {
  const layout: OfficeLayout = layouts[name]
  const shapes = counter()
  const { style, anchor, ...rect } = layout.title
  const title = placeholder(shapes, 'Title', { type: 'title' }, rect, bodyProperties(anchor, 0), level(0, style, ''), 'Title', lang)
  const slots = layout.slots.map((slot, index) => slotShape(slot, index, shapes, lang, accent))
  const feet = [
    name === 'quotation'
      ? ''
      : placeholder(
          shapes,
          'Footer',
          { type: 'ftr', sz: 'quarter', idx: 3 },
          footer,
          bodyProperties('ctr', 0),
          smallText('l'),
          'Session',
          lang,
        ),
    placeholder(
      shapes,
      'Slide number',
      { type: 'sldNum', sz: 'quarter', idx: 4 },
      number,
      bodyProperties('ctr', 0),
      smallText('r'),
      slideNumber,
      lang,
    ),
  ]
  return part(
    tag(
      'p:sldLayout',
      { ...spaces, showMasterSp: layout.edge ? undefined : 0, preserve: 1, userDrawn: 1 },
      tag(
        'p:cSld',
        { name: layout.name },
        ground(layout.ground),
        shapeTree(...decoration(layout, accent, shapes), title, ...slots, ...feet),
      ),
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    ),
  )
}

export { layoutNames }

/** Numbers for the shapes of one part; 1 is the tree itself. */
function counter(): () => number {
  let count = 1
  return () => ++count
}

export function shapeTree(...shapes: readonly string[]): string {
  const root =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
  return tag('p:spTree', {}, root, ...shapes)
}

function ground(colour: Colour): string {
  return tag('p:bg', {}, tag('p:bgPr', {}, fill(colour), '<a:effectLst/>'))
}

const slideNumber = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">LANG<a:t>‹#›</a:t></a:fld>'

/** A placeholder with what an empty one says; `styles` are the levels that differ from the master's. */
function placeholder(
  shapes: () => number,
  name: string,
  kind: Record<string, string | number>,
  rect: Rect,
  body: string,
  styles: string,
  hint: string,
  lang: string,
  look = '',
): string {
  const language = tag('a:rPr', { lang })
  const inside = hint.startsWith('<')
    ? hint.replace('LANG', language)
    : hint === ''
      ? ''
      : `<a:r>${language}<a:t>${escapeXml(hint)}</a:t></a:r>`
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id: shapes(), name }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      tag('p:nvPr', {}, tag('p:ph', kind)),
    ),
    tag('p:spPr', {}, place(rect), look || '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    tag('p:txBody', {}, body, tag('a:lstStyle', {}, styles), `<a:p>${inside}${inside === '' ? tag('a:endParaRPr', { lang }) : ''}</a:p>`),
  )
}

const card = corners + fill('raised')

function slotShape(slot: Slot, index: number, shapes: () => number, lang: string, accent: string): string {
  const margin = slot.card ? inset.card : 0
  const styles = bodyLevels(slot.style, slot.list, accent, slot.align).join('')
  const kind = { type: 'body', sz: 'quarter', idx: index + 10 }
  return placeholder(shapes, slot.hint, kind, slot, bodyProperties(slot.anchor, margin), styles, slot.hint, lang, slot.card ? card : '')
}

function bodyProperties(anchor: Slot['anchor'], margin: number): string {
  const side = emu(margin)
  return tag(
    'a:bodyPr',
    { vert: 'horz', wrap: 'square', lIns: side, tIns: side, rIns: side, bIns: side, rtlCol: 0, anchor },
    '<a:normAutofit/>',
  )
}

/** The first level is plain text, the ones under it are lists. */
function bodyLevels(text: Style, list: Style, accent: string, align?: Slot['align']): string[] {
  return levels.map((depth) => level(depth, depth === 0 ? text : list, accent, align))
}

function level(depth: number, style: Style, accent: string, align: Slot['align'] = 'l'): string {
  return tag(
    `a:lvl${depth + 1}pPr`,
    {
      marL: emu(depth * indent),
      indent: depth === 0 ? 0 : -emu(indent),
      algn: align,
      defTabSz: 914400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    tag('a:lnSpc', {}, tag('a:spcPct', { val: Math.round(style.lines * 100000) })),
    tag('a:spcBef', {}, tag('a:spcPts', { val: points(style.above) })),
    depth === 0 ? '<a:buNone/>' : bullet(accent),
    tag(
      'a:defRPr',
      { sz: letterSize(style.size), b: Number(style.bold), kern: 1200 },
      fill(style.colour),
      style.face === 'theirs'
        ? tag('a:latin', { typeface: faces.theirs }) + tag('a:cs', { typeface: faces.theirs })
        : '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
    ),
  )
}

/** Dots for one workshop, dashes for the other: look.md, section 1. */
function bullet(accent: string): string {
  const colour = '<a:buClr><a:schemeClr val="accent1"/></a:buClr>'
  return accent === 't-hostility'
    ? `${colour}<a:buSzPct val="70000"/><a:buFont typeface="Arial"/><a:buChar char="▬"/>`
    : `${colour}<a:buSzPct val="120000"/><a:buFont typeface="Arial"/><a:buChar char="•"/>`
}

function smallText(align: 'l' | 'r'): string {
  const letters = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
  return tag('a:lvl1pPr', { algn: align }, tag('a:defRPr', { sz: letterSize(4.2), b: 0 }, fill('ink-soft'), letters))
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

type Draw = (svg: string, size: number, rect: Rect) => string

function drawer(shapes: () => number): Draw {
  return (svg, size, rect) => drawingXml(svg, { width: size, height: size }, rect, 'accent', (name) => decorationName(name, shapes))
}

function decorationName(name: string, shapes: () => number): string {
  return tag('p:cNvPr', { id: shapes(), name }, decorative)
}

/** On every layout but the quotation's. */
function edgeAndMark(accent: string, shapes: () => number): string[] {
  const draw = drawer(shapes)
  return [
    draw(edgeOf(accent), 100, { x: 1, y: 0, width: 100, height: 100 }),
    draw(markOf(accent), 32, { x: 12, y: 89, width: 5, height: 5 }),
  ]
}

/** What stands behind the text of a layout. */
function decoration({ decor, slots, title }: OfficeLayout, accent: string, shapes: () => number): string[] {
  const name = (what: string) => decorationName(what, shapes)
  const draw = drawer(shapes)
  const found: string[] = []
  switch (decor) {
    case 'drawing':
      found.push(
        accent === 't-hostility'
          ? draw(drawingOf(accent), 706, { x: 101, y: -10.8, width: 96, height: 96 })
          : draw(drawingOf(accent), 640, { x: 90.6, y: 0.8, width: 86, height: 86 }),
      )
      break
    case 'card':
      found.push(box(name('Card'), promptCard, card))
      break
    case 'rules':
      for (const slot of slots)
        if (slot.role === 'cell')
          found.push(
            box(name('Rule'), { ...slot, y: slot.y - 3, height: 0.9 }, `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill('accent')}`),
          )
      break
    case 'seat':
      found.push(
        draw('<svg><circle cx="16" cy="16" r="12" fill="none" stroke="var(--accent)" stroke-width="6"/></svg>', 32, {
          x: title.x,
          y: 89.1,
          width: 4.8,
          height: 4.8,
        }),
      )
      break
    case undefined:
  }
  return found
}

function box(name: string, rect: Rect, look: string): string {
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, name, '<p:cNvSpPr/><p:nvPr userDrawn="1"/>'),
    tag('p:spPr', {}, place(rect), look, '<a:ln><a:noFill/></a:ln>'),
  )
}

/** Marks down the left: a place for each of twelve, none of them now, since slides are moved and added. */
function edgeOf(accent: string): string {
  let svg = ''
  for (let index = 0; index < 12; index++) {
    const y = 8.4 + (index * 79.6) / 11
    if (accent !== 't-hostility') svg += `<circle cx="3.5" cy="${y}" r="1.1" fill="var(--accent-pale)"/>`
    else if (index % 2 === 0) svg += `<rect x="1.5" y="${y - 0.9}" width="4" height="1.8" fill="var(--accent-pale)"/>`
    else svg += `<rect x="2.6" y="${y - 2.2}" width="1.8" height="4.4" fill="var(--accent-pale)"/>`
  }
  return `<svg>${svg}</svg>`
}
