/** `learners/safety.html`: what Exit does and does not do, what is kept, and where to turn (experience.md, section 3 and row 36). */
import type { Deck, OutputFile } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { escapeHtml } from './escape.ts'
import { printFlow } from './html.ts'
import { defaultExit, learnerPage } from './learner-page.ts'
import { linkedPage } from './page.ts'
import { plainPrinter } from './plain-printer.ts'

export function safetyPage(decks: readonly Deck[]): OutputFile[] {
  const deck = decks[0]
  if (deck === undefined) return []
  const services = [...hereBox(deck.venue.contacts.map(fullService)), ...anyTimeBox(deck.support.map(fullService))]
  const text = `<h1>Your safety on this site</h1>
<p>Exit this page takes you to ${escapeHtml(deck.venue.exit ?? defaultExit)}. It does not erase your browser history.</p>
<h2 id="kit--support">Support</h2>
${printFlow(services, { ...plainPrinter(deck), interactive: false })}`
  const page = learnerPage({
    title: 'Your safety on this site',
    lang: 'en-GB',
    accent: '',
    sort: 'safety',
    home: { name: 'Workshops', href: 'index.html' },
    venue: deck.venue,
    support: '#kit--support',
    text,
    up: '',
  })
  return [{ path: 'learners/safety.html', bytes: linkedPage(page, '') }]
}
