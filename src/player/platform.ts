/** What every learning platform is to the reader, whatever it speaks. */

/** All that a platform is ever told of its own accord. */
export interface Report {
  place: string
  /** What it shall keep for the next time. */
  kept: string
  /** 0 to 1: modules read to the end. */
  progress: number
  finished: boolean
  seconds: number
  /** 0 to 1, from self-checks; undefined unless the adopter asked for it. */
  score: number | undefined
}

/** Words that a person shares, and the box where they stand. */
export interface Shared {
  name: string
  heading: string
  words: string
}

/** `later`: on their way, but not there yet. */
export type ShareAnswer = 'shared' | 'later' | 'refused'

type Soon<Result> = Result | Promise<Result>

export interface Platform {
  /** How much it keeps, in characters. */
  room: number
  /** What it kept the last time, '' at a first start; undefined when there is no platform, or it does not answer. Asked again until it does. */
  open: () => Soon<string | undefined>
  /** False when it did not take this. With `leaving` everything has to be on its way before the first wait. */
  save: (report: Report, leaving: boolean) => Soon<boolean>
  share: (shared: Shared) => Soon<ShareAnswer>
  /** Ends the session. Called once. */
  close: () => void
  /** Where the platform wants people to go afterwards. */
  wayBack?: () => string | undefined
}
