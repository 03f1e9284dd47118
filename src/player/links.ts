/** Links inside the deck: they land exactly on their slide, and replace the place in the address, so Back leaves the deck. */
import type { Place } from './place.ts'

export function followLinks(main: HTMLElement, placeOf: () => Place): void {
  const goTo = (hash: string) => {
    const slide = slideFor(main, hash)
    if (slide) placeOf().go(slide)
    return slide !== undefined
  }
  // Before reveal's own listener, which knows nothing of the plain page.
  document.addEventListener(
    'click',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return
      const hash = event.target.closest('a[href^="#"]')?.getAttribute('href')
      if (!hash || !goTo(hash)) return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )
  window.addEventListener('hashchange', () => goTo(location.hash))
}

function slideFor(main: HTMLElement, hash: string): HTMLElement | undefined {
  const found = document.getElementById(decodeURIComponent(hash.slice(1)))
  const slide = found?.closest<HTMLElement>('.slides > section')
  return slide && main.contains(slide) ? slide : undefined
}
