/**
 * What the accessibility statement says of the tests. `audit` holds what `tests/reader-audit.browser.test.ts`
 * measures: that test fails, and tells what it found, when a number here is another.
 */
import type { Day } from '../model.ts'

export interface Audit {
  /** The day of the measurements, which is the statement's. */
  on: Day
  /** The version of axe-core. */
  axe: string
  pages: number
  /** How often axe ran, or 0 until all of it has been measured once: once for each page, or part of a one-file reader, in each state that it has. */
  runs: number
  /** Each state keeps what those before it opened. */
  states: readonly string[]
  /** Those in which each part of a one-file reader was looked at. */
  partStates: readonly string[]
  /** Of the window, in CSS pixels. */
  widths: readonly [number, number]
}

export const audit: Audit = {
  on: '2026-11-22',
  axe: '4.14.1',
  pages: 31,
  runs: 339,
  states: [
    'as it opens',
    'settings reached',
    'words typed',
    'checks answered',
    'quotations and all else that folds opened',
    'soft pastel',
    'high contrast',
    'dark',
    'forced colours',
    '320 pixels wide',
  ],
  partStates: ['as it opens', 'dark', '320 pixels wide'],
  widths: [320, 1280],
}

export const notDone: readonly string[] = [
  'No screen reader was used: not NVDA, JAWS, VoiceOver or TalkBack.',
  'No survivors, and nobody with access needs, have tested these pages yet.',
  'Nothing was tested on Windows or macOS, on a real phone, or in Safari.',
  'No voice control, switch or screen magnifier was used.',
  'No independent audit was made.',
]
