/**
 * Cards to put in an order: each has Move up and Move down, which need neither a drag nor a mouse (2.1.1, 2.5.7). The order stays on
 * the page until it is left. Authors name no piles, so there is one.
 */
import { announce } from './announce.ts'
import { all, first } from './element.ts'
import { holdStill } from './reader-still.ts'

export function sortCards(): void {
  for (const list of all(document, 'kit-sort > ul')) {
    draw(list)
    list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null
      if (button) move(list, button)
    })
  }
}

/** The list is changed around the card, so that the button that was used keeps the focus, and stays where it was on screen. */
function move(list: HTMLElement, button: HTMLElement): void {
  const card = button.closest('li')
  const up = button.dataset.move === 'lift'
  const other = up ? card?.previousElementSibling : card?.nextElementSibling
  if (!card) return
  if (other) {
    holdStill(button, () => {
      if (up) card.after(other)
      else card.before(other)
    })
    draw(list)
  }
  const cards = Array.from(list.children)
  announce(`${first(card, '.card-words')?.textContent?.trim() ?? 'Card'}, now ${cards.indexOf(card) + 1} of ${cards.length}`)
}

/** A button that leads nowhere says so, and keeps its focus. */
function draw(list: HTMLElement): void {
  for (const card of Array.from(list.children)) {
    first(card, '[data-move=lift]')?.setAttribute('aria-disabled', String(card === list.firstElementChild))
    first(card, '[data-move=fold]')?.setAttribute('aria-disabled', String(card === list.lastElementChild))
  }
}
