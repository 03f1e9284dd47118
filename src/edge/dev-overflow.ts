/** Slides that do not fit their stage, as an open deck measured them: warnings at the place where each slide is written. */
import { advice } from '../diagnostic.ts'
import type { Deck, Diagnostic, Place } from '../model.ts'
import { modulesIn } from '../walk-deck.ts'

/** What a page tells of the slides that it measured: pixels too many, 0 when all fits. */
export interface OverflowTold {
  slides: { id: string; over: number }[]
}

/** By slide; undefined for one that fits. */
export function overflowsOf({ slides }: OverflowTold, path: string, decks: readonly Deck[]): Map<string, Diagnostic | undefined> {
  const deck = decks.find((one) => one.name === path.split('/')[1])
  const places = deck === undefined ? new Map<string, Place>() : placesOf(deck)
  return new Map(
    slides.map(({ id, over }) => {
      const at = places.get(id) ?? places.get(id.split('--')[0] ?? '')
      return [id, over > 0 && at !== undefined ? overflow(at, over) : undefined]
    }),
  )
}

function overflow(at: Place, over: number): Diagnostic {
  const message = `the slide is ${Math.round(over)} pixels too tall for the screen`
  return advice('slide-overflows', at, message, 'shorten it, divide it in two, or put a part into `::: reader` or the notes')
}

/** Where the slide of each anchor is written. */
function placesOf(deck: Deck): Map<string, Place> {
  return new Map(
    modulesIn(deck).flatMap((module) =>
      module.slides.map((slide): [string, Place] => [slide.id === 'start' ? module.anchor : `${module.anchor}--${slide.id}`, slide.at]),
    ),
  )
}
