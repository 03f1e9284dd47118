/** The run sheet for Word: a table of sessions, slides and breaks with their times, its header row on every page. */
import { para, words } from '../flow.ts'
import type { Flow, Inline } from '../model.ts'
import type { Session } from '../print/guide-parts.ts'
import { told } from '../print/guide-run-sheet.ts'
import { howOf } from '../print/guide-turns.ts'
import { clockTime, stepStarts } from '../timing.ts'
import type { Guide } from './docx-guide.ts'
import { headingOf, linkTo } from './docx-parts.ts'

type Row = Inline[][]

/** With a start, clock times; without one, minutes from the start and a column to write the clock times in. */
export function runSheet(guide: Guide): Flow[] {
  const { route, start } = guide.input
  const starts = stepStarts(route.steps)
  const rows = route.steps.flatMap((step, index): Row[] => {
    const from = starts[index] ?? 0
    if (step.type === 'break') return [row(guide, from, [strong(words('Break'))], step.minutes)]
    const session = guide.sessions.find((one) => one.module === step.module)
    return session === undefined ? [] : sessionRows(guide, session)
  })
  const clock = start === undefined ? ['Minute', 'Clock'] : ['Time']
  const head = [...clock, 'What', 'How', 'Minutes'].map(words)
  const align = head.map((_, at) => (at === head.length - 1 ? ('right' as const) : ('' as const)))
  return [
    headingOf(1, words('Run sheet'), 'run-sheet'),
    para(told(guide.input)),
    { type: 'table', align, head, rows: [...rows, row(guide, route.minutes, [strong(words('End'))], undefined)] },
  ]
}

function sessionRows(guide: Guide, { module, from, minutes, sheets }: Session): Row[] {
  const timed = sheets.filter((sheet) => sheet.minutes > 0 && sheet.slide.id !== 'start')
  const left = minutes - sheets.reduce((sum, sheet) => sum + sheet.minutes, 0)
  return [
    row(guide, from, [strong([linkTo(module.anchor, words(module.title), module.at)])], minutes),
    ...timed.map((sheet) => row(guide, sheet.from, sheet.heading, sheet.minutes, howOf(sheet))),
    ...(left > 0 ? [row(guide, from + minutes - left, words('Time to spare'), left)] : []),
  ]
}

function row({ input: { start } }: Guide, from: number, what: Inline[], minutes: number | undefined, how = ''): Row {
  const when = start === undefined ? [words(String(from)), []] : [words(clockTime(start, from))]
  return [...when, what, words(how), minutes === undefined ? [] : words(String(minutes))]
}

function strong(children: Inline[]): Inline {
  return { type: 'strong', children }
}
