/** A slide as a small picture in a Word document: a group of native shapes, drawn from what a PowerPoint slide is drawn from. */
import { chartShapes } from './docx-slide-chart.ts'
import { boxShape, mediaShape, type NextNumber, pictureSize, plainShape, sidesOf, smaller, wordsShape } from './docx-slide-shapes.ts'
import { tableShapes } from './docx-slide-table.ts'
import { type WordsLook, wordsXml } from './docx-slide-words.ts'
import type { OfficeSlide } from './pptx-compose.ts'
import { type Decoration, decorationsOf, decorative } from './pptx-decor.ts'
import { drawnLooks, isShapes } from './pptx-drawing.ts'
import { textOfRuns } from './pptx-inline.ts'
import { area, layouts, type OfficeLayout } from './pptx-layouts.ts'
import { heightOfLine, inset, linesOf, shown } from './pptx-measure.ts'
import type { Gallery, Media } from './pptx-media.ts'
import type { Paragraph } from './pptx-pieces.ts'
import { nameAt } from './pptx-placeholder.ts'
import type { Item } from './pptx-slots.ts'
import { base, floor } from './pptx-style.ts'
import type { Colour } from './pptx-theme.ts'
import { corners, isAlike, place, type Rect, slideWidth } from './pptx-units.ts'
import { tag } from './xml.ts'

export interface PictureContext {
  /** The class of a page's root. */
  accent: string
  lang: string
  /** The slide's number in the deck. */
  number: number
  gallery: Gallery
  /** The id of the document's relation to a picture. */
  media: (media: Media) => string
  /** Of shapes: no two in a document share one. */
  next: NextNumber
}

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

function drawn(svg: string, size: { width: number; height: number }, rect: Rect, current: Colour, next: NextNumber): string {
  let xml = ''
  for (const look of drawnLooks(svg, size, smaller(rect), current)) xml += plainShape(look, next)
  return xml
}

function lookOf({ accent, lang }: PictureContext, scale: number): WordsLook {
  return { accent, lang, scale }
}

function itemShapes(item: Item, ground: Colour, context: PictureContext): string {
  const { piece, rect, scale } = item
  const look = lookOf(context, scale)
  switch (piece.type) {
    case 'text':
      return textShapes(item, piece.paragraphs, context)
    case 'table':
      return tableShapes(piece, rect, look, context.next)
    case 'chart':
      return chartShapes(piece.chart, rect, { look, next: context.next })
    case 'picture': {
      const media = context.gallery.get(piece.path)
      if (media !== undefined) return mediaShape(context.media(media), within(rect, media), context.next)
      return piece.decorative ? '' : inWords(piece.alt, rect, context)
    }
    case 'drawing':
      // An icon goes with words that say the same, and is too small to be made out here.
      if (piece.decorative && rect.width < 10) return ''
      return isShapes(piece.svg)
        ? drawn(piece.svg, piece, within(rect, piece), ground === 'lamp-tint' ? 'lamp-line' : 'accent', context.next)
        : inWords(piece.alt, rect, context)
  }
}

function textShapes({ rect, slot, scale, card }: Item, paragraphs: readonly Paragraph[], context: PictureContext): string {
  const onCard = slot === undefined ? card === true : slot.card
  const xml = wordsXml(paragraphs, { ...lookOf(context, scale), align: slot?.align ?? 'l' })
  const anchor = slot?.anchor ?? 't'
  if (!onCard) return wordsShape('Words', rect, { xml, anchor }, context.next)
  const box = { shape: corners, fill: 'raised', line: 'hairline' } as const
  return wordsShape('Words', rect, { xml, anchor, sides: sidesOf(inset.card), box }, context.next)
}

/** As large as there is room, in its own proportions, from the left. */
function within({ x, y, width, height }: Rect, size: { width: number; height: number }): Rect {
  const scale = Math.min(width / size.width, height / size.height)
  return { x, y, width: size.width * scale, height: size.height * scale }
}

/** In place of a picture that cannot be shown. */
function inWords(alt: string, rect: Rect, context: PictureContext): string {
  const xml = wordsXml([small(`Picture: ${alt}`)], lookOf(context, 1))
  return wordsShape('Words', rect, { xml, sides: sidesOf(inset.card), box: { line: 'line' } }, context.next)
}

/** The session's name, and the slide's number at the right. */
function footShape({ footer }: OfficeSlide, context: PictureContext): string {
  const rect: Rect = { x: area.x, y: nameAt.y, width: area.width, height: nameAt.height }
  const words = small(footer === '' ? `\t${context.number}` : `${footer}\t${context.number}`)
  return wordsShape('Foot', rect, { xml: wordsXml([words], { ...lookOf(context, 1), tab: rect.width }), anchor: 'ctr' }, context.next)
}

function small(text: string): Paragraph {
  return { runs: [{ text }], style: { ...base, size: floor, colour: 'ink-soft', above: 0, lines: 1 }, level: 0 }
}
