/** The arithmetic of the run sheet: when things were planned, and whether the room is ahead or behind. */

export interface Step {
  id: string
  title: string
  /** Minutes from the start, and for how long. */
  from: number
  minutes: number
  talk: boolean
}

const minute = 60_000
/** A start further than this from the announced time is a rehearsal, and is planned from itself. */
const near = 60 * minute

/** The moment that the plan counts from: the announced time of day, where the session started near it. */
export function planStart(startedAt: number | null, announced: string | undefined, now: number): number | undefined {
  const time = announced === undefined ? undefined : todayAt(announced, startedAt ?? now)
  if (startedAt === null) return time
  return time !== undefined && Math.abs(time - startedAt) <= near ? time : startedAt
}

function todayAt(time: string, day: number): number | undefined {
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined
  const date = new Date(day)
  date.setHours(hours, minutes, 0, 0)
  return date.getTime()
}

/** Whole minutes behind the plan; below 0 when ahead. A step is late when it was begun late, or when it lasts too long. */
export function minutesBehind(step: Step, arrived: number, now: number, start: number): number {
  const begun = (arrived - start) / minute - step.from
  const lasting = (now - start) / minute - (step.from + step.minutes)
  return Math.trunc(Math.max(begun, lasting))
}

export function paceInWords(behind: number): string {
  if (behind === 0) return 'On time'
  return behind > 0 ? `${behind} min behind` : `${-behind} min ahead`
}

/** Where to win the minutes back: the longest part still to come that is not talk, else the longest. */
export function shortening(behind: number, coming: readonly Step[]): string {
  if (behind <= 0) return ''
  const longest = (steps: readonly Step[]) => steps.toSorted((a, b) => b.minutes - a.minutes)[0]
  const step = longest(coming.filter((one) => !one.talk)) ?? longest(coming)
  if (step === undefined) return ''
  if (step.minutes - behind < step.minutes / 2) return 'To end on time, leave something out.'
  return `To end on time: ${step.title}, ${step.minutes - behind} minutes, not ${step.minutes}.`
}
