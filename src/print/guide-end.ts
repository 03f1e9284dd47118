/** The end of the guide: contacts, references, and room to write. */
import { para } from '../flow.ts'
import type { Flow } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { writeHere } from './guide-entry.ts'
import type { GuideInput } from './guide-parts.ts'
import { printFlow, printInline } from './html.ts'
import type { PagePrinter } from './page-printer.ts'

/** Local contacts first, then every service of the support list. */
export function printContacts({ input: { deck } }: GuideInput, page: PagePrinter): string {
  const { venue, support } = deck
  const own: Flow[] = venue.contacts.length > 0 ? venue.contacts.map(fullService) : [para('Fill in: local contacts', 'blank')]
  const lists = [...hereBox(own), ...anyTimeBox(support.map(fullService))]
  return `<section class="contacts">\n<h2 id="contacts">Contacts</h2>
<p>Ring or open each before the day. The safeguarding lead and the quiet space stand at the front.</p>
${printFlow(lists, page)}\n</section>`
}

/** Everything that the route's sessions, their notes and the organiser's notes cite. */
export function printReferences({ input, sessions }: GuideInput, page: PagePrinter): string {
  const mentions = sessions.flatMap(({ module }) => [module.mentions, module.noteMentions])
  const all = [...mentions, ...(input.deck.organiser ? [input.deck.organiser.mentions] : [])]
  const entries = input.bibliography.list(all.flatMap(({ cites }) => cites.map((one) => one.key)))
  const list = entries.map(({ entry }) => `<li>${printInline(entry, page)}</li>`).join('\n')
  const shown = entries.length === 0 ? '<p>Nothing is cited.</p>' : `<ul class="references">\n${list}\n</ul>`
  return `<h2 id="references">References</h2>\n${shown}`
}

export function printOwnNotes(): string {
  return `<section class="own-notes-page">\n<h2 id="own-notes">Your own notes</h2>
<p>What will you change next time? What must be passed on, and to whom? Write nothing here that names a person who took part.</p>
<div class="seen">${writeHere}</div>\n</section>`
}
