/**
 * A session as a strip: blocks as wide as its slides are long. Shapes tell blocks apart without colour: plain for talk, two lines for a quotation,
 * a bar along the foot for the group’s turn, round ends for rest; thick outline and lamp for now. Widths are attributes of SVG, since the
 * page's policy forbids style attributes; percentages fit any paper.
 */
import type { Session } from './guide-parts.ts'
import { type Turn, turnOf } from './guide-turns.ts'

/** How wide a strip is on A4, in millimetres: what has no room for its number goes without. */
const width = 180

/** The strip with its minutes, and under its name the bare blocks, which each entry draws again. */
export function printStrip(session: Session): string {
  const name = nameOf(session)
  const blocks = blocksOf(session)
  const numbers = blocks.map(({ from, minutes }) => {
    const room = (minutes / session.minutes) * width
    if (room < String(minutes).length * 2.5 + 1.5) return ''
    return `<text x="${percent(from + minutes / 2, session)}" y="50%">${minutes}</text>`
  })
  return `<svg class="strip" aria-hidden="true"><g id="${name}">${blocks.map((one) => block(one, session)).join('')}</g>${numbers.join('')}</svg>`
}

/** The same, small, with one block in lamp. */
export function printPlace(session: Session, from: number, minutes: number): string {
  const now = minutes === 0 ? '' : `<rect class="strip-now" ${extent(from - session.from, minutes, session)} height="100%"/>`
  return `<svg class="strip place" aria-hidden="true"><use href="#${nameOf(session)}"/>${now}</svg>`
}

/** One block by itself, for the page that says what they mean. */
export function printSample(turn: Turn | 'now'): string {
  const shape = turn === 'now' ? '<rect class="strip-now" x="5%" width="90%" height="100%"/>' : shapeOf(turn, 'x="5%" width="90%"')
  return `<svg class="strip sample" aria-hidden="true">${shape}</svg>`
}

interface Block {
  from: number
  minutes: number
  turn: Turn
}

function blocksOf({ sheets, from }: Session): Block[] {
  return sheets
    .filter((sheet) => sheet.minutes > 0)
    .map((sheet) => ({ from: sheet.from - from, minutes: sheet.minutes, turn: turnOf(sheet) }))
}

function block({ from, minutes, turn }: Block, session: Session): string {
  return shapeOf(turn, extent(from, minutes, session))
}

function shapeOf(turn: Turn, place: string): string {
  const rect = (kind: string) => `<rect class="strip-${kind}" ${place} height="100%"/>`
  if (turn === 'quotation') return rect('double') + rect('inner')
  if (turn === 'turn') return `${rect('plain')}<rect class="strip-foot" ${place} y="68%" height="32%"/>`
  return rect(turn === 'rest' ? 'round' : 'plain')
}

function extent(from: number, minutes: number, session: Session): string {
  return `x="${percent(from, session)}" width="${percent(minutes, session)}"`
}

function percent(minutes: number, session: Session): string {
  return `${Math.round((minutes / session.minutes) * 10_000) / 100}%`
}

function nameOf({ module }: Session): string {
  return `kit--strip--${module.anchor}`
}
