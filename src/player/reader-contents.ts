/** The contents of a module: on a phone folded under its name, beside the text kept where the person is. */
import { all } from './element.ts'

/** Runs before the page is there, so that the button works however late the other script comes. */
export function foldContents(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.contents-fold') : null
    button?.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'))
  })
}

/** A list longer than the window has a scroller of its own: the place that is marked stays in sight there, and the page does not move. */
export function followMark(): void {
  for (const nav of all(document, 'nav.contents'))
    new MutationObserver(() => keepInSight(nav)).observe(nav, { subtree: true, attributeFilter: ['aria-current'] })
}

function keepInSight(nav: HTMLElement): void {
  const link = nav.querySelector('[aria-current]')
  if (link === null || nav.scrollHeight <= nav.clientHeight) return
  const frame = nav.getBoundingClientRect()
  const place = link.getBoundingClientRect()
  if (place.top >= frame.top && place.bottom <= frame.bottom) return
  nav.scrollTop += place.top - frame.top - (frame.height - place.height) / 2
}
