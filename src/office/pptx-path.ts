/** SVG's paths as Office's: every curve becomes a cubic one. */
import { tag } from './xml.ts'

type Point = readonly [x: number, y: number]

/** Tenths of thousandths, so that small drawings stay round. */
const fine = 1000

/** The commands inside an `a:path`. */
export function pathXml(shape: string): string {
  const tokens = shape.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/g) ?? []
  let xml = ''
  let at: Point = [0, 0]
  let start: Point = [0, 0]
  let handle: Point | undefined
  let command = ''
  let index = 0
  const number = () => Number(tokens[index++] ?? 0)
  while (index < tokens.length) {
    if (/[a-zA-Z]/.test(tokens[index] ?? '')) command = tokens[index++] ?? ''
    const from = at
    const [dx, dy] = command === command.toLowerCase() ? from : ([0, 0] as const)
    const next = (): Point => [number() + dx, number() + dy]
    let reached: Point | undefined
    switch (command.toUpperCase()) {
      case 'M':
        start = at = next()
        xml += tag('a:moveTo', {}, pointXml(at))
        command = command === 'm' ? 'l' : 'L'
        break
      case 'H':
        at = [number() + dx, from[1]]
        xml += lineXml(at)
        break
      case 'V':
        at = [from[0], number() + dy]
        xml += lineXml(at)
        break
      case 'C': {
        const first = next()
        reached = next()
        at = next()
        xml += curveXml(first, reached, at)
        break
      }
      case 'S': {
        const first: Point = handle === undefined ? from : [2 * from[0] - handle[0], 2 * from[1] - handle[1]]
        reached = next()
        at = next()
        xml += curveXml(first, reached, at)
        break
      }
      case 'A': {
        const radius = number()
        index += 2
        const [isLarge, isClockwise] = [number() === 1, number() === 1]
        at = next()
        xml += arcXml(from, at, radius, isLarge, isClockwise)
        break
      }
      case 'Z':
        at = start
        xml += '<a:close/>'
        break
      default:
        at = next()
        xml += lineXml(at)
    }
    handle = reached
  }
  return xml
}

export function circleXml(x: number, y: number, radius: number): string {
  const top: Point = [x, y - radius]
  return (
    tag('a:moveTo', {}, pointXml(top)) +
    arcXml(top, [x, y + radius], radius, false, true) +
    arcXml([x, y + radius], top, radius, false, true) +
    '<a:close/>'
  )
}

/** Part of a circle, in pieces of a quarter at most. */
function arcXml(from: Point, to: Point, radius: number, isLarge: boolean, isClockwise: boolean): string {
  const [chordX, chordY] = [to[0] - from[0], to[1] - from[1]]
  const chord = Math.hypot(chordX, chordY)
  if (chord === 0) return ''
  const r = Math.max(radius, chord / 2)
  const away = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4)) * (isLarge === isClockwise ? -1 : 1)
  const centre: Point = [(from[0] + to[0]) / 2 - (chordY / chord) * away, (from[1] + to[1]) / 2 + (chordX / chord) * away]
  const begin = Math.atan2(from[1] - centre[1], from[0] - centre[0])
  let turn = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - begin
  if (isClockwise && turn <= 0) turn += 2 * Math.PI
  if (!isClockwise && turn >= 0) turn -= 2 * Math.PI
  const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6)
  const step = turn / count
  const reach = (4 / 3) * Math.tan(step / 4) * r
  let xml = ''
  for (let index = 0; index < count; index++) {
    const [a, b] = [begin + index * step, begin + (index + 1) * step]
    const on = (angle: number): Point => [centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle)]
    const [p, q] = [on(a), on(b)]
    xml += curveXml([p[0] - reach * Math.sin(a), p[1] + reach * Math.cos(a)], [q[0] + reach * Math.sin(b), q[1] - reach * Math.cos(b)], q)
  }
  return xml
}

function lineXml(to: Point): string {
  return tag('a:lnTo', {}, pointXml(to))
}

function curveXml(...points: Point[]): string {
  return tag('a:cubicBezTo', {}, ...points.map(pointXml))
}

function pointXml([x, y]: Point): string {
  return `<a:pt x="${Math.round(x * fine)}" y="${Math.round(y * fine)}"/>`
}

/** A length as `a:path` counts them. */
export function fineLength(length: number): number {
  return Math.round(length * fine)
}
