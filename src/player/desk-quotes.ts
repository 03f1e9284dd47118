/** Opens and closes a slide's withheld quotations from the presenter's place. */
import type { Part, Scene } from './desk.ts'
import { make, makeButton } from './element.ts'
import { worded } from './icons.ts'
import type { Desk } from './state.ts'
import { withheldIn } from './withheld.ts'

export function makeQuotes(desk: Desk): Part {
  const element = make('div', { class: 'desk-quotes' })
  let drawn = ''
  return {
    element,
    draw({ slide, state }: Scene) {
      const quotes = withheldIn(slide).map(({ name }) => ({ name, open: state.opened.includes(name) }))
      const look = JSON.stringify([slide.id, quotes])
      if (look === drawn) return
      drawn = look
      const hadFocus = element.contains(document.activeElement)
      element.hidden = quotes.length === 0
      element.replaceChildren(...quotes.map(({ name, open }) => quoteButton(name, open, desk)))
      if (hadFocus) element.querySelector('button')?.focus()
    },
  }
}

function quoteButton(name: string, open: boolean, desk: Desk): HTMLElement {
  const words = open ? 'Close the quotation in the room' : 'Open the quotation in the room'
  return makeButton(
    { class: 'button strong' },
    () => desk.send({ do: 'open', quote: name, on: !open }),
    worded(open ? 'up' : 'quote', words),
  )
}
