/** Shapes of text: title, placeholders, text boxes, what stands at the foot. */
import type { OfficeSlide } from './pptx-compose.ts'
import { type LayoutName, layouts, type Slot } from './pptx-layouts.ts'
import { inset, shown } from './pptx-measure.ts'
import type { Paragraph } from './pptx-pieces.ts'
import { slideNumber } from './pptx-placeholder.ts'
import type { Drawing } from './pptx-shapes.ts'
import type { Item } from './pptx-slots.ts'
import type { Style } from './pptx-style.ts'
import { paragraphsXml } from './pptx-text.ts'
import { fill } from './pptx-theme.ts'
import { corners, emu, isAlike, letterSize, place } from './pptx-units.ts'
import { escapeXml, tag } from './xml.ts'

export function textShape(name: string, placeholder: string, look: string, body: string, paragraphs: string, styles = ''): string {
  const kind = placeholder === '' ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
  const head = tag('p:nvSpPr', {}, name, kind, tag('p:nvPr', {}, placeholder))
  return tag('p:sp', {}, head, tag('p:spPr', {}, look), tag('p:txBody', {}, body, tag('a:lstStyle', {}, styles), paragraphs))
}

export function titleShape({ title, titleRect, titleScale, layout }: OfficeSlide, drawing: Drawing): string {
  const { style, ...own } = layouts[layout].title
  const text = paragraphsXml([{ runs: title, style: scaledStyle(style, titleScale), level: 0 }], {
    ...drawing,
    inherited: () => scaledStyle(style, titleScale),
  })
  const moved = isAlike(titleRect, own) ? '' : place(titleRect)
  return textShape(drawing.name('Title'), '<p:ph type="title"/>', moved, bodyProperties(), text, levelSizes([style], titleScale))
}

export function filledSlot(item: Item, slot: Slot, paragraphs: readonly Paragraph[], layout: LayoutName, drawing: Drawing): string {
  const { scale } = item
  const index = (layouts[layout].slots as readonly Slot[]).indexOf(slot)
  const levels = [slot.style, slot.list, slot.list, slot.list, slot.list]
  const inherited = (level: number) => scaledStyle(level === 0 ? slot.style : slot.list, scale)
  const text = paragraphsXml(scaled(paragraphs, scale), { ...drawing, inherited })
  // LibreOffice takes over everything of a placeholder but its corners.
  const look = (isAlike(item.rect, slot) ? '' : place(item.rect)) + (slot.card ? corners : '')
  const left = item.beside === undefined ? undefined : inset.card + item.beside
  const kind = tag('p:ph', { type: 'body', sz: 'quarter', idx: index + 10 })
  return textShape(drawing.name(names[slot.role]), kind, look, bodyProperties(left), text, levelSizes(levels, scale))
}

const names: Readonly<Record<Slot['role'], string>> = {
  label: 'Workshop',
  main: 'Text',
  cell: 'Text beside',
  foot: 'Note',
  how: 'How to talk',
  time: 'Time',
  credit: 'Credit',
}

/** Programs go on fitting the text when somebody edits it. */
function bodyProperties(left?: number): string {
  return tag('a:bodyPr', { lIns: left === undefined ? undefined : emu(left) }, '<a:normAutofit/>')
}

/** Text that the layout has no place for says all of its look itself. */
export function textBox(item: Item, paragraphs: readonly Paragraph[], drawing: Drawing): string {
  const text = paragraphsXml(scaled(paragraphs, item.scale), { ...drawing, inherited: () => undefined })
  const margin = item.card ? inset.card : 0
  const shape = item.card ? corners : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  const sides = { lIns: emu(margin + (item.beside ?? 0)), tIns: emu(margin), rIns: emu(margin), bIns: emu(margin) }
  const look = place(item.rect) + shape + (item.card ? fill('raised') : '<a:noFill/>')
  return textShape(drawing.name('Text'), '', look, tag('a:bodyPr', { wrap: 'square', ...sides }, '<a:normAutofit/>'), text)
}

/** The sizes of a shape's levels where they are not those of its layout. They stand in one place, so that they are easy to take away. */
function levelSizes(levels: readonly Style[], scale: number): string {
  if (scale === 1) return ''
  return levels.map(({ size }, depth) => tag(`a:lvl${depth + 1}pPr`, {}, tag('a:defRPr', { sz: letterSize(shown(size, scale)) }))).join('')
}

function scaledStyle(style: Style, scale: number): Style {
  return scale === 1 ? style : { ...style, size: shown(style.size, scale) }
}

function scaled(paragraphs: readonly Paragraph[], scale: number): readonly Paragraph[] {
  return scale === 1 ? paragraphs : paragraphs.map((one) => ({ ...one, style: scaledStyle(one.style, scale) }))
}

/** The session's name, or a title's minutes, and the number of the slide. */
export function footShapes({ footer }: OfficeSlide, drawing: Drawing): string {
  const look = tag('a:rPr', { lang: drawing.lang, dirty: 0 })
  const shape = (name: string, kind: string, inside: string) =>
    textShape(drawing.name(name), kind, '', '<a:bodyPr/>', `<a:p>${inside}</a:p>`)
  const name =
    footer === '' ? '' : shape('Footer', '<p:ph type="ftr" sz="quarter" idx="3"/>', `<a:r>${look}<a:t>${escapeXml(footer)}</a:t></a:r>`)
  return name + shape('Slide number', '<p:ph type="sldNum" sz="quarter" idx="4"/>', slideNumber(look))
}
