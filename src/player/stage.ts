/** The stage: reveal.js, with everything switched off that a person could not want, and its failures mended. */
import Reveal, { type RevealApi } from 'reveal.js'
import { make } from './element.ts'

/** Set after reveal has read the page's query, since it lets a query overrule its settings. */
const settings = {
  controls: false,
  progress: false,
  slideNumber: false,
  hash: false,
  history: false,
  respondToHashChanges: false,
  fragmentInURL: false,
  jumpToSlide: false,
  keyboard: false,
  disableLayout: true,
  overview: false,
  center: false,
  touch: false,
  mouseWheel: false,
  loop: false,
  rtl: false,
  shuffle: false,
  fragments: true,
  embedded: false,
  help: false,
  pause: false,
  showNotes: false,
  previewLinks: false,
  autoPlayMedia: false,
  preloadIframes: false,
  autoAnimate: false,
  autoSlide: 0,
  hideInactiveCursor: false,
  sortFragmentsOnSync: false,
  focusBodyOnPageVisibilityChange: false,
  postMessage: false,
  postMessageEvents: false,
  transition: 'none',
  backgroundTransition: 'none',
  viewDistance: 1,
  mobileViewDistance: 1,
  view: null,
  scrollActivationWidth: 0,
} as const

export async function startReveal(main: HTMLElement): Promise<RevealApi> {
  // Reveal reads a whole slide into this element, closed quotations included, and would make it a live region. Given one, it uses it as it is.
  const silent = make('div', { class: 'aria-status', hidden: true })
  main.append(silent)
  // Reveal measures the page again and again while it starts; with nothing to lay out that costs nothing.
  main.hidden = true
  const reveal = new Reveal(main, settings)
  const ready = reveal.initialize()
  reveal.configure(settings)
  await ready
  main.hidden = false
  main.removeAttribute('role')
  for (const child of Array.from(main.children)) if (!child.classList.contains('slides')) child.remove()
  return reveal
}
