/** A citation of a key that no `sources.json` holds. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { isOwnFile, mendable } from '../slip.ts'
import { mentionsIn } from '../walk-deck.ts'

export const citationUnknown: Check = {
  code: 'citation-unknown',
  severity: 'error',
  run: (deck, report) => {
    for (const { key, at } of mentionsIn(deck).flatMap((one) => one.cites)) {
      if (deck.references.has(key)) continue
      const problem = fault(
        'citation-unknown',
        at,
        `no source has the key \`${key}\``,
        meant(key, deck.references.keys(), `add it to ${deck.folder}/sources.json`),
        key.length + 1,
      )
      report(isOwnFile(deck, at.file) ? mendable(problem, key, deck.references.keys(), (name) => `@${name}`) : problem)
    }
  },
}
