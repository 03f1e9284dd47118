/** A session of the guide: its strip, what it is for, the notes on the whole of it, then its slides. */
import { escapeHtml } from './escape.ts'
import { printEntry, printPicture } from './guide-entry.ts'
import { type GuideInput, type Session, spanOf } from './guide-parts.ts'
import { printStrip } from './guide-strip.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { printNotes } from './notes.ts'

export function printSession(guide: GuideInput, session: Session): string {
  const { module, sheets, from, minutes } = session
  const page = guide.printerOf(module)
  const first = sheets.find((sheet) => sheet.slide.id === 'start')
  const others = sheets.filter((sheet) => sheet !== first)
  const notes = first === undefined ? '' : printNotes(first.notes, page)
  return `<section class="module" id="${module.anchor}" aria-labelledby="${module.anchor}--h">
<div class="session-front">
<p class="tag">Facilitators only</p>
<h2 id="${module.anchor}--h">${escapeHtml(module.title)}</h2>
<p class="when">${escapeHtml(spanOf(from, minutes, guide.input))}${slidesOf(guide, session)}</p>
${printStrip(session)}
<div class="session-opening">
<div class="seen">${first === undefined ? '' : `${printPicture(guide, first, page)}\n${printFlow(first.body, page)}`}</div>
<div class="aims">${aims(session, page)}</div>
</div>
</div>
${notes === '' ? '' : `<div class="notes whole">\n${notes}\n</div>`}
${others.map((sheet) => printEntry(guide, session, sheet)).join('\n')}
</section>`
}

function slidesOf({ pictures, numbers }: GuideInput, { module }: Session): string {
  const own = [...pictures.values()].filter((sheet) => sheet.module === module && sheet.layout !== 'break')
  const [first, last] = [own[0], own.at(-1)].map((sheet) => numbers.get(sheet?.anchor ?? ''))
  return first === undefined ? '' : `, slides ${first} to ${last}`
}

function aims(session: Session, page: PagePrinter): string {
  const { outcomes, contentNote } = session.module
  const list = outcomes.map((one) => `<li>${printInline(one, page)}</li>`).join('\n')
  const able = outcomes.length === 0 ? '' : `<p>By the end people can:</p>\n<ul>\n${list}\n</ul>`
  const note = contentNote
    ? `\n<p class="content-note"><strong>Content note:</strong> ${printInline(contentNote.says, page)} The deck shows it on a slide of its own, after the title.</p>`
    : ''
  return able + note
}
