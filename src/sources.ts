/** What a build reads, and how its problems are told: the first part of the contract. It runs nothing. */

// ---- Places and problems -------------------------------------------------------------------------------------------

/** Where something stands in a source file: `line` and `column` count from 1, as editors do. */
export interface Place {
  file: string
  line: number
  column: number
}

export type Severity = 'error' | 'warning'

/** One problem. `code` names the bad thing in kebab-case; `message` says what is wrong and stands alone; `hint` says what to do. */
export interface Diagnostic {
  code: string
  severity: Severity
  at: Place
  message: string
  hint: string
  /** How many characters from `at` are meant, where that is known. */
  length?: number
  /** What mends it, only where there is one right answer that changes no meaning. */
  fix?: Fix
}

/** The words that stand at a problem's place, and what takes their place. */
export interface Fix {
  from: string
  to: string
}

/** How every part of the core tells of a problem. It never throws. */
export type Report = (diagnostic: Diagnostic) => void

// ---- What comes in -------------------------------------------------------------------------------------------------

/** Everything that a build reads, held in memory by path from the root (`decks/…`, `facilitator-notes/…`, always with `/`). */
export interface Sources {
  texts: ReadonlyMap<string, string>
  /** Pictures are read only when an edition needs their bytes. */
  pictures: ReadonlyMap<string, () => Uint8Array>
  /** What the disk itself had wrong: a file that is not UTF-8, too large, a link that leads outside. */
  problems: readonly Diagnostic[]
}

/** A day as `YYYY-MM-DD`; days compare as text. */
export type Day = string
