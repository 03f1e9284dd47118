/** Lengths on a slide: one unit is 1% of its height, as in look.md. A slide is 13.333 by 7.5 inches. */
import { type Attributes, tag } from './xml.ts'

/** In units from the slide's upper left corner. */
export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export const slideWidth = 1600 / 9

const emuInUnit = 68580

/** English metric units, in which Office counts. */
export function emu(units: number): number {
  return Math.round(units * emuInUnit)
}

export const slideSize: Attributes = { cx: 12192000, cy: 6858000 }

/** Hundredths of a point, whole points where letters are concerned. */
export function letterSize(units: number): number {
  return Math.round(units * 5.4) * 100
}

export function points(units: number): number {
  return Math.round(units * 540)
}

/** Where a shape stands; `name` is `p:xfrm` for tables and charts. */
export function place({ x, y, width, height }: Rect, name = 'a:xfrm'): string {
  return tag(name, {}, tag('a:off', { x: emu(x), y: emu(y) }), tag('a:ext', { cx: emu(width), cy: emu(height) }))
}

/** The shape of a card. */
export const corners = '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 6000"/></a:avLst></a:prstGeom>'

/** The same to a tenth of a unit. */
export function isAlike(a: Rect, b: Rect): boolean {
  return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((apart) => Math.abs(apart) < 0.1)
}
