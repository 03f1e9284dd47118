/** Keeps the place: on the stage one slide at a time, on a narrow screen the part of the plain page that is being read. */
import type { RevealApi } from 'reveal.js'
import { headingOf, slidesIn } from './slides.ts'
import { startReveal } from './stage.ts'

/** How a change came about: focus stays on a button that was used, and goes to the new heading otherwise. */
export type Cause = 'button' | 'other'

export interface Place {
  current: () => HTMLElement
  isStaged: () => boolean
  go: (slide: HTMLElement, cause?: Cause) => void
  next: (cause?: Cause) => void
  back: (cause?: Cause) => void
  /** Steps shown of the current slide, and how many it has. */
  steps: () => { step: number; steps: number }
  showSteps: (step: number) => void
  /** Takes in slides that were edited, added, moved or taken away. */
  sync: (current: HTMLElement, order: 'same' | 'new') => void
}

/** Room for a stage. Phones stay below it however they are held, and so does a page at high zoom. */
const room = '(min-width: 54em) and (min-height: 28em)'

export async function keepPlace(main: HTMLElement, start: HTMLElement, hear: (cause: Cause) => void): Promise<Place> {
  const wide = matchMedia(room)
  let reveal: RevealApi | undefined
  let here = start
  let cause: Cause = 'other'
  let landed = -1

  const indexOf = (slide: HTMLElement) => Math.max(0, slidesIn(main).indexOf(slide))
  const isStaged = () => main.classList.contains('on-stage')

  function move(act: () => void, how: Cause = 'other'): void {
    cause = how
    act()
    cause = 'other'
  }

  function arrive(slide: HTMLElement): void {
    here = slide
    reveal?.syncFragments(slide)
    hear(cause)
  }

  async function raise(): Promise<void> {
    document.documentElement.classList.add('staged')
    main.classList.add('on-stage')
    reveal ??= listened(await startReveal(main))
    reveal.slide(indexOf(here))
    reveal.syncFragments(here)
  }

  function listened(started: RevealApi): RevealApi {
    started.on('slidechanged', () => isStaged() && arrive(started.getCurrentSlide()))
    started.on('fragmentshown', () => hear(cause))
    started.on('fragmenthidden', () => hear(cause))
    return started
  }

  /** Back to one plain page, at the slide that was shown. */
  function lower(): void {
    document.documentElement.classList.remove('staged')
    main.classList.remove('on-stage')
    openAll(main)
    scrollTo(here)
  }

  function scrollTo(slide: HTMLElement): void {
    slide.scrollIntoView({ block: 'start', behavior: 'instant' })
    landed = window.scrollY
  }

  function goPlain(slide: HTMLElement | undefined): void {
    if (slide === undefined) return
    scrollTo(slide)
    headingOf(slide)?.focus({ preventScroll: true })
    arrive(slide)
  }

  function follow(): void {
    if (isStaged() || Math.abs(window.scrollY - landed) < 2) return
    const read = slidesIn(main).findLast((slide) => slide.getBoundingClientRect().top < window.innerHeight * 0.4)
    if (read === undefined || read === here) return
    here = read
    hear('button')
  }

  if (wide.matches) await raise()
  else if (here !== slidesIn(main)[0]) scrollTo(here)
  // Paper has a size of its own, and would tell of a change that no screen made.
  wide.addEventListener('change', () => {
    if ('printing' in main.dataset || wide.matches === isStaged()) return
    if (wide.matches) void raise()
    else lower()
  })
  window.addEventListener('scroll', follow, { passive: true })

  return {
    current: () => here,
    isStaged,
    go: (slide, how) => move(() => (isStaged() ? reveal?.slide(indexOf(slide), 0) : goPlain(slide)), how),
    next: (how) => move(() => (isStaged() ? reveal?.next() : goPlain(slidesIn(main)[indexOf(here) + 1])), how),
    back: (how) => move(() => (isStaged() ? reveal?.prev() : goPlain(slidesIn(main)[indexOf(here) - 1])), how),
    steps: () => countSteps(here),
    showSteps: (step) => isStaged() && reveal?.slide(indexOf(here), 0, step - 1),
    sync(current, order) {
      here = current
      if (!reveal) return
      // Reveal goes through every slide, which a long deck would feel at each edit.
      if (order === 'same') return void reveal.syncFragments(current)
      reveal.sync()
      reveal.slide(indexOf(current), 0)
      if (!isStaged()) openAll(main)
    },
  }
}

function countSteps(slide: HTMLElement): { step: number; steps: number } {
  const numbers = (selector: string) =>
    new Set(Array.from(slide.querySelectorAll(selector), (one) => one.getAttribute('data-fragment-index'))).size
  return { step: numbers('.fragment.visible'), steps: numbers('.fragment') }
}

/** Shows every slide to every sense, as reveal hides all but one. */
export function openAll(main: HTMLElement): void {
  for (const slide of slidesIn(main)) {
    for (const name of ['hidden', 'aria-hidden', 'inert']) slide.removeAttribute(name)
    slide.style.removeProperty('display')
  }
}
