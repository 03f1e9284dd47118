/** Shapes of a slide's picture in a Word document. Everything is given in the slide's own units, and set as much smaller as the picture is. */
import { type Colour, fill } from './pptx-theme.ts'
import { emu, place, type Rect, slideWidth } from './pptx-units.ts'
import { tag } from './xml.ts'

/** 80 mm wide, in English metric units. */
const pictureWidth = 2880000

/** How much smaller than the slide its picture is. */
export const share = pictureWidth / emu(slideWidth)

/** In English metric units. */
export const pictureSize = { cx: pictureWidth, cy: Math.round(emu(100) * share) }

export function smaller({ x, y, width, height }: Rect): Rect {
  return { x: x * share, y: y * share, width: width * share, height: height * share }
}

/** Gives each shape of a document a number of its own. */
export type NextNumber = () => number

export const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

/** A shape without words; `look` says where it stands, too. */
export function plainShape(look: string, next: NextNumber): string {
  return tag('wps:wsp', {}, named('Shape', next), '<wps:cNvSpPr/>', tag('wps:spPr', {}, look), '<wps:bodyPr/>')
}

/** What a box is filled with, and its edge; the width of a line is in points of paper. */
export interface BoxLook {
  shape?: string
  fill?: Colour
  line?: Colour
  width?: number
}

export function boxShape(rect: Rect, look: BoxLook, next: NextNumber): string {
  return plainShape(place(smaller(rect)) + boxLook(look), next)
}

function boxLook({ shape = rectangle, fill: inside, line, width = 0.5 }: BoxLook): string {
  const filled = inside === undefined ? '<a:noFill/>' : fill(inside)
  const edge = line === undefined ? '<a:ln><a:noFill/></a:ln>' : tag('a:ln', { w: Math.round(width * 12700) }, fill(line))
  return shape + filled + edge
}

export interface Words {
  /** Paragraphs. */
  xml: string
  anchor?: 't' | 'ctr' | 'b'
  /** Between the box and its words. */
  sides?: { left: number; top: number; right: number; bottom: number }
  /** Of a box that is seen. */
  box?: BoxLook
}

export function wordsShape(name: string, rect: Rect, { xml, anchor = 't', sides = sidesOf(0), box = {} }: Words, next: NextNumber): string {
  const { left, top, right, bottom } = smallerSides(sides)
  return tag(
    'wps:wsp',
    {},
    named(name, next),
    '<wps:cNvSpPr txBox="1"/>',
    tag('wps:spPr', {}, place(smaller(rect)), boxLook(box)),
    tag('wps:txbx', {}, tag('w:txbxContent', {}, xml)),
    tag('wps:bodyPr', { wrap: 'square', lIns: left, tIns: top, rIns: right, bIns: bottom, anchor }, '<a:noAutofit/>'),
  )
}

/** The same all round. */
export function sidesOf(inset: number): Required<Words>['sides'] {
  return { left: inset, top: inset, right: inset, bottom: inset }
}

function smallerSides({ left, top, right, bottom }: Required<Words>['sides']): Required<Words>['sides'] {
  const [l, t, r, b] = [left, top, right, bottom].map((one) => Math.round(emu(one) * share))
  return { left: l ?? 0, top: t ?? 0, right: r ?? 0, bottom: b ?? 0 }
}

/** A picture of the package, by the document's relation to it. */
export function mediaShape(id: string, rect: Rect, next: NextNumber): string {
  return tag(
    'pic:pic',
    {},
    tag('pic:nvPicPr', {}, tag('pic:cNvPr', { id: next(), name: 'Picture', descr: '' }), '<pic:cNvPicPr/>'),
    tag('pic:blipFill', {}, tag('a:blip', { 'r:embed': id }), '<a:stretch><a:fillRect/></a:stretch>'),
    tag('pic:spPr', {}, place(smaller(rect)), rectangle),
  )
}

function named(name: string, next: NextNumber): string {
  return tag('wps:cNvPr', { id: next(), name })
}
