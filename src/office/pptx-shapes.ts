/** What stands on a slide, as shapes: one for each item, named, described, and in reading order. */

import type { Chart } from '../model.ts'
import type { OfficeSlide } from './pptx-compose.ts'
import { decorative } from './pptx-decor.ts'
import { drawingXml, isShapes } from './pptx-drawing.ts'
import { layouts } from './pptx-layouts.ts'
import { inset } from './pptx-measure.ts'
import type { Gallery, Media } from './pptx-media.ts'
import type { Piece } from './pptx-pieces.ts'
import type { Item } from './pptx-slots.ts'
import { tableXml } from './pptx-table.ts'
import type { TextContext } from './pptx-text.ts'
import { filledSlot, footShapes, textBox, textShape, titleShape } from './pptx-text-shapes.ts'
import { fill } from './pptx-theme.ts'
import { emu, place, type Rect } from './pptx-units.ts'
import { escapeXml, type Relations, tag } from './xml.ts'

export interface ShapeContext {
  lang: string
  relations: Relations
  slideAt: TextContext['slideAt']
  gallery: Gallery
  /** Takes a chart into the package, and gives its path from a slide. */
  chart: (chart: Chart) => string
  /** Takes a picture into the package, and gives its path from a slide. */
  media: (media: Media) => string
}

export interface Drawing extends ShapeContext {
  /** A shape's number, name, description, and whether it is decoration. */
  name: (name: string, about?: { alt: string; decorative: boolean }) => string
}

/** All shapes of a slide: title first, then its items, footer and number. */
export function shapesOf(slide: OfficeSlide, context: ShapeContext): string {
  let count = 1
  const drawing: Drawing = { ...context, name: (name, about) => naming(++count, name, about) }
  let xml = titleShape(slide, drawing)
  for (const item of slide.items) xml += itemShape(item, slide, drawing)
  return xml + footShapes(slide, drawing)
}

/** Decoration is said to be so, and has no description. */
function naming(id: number, name: string, about?: { alt: string; decorative: boolean }): string {
  return tag(
    'p:cNvPr',
    { id, name, descr: about === undefined || about.decorative ? undefined : about.alt },
    about?.decorative ? decorative : '',
  )
}

function itemShape(item: Item, slide: OfficeSlide, drawing: Drawing): string {
  const { piece, rect } = item
  switch (piece.type) {
    case 'text':
      return item.slot === undefined
        ? textBox(item, piece.paragraphs, drawing)
        : filledSlot(item, item.slot, piece.paragraphs, slide.layout, drawing)
    case 'table':
      return frame(
        drawing.name('Table', { alt: piece.alt, decorative: false }),
        rect,
        'table',
        tableXml(piece, rect.width, item.scale, { ...drawing, inherited: () => undefined }),
      )
    case 'chart':
      return frame(
        drawing.name('Chart', { alt: piece.alt, decorative: false }),
        rect,
        'chart',
        chartXml(drawing.relations.to('chart', drawing.chart(piece.chart))),
      )
    case 'picture':
      return pictureShape(piece, drawing.gallery.get(piece.path), rect, drawing)
    case 'drawing':
      return isShapes(piece.svg) ? groupShape(piece, rect, slide, drawing) : outlineShape(piece.alt, rect, drawing)
  }
}

function frame(name: string, rect: Rect, kind: 'table' | 'chart', graphic: string): string {
  return tag(
    'p:graphicFrame',
    {},
    tag('p:nvGraphicFramePr', {}, name, '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'),
    place(rect, 'p:xfrm'),
    tag('a:graphic', {}, tag('a:graphicData', { uri: `http://schemas.openxmlformats.org/drawingml/2006/${kind}` }, graphic)),
  )
}

function chartXml(id: string): string {
  return tag('c:chart', { 'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart', 'r:id': id })
}

type PicturePiece = Extract<Piece, { type: 'picture' }>

function pictureShape({ alt, decorative }: PicturePiece, media: Media | undefined, rect: Rect, drawing: Drawing): string {
  if (media === undefined) return decorative ? '' : outlineShape(alt, rect, drawing)
  return tag(
    'p:pic',
    {},
    tag(
      'p:nvPicPr',
      {},
      drawing.name('Picture', { alt, decorative }),
      '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>',
    ),
    tag(
      'p:blipFill',
      {},
      tag('a:blip', { 'r:embed': drawing.relations.to('image', drawing.media(media)) }),
      '<a:stretch><a:fillRect/></a:stretch>',
    ),
    tag('p:spPr', {}, place(within(rect, media)), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
  )
}

/** As large as there is room, in its own proportions, from the left. */
function within({ x, y, width, height }: Rect, size: { width: number; height: number }): Rect {
  const scale = Math.min(width / size.width, height / size.height)
  return { x, y, width: size.width * scale, height: size.height * scale }
}

/** A group, so that it has one description; shapes inside count from the slide's own corner. */
function groupShape(piece: Extract<Piece, { type: 'drawing' }>, rect: Rect, { layout }: OfficeSlide, drawing: Drawing): string {
  const box = within(rect, piece)
  const current = layouts[layout].ground === 'lamp-tint' ? 'lamp-line' : 'accent'
  const at = [tag('a:off', { x: emu(box.x), y: emu(box.y) }), tag('a:ext', { cx: emu(box.width), cy: emu(box.height) })]
  const inner = [tag('a:chOff', { x: emu(box.x), y: emu(box.y) }), tag('a:chExt', { cx: emu(box.width), cy: emu(box.height) })]
  return tag(
    'p:grpSp',
    {},
    tag('p:nvGrpSpPr', {}, drawing.name(piece.decorative ? 'Mark' : 'Picture', piece), '<p:cNvGrpSpPr/><p:nvPr/>'),
    tag('p:grpSpPr', {}, tag('a:xfrm', {}, ...at, ...inner)),
    drawingXml(piece.svg, piece, box, current, (name) => drawing.name(name, { alt: '', decorative: piece.decorative })),
  )
}

/** What stands in for a picture that cannot be shown: its frame, and what it shows in words. */
function outlineShape(alt: string, rect: Rect, drawing: Drawing): string {
  const look = `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>${tag('a:ln', { w: 28575 }, fill('line'), '<a:prstDash val="dash"/>')}`
  const words = tag(
    'a:p',
    {},
    tag('a:r', {}, tag('a:rPr', { lang: drawing.lang, sz: 2400, dirty: 0 }, fill('ink')), `<a:t>${escapeXml(`Picture: ${alt}`)}</a:t>`),
  )
  const margin = emu(inset.card)
  const body = tag(
    'a:bodyPr',
    { wrap: 'square', lIns: margin, tIns: margin, rIns: margin, bIns: margin, anchor: 'ctr' },
    '<a:normAutofit/>',
  )
  return textShape(drawing.name('Picture, in words'), '', place(rect) + look, body, words)
}
