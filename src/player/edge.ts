/** The edge: a column of marks down the left that shows where we are. The bar says the same in words. */
import { shape } from './element.ts'
import { isWoven } from './mark.ts'

const most = 24
const top = 8.4
const bottom = 88

/** One mark a slide; with more than 24 slides each mark stands for several. `now` counts from 0. */
export function edge(slides: number, now: number): SVGElement {
  const count = Math.min(slides, most)
  const place = Math.floor((now * count) / Math.max(slides, 1))
  const gap = count > 1 ? (bottom - top) / (count - 1) : 0
  const marks = Array.from({ length: count }, (_, index) => {
    const when = index < place ? 'past' : index === place ? 'now' : 'later'
    const y = Math.round((top + index * gap) * 100) / 100
    return isWoven()
      ? dash({ when, y, gap, upright: index % 2 === 1 })
      : shape('circle', { class: when, cx: 3.5, cy: y, r: when === 'now' ? 1.5 : 1.1 })
  })
  return shape('svg', { class: 'edge', viewBox: '0 0 7 100', 'aria-hidden': 'true' }, ...marks)
}

/** A strand of the weave, level and upright in turn. */
function dash(mark: { when: string; y: number; gap: number; upright: boolean }): SVGElement {
  const now = mark.when === 'now'
  const thick = now ? 2.2 : 1.8
  const long = now ? 4.6 : mark.upright ? Math.min(4.6, Math.max(mark.gap - 1.2, 1.8)) : 4
  const [width, height] = mark.upright ? [thick, long] : [long, thick]
  return shape('rect', { class: mark.when, x: 3.5 - width / 2, y: mark.y - height / 2, width, height, rx: thick / 2 })
}
