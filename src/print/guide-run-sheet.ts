/** The run sheet: each session and its slides with their times, breaks as rows of their own. */
import type { EditionInput, Sheet } from '../model.ts'
import { clockTime, stepStarts } from '../timing.ts'
import { escapeHtml } from './escape.ts'
import type { GuideInput, Session } from './guide-parts.ts'
import { howOf } from './guide-turns.ts'
import { printInline } from './html.ts'

/** With a start, clock times; without one, minutes from the start and a column to write the clock times in. */
export function printRunSheet(guide: GuideInput): string {
  const { route, start } = guide.input
  const starts = stepStarts(route.steps)
  const bodies = route.steps.map((step, index) => {
    const from = starts[index] ?? 0
    if (step.type === 'break') return `<tbody class="break">\n${row(guide, from, 'Break', step.minutes)}</tbody>`
    const session = guide.sessions.find((one) => one.module === step.module)
    return session === undefined ? '' : `<tbody>\n${sessionRows(guide, session)}</tbody>`
  })
  const clock = start === undefined ? '<th scope="col">Minute</th><th scope="col">Clock</th>' : '<th scope="col">Time</th>'
  return `<h2 id="run-sheet">Run sheet</h2>
<p>${escapeHtml(told(guide.input))}</p>
<div class="scroller" role="region" tabindex="0" aria-labelledby="run-sheet"><table class="run-sheet"><thead><tr>${clock}<th scope="col">What</th><th scope="col">How</th><th scope="col">Minutes</th></tr></thead>
${bodies.join('\n')}
<tbody class="end">\n${row(guide, route.minutes, 'End', undefined)}</tbody></table></div>`
}

/** What the times are, and what the plan lacks. */
export function told({ route, start }: Pick<EditionInput, 'route' | 'start'>): string {
  const name = route.name === 'all' ? 'The whole workshop' : route.title
  const breaks = route.steps.some((step) => step.type === 'break')
  const plan = breaks ? '' : ' It has no breaks: add them, at the latest after 60 minutes.'
  const times = start === undefined ? ' Times are minutes from the start. Write your clock times beside them.' : ''
  return `${name}: ${route.minutes} minutes${start === undefined ? '' : `, ${start} to ${clockTime(start, route.minutes)}`}.${times}${plan}`
}

function sessionRows(guide: GuideInput, { module, from, minutes, sheets }: Session): string {
  const page = guide.printerOf(module)
  const head = row(guide, from, `<a href="#${module.anchor}">${escapeHtml(module.title)}</a>`, minutes, '', 'th scope="rowgroup"')
  const timed = sheets.filter((sheet) => sheet.minutes > 0 && sheet.slide.id !== 'start')
  const rows = timed.map((sheet) =>
    row(guide, sheet.from, `<a href="#${sheet.anchor}">${printInline(sheet.heading, page)}</a>`, sheet.minutes, howOf(sheet)),
  )
  return head + rows.join('') + spare(guide, minutes, from, sheets)
}

/** Minutes of a session that no slide has taken. */
function spare(guide: GuideInput, minutes: number, from: number, sheets: readonly Sheet[]): string {
  const left = minutes - sheets.reduce((sum, sheet) => sum + sheet.minutes, 0)
  return left > 0 ? row(guide, from + minutes - left, 'Time to spare', left) : ''
}

function row({ input: { start } }: GuideInput, from: number, what: string, minutes: number | undefined, how = '', cell = 'td'): string {
  const when = start === undefined ? `<td>${from}</td><td></td>` : `<td>${clockTime(start, from)}</td>`
  return `<tr>${when}<${cell}>${what}</${cell.slice(0, 2)}><td>${escapeHtml(how)}</td><td>${minutes ?? ''}</td></tr>\n`
}
