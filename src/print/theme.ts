/** What tells workshops apart: look.md, section 1. */
import type { Deck } from '../model.ts'

/** The class of a page's root: an accent for the two workshops that have one of their own, else none. */
export function accentOf(deck: Deck): string {
  const accents: Record<string, string> = { 'avoidable-harm': 't-harm', 'targeted-hostility': 't-hostility' }
  return Object.hasOwn(accents, deck.name) ? (accents[deck.name] ?? '') : ''
}
