/** A reference that cannot be set: of another type, or without what its type needs. */
import { checkReference } from '../cite/harvard.ts'
import type { Check } from '../model.ts'

export const referenceUnusable: Check = {
  code: 'reference-type-unknown',
  severity: 'error',
  run: (deck, report) => {
    for (const reference of deck.references.values()) checkReference(reference, report)
  },
}
