/** A quotation stands alone on its slide: only `reader` and `room` may share it. */
import { advice } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { modulesIn } from '../walk-deck.ts'

export const quoteNotAlone: Check = {
  code: 'quote-not-alone',
  severity: 'warning',
  run: (deck, report) => {
    for (const slide of modulesIn(deck).flatMap((module) => module.slides)) {
      const quotes = slide.parts.filter((part) => part.type === 'block' && part.kind === 'quote')
      const others = slide.parts.filter((part) => part.type !== 'block' || !['quote', 'reader', 'room'].includes(part.kind))
      if (quotes.length > 0 && others.length + quotes.length > 1)
        report(
          advice(
            'quote-not-alone',
            slide.at,
            'a quotation shares its slide',
            'give it a slide of its own; text for people who read alone goes in `::: reader`',
          ),
        )
    }
  },
}
