/** The timer of the shown slide at the presenter's place. Its figures are hidden with the clocks; the ring is not. */
import type { Part, Scene } from './desk.ts'
import { make, makeButton } from './element.ts'
import { worded } from './icons.ts'
import { ring } from './ring.ts'
import { timerOf } from './slides.ts'
import type { Desk } from './state.ts'
import { figures, isOver, isUntouched, leftOf, newTimer, type Timer, type TimerAct } from './timer.ts'
import { passed } from './timer-card.ts'

export function makeTimer(desk: Desk): Part {
  const dial = make('div', { class: 'dial' })
  const where = make('p', { class: 'desk-count' })
  const act = (name: TimerAct) => () => desk.send({ do: 'timer', slide: desk.state().slide, act: name })
  const start = makeButton({ class: 'button timer-start' }, act('start'))
  const pause = makeButton({ class: 'button timer-pause' }, act('pause'), worded('pause', 'Pause timer'))
  const more = makeButton({ class: 'button timer-more', 'aria-label': '1 minute more' }, act('more'), worded('plus', '1 minute'))
  const hide = makeButton({ class: 'button timer-hide' }, act('hide'), 'Hide timer')
  const show = makeButton({ class: 'button timer-show' }, act('show'), 'Show timer')
  const label = make('div', { class: 'desk-label' }, make('h2', {}, 'Timer'), where)
  const element = make(
    'section',
    { class: 'desk-timer', 'aria-label': 'Timer' },
    label,
    make('div', { class: 'desk-timer-line' }, dial, make('div', { class: 'desk-timer-buttons' }, start, pause, more, hide, show)),
  )

  function draw({ slide, state }: Scene): void {
    const minutes = timerOf(slide)
    element.hidden = minutes === undefined
    if (minutes === undefined) return
    const timer = state.timers[slide.id] ?? newTimer(minutes)
    const now = Date.now()
    const running = timer.since !== null && !isOver(timer, now)
    const focused = document.activeElement
    dial.replaceChildren(ring(timer, now), words(timer, now))
    where.textContent = timer.hidden ? 'Hidden on screen' : 'Shown on screen'
    const says = isUntouched(timer) ? 'Start timer' : 'Go on'
    if (start.textContent !== says) start.replaceChildren(worded('play', says))
    start.hidden = running || isOver(timer, now)
    pause.hidden = !running
    hide.hidden = timer.hidden
    show.hidden = !timer.hidden
    if (focused instanceof HTMLElement && focused.hidden && element.contains(focused))
      element.querySelector<HTMLElement>('button:not([hidden])')?.focus()
  }

  return { element, draw }
}

function words(timer: Timer, now: number): HTMLElement {
  if (isOver(timer, now)) return make('p', { class: 'dial-words dial-over' }, passed(timer))
  const left = make('span', { class: 'dial-figure' }, figures(leftOf(timer, now)))
  return make('p', { class: 'dial-words' }, left, ' ', make('span', { class: 'dial-unit' }, `left of ${timer.minutes}`))
}
