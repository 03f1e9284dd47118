/** Drawings of ours as native shapes, in the colours of the theme: what looks alike is one shape. They hold circles, boxes and paths. */
import { circleXml, fineLength, pathXml } from './pptx-path.ts'
import { type Colour, fill, isColour } from './pptx-theme.ts'
import { emu, place, type Rect } from './pptx-units.ts'
import { tag } from './xml.ts'

interface Look {
  fill?: Colour
  stroke?: Colour
  /** In the drawing's own units. */
  width: number
  dashed: boolean
}

/** How a shape of the slide is begun: its number, name, and whether it says anything. */
export type NameShape = (name: string) => string

/** Whether a drawing can be set as shapes. */
export function isShapes(svg: string): boolean {
  return !/<(?:text|image|use|g|polyline|ellipse|line)\b/.test(svg)
}

/** Its shapes, filling the rectangle; `size` is its view box. `current` is what `currentColor` means. */
export function drawingXml(svg: string, size: { width: number; height: number }, rect: Rect, current: Colour, name: NameShape): string {
  let xml = ''
  for (const drawn of drawnLooks(svg, size, rect, current)) xml += shape(drawn, name)
  return xml
}

/** Place, outline, fill and line of each shape: what all Office files say of one alike. */
export function drawnLooks(svg: string, size: { width: number; height: number }, rect: Rect, current: Colour): string[] {
  return outlinesOf(svg, current).map(({ look, path }) => drawnLook(look, path, size, rect))
}

interface Outline {
  look: Look
  path: string
}

/** The same icons stand on many slides. */
const known = new Map<string, Outline[]>()

function outlinesOf(svg: string, current: Colour): Outline[] {
  const key = `${current} ${svg}`
  const found = known.get(key) ?? readOutlines(svg, current)
  known.set(key, found)
  return found
}

function readOutlines(svg: string, current: Colour): Outline[] {
  const root = attributesOf(/<svg\b([^>]*)>/.exec(svg)?.[1] ?? '')
  const outlines = new Map<string, Outline>()
  for (const [, element = '', written = ''] of svg.matchAll(/<(circle|rect|path)\b([^>]*?)\/?>/g)) {
    const attributes = { ...root, ...attributesOf(written) }
    const look = lookOf(attributes, current)
    const key = JSON.stringify(look)
    outlines.set(key, { look, path: (outlines.get(key)?.path ?? '') + outline(element, attributes) })
  }
  return [...outlines.values()]
}

function shape(drawn: string, name: NameShape): string {
  return tag('p:sp', {}, tag('p:nvSpPr', {}, name('Drawing'), '<p:cNvSpPr/><p:nvPr/>'), tag('p:spPr', {}, drawn))
}

function drawnLook(look: Look, path: string, size: { width: number; height: number }, rect: Rect): string {
  const box = { w: fineLength(size.width), h: fineLength(size.height), fill: look.fill === undefined ? 'none' : undefined }
  const lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
  return (
    place(rect) +
    tag('a:custGeom', {}, lists, tag('a:pathLst', {}, tag('a:path', box, path))) +
    (look.fill === undefined ? '<a:noFill/>' : fill(look.fill)) +
    lineXml(look, rect.width / size.width)
  )
}

function lineXml({ stroke, width, dashed }: Look, scale: number): string {
  if (stroke === undefined) return '<a:ln><a:noFill/></a:ln>'
  return tag('a:ln', { w: emu(width * scale), cap: 'rnd' }, fill(stroke), dashed ? '<a:prstDash val="dash"/>' : '', '<a:round/>')
}

type Attributes = Readonly<Record<string, string>>

function attributesOf(written: string): Attributes {
  return Object.fromEntries(Array.from(written.matchAll(/([\w-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]))
}

function lookOf({ fill: inside, stroke, 'stroke-width': width, 'stroke-dasharray': dashes }: Attributes, current: Colour): Look {
  const look: Look = { width: Number(width ?? 1), dashed: dashes !== undefined }
  const [filled, drawn] = [colourOf(inside ?? 'currentColor', current), colourOf(stroke ?? 'none', current)]
  if (filled !== undefined) look.fill = filled
  if (drawn !== undefined) look.stroke = drawn
  return look
}

/** `var(--accent)`, `currentColor` or `none`. */
function colourOf(value: string, current: Colour): Colour | undefined {
  if (value === 'none') return undefined
  const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? ''
  return isColour(name) ? name : current
}

function outline(element: string, attributes: Attributes): string {
  const number = (name: string) => Number(attributes[name] ?? 0)
  switch (element) {
    case 'circle':
      return circleXml(number('cx'), number('cy'), number('r'))
    case 'rect':
      return pathXml(`M${number('x')} ${number('y')}h${number('width')}v${number('height')}h${-number('width')}Z`)
    default:
      return pathXml(attributes.d ?? '')
  }
}
