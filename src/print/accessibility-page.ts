/** `learners/accessibility.html`: the accessibility statement, on the GOV.UK headings (experience.md, row 57). */
import type { Deck, OutputFile } from '../model.ts'
import { learnerPage } from './learner-page.ts'
import { linkedPage } from './page.ts'

export function accessibilityPage(decks: readonly Deck[]): OutputFile[] {
  const deck = decks[0]
  if (deck === undefined) return []
  const text = `<h1>Accessibility</h1>
<p>This page says what works for whom, what does not yet, and what was tested.</p>`
  const page = learnerPage({
    title: 'Accessibility',
    lang: 'en-GB',
    accent: '',
    sort: 'statement',
    home: { name: 'Workshops', href: 'index.html' },
    venue: deck.venue,
    support: 'safety.html#kit--support',
    text,
    up: '',
  })
  return [{ path: 'learners/accessibility.html', bytes: linkedPage(page, '') }]
}
