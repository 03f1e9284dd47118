/** The cards of a route: what each holds, and what stands at its foot. */
import type { Flow, Inline, Module, Sheet } from './model.ts'

export interface Card {
  module: Module
  /** The id of its slide on a page of several modules. */
  anchor: string
  /** What it is kept with: the name of its set, `Prompts`, `Quotations`. */
  group: string
  /** The id of the set that it belongs to, where it is of a set to sort. */
  set?: string
  icon?: string
  text: Flow[]
  /** Whose words it carries. */
  credit: Inline[][]
  /** Its number or its format: `Features 1 to 4, number 2`. */
  foot: Inline[]
}

/** The cards on sheets of the view `card`, in order. What is no card box there is a card of its own, so that nothing is lost. */
export function cardsOn(sheets: readonly Sheet[]): Card[] {
  return sheets.flatMap((sheet) => sheet.body.flatMap((flow) => cardsIn(flow, sheet)))
}

function cardsIn(flow: Flow, sheet: Sheet): Card[] {
  if (flow.type === 'box' && flow.kind === 'anchor') return flow.children.flatMap((child) => cardsIn(child, sheet))
  const { module, anchor } = sheet
  if (flow.type !== 'box' || flow.kind !== 'card')
    return [{ module, anchor, group: sheet.slide.title, text: [flow], credit: [], foot: sheet.heading }]
  const ofRole = (role: string) => flow.children.flatMap((child) => (child.type === 'para' && child.role === role ? [child.children] : []))
  const isText = (child: Flow) => child.type !== 'para' || (child.role !== 'card-credit' && child.role !== 'card-foot')
  const card: Card = {
    module,
    anchor,
    group: flow.attributes?.group ?? sheet.slide.title,
    text: flow.children.filter(isText),
    credit: ofRole('card-credit'),
    foot: ofRole('card-foot')[0] ?? [],
  }
  if (flow.attributes?.set !== undefined) card.set = flow.attributes.set
  if (flow.icon !== undefined) card.icon = flow.icon
  return [card]
}

/** In runs of one group, each group where its first card stands. */
export function byGroup(cards: readonly Card[]): Card[][] {
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const own = groups.get(card.group)
    if (own === undefined) groups.set(card.group, [card])
    else own.push(card)
  }
  return [...groups.values()]
}

/** In runs of one session. */
export function byModule(cards: readonly Card[]): { module: Module; cards: Card[] }[] {
  const found = new Map<Module, Card[]>()
  for (const card of cards) {
    const own = found.get(card.module)
    if (own === undefined) found.set(card.module, [card])
    else own.push(card)
  }
  return [...found].map(([module, own]) => ({ module, cards: own }))
}
