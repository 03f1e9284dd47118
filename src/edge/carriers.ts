/** Where a quote's own words stand: in which modules, slides and editions. */
import { bibliography } from '../cite/harvard.ts'
import { refusal } from '../consent.ts'
import * as editionList from '../editions/index.ts'
import type { Day, Deck, Edition, Flow, Quote, Sheet } from '../model.ts'
import { sheetsOf } from '../sheets.ts'

/** A line for each slide: `seen-heard-believed#quotation (decks/…md:30): present, guide`. */
export function carriersOf(deck: Deck, quote: Quote, today: Day): string[] {
  const slides = new Map<string, Set<string>>()
  for (const edition of Object.values<Edition>(editionList)) {
    for (const face of [edition, ...(edition.also ?? [])]) {
      if (refusal(quote, face.scope, today) !== undefined) continue
      for (const slide of slidesIn(deck, quote, face, today)) slides.set(slide, (slides.get(slide) ?? new Set()).add(edition.name))
    }
  }
  return [...slides].map(([slide, editions]) => `${slide}: ${[...editions].join(', ')}`)
}

type Face = Pick<Edition, 'view' | 'shelf' | 'scope'>

/** As the edition itself shows them, along every route. */
function slidesIn(deck: Deck, quote: Quote, { view, shelf, scope }: Face, today: Day): Set<string> {
  const books = bibliography(deck.references.values())
  const sheets = deck.routes.flatMap((route) => sheetsOf({ deck, route, view, shelf, scope, bibliography: books, today }))
  return new Set(sheets.filter((sheet) => sheet.body.some((flow) => holds(flow, quote.text))).map((sheet) => nameOf(deck, sheet)))
}

function nameOf(deck: Deck, { module, slide }: Sheet): string {
  return `${deck.name}, ${module.address}#${slide.id} (${slide.at.file}:${slide.at.line})`
}

function holds(flow: Flow, words: string): boolean {
  switch (flow.type) {
    case 'quotation':
      return flow.text === words
    case 'box':
      return flow.children.some((one) => holds(one, words))
    case 'widget':
      return [...flow.children, ...flow.fallback].some((one) => holds(one, words))
    case 'list':
      return flow.items.flat().some((one) => holds(one, words))
    case 'heading':
    case 'para':
    case 'code':
    case 'table':
    case 'picture':
    case 'lines':
      return false
  }
}
