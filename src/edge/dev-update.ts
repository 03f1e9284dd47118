/** What an open page needs to hear, to show a newer version of itself. */
import type { DeckParts } from './dev-pages.ts'

export type PageUpdate =
  /** A deck: the slides that changed, and the order of all. */
  | { kind: 'slides'; sections: { id: string; html: string }[]; order: string[] }
  /** Another page: its new body. */
  | { kind: 'body'; html: string; title: string }
  | { kind: 'reload' }

/** A page as it was sent: a deck in its parts, any other as it stands. */
export type Sent = { deck: DeckParts } | { html: string }

/** Undefined when both versions are the same. */
export function updateBetween(before: Sent, after: Sent): PageUpdate | undefined {
  if ('deck' in before && 'deck' in after) return deckUpdate(before.deck, after.deck)
  if ('deck' in before || 'deck' in after) return { kind: 'reload' }
  if (before.html === after.html) return undefined
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(after.html)?.[1]
  if (body === undefined || before.html === '') return { kind: 'reload' }
  return { kind: 'body', html: body, title: /<title>([\s\S]*?)<\/title>/.exec(after.html)?.[1] ?? '' }
}

function deckUpdate(before: DeckParts, after: DeckParts): PageUpdate | undefined {
  if (before.around !== after.around) return { kind: 'reload' }
  const sections = [...after.slides].filter(([id, html]) => before.slides.get(id) !== html).map(([id, html]) => ({ id, html }))
  const order = [...after.slides.keys()]
  const isSame =
    sections.length === 0 && order.length === before.slides.size && [...before.slides.keys()].every((id, at) => id === order[at])
  return isSame ? undefined : { kind: 'slides', sections, order }
}
