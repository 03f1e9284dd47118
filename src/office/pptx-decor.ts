/** What stands behind the words of a master and its layouts: marks down the left, the drawing of a title, the card of a prompt. */
import { drawingOf, markOf } from '../print/drawings.ts'
import { drawingXml } from './pptx-drawing.ts'
import { type OfficeLayout, promptCard } from './pptx-layouts.ts'
import type { Ground } from './pptx-placeholder.ts'
import { fill } from './pptx-theme.ts'
import { corners, place, type Rect } from './pptx-units.ts'
import { tag } from './xml.ts'

/** Says of a shape that it is decoration. */
export const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** On every layout but the quotation's: the edge, and the workshop's small mark beside the footer. */
export function edgeAndMark(ground: Ground): string[] {
  return [
    draw(edgeOf(ground.accent), 100, { x: 1, y: 0, width: 100, height: 100 }, ground),
    draw(markOf(ground.accent), 32, { x: 12, y: 89, width: 5, height: 5 }, ground),
  ]
}

export function decorOf(layout: OfficeLayout, ground: Ground): string[] {
  return decorationsOf(layout, ground.accent).map((one) =>
    'svg' in one ? draw(one.svg, one.size, one.rect, ground) : box(one.name, one.rect, one.look, ground),
  )
}

/** A drawing with a square view box, or a box with its shape and fill. */
export type Decoration = { rect: Rect } & ({ svg: string; size: number } | { name: string; look: string })

/** What a layout has behind its words, besides the edge. */
export function decorationsOf({ decor, slots, title }: OfficeLayout, accent: string): Decoration[] {
  switch (decor) {
    case 'drawing':
      return accent === 't-hostility'
        ? [{ svg: drawingOf(accent), size: 706, rect: { x: 101, y: -10.8, width: 96, height: 96 } }]
        : [{ svg: drawingOf(accent), size: 640, rect: { x: 90.6, y: 0.8, width: 86, height: 86 } }]
    case 'card':
      return [{ name: 'Card', rect: promptCard, look: corners + fill('raised') }]
    case 'rules': {
      const look = `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill('accent')}`
      return slots.flatMap((slot) => (slot.role === 'cell' ? [{ name: 'Rule', rect: { ...slot, y: slot.y - 3, height: 0.9 }, look }] : []))
    }
    case 'seat':
      return [{ svg: hollowSeat, size: 32, rect: { x: title.x, y: 89.1, width: 4.8, height: 4.8 } }]
    case undefined:
      return []
  }
}

const hollowSeat = '<svg><circle cx="16" cy="16" r="12" fill="none" stroke="var(--accent)" stroke-width="6"/></svg>'

function draw(svg: string, size: number, rect: Rect, ground: Ground): string {
  return drawingXml(svg, { width: size, height: size }, rect, 'accent', (name) => nameOf(name, ground))
}

function nameOf(name: string, { next }: Ground): string {
  return tag('p:cNvPr', { id: next(), name }, decorative)
}

function box(name: string, rect: Rect, look: string, ground: Ground): string {
  const head = tag('p:nvSpPr', {}, nameOf(name, ground), '<p:cNvSpPr/><p:nvPr userDrawn="1"/>')
  return tag('p:sp', {}, head, tag('p:spPr', {}, place(rect), look, '<a:ln><a:noFill/></a:ln>'))
}

/** Marks down the left: twelve places, none of them "now", since people move and add slides. */
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
