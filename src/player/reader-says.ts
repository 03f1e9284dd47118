/** Says that something is done: in the live region, and on a card under the bar that stays until the person does anything else. */
import { announce } from './announce.ts'
import { make } from './element.ts'
import { icon } from './icons.ts'

let card: HTMLElement | undefined

export function tell(words: string): void {
  takeAway()
  announce(words)
  card = make('p', { class: 'told', 'aria-hidden': 'true' }, icon('right'), words)
  document.body.append(card)
  // What was pressed to get here is over by then.
  window.setTimeout(() => {
    for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchmove']) document.addEventListener(kind, takeAway, { passive: true })
  })
}

function takeAway(): void {
  card?.remove()
  card = undefined
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchmove']) document.removeEventListener(kind, takeAway)
}
