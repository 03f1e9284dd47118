/** A glossary link to a term that `glossary.yaml` does not hold. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import { mentionsIn } from '../walk-deck.ts'

export const termUnknown: Check = {
  code: 'term-unknown',
  severity: 'error',
  run: (deck, report) => {
    for (const { term, at } of mentionsIn(deck).flatMap((one) => one.terms)) {
      if (deck.glossary.has(foldTerm(term))) continue
      report(
        fault(
          'term-unknown',
          at,
          `the glossary has no term \`${term}\``,
          meant(term, deck.glossary.keys(), 'add it to decks/glossary.yaml'),
          term.length + 4,
        ),
      )
    }
  },
}
