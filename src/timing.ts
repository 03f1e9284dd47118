/** When each slide of a route begins, and for how long: all in minutes from the start. */
import type { Module, RouteStep } from './model.ts'

/** The minutes of each slide of a module that a route gives `minutes`; a module cut short is cut evenly, in half minutes. */
export function slideMinutes(module: Module, minutes: number): number[] {
  const written = module.slides.map((slide) => slide.minutes ?? 0)
  const sum = written.reduce((total, one) => total + one, 0)
  if (minutes === module.minutes || sum === 0) return written
  const scale = minutes / Math.max(module.minutes, sum)
  return written.map((one) => Math.round(one * scale * 2) / 2)
}

/** The minute at which each step of a route begins. */
export function stepStarts(steps: readonly RouteStep[]): number[] {
  let from = 0
  return steps.map((step) => {
    const start = from
    from += step.minutes
    return start
  })
}

/** A clock time `minutes` after `start` (`09:30`), as `10:05`. */
export function clockTime(start: string, minutes: number): string {
  const [hours = 0, mins = 0] = start.split(':').map(Number)
  const total = (((hours * 60 + mins + Math.round(minutes)) % 1440) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
