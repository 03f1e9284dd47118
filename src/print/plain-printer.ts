/** Words on pages that belong to no module: links outside only, nothing to look up. */
import { bibliography } from '../cite/harvard.ts'
import type { Deck } from '../model.ts'
import type { PagePrinter } from './page-printer.ts'

export function plainPrinter(deck: Deck): PagePrinter {
  const books = bibliography(deck.references.values())
  return {
    link: (href) => (/^(https|mailto|tel):/i.test(href) ? href : undefined),
    picture: () => '',
    cite: (items) => ({ text: books.cite(items) }),
    term: () => undefined,
    interactive: false,
  }
}
