/** The run sheet of a route as rows: breaks, sessions, the slides that take time, and the end. */
import type { Module, Route, RouteStep } from './model.ts'
import { clockTime, slideMinutes, stepStarts } from './timing.ts'

/** `when` is a clock time where there is a start, else minutes from it; `talk`, the minutes in which the facilitator speaks. */
export type SheetRow =
  | { type: 'session'; when: string; minutes: number; title: string; talk: number }
  | { type: 'slide'; when: string; minutes: number; title: string; talk: boolean }
  | { type: 'break'; when: string; minutes: number }
  | { type: 'end'; when: string; minutes?: undefined; talk: number; total: number }

export function runSheet({ steps, minutes: total }: Route, start?: string): SheetRow[] {
  const starts = stepStarts(steps)
  const when = (minute: number) => (start === undefined ? String(minute) : clockTime(start, minute))
  const rows = steps.flatMap((step, index): SheetRow[] => {
    const from = starts[index] ?? 0
    return step.type === 'break' ? [{ type: 'break', when: when(from), minutes: step.minutes }] : sessionRows(step, from, when)
  })
  const talk = rows.reduce((sum, row) => sum + (row.type === 'session' ? row.talk : 0), 0)
  return [...rows, { type: 'end', when: when(total), talk, total }]
}

function sessionRows(
  { module, minutes }: Extract<RouteStep, { type: 'module' }>,
  from: number,
  when: (minute: number) => string,
): SheetRow[] {
  const each = slideMinutes(module, minutes)
  let at = from
  const slides = module.slides.map((slide, index): SheetRow => {
    const long = each[index] ?? 0
    const row: SheetRow = { type: 'slide', when: when(at), minutes: long, title: slide.title, talk: slide.talk }
    at += long
    return row
  })
  const talk = talkMinutes(module, each)
  return [{ type: 'session', when: when(from), minutes, title: module.title, talk }, ...slides.filter((row) => row.minutes !== 0)]
}

function talkMinutes(module: Module, each: readonly number[]): number {
  return module.slides.reduce((sum, slide, index) => sum + (slide.talk ? (each[index] ?? 0) : 0), 0)
}
