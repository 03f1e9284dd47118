/** A quote or a term whose `source` no `sources.json` holds. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'

export const sourceUnknown: Check = {
  code: 'source-unknown',
  severity: 'error',
  run: (deck, report) => {
    const quotes = [...deck.quotes.values()].map((quote) => ({ source: quote.source, at: quote.at, what: `quote \`${quote.id}\`` }))
    const terms = [...deck.glossary.values()].map((term) => ({ source: term.source ?? '', at: term.at, what: `term \`${term.term}\`` }))
    for (const { source, at, what } of [...quotes, ...terms]) {
      if (source === '' || deck.references.has(source)) continue
      report(
        fault(
          'source-unknown',
          at,
          `${what} names the source \`${source}\`, which is not there`,
          meant(source, deck.references.keys(), 'add it to a `sources.json`'),
        ),
      )
    }
  },
}
