/** Consent as code: where a quote may appear today. */
import type { Day, Deck, Inline, Quote, Scope, SettledQuote } from './model.ts'

/** Why a quote may not be shown in an edition; undefined when it may. */
export function refusal(quote: Quote, scopes: readonly Scope[], today: Day): 'withdrawn' | 'expired' | 'out of scope' | undefined {
  const { consent } = quote
  if (consent.withdrawn !== undefined && today >= consent.withdrawn) return 'withdrawn'
  if (consent.until !== undefined && today > consent.until) return 'expired'
  return scopes.every((scope) => consent.scope.includes(scope)) ? undefined : 'out of scope'
}

/** Settles a quote for one edition. Words and attribution leave together; only the paraphrase stays. */
export function settleQuote(quote: Quote, scopes: readonly Scope[], today: Day): SettledQuote {
  const common: { id: string; level: number; note?: string; paraphrase?: string } = { id: quote.id, level: quote.level }
  if (quote.note !== undefined) common.note = quote.note
  if (quote.paraphrase !== undefined) common.paraphrase = quote.paraphrase
  if (refusal(quote, scopes, today) !== undefined) return { ...common, shown: false }
  const shown: SettledQuote = {
    ...common,
    shown: true,
    words: quote.text,
    credit: creditOf(quote),
    onPaper: quote.consent.scope.includes('print'),
  }
  return quote.lang === undefined ? shown : { ...shown, lang: quote.lang }
}

/** As it stands where nobody can open it: from level 2 on its note and our words are all that is there. */
export function keptClosed(quote: SettledQuote): SettledQuote {
  if (!quote.shown || quote.level < 2) return quote
  const { words: _words, credit: _credit, lang: _lang, onPaper: _onPaper, ...common } = quote
  return { ...common, shown: false, closed: true }
}

function creditOf(quote: Quote): Inline[] {
  const cite: Inline = { type: 'cite', items: [{ key: quote.source, at: quote.at }], source: '', at: quote.at }
  return [{ type: 'text', text: `${quote.attribution} ` }, cite]
}

/** Settles by id, each quote once. */
export function settler(deck: Deck, scopes: readonly Scope[], today: Day): (id: string) => SettledQuote | undefined {
  const settled = new Map<string, SettledQuote>()
  return (id) => {
    const before = settled.get(id)
    const quote = deck.quotes.get(id)
    if (before !== undefined || quote === undefined) return before
    const now = settleQuote(quote, scopes, today)
    settled.set(id, now)
    return now
  }
}
