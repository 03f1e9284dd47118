/** A citation of a key that no `sources.json` holds. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { modulesIn } from '../walk-deck.ts'

export const citationUnknown: Check = {
  code: 'citation-unknown',
  severity: 'error',
  run: (deck, report) => {
    const mentions = modulesIn(deck).flatMap((module) => [...module.mentions.cites, ...module.noteMentions.cites])
    for (const { key, at } of [...mentions, ...deck.mentions.cites]) {
      if (deck.references.has(key)) continue
      report(
        fault(
          'citation-unknown',
          at,
          `no source has the key \`${key}\``,
          meant(key, deck.references.keys(), `add it to ${deck.folder}/sources.json`),
          key.length + 1,
        ),
      )
    }
  },
}
