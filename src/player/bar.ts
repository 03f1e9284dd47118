/** The room's bar: where we are, Support, Pause screen or Exit, Settings before the slides; Back, "7 of 12", Next after them. */

import { edge } from './edge.ts'
import { first, make, makeButton } from './element.ts'
import { icon, worded } from './icons.ts'
import { mark } from './mark.ts'
import { layoutOf, minutesOf, moduleOf, slidesIn } from './slides.ts'
import { minutesInWords } from './timer.ts'

export interface BarActs {
  next: () => void
  back: () => void
  support: () => void
  settings: () => void
  /** Present face only. */
  pause?: () => void
  presenter?: () => void
  /** Slides face only. */
  exit?: HTMLElement
}

export interface Bar {
  draw: (slide: HTMLElement) => void
}

/** Tools stand before the slides and movement after them, in the order of the Tab key; both are set in one line at the foot. */
export function makeBar(main: HTMLElement, acts: BarActs): Bar {
  const where = make('span', { class: 'bar-module' })
  const support = makeButton({ class: 'bar-tool bar-support' }, acts.support, worded('support', 'Support'))
  const tools = make('div', { class: 'tools' })
  if (acts.exit) tools.append(acts.exit)
  tools.append(support)
  if (acts.pause) tools.append(makeButton({ class: 'bar-tool bar-pause' }, acts.pause, worded('pause', 'Pause screen')))
  if (acts.presenter)
    tools.append(
      makeButton({ class: 'bar-tool bar-presenter', title: 'Presenter view' }, acts.presenter, worded('presenter', 'Presenter view')),
    )
  tools.append(makeButton({ class: 'bar-tool bar-settings', title: 'Settings' }, acts.settings, worded('settings', 'Settings')))

  const place = make('div', { class: 'bar-place' }, mark(), where)
  const count = make('span', { class: 'bar-count' })
  const back = makeButton({ class: 'bar-round bar-back', 'aria-label': 'Back' }, () => acts.back(), icon('back'))
  const next = makeButton({ class: 'bar-round bar-next', 'aria-label': 'Next' }, () => acts.next(), icon('next'))
  const moves = make('nav', { class: 'moves', 'aria-label': 'Slides' }, back, count, next)
  const marks = make('div', { class: 'edge-place' })
  const head = first(document, '.deck-head') ?? main
  head.before(make('section', { class: 'bar-line', 'aria-label': 'Tools' }, place, tools))
  main.after(moves, marks)

  return {
    draw(slide) {
      const slides = slidesIn(main)
      const at = slides.indexOf(slide)
      const isTitle = layoutOf(slide) === 'title'
      where.textContent = isTitle && minutesOfModule(slide) > 0 ? minutesInWords(minutesOfModule(slide)) : moduleOf(slide)
      count.textContent = `${at + 1} of ${slides.length}`
      back.setAttribute('aria-disabled', String(at === 0))
      next.setAttribute('aria-disabled', String(at === slides.length - 1))
      support.hidden = nextSupport(slides, at) === undefined
      marks.replaceChildren(edge(slides.length, at))
    },
  }
}

function minutesOfModule(slide: HTMLElement): number {
  return Number(slide.dataset.moduleMinutes ?? minutesOf(slide))
}

/** The next support slide; past the last one, the first of the deck. */
export function nextSupport(slides: readonly HTMLElement[], at: number): HTMLElement | undefined {
  const isSupport = (slide: HTMLElement) => slide.classList.contains('layout-support')
  return slides.slice(at + 1).find(isSupport) ?? slides.find(isSupport)
}
