/** Runs every check over every deck. */
import * as checkList from './checks/index.ts'
import type { Check, Day, Deck, Report } from './model.ts'

const checks: readonly Check[] = Object.values(checkList)

export function checkDecks(decks: readonly Deck[], report: Report, today: Day): void {
  for (const deck of decks) for (const check of checks) check.run(deck, report, today)
}
