/** `learners/accessibility.html`: the accessibility statement, on the GOV.UK headings (experience.md, row 57). */
import type { Deck, OutputFile } from '../model.ts'
import { learnerPage, pageOpening } from './learner-page.ts'
import { linkedPage } from './page.ts'

export function accessibilityPage(decks: readonly Deck[]): OutputFile[] {
  const deck = decks[0]
  if (deck === undefined) return []
  const opening =
    '<h1 id="kit--title">Accessibility</h1>\n<p class="summary">This page says what works for whom, what does not yet, and what was tested.</p>'
  const text = ``
  const page = learnerPage({
    title: 'Accessibility',
    lang: 'en-GB',
    accent: '',
    sort: 'statement',
    home: { name: 'Workshops', href: 'index.html' },
    venue: deck.venue,
    support: 'safety.html#kit--support',
    opening: pageOpening(opening),
    text,
    up: '',
  })
  return [{ path: 'learners/accessibility.html', bytes: linkedPage(page, '') }]
}
