/** A quote or a term whose `source` no `sources.json` holds. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'

export const sourceUnknown: Check = {
  code: 'source-unknown',
  severity: 'error',
  run: (deck, report) => {
    const quotes = [...deck.quotes.values()].map((quote) => ({ source: quote.source, at: quote.at, what: `quote \`${quote.id}\`` }))
    const terms = [...deck.glossary.values()].map((term) => ({ source: term.source ?? '', at: term.at, what: `term \`${term.term}\`` }))
    // An entry that `new quote` wrote has no source yet, and no scope: nothing shows it. With a scope it needs one.
    for (const quote of deck.quotes.values()) {
      if (quote.source === '' && quote.consent.scope.length > 0)
        report(
          fault(
            'source-unknown',
            quote.at,
            `quote \`${quote.id}\` has a scope and names no source`,
            'add it to a `sources.json`, and its key here',
          ),
        )
    }
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
