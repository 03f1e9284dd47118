/** The ring of a timer: one circle a minute, clockwise from the top. Over 20 minutes each circle is five. */
import { shape } from './element.ts'
import { isOver, isUntouched, leftOf, type Timer } from './timer.ts'

export function ring(timer: Timer, now: number): SVGElement {
  const unit = timer.minutes > 20 ? 5 : 1
  const count = Math.max(1, Math.ceil(timer.minutes / unit))
  const gone = (timer.minutes * 60_000 - leftOf(timer, now)) / (unit * 60_000)
  const done = isOver(timer, now) ? count : Math.floor(gone)
  const radius = Math.min(15, (0.72 * Math.PI * 104) / count)
  const circles = Array.from({ length: count }, (_, index) => {
    const turn = (index * 2 * Math.PI) / count
    const when = index < done ? 'past' : index === done && !isUntouched(timer) ? 'now' : 'later'
    return shape('circle', {
      class: when,
      cx: round(130 + 104 * Math.sin(turn)),
      cy: round(130 - 104 * Math.cos(turn)),
      r: round(radius - 2),
    })
  })
  return shape('svg', { class: 'ring', viewBox: '0 0 260 260', 'aria-hidden': 'true' }, ...circles)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
