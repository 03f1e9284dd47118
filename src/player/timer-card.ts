/** A prompt's timer on its slide: the ring, whole minutes, and the buttons that a person starts and stops it with. */
import { make, makeButton } from './element.ts'
import { worded } from './icons.ts'
import { ring } from './ring.ts'
import { isOver, isUntouched, minutesInWords, minutesLeft, type Timer, type TimerAct } from './timer.ts'

type Act = (act: TimerAct) => void

/** Puts the parts into a `<kit-timer>` and gives back how to draw a timer there. With no `act` there are no buttons. */
export function timerCard(element: HTMLElement, act?: Act): (timer: Timer, now: number) => void {
  const dial = make('div', { class: 'dial' })
  const main = make('button', { type: 'button', class: 'button filled timer-main' })
  const more = makeButton({ class: 'button timer-more' }, () => act?.('more'), ...worded('plus', '1 minute').childNodes)
  const hide = makeButton({ class: 'button timer-hide' }, () => act?.('hide'), 'Hide')
  const buttons = make('div', { class: 'timer-buttons' }, main, more, hide)
  let mainAct: TimerAct = 'start'
  let drawn = ''
  more.setAttribute('aria-label', '1 minute more')
  hide.setAttribute('aria-label', 'Hide timer')
  main.addEventListener('click', () => act?.(mainAct))
  element.replaceChildren(dial, buttons)
  element.classList.add('timer')

  return (timer, now) => {
    const look = JSON.stringify([timer.minutes, timer.hidden, timer.since === null, isUntouched(timer), minutesLeft(timer, now)])
    if (look === drawn) return
    drawn = look
    dial.replaceChildren(...(timer.hidden ? [] : [ring(timer, now), dialWords(timer, now)]))
    const over = isOver(timer, now)
    const running = timer.since !== null && !over
    mainAct = timer.hidden ? 'show' : running ? 'pause' : 'start'
    main.replaceChildren(...buttonWords(timer, running).childNodes)
    const focused = document.activeElement
    main.hidden = over && !timer.hidden
    more.hidden = timer.hidden || isUntouched(timer)
    hide.hidden = timer.hidden || isUntouched(timer)
    if (focused === main && main.hidden) more.focus()
    if ((focused === more || focused === hide) && more.hidden) main.focus()
  }
}

function buttonWords(timer: Timer, running: boolean): DocumentFragment {
  if (timer.hidden) return worded('timer', 'Show timer')
  if (running) return worded('pause', 'Pause timer')
  return isUntouched(timer) ? worded('play', 'Start timer') : worded('play', 'Go on')
}

function dialWords(timer: Timer, now: number): HTMLElement {
  if (isOver(timer, now)) return make('p', { class: 'dial-words dial-over' }, passed(timer))
  const left = minutesLeft(timer, now)
  const below = isUntouched(timer) ? (left === 1 ? 'minute' : 'minutes') : `left of ${timer.minutes}`
  return make(
    'p',
    { class: 'dial-words' },
    make('span', { class: 'dial-figure' }, String(left)),
    ' ',
    make('span', { class: 'dial-unit' }, below),
  )
}

/** The only thing that happens at zero. */
export function passed(timer: Timer): string {
  return `${minutesInWords(timer.minutes)} ${timer.minutes === 1 ? 'has' : 'have'} passed`
}
