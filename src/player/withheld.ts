/** Quotations that stay closed until a person opens them: by key or tap on the control, never by a link, find or print. */
import { all, first } from './element.ts'
import { worded } from './icons.ts'
import { slidesWith } from './slides.ts'
import type { Desk, RoomState } from './state.ts'

/** The name of a closed quotation in the state: `slide/quote`. */
export function quoteName(slide: HTMLElement, withheld: HTMLElement): string {
  return `${slide.id}/${withheld.dataset.quote ?? ''}`
}

export function withheldIn(slide: HTMLElement): { name: string; element: HTMLElement }[] {
  return all(slide, '.withheld').map((element) => ({ name: quoteName(slide, element), element }))
}

export function keepWithheld(main: HTMLElement, desk: Desk): { refresh: () => void } {
  const known = new WeakSet<HTMLElement>()

  /** Found once, and again after an edit: a long deck takes its time to be gone through. */
  let slides: HTMLElement[] = []

  function refresh(): void {
    slides = slidesWith(main, '.withheld')
    for (const slide of slides) {
      for (const { name, element } of withheldIn(slide)) {
        if (known.has(element)) continue
        known.add(element)
        wire(element, name, desk)
      }
    }
    draw(desk.state())
  }

  function draw(state: RoomState): void {
    for (const slide of slides) drawWithheld(slide, state)
  }

  refresh()
  desk.listen(draw)
  return { refresh }
}

/** Shows each quotation of a slide, or of a copy of it, as the state has it. */
export function drawWithheld(slide: HTMLElement, state: RoomState, id: string = slide.id): void {
  for (const element of all(slide, '.withheld')) {
    const open = state.opened.includes(`${id}/${element.dataset.quote ?? ''}`)
    const inner = first(element, '.withheld-inner')
    const details = element.querySelector('details')
    if (inner === undefined || details === null) continue
    inner.hidden = !open
    details.open = open
    if (element.classList.contains('open') === open && element.dataset.drawn) continue
    element.classList.toggle('open', open)
    element.dataset.drawn = 'yes'
    first(element, 'summary')?.replaceChildren(worded(open ? 'up' : 'quote', open ? 'Close the quotation' : 'Open the quotation'))
  }
}

function wire(element: HTMLElement, name: string, desk: Desk): void {
  const summary = first(element, 'summary')
  const details = element.querySelector('details')
  summary?.addEventListener('click', (event) => {
    event.preventDefault()
    desk.send({ do: 'open', quote: name, on: !desk.state().opened.includes(name) })
  })
  // A browser that opens it by itself finds nothing inside, and it is closed again.
  details?.addEventListener('toggle', () => {
    details.open = desk.state().opened.includes(name)
  })
}
