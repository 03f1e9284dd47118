/** What the room shows, and what may be asked of it. The room's own window keeps it; a presenter's window holds a copy. */
import type { Timer, TimerAct } from './timer.ts'

export interface RoomState {
  /** The id of the slide that is shown. */
  slide: string
  /** Steps of it that are shown, and how many there are. */
  step: number
  steps: number
  paused: boolean
  /** Quotations that a person has opened, as `slide/quote`. */
  opened: string[]
  /** By slide. */
  timers: Record<string, Timer>
  /** Counts as they were keyed in, as `slide/group`. */
  tallies: Record<string, number>
  /** When the presenter started the session, in milliseconds since 1970. */
  startedAt: number | null
  /** When each slide was first reached since then. */
  arrivals: Record<string, number>
  /** Single-key shortcuts, off until a presenter asks for them. */
  shortcuts: boolean
}

export type Command =
  | { do: 'next' }
  | { do: 'back' }
  | { do: 'go'; slide: string }
  | { do: 'pause'; on: boolean }
  | { do: 'open'; quote: string; on: boolean }
  | { do: 'timer'; slide: string; act: TimerAct }
  | { do: 'count'; group: string; people: number | null }
  | { do: 'start' }
  | { do: 'shortcuts'; on: boolean }

/** Where controls send their wishes and hear what came of them: the room itself, or a presenter's window far from it. */
export interface Desk {
  state: () => RoomState
  send: (command: Command) => void
  /** Calls back at once and after every change. */
  listen: (hear: (state: RoomState) => void) => void
}

export function firstState(slide: string): RoomState {
  return { slide, step: 0, steps: 0, paused: false, opened: [], timers: {}, tallies: {}, startedAt: null, arrivals: {}, shortcuts: false }
}
