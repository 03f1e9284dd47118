/** Where a quotation that is withdrawn or expired has left its place: nothing goes without a word. */
import { refusal } from '../consent.ts'
import { advice } from '../diagnostic.ts'
import type { Check, Quote } from '../model.ts'
import { modulesIn } from '../walk-deck.ts'

export const quoteNotShown: Check = {
  code: 'quote-not-shown',
  severity: 'warning',
  run: (deck, report, today) => {
    for (const { id, at } of modulesIn(deck).flatMap((module) => module.mentions.quotes)) {
      const quote = deck.quotes.get(id)
      if (quote === undefined || refusal(quote, [], today) === undefined) continue
      const instead = quote.paraphrase === undefined ? 'a line that says so stands' : 'our own words stand'
      report(
        advice('quote-not-shown', at, `${why(quote, today)}, and ${instead} here`, 'leave it so, or choose another quotation', id.length),
      )
    }
  },
}

function why({ id, consent }: Quote, today: string): string {
  if (consent.withdrawn !== undefined && today >= consent.withdrawn) return `\`${id}\` is withdrawn from ${consent.withdrawn} on`
  return `consent for \`${id}\` ended on ${consent.until}`
}
