/** Draws the timers of the slides, each second while one runs. */
import { announce } from './announce.ts'
import { first } from './element.ts'
import { slidesWith, timerOf } from './slides.ts'
import type { Desk } from './state.ts'
import { isOver, leftOf, newTimer, type Timer } from './timer.ts'
import { passed, timerCard } from './timer-card.ts'

export function workTimers(main: HTMLElement, desk: Desk): { refresh: () => void } {
  /** By the timer's own element: an edit puts a new one into the same slide. */
  const cards = new Map<HTMLElement, { slide: HTMLElement; show: (timer: Timer, now: number) => void }>()
  const ended = new Set<string>()

  function refresh(): void {
    for (const slide of slidesWith(main, 'kit-timer')) {
      const element = first(slide, 'kit-timer')
      if (element === undefined || cards.has(element)) continue
      const show = timerCard(element, (act) => desk.send({ do: 'timer', slide: slide.id, act }))
      cards.set(element, { slide, show })
    }
    for (const element of cards.keys()) if (!element.isConnected) cards.delete(element)
    draw()
  }

  function draw(): void {
    const now = Date.now()
    for (const { slide, show } of cards.values()) show(timerFor(slide, desk), now)
    sayEnds(now)
  }

  /** Says once that a timer has ended. One that had ended before this window was loaded stays silent. */
  function sayEnds(now: number): void {
    for (const [id, timer] of Object.entries(desk.state().timers)) {
      if (timer.since === null || !isOver(timer, now)) ended.delete(id)
      else if (!ended.has(id)) {
        ended.add(id)
        const late = now - timer.since - timer.left
        if (late < 5000 && !timer.hidden && !desk.state().paused) announce(`${passed(timer)}.`)
      }
    }
  }

  refresh()
  desk.listen(draw)
  whileRunning(desk, draw)
  return { refresh }
}

export function timerFor(slide: HTMLElement, desk: Desk): Timer {
  return desk.state().timers[slide.id] ?? newTimer(timerOf(slide) ?? 0)
}

/** Ticks only while a timer runs: a still page does nothing. */
function whileRunning(desk: Desk, tick: () => void): void {
  let ticking: number | undefined
  desk.listen((state) => {
    const now = Date.now()
    const running = Object.values(state.timers).some((timer) => timer.since !== null && leftOf(timer, now) > 0)
    if (running && ticking === undefined) ticking = window.setInterval(beat, 500)
  })
  function beat(): void {
    tick()
    const now = Date.now()
    if (Object.values(desk.state().timers).some((timer) => timer.since !== null && !isOver(timer, now))) return
    window.clearInterval(ticking)
    ticking = undefined
  }
}
