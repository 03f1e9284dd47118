/** The room: what everybody sees. It keeps the state, carries out commands, and tells whoever listens. */
import { recall, writePlace } from './address.ts'
import { announce } from './announce.ts'
import type { Cause, Place } from './place.ts'
import { headingOf, layoutOf, pageTitle, slidesIn, timerOf, titleOf } from './slides.ts'
import { type Command, type Desk, firstState, type RoomState } from './state.ts'
import { changed, newTimer, saidOf, type TimerAct } from './timer.ts'

export interface Room extends Desk {
  /** Takes the state that another window kept over a reload of this one. */
  adopt: (state: RoomState) => void
  /** Called by the place whenever a slide or a step changed. */
  arrived: (cause: Cause) => void
  sendFrom: (cause: Cause, command: Command) => void
  /** Hears again without a change: slides were replaced. */
  retell: () => void
}

const pausedTitle = 'A short pause'

export function openRoom(main: HTMLElement, start: string, placeOf: () => Place): Room {
  let state: RoomState = { ...firstState(start), ...kept() }
  const listeners = new Set<(state: RoomState) => void>()

  const find = (id: string) => slidesIn(main).find((slide) => slide.id === id)

  function change(part: Partial<RoomState>): void {
    state = { ...state, ...part }
    const current = placeOf().current()
    document.title = state.paused ? pausedTitle : pageTitle(current)
    document.documentElement.dataset.layout = layoutOf(current)
    const { paused, startedAt, arrivals, timers, shortcuts, step } = state
    // A page that is still loading would scroll to what is written here, past its own head.
    const isUnmoved = location.hash === '' && state.slide === slidesIn(main)[0]?.id
    writePlace(isUnmoved ? undefined : state.slide, { room: { paused, startedAt, arrivals, timers, shortcuts, step } })
    for (const hear of listeners) hear(state)
  }

  function arrived(cause: Cause): void {
    const slide = placeOf().current()
    const { step, steps } = placeOf().steps()
    const isNew = slide.id !== state.slide
    const arrivals = state.startedAt === null ? state.arrivals : { [slide.id]: Date.now(), ...state.arrivals }
    const before = state.step
    change({ slide: slide.id, step, steps, arrivals })
    if (state.paused) return
    if (isNew) {
      announce(place(slide))
      if (cause !== 'button') headingOf(slide)?.focus({ preventScroll: true })
    } else if (step !== before) announce(layoutOf(slide) === 'scenario' ? `Stage ${step + 1} of ${steps + 1}` : `Step ${step} of ${steps}`)
  }

  function place(slide: HTMLElement): string {
    const slides = slidesIn(main)
    return `Slide ${slides.indexOf(slide) + 1} of ${slides.length}: ${titleOf(slide)}`
  }

  function workTimer(id: string, act: TimerAct): void {
    const slide = find(id)
    const timer = state.timers[id] ?? newTimer((slide && timerOf(slide)) ?? 0)
    const now = Date.now()
    const next = changed(timer, act, now)
    change({ timers: { ...state.timers, [id]: next } })
    if (!state.paused) announce(saidOf(next, act, now))
  }

  function count(group: string, people: number | null): void {
    const { [group]: _, ...others } = state.tallies
    change({ tallies: people === null ? others : { ...others, [group]: people } })
  }

  function open(quote: string, on: boolean): void {
    const others = state.opened.filter((other) => other !== quote)
    change({ opened: on ? [...others, quote] : others })
  }

  function go(id: string, cause: Cause): void {
    const slide = find(id)
    if (slide) placeOf().go(slide, cause)
  }

  function sendFrom(cause: Cause, command: Command): void {
    switch (command.do) {
      case 'next':
        placeOf().next(cause)
        break
      case 'back':
        placeOf().back(cause)
        break
      case 'go':
        go(command.slide, cause)
        break
      case 'pause':
        change({ paused: command.on })
        break
      case 'open':
        open(command.quote, command.on)
        break
      case 'timer':
        workTimer(command.slide, command.act)
        break
      case 'count':
        count(command.group, command.people)
        break
      case 'start':
        change({ startedAt: Date.now(), arrivals: { [state.slide]: Date.now() } })
        break
      case 'shortcuts':
        change({ shortcuts: command.on })
    }
  }

  return {
    state: () => state,
    send: (command) => sendFrom('other', command),
    sendFrom,
    arrived,
    listen(hear) {
      listeners.add(hear)
      hear(state)
    },
    adopt(other) {
      const { opened, timers, tallies, startedAt, arrivals, shortcuts } = other
      change({ opened, timers, tallies, startedAt, arrivals, shortcuts })
    },
    retell: () => change({ slide: placeOf().current().id, ...placeOf().steps() }),
  }
}

/** What this window itself kept over a reload; a quotation that was open is not among it, and opens again only if another window says so. */
function kept(): Partial<RoomState> {
  const memory = recall().room
  // Written by this file only.
  return typeof memory === 'object' && memory !== null ? (memory as Partial<RoomState>) : {}
}
