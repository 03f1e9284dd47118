/** The contacts of a room pack: here, near and any time, with what each costs, when it answers, and when somebody checked it. */
import { fullDay } from '../day.ts'
import { box, para } from '../flow.ts'
import type { Deck, Flow, Service } from '../model.ts'
import { waysOf } from '../services.ts'
import { escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow } from './html.ts'
import { plainPrinter } from './plain-printer.ts'

/** What stands in `main`. It names the safeguarding lead, and so belongs on the facilitators' shelf. */
export function contactsHtml(deck: Deck): string {
  const { venue, support } = deck
  const page = plainPrinter(deck)
  return `<h1>Who to turn to <span class="what">${escapeHtml(deck.title)}</span></h1>
<p>For whoever runs the workshop: it names colleagues. People in the room have the lines below on their handout.</p>
<h2 id="here">Here, today</h2>
<dl class="details">
<dt>Safeguarding lead</dt>
<dd>${escapeHtml(venue.safeguardingLead ?? 'Nobody is named.')}</dd>
<dt>Quiet space</dt>
<dd>${escapeHtml(venue.quietSpace ?? 'None is named.')}</dd>
</dl>
<h2 id="near">Near here</h2>
${services(venue.contacts, page)}
<h2 id="any-time">National services</h2>
<p>Ring or open each one before the day. Some cover only part of the country: look at the region.</p>
${services(support, page)}`
}

function services(listed: readonly Service[], page: PagePrinter): string {
  return listed.length === 0 ? '<p>None is listed.</p>' : printFlow(listed.map(labelled), page)
}

/** Every fact under its own name: whoever rings the lines before the day sees what each still lacks. */
function labelled(service: Service): Flow {
  const { name, region, hours, cost, checked } = service
  const facts: [string, string | undefined][] = [
    ['For', service.for],
    ['Region', region],
    ['Hours', hours],
    ['Cost', cost],
    ['Checked', checked && fullDay(checked)],
  ]
  const written = facts.flatMap(([label, fact]) => (fact === undefined ? [] : [`${label}: ${fact}`]))
  const ways = waysOf(service).map((way) => para(way, 'service-way'))
  return box('service', [para(name, 'service-name'), ...ways, ...written.map((fact) => para(fact, 'service-facts'))])
}
