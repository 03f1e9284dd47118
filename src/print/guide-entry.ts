/** One slide of the guide: its time and picture and words at the left, the notes at the right. */
import { counted } from '../flow.ts'
import type { Sheet } from '../model.ts'
import { textOf } from '../walk.ts'
import { capital, type GuideInput, momentOf, type Session } from './guide-parts.ts'
import { printPlace } from './guide-strip.ts'
import { printFlow, printInline } from './html.ts'
import { printMiniature } from './miniature.ts'
import { printNotes } from './notes.ts'
import type { PagePrinter } from './page-printer.ts'
import { accentOf } from './theme.ts'

/** Room to write by hand, which takes what its neighbour leaves free. */
export const writeHere = '<svg class="write" aria-hidden="true"><rect width="100%" height="100%" fill="url(#kit--lines)"/></svg>'

export function printEntry(guide: GuideInput, session: Session, sheet: Sheet): string {
  const page = { ...guide.printerOf(session.module), deeper: 1 }
  const name = `${sheet.anchor}--h`
  const notes = printNotes(sheet.notes, page)
  const body = printFlow(sheet.body, page)
  return `<section class="entry${isWide(sheet) ? ' wide' : ''}" id="${sheet.anchor}" aria-labelledby="${name}">
${printPlace(session, sheet.from, sheet.minutes)}
<h3 id="${name}">${printInline(sheet.heading, page)}</h3>
<p class="when">${timeOf(guide, sheet)}</p>
${printPicture(guide, sheet, page)}
<div class="seen">${body}
${writeHere}</div>
<div class="notes">${notes === '' ? '<p class="empty">No notes for this slide.</p>' : notes}
${writeHere}</div>
</section>`
}

/** A slide with more words than notes has them under both, across the page. */
function isWide({ body, notes }: Sheet): boolean {
  return textOf(body).length > 250 + textOf(notes.flatMap((note) => note.body)).length
}

/** `10:10`, how long, and the slide's number in the deck. */
function timeOf({ input, numbers }: GuideInput, { anchor, from, minutes }: Sheet): string {
  const number = numbers.get(anchor)
  const facts = [...(minutes === 0 ? [] : [counted(minutes, 'minute')]), ...(number === undefined ? [] : [`slide ${number}`])].join(', ')
  const moment = `<b>${capital(momentOf(from, input))}</b>`
  return minutes === 0 ? capital(facts) : `${moment} ${facts}`
}

/** The slide as the deck of this route shows it; nothing where the deck has none. */
export function printPicture(guide: GuideInput, { anchor }: Sheet, page: PagePrinter): string {
  const slide = guide.pictures.get(anchor)
  if (slide === undefined) return ''
  const { deck } = guide.input
  const count = `${guide.numbers.get(anchor)} of ${guide.pictures.size}`
  return printMiniature(slide, page, { count, workshop: deck.title, accent: accentOf(deck) })
}
