/** A quote that its `verify` text does not hold, character for character. */
import { fault } from '../diagnostic.ts'
import type { Check, Deck, Quote, Report } from '../model.ts'

export const misquote: Check = {
  code: 'misquote',
  severity: 'error',
  run: (deck, report) => {
    for (const quote of deck.quotes.values()) if (quote.verify !== undefined) compare(quote, quote.verify, deck, report)
  },
}

function compare(quote: Quote, verify: string, deck: Deck, report: Report): void {
  const file = resolve(quote.at.file, verify)
  const text = file === undefined ? undefined : deck.textAt(file)
  if (text === undefined) {
    report(
      fault(
        'verify-missing',
        quote.at,
        `quote \`${quote.id}\` is to be compared with ${verify}, which is not there`,
        'put the source’s text into `sources/` beside the ledger',
      ),
    )
  } else if (!foldSpace(text).includes(foldSpace(quote.text))) {
    report(
      fault(
        'misquote',
        quote.at,
        `quote \`${quote.id}\` does not stand in ${verify}`,
        'copy it from the source character for character, odd punctuation and all',
      ),
    )
  }
}

/** All white space, U+00A0 too, is one space; nothing else is alike. */
function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** Paths in a ledger are relative to its folder, and stay in it. */
function resolve(ledger: string, path: string): string | undefined {
  const steps = path.split('/')
  if (path.startsWith('/') || steps.includes('..')) return undefined
  return `${ledger.slice(0, ledger.lastIndexOf('/'))}/${steps.filter((step) => step !== '.' && step !== '').join('/')}`
}
