/** A quote block whose id the ledger does not hold. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { isOwnFile, mendable } from '../slip.ts'
import { modulesIn } from '../walk-deck.ts'

export const quoteUnknown: Check = {
  code: 'quote-unknown',
  severity: 'error',
  run: (deck, report) => {
    for (const { id, at } of modulesIn(deck).flatMap((module) => module.mentions.quotes)) {
      if (deck.quotes.has(id)) continue
      const problem = fault(
        'quote-unknown',
        at,
        `the ledger has no quote \`${id}\``,
        meant(id, deck.quotes.keys(), `add it to ${deck.folder}/quotes.yaml`),
        id.length,
      )
      report(isOwnFile(deck, at.file) ? mendable(problem, id, deck.quotes.keys()) : problem)
    }
  },
}
