/** A glossary link to a term that `glossary.yaml` does not hold. */
import { fault, meant } from '../diagnostic.ts'
import type { Check, Deck, Diagnostic } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import { slipOf } from '../slip.ts'
import { mentionsIn } from '../walk-deck.ts'

export const termUnknown: Check = {
  code: 'term-unknown',
  severity: 'error',
  run: (deck, report) => {
    for (const { term, at } of mentionsIn(deck).flatMap((one) => one.terms)) {
      if (deck.glossary.has(foldTerm(term))) continue
      const hint = meant(term, deck.glossary.keys(), 'add it to decks/glossary.yaml')
      report(withTerm(fault('term-unknown', at, `the glossary has no term \`${term}\``, hint, term.length + 4), term, deck))
    }
  },
}

/** A term is read aloud in its sentence: its first capital stays, and an ending (`triggers`) is grammar and no slip. */
function withTerm(problem: Diagnostic, written: string, deck: Deck): Diagnostic {
  const key = slipOf(foldTerm(written), deck.glossary.keys())
  const term = key === undefined ? undefined : deck.glossary.get(key)?.term
  if (key === undefined || term === undefined || foldTerm(written).startsWith(key) || key.startsWith(foldTerm(written))) return problem
  const isCapital = /^\p{Lu}/u.test(written)
  const to = isCapital ? term.charAt(0).toUpperCase() + term.slice(1) : term
  return { ...problem, fix: { from: `[[${written}`, to: `[[${to}` } }
}
