/** A small picture of a slide as the room sees it. It is out of reach of keys and screen readers: the words beside it name the slide. */
import type { Part, Scene } from './desk.ts'
import { edge } from './edge.ts'
import { first, make } from './element.ts'
import { fitSlide } from './fit.ts'
import { mark } from './mark.ts'
import { copyForStage } from './measure.ts'
import { showSteps } from './prepare.ts'
import { layoutOf, moduleOf, timerOf, titleOf } from './slides.ts'
import { drawTally } from './tally.ts'
import { newTimer, type Timer } from './timer.ts'
import { timerCard } from './timer-card.ts'
import { drawWithheld } from './withheld.ts'

export function makePreview(name: 'On screen' | 'Next'): Part {
  const isNext = name === 'Next'
  const count = make('p', { class: 'desk-count' })
  const title = make('p', { class: 'unseen' })
  const stage = make('div', { class: 'on-stage' })
  const frame = make('div', { class: 'preview', 'aria-hidden': 'true', inert: true }, stage)
  const heading = make('h2', {}, name)
  const element = make(
    'section',
    { class: isNext ? 'desk-next' : 'desk-now', 'aria-label': name },
    make('div', { class: 'desk-label' }, heading, count),
    title,
    frame,
  )
  /** What the slide held when it was copied: an edit puts new content into the same slide. */
  let source: Element | null | undefined
  let copy: HTMLElement | undefined
  let drawTimer: ((timer: Timer, now: number) => void) | undefined
  let drawn = ''

  function draw({ slide, next, at, slides, state }: Scene): void {
    const shown = isNext ? next : slide
    const number = isNext ? at + 2 : at + 1
    const label = shown === undefined ? 'The end' : isNext ? `Slide ${number}` : `Slide ${number} of ${slides.length}`
    if (count.textContent !== label) count.textContent = label
    if (shown === undefined) {
      stage.replaceChildren()
      title.textContent = ''
      source = undefined
      return
    }
    if (shown.firstElementChild !== source) {
      source = shown.firstElementChild
      drawn = ''
      title.textContent = titleOf(shown)
      copy = copyForStage(shown)
      stage.replaceChildren(copy, edge(slides.length, number - 1), footOf(shown, number, slides.length))
      stage.dataset.layout = layoutOf(shown)
      const timer = first(copy, 'kit-timer')
      drawTimer = timer && timerCard(timer)
    }
    if (!copy) return
    drawTimer?.(state.timers[shown.id] ?? newTimer(timerOf(shown) ?? 0), Date.now())
    const look = JSON.stringify([isNext ? 0 : state.step, state.opened, state.tallies])
    if (look === drawn) return
    drawn = look
    showSteps(copy, isNext ? 0 : state.step)
    drawWithheld(copy, state, shown.id)
    drawTally(copy, state, shown.id)
    fitSlide(copy)
  }

  return { element, draw }
}

function footOf(slide: HTMLElement, number: number, count: number): HTMLElement {
  return make(
    'div',
    { class: 'preview-foot' },
    mark(),
    make('span', { class: 'bar-module' }, moduleOf(slide)),
    make('span', { class: 'bar-count' }, `${number} of ${count}`),
  )
}
