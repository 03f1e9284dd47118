/**
 * What this device keeps because a person asked for it, and the only place that touches storage (experience.md, rows 38 and 39).
 * One key. Answers and places are one part, opted into at any text box; choices of colour and letters are another, with a tick of
 * their own. Each part goes 7 days after it was last saved. Before a part is opted into, nothing is written.
 */

const key = 'workshop-kit'
const lifetime = 7 * 24 * 60 * 60 * 1000

/** Words by workshop, page and name of the box. */
export type Answers = Record<string, Record<string, Record<string, string>>>

/** What a box asked, so that words make sense away from their page. */
export interface Question {
  title: string
  heading: string
  prompt: string
}

/** Where a person was reading, by workshop. */
export interface Place {
  /** The page's address in its workshop, and the section's id on it. */
  page: string
  id: string
  /** In words, for the offer to carry on. */
  title: string
  heading: string
  /** The page that a link was just followed to: arriving there is no return. */
  onTheWayTo?: string
}

export interface Kept {
  answers?: Answers
  /** By workshop, page and name, for boxes with words alone. */
  questions?: Record<string, Record<string, Record<string, Question>>>
  places?: Record<string, Place>
  choices?: Record<string, string>
}

/** The day in milliseconds on which each part goes. */
interface Stored extends Kept {
  until: { words?: number; choices?: number }
}

/** What is kept now. What has had its time is removed on sight. */
export function kept(): Kept {
  const { until: _, ...parts } = read()
  return parts
}

/** Keeps these parts from now on, beside what is kept already. False when the browser refuses: then nothing has changed. */
export function keep(part: Kept): boolean {
  const stored = { ...read(), ...part }
  const until = Date.now() + lifetime
  if (part.answers || part.places) stored.until.words = until
  if (part.choices) stored.until.choices = until
  return write(stored)
}

/** Whether the person has asked to save answers and place on this device. */
export function isKeeping(): boolean {
  return read().answers !== undefined
}

/** The last day on which answers are kept. */
export function keptUntil(): Date {
  return new Date(read().until.words ?? Date.now())
}

/** Answers and places, or choices; without a name, all of it. */
export function forget(part?: 'words' | 'choices'): void {
  const stored = read()
  if (part !== 'choices') drop(stored, 'words')
  if (part !== 'words') drop(stored, 'choices')
  write(stored)
}

function read(): Stored {
  const stored = parse()
  const now = Date.now()
  const old = (['words', 'choices'] as const).filter((part) => {
    const there = part === 'choices' ? stored.choices : (stored.answers ?? stored.places)
    const until = stored.until[part] ?? 0
    // A date too far ahead is none that this page wrote: the device's clock was wrong, or is.
    return there !== undefined && (until <= now || until > now + lifetime)
  })
  for (const part of old) drop(stored, part)
  if (old.length > 0) write(stored)
  return stored
}

/** Reading is refused in some frames and private windows, and anything may stand under the key. */
function parse(): Stored {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Stored> | null
    if (found !== null && typeof found === 'object') return { ...found, until: { ...found.until } }
  } catch {
    // As if nothing were there.
  }
  return { until: {} }
}

function write(stored: Stored): boolean {
  try {
    if (stored.answers || stored.places || stored.choices) localStorage.setItem(key, JSON.stringify(stored))
    else localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}

function drop(stored: Stored, part: 'words' | 'choices'): void {
  delete stored.until[part]
  if (part === 'choices') delete stored.choices
  else {
    delete stored.answers
    delete stored.questions
    delete stored.places
  }
}
