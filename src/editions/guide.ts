/** `guide.html`: the run sheet, then every slide with its notes. */
import type { Edition, EditionInput, Sheet } from '../model.ts'
import { printSheet, writeDocument } from '../print/document.ts'
import { escapeHtml } from '../print/escape.ts'
import { type PagePrinter, printInline } from '../print/html.ts'
import { printNotes } from '../print/notes.ts'
import { printDetails, printOrganiser } from '../print/organiser.ts'
import { clockTime, stepStarts } from '../timing.ts'

export const guide: Edition = {
  name: 'guide',
  view: 'guide',
  shelf: 'facilitators',
  scope: ['room'],
  perRoute: false,
  write: (input) =>
    writeDocument(input, {
      name: 'guide',
      shelf: 'facilitators',
      what: 'facilitator guide',
      opening: (page) =>
        `<p class="tag">Facilitators only</p>\n${runSheet(input)}\n${printDetails(input.deck)}${printOrganiser(input.deck, page)}`,
      moduleOpening: (module, page) =>
        `<p class="minutes">${module.minutes} minutes</p>${module.outcomes.length === 0 ? '' : `\n<p>By the end people can:</p>\n<ul>${module.outcomes.map((one) => `<li>${printInline(one, page)}</li>`).join('\n')}</ul>`}${module.contentNote ? `\n<p class="content-note"><strong>Content note:</strong> ${printInline(module.contentNote.says, page)}</p>` : ''}`,
      sheet: (sheet, page) => entry(sheet, page, input),
      keeps: (sheet) => sheet.minutes > 0 || sheet.notes.length > 0,
      closing: (page) => references(input, page),
    }),
}

/** With a start, clock times; without one, minutes from the start. */
function runSheet({ route, start }: EditionInput): string {
  const starts = stepStarts(route.steps)
  const when = (minutes: number) => (start === undefined ? String(minutes) : clockTime(start, minutes))
  const rows = route.steps.map(
    (step, index) =>
      `<tr><td>${when(starts[index] ?? 0)}</td><td>${step.type === 'break' ? 'Break' : escapeHtml(step.module.title)}</td><td>${step.minutes}</td></tr>`,
  )
  return `<h2 id="run-sheet">Run sheet</h2>\n<table class="run-sheet"><thead><tr><th scope="col">${start === undefined ? 'Minute' : 'Time'}</th><th scope="col">What</th><th scope="col">Minutes</th></tr></thead>\n<tbody>\n${rows.join('\n')}\n<tr><td>${when(route.minutes)}</td><td>End</td><td></td></tr>\n</tbody></table>`
}

function entry(sheet: Sheet, page: PagePrinter, { start }: EditionInput): string {
  const when = start === undefined ? `Minute ${sheet.from}` : clockTime(start, sheet.from)
  const time = sheet.minutes === 0 ? '' : `<p class="when">${when}, ${sheet.minutes} min</p>\n`
  const notes = printNotes(sheet.notes, page)
  return printSheet(sheet, page, `\n${time}${notes === '' ? '' : `<div class="notes">\n${notes}\n</div>`}`)
}

function references(input: EditionInput, page: PagePrinter): string {
  const modules = new Set(input.sheets.map((sheet) => sheet.module))
  const mentions = [...modules].flatMap((module) => [module.mentions, module.noteMentions])
  const cited = [...mentions, ...(input.deck.organiser ? [input.deck.organiser.mentions] : [])].flatMap(({ cites }) =>
    cites.map((one) => one.key),
  )
  const entries = input.bibliography.list(cited)
  if (entries.length === 0) return ''
  return `<h2 id="references">References</h2>\n<ul class="references">\n${entries.map(({ entry: one }) => `<li>${printInline(one, page)}</li>`).join('\n')}\n</ul>\n`
}
