/** What the build proves about its own output: design.md, section 4. Each failure is an error, and nothing is written. */
import type { Day, Deck, Diagnostic, OutputFile } from '../model.ts'
import { proveConsent } from './consent.ts'
import { proveLinks } from './links.ts'
import { proveNoNotes } from './notes.ts'
import { proveNoRequests } from './requests.ts'
import { withInside } from './text.ts'

export interface ProofInput {
  decks: readonly Deck[]
  files: readonly OutputFile[]
  today: Day
}

export function proveOutput(built: ProofInput): Diagnostic[] {
  const input = { ...built, files: withInside(built.files) }
  return [...proveNoNotes(input), ...proveConsent(input), ...proveNoRequests(input), ...proveLinks(input)]
}
