/** What stands on a slide, as shapes of its small picture: text, tables, charts, pictures and drawings. */
import { chartShapes } from './docx-slide-chart.ts'
import { mediaShape, type NextNumber, plainShape, sidesOf, smaller, wordsShape } from './docx-slide-shapes.ts'
import { tableShapes } from './docx-slide-table.ts'
import { type WordsLook, wordsXml } from './docx-slide-words.ts'
import { drawnLooks, isShapes } from './pptx-drawing.ts'
import { inset } from './pptx-measure.ts'
import type { Gallery, Media } from './pptx-media.ts'
import type { Paragraph } from './pptx-pieces.ts'
import type { Item } from './pptx-slots.ts'
import { base, floor } from './pptx-style.ts'
import type { Colour } from './pptx-theme.ts'
import { corners, type Rect } from './pptx-units.ts'

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

/** What one item of a slide looks like in the slide's picture. */
export function itemShapes(item: Item, ground: Colour, context: PictureContext): string {
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

/** A drawing of ours as shapes that fill the rectangle. */
export function drawn(svg: string, size: { width: number; height: number }, rect: Rect, current: Colour, next: NextNumber): string {
  let xml = ''
  for (const look of drawnLooks(svg, size, smaller(rect), current)) xml += plainShape(look, next)
  return xml
}

export function lookOf({ accent, lang }: PictureContext, scale: number): WordsLook {
  return { accent, lang, scale }
}

/** As small as a footer. */
export function small(text: string): Paragraph {
  return { runs: [{ text }], style: { ...base, size: floor, colour: 'ink-soft', above: 0, lines: 1 }, level: 0 }
}
