/** A quotation is never trimmed: one that fills its slide at the smallest size is an error (look.md, section 3). */
import { fault } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { quotationSize } from '../quotation-size.ts'
import { modulesIn } from '../walk-deck.ts'

export const quoteTooLong: Check = {
  code: 'quote-too-long',
  severity: 'error',
  run: (deck, report) => {
    for (const { id, at } of modulesIn(deck).flatMap((module) => module.mentions.quotes)) {
      const quote = deck.quotes.get(id)
      if (quote !== undefined && quotationSize(quote.text) === undefined)
        report(
          fault('quote-too-long', at, `quote \`${id}\` is too long for a slide`, 'show a shorter one; a quotation is never cut', id.length),
        )
    }
  },
}
