/**
 * Words about people that the NHS, Samaritans and NSUN ask writers to leave (experience.md, row 48), in our own text only: people's own
 * words stand in the ledger, where nobody corrects them. It reads the files as written, so that it can say where.
 */
import { advice } from '../diagnostic.ts'
import type { Check, Deck, Report } from '../model.ts'
import { modulesIn } from '../walk-deck.ts'

/** What to look for, and what to write instead. */
const choices: readonly [RegExp, string][] = [
  [/\bcommit(?:s|ted|ting)? suicide\b/gi, 'write “died by suicide” or “took their own life”'],
  [/\b(?:un)?successful suicides?\b|\bfailed suicides?\b/gi, 'write “died by suicide”, or “tried to take their own life”'],
  [/\bsuffer(?:s|ed|ing)? (?:from|with)\b/gi, 'write “has” or “lives with”, or use the person’s own words'],
  [/\bthe mentally ill\b/gi, 'write “people with mental health problems”, or use the words that the people themselves use'],
  [
    /\b(?:a|the) (?:schizophrenics?|psychotics?|manic[- ]depressives?|anorexics?|addicts?)\b/gi,
    'name the person first, then what they live with',
  ],
  [/\bvictims? of (?:mental illness|schizophrenia|depression|psychosis)\b/gi, 'write “people with”'],
]

export const wordChoice: Check = {
  code: 'word-choice',
  severity: 'warning',
  run: (deck, report) => {
    for (const file of ownFiles(deck)) checkFile(file, deck.textAt(file), report)
  },
}

function ownFiles(deck: Deck): string[] {
  const modules = modulesIn(deck).flatMap((module) => [module.file, module.file.replace(/^decks\//, 'facilitator-notes/')])
  return [...modules, `${deck.folder}/workshop.yaml`, 'decks/glossary.yaml', 'decks/support.yaml', 'facilitator-notes/organiser.md']
}

/** Most files hold none of it: only where one does are its lines counted. */
function checkFile(file: string, text: string | undefined, report: Report): void {
  if (text === undefined) return
  for (const [pattern, hint] of choices) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const before = text.slice(0, index).split('\n')
      const at = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
      report(advice('word-choice', at, `“${found}” is a phrase that many people ask us to leave`, hint, found.length))
    }
  }
}
