/** A slide as a small picture in a Word document: a group of native shapes, drawn from what a PowerPoint slide is drawn from. */
import { drawn, itemShapes, lookOf, type PictureContext, small } from './docx-slide-items.ts'
import { boxShape, pictureSize, plainShape, smaller, wordsShape } from './docx-slide-shapes.ts'
import { wordsXml } from './docx-slide-words.ts'
import type { OfficeSlide } from './pptx-compose.ts'
import { type Decoration, decorationsOf, decorative } from './pptx-decor.ts'
import { textOfRuns } from './pptx-inline.ts'
import { area, layouts, type OfficeLayout } from './pptx-layouts.ts'
import { heightOfLine, linesOf, shown } from './pptx-measure.ts'
import { nameAt } from './pptx-placeholder.ts'
import type { Item } from './pptx-slots.ts'
import { isAlike, place, type Rect, slideWidth } from './pptx-units.ts'
import { tag } from './xml.ts'

const spaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
}

/** A run that holds the picture. Its words stand in the text beside it, so it is decoration to whoever cannot see it. */
export function slidePicture(slide: OfficeSlide, context: PictureContext): string {
  const { cx, cy } = pictureSize
  const size = tag('a:ext', { cx, cy })
  const frame = `<a:xfrm><a:off x="0" y="0"/>${size}<a:chOff x="0" y="0"/>${tag('a:chExt', { cx, cy })}</a:xfrm>`
  const group = tag('wpg:wgp', {}, '<wpg:cNvGrpSpPr/>', tag('wpg:grpSpPr', {}, frame), shapesOf(slide, context))
  const uri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'
  const inline = tag(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0, ...spaces },
    tag('wp:extent', { cx, cy }),
    '<wp:effectExtent l="6350" t="6350" r="6350" b="6350"/>',
    tag('wp:docPr', { name: `Slide ${context.number} as a picture`, descr: '', id: context.next() }, decorative),
    '<wp:cNvGraphicFramePr/>',
    tag('a:graphic', {}, tag('a:graphicData', { uri }, group)),
  )
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${inline}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`
}

/**
 * The ground, what stands behind the words, then all that stands on the slide. Programs slow down with each shape of a document, so the ground
 * holds the title, and the text that goes on under it.
 */
function shapesOf(slide: OfficeSlide, context: PictureContext): string {
  const layout: OfficeLayout = layouts[slide.layout]
  const { x, y, width } = slide.titleRect
  const [under, rest] = itemUnder(slide)
  const isOnGround = layout.title.anchor === 't'
  const titled = wordsXml([{ runs: slide.title, style: layout.title.style, level: 0 }], lookOf(context, slide.titleScale))
  const on = isOnGround ? titled + (under === undefined ? '' : underTitle(slide, under, context)) : ''
  const box = { fill: layout.ground, line: 'ink-soft' } as const
  const sides = { left: x, top: y, right: slideWidth - x - width, bottom: 0 }
  let xml = on === '' ? boxShape(whole, box, context.next) : wordsShape('Slide', whole, { xml: on, box, sides }, context.next)
  for (const one of decorationsOf(layout, context.accent)) xml += decorationShapes(one, context)
  if (!isOnGround) xml += wordsShape('Title', slide.titleRect, { xml: titled, anchor: 'b' }, context.next)
  for (const item of isOnGround ? rest : slide.items) xml += itemShapes(item, layout.ground, context)
  return xml + footShape(slide, context)
}

const whole: Rect = { x: 0, y: 0, width: slideWidth, height: 100 }

type TextItem = Item & { piece: { type: 'text' } }

/** The text that begins under the title and is as wide, and all other items. */
function itemUnder({ titleRect, items }: OfficeSlide): [TextItem | undefined, Item[]] {
  const [first, ...rest] = items
  const isUnder = first !== undefined && isAlike({ ...first.rect, y: 0, height: 0 }, { ...titleRect, y: 0, height: 0 })
  if (!isUnder || first.piece.type !== 'text' || first.card || (first.slot?.anchor ?? 't') !== 't') return [undefined, [...items]]
  return [{ ...first, piece: first.piece }, rest]
}

/** It begins where it begins on the slide, unless the title is longer in this program. */
function underTitle({ title, titleRect, titleScale, layout }: OfficeSlide, item: TextItem, context: PictureContext): string {
  const { style } = layouts[layout].title
  const size = shown(style.size, titleScale)
  const height = linesOf(textOfRuns(title), titleRect.width, size, style.bold) * heightOfLine(style, size)
  const above = Math.max(0, item.rect.y - titleRect.y - height)
  return wordsXml(item.piece.paragraphs, { ...lookOf(context, item.scale), align: item.slot?.align ?? 'l', above })
}

function decorationShapes(one: Decoration, { next }: PictureContext): string {
  if (!('svg' in one)) return plainShape(`${place(smaller(one.rect))}${one.look}<a:ln><a:noFill/></a:ln>`, next)
  return drawn(one.svg, { width: one.size, height: one.size }, inside(one.rect), 'accent', next)
}

/** What would go over the edge of the slide is made smaller, since nothing cuts it off here. */
function inside({ x, y, width }: Rect): Rect {
  const most = Math.min(width, slideWidth - x - 2, 84)
  return { x, y: Math.max(y, 2), width: most, height: most }
}

/** The session's name, and the slide's number at the right. */
function footShape({ footer }: OfficeSlide, context: PictureContext): string {
  const rect: Rect = { x: area.x, y: nameAt.y, width: area.width, height: nameAt.height }
  const words = small(footer === '' ? `\t${context.number}` : `${footer}\t${context.number}`)
  return wordsShape('Foot', rect, { xml: wordsXml([words], { ...lookOf(context, 1), tab: rect.width }), anchor: 'ctr' }, context.next)
}
