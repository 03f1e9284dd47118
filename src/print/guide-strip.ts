/**
 * A session as a strip: blocks as wide as its slides are long. Shapes tell blocks apart without colour: plain for talk, two lines for a quotation,
 * a bar along the foot for the group’s turn, half as tall for rest; a thick outline and lamp for now. All blocks of a session are two paths, since
 * each slide draws them again. Widths are attributes of SVG: the page's policy forbids style attributes.
 */
import type { Session } from './guide-parts.ts'
import { type Turn, turnOf } from './guide-turns.ts'

/** How wide a strip is on A4, in millimetres: what has no room for its number goes without. */
const width = 180

/** The strip with its minutes. Its blocks have a name, under which each entry draws them again. */
export function printStrip(session: Session): string {
  const blocks = blocksOf(session)
  const numbers = blocks.map(({ from, minutes }) => {
    const room = (minutes / session.minutes) * width
    if (room < String(minutes).length * 2.5 + 1.5) return ''
    return `<text x="${percent(from + minutes / 2, session)}" y="50%">${minutes}</text>`
  })
  return `<svg class="strip" aria-hidden="true">${symbol(nameOf(session), blocks, session.minutes)}<use href="#${nameOf(session)}"/>${numbers.join('')}</svg>`
}

/** The same, small, with one block in lamp. */
export function printPlace(session: Session, from: number, minutes: number): string {
  const place = `x="${percent(from - session.from, session)}" width="${percent(minutes, session)}"`
  const now = minutes === 0 ? '' : `<rect class="strip-now" ${place} height="100%"/>`
  return `<svg class="strip place" aria-hidden="true"><use href="#${nameOf(session)}"/>${now}</svg>`
}

/** One block by itself, for the page that says what they mean. */
export function printSample(turn: Turn | 'now'): string {
  const name = `kit--strip-of-${turn}`
  const shape =
    turn === 'now'
      ? '<rect class="strip-now" width="100%" height="100%"/>'
      : `${symbol(name, [{ from: 0, minutes: 1, turn }], 1)}<use href="#${name}"/>`
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

/** Stretched to whatever it is drawn into; a session is 1000 wide and 100 tall. */
function symbol(name: string, blocks: readonly Block[], whole: number): string {
  const scale = (minutes: number) => Math.round((minutes / whole) * 1000)
  const place = (one: Block) => ({ x: scale(one.from), wide: scale(one.from + one.minutes) - scale(one.from) })
  const lines = blocks.map((one) => {
    const { x, wide } = place(one)
    if (one.turn === 'rest') return `M${x} 50h${wide}v50h-${wide}z`
    const outer = `M${x} 0h${wide}v100h-${wide}z`
    return one.turn === 'quotation' ? `${outer}M${x + 3} 18h${wide - 6}v64h-${wide - 6}z` : outer
  })
  const feet = blocks.filter((one) => one.turn === 'turn').map((one) => `M${place(one).x} 68h${place(one).wide}v32h-${place(one).wide}z`)
  const foot = feet.length === 0 ? '' : `<path class="strip-foot" d="${feet.join('')}"/>`
  return `<symbol id="${name}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="strip-block" d="${lines.join('')}"/>${foot}</symbol>`
}

function percent(minutes: number, session: Session): string {
  return `${Math.round((minutes / session.minutes) * 10_000) / 100}%`
}

function nameOf({ module }: Session): string {
  return `kit--strip--${module.anchor}`
}
