/** The arithmetic of a prompt's timer. A person starts it; nothing happens by itself at zero. */

export interface Timer {
  /** Minutes in all, with those that were added. */
  minutes: number
  /** Milliseconds left when it last started or stopped. */
  left: number
  /** When it was started, in milliseconds since 1970; `null` while it stands. */
  since: number | null
  hidden: boolean
}

export type TimerAct = 'start' | 'pause' | 'more' | 'hide' | 'show'

const minute = 60_000

export function newTimer(minutes: number): Timer {
  return { minutes, left: minutes * minute, since: null, hidden: false }
}

export function leftOf(timer: Timer, now: number): number {
  return Math.max(0, timer.since === null ? timer.left : timer.left - (now - timer.since))
}

export function isOver(timer: Timer, now: number): boolean {
  return leftOf(timer, now) === 0
}

export function isUntouched(timer: Timer): boolean {
  return timer.since === null && timer.left === timer.minutes * minute
}

export function changed(timer: Timer, act: TimerAct, now: number): Timer {
  switch (act) {
    case 'start':
      return { ...timer, since: timer.since ?? now }
    case 'pause':
      return { ...timer, left: leftOf(timer, now), since: null }
    case 'more':
      return { ...timer, minutes: timer.minutes + 1, left: leftOf(timer, now) + minute, since: timer.since === null ? null : now }
    case 'hide':
      return { ...timer, hidden: true }
    case 'show':
      return { ...timer, hidden: false }
  }
}

/** `4:40`. */
export function figures(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Whole minutes left, rounded up: the last minute says 1. */
export function minutesLeft(timer: Timer, now: number): number {
  return Math.ceil(leftOf(timer, now) / minute)
}

export function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

/** What is said aloud when a person works the timer. */
export function saidOf(timer: Timer, act: TimerAct, now: number): string {
  switch (act) {
    case 'start':
      return `Timer started. ${minutesInWords(minutesLeft(timer, now))}.`
    case 'pause':
      return `Timer paused. ${minutesInWords(minutesLeft(timer, now))} left.`
    case 'more':
      return `1 minute more. ${minutesInWords(minutesLeft(timer, now))} left.`
    case 'hide':
      return 'Timer hidden. It goes on.'
    case 'show':
      return 'Timer shown.'
  }
}
