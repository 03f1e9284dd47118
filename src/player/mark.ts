/** The small mark of a workshop: dots with a kept seat, or a weave. */
import { shape } from './element.ts'

export function isWoven(): boolean {
  return document.documentElement.classList.contains('t-hostility')
}

export function mark(): SVGElement {
  return shape('svg', { class: 'mark', viewBox: '0 0 32 32', 'aria-hidden': 'true' }, ...(isWoven() ? weave() : seats()))
}

/** Eight people in a ring; the fourth place is kept, a little drawn back. */
function seats(): SVGElement[] {
  return Array.from({ length: 8 }, (_, index) => {
    const kept = index === 3
    const turn = (index * Math.PI) / 4
    const radius = kept ? 12.2 : 11.4
    const at = { cx: round(16 + radius * Math.sin(turn)), cy: round(16 - radius * Math.cos(turn)) }
    return shape('circle', kept ? { ...at, r: 2.7, class: 'mark-kept' } : { ...at, r: 3.5 })
  })
}

/** Two strands each way, over and under: a strand that goes under is drawn with a gap. */
function weave(): SVGElement[] {
  return ['M10.5 3v9.2M10.5 19v10', 'M21.5 3v10M21.5 19.8V29', 'M3 10.5h10M19.8 10.5H29', 'M3 21.5h9.2M19 21.5h10'].flatMap((d) => [
    shape('path', { d, class: 'mark-strand' }),
  ])
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
