/** The script of learners' pages. Each part stands alone: if one fails, the text and the others still work. */
import { placeLiveRegion } from './announce.ts'
import { wireExit } from './exit.ts'
import { offerAloud } from './reader-aloud.ts'
import { workAnswers } from './reader-answers.ts'
import { rememberTheWay } from './reader-carry.ts'
import { workChecks } from './reader-checks.ts'
import { followMark } from './reader-contents.ts'
import { askBeforeLeaving } from './reader-leave.ts'
import { showModules } from './reader-modules.ts'
import { followReading } from './reader-now.ts'
import { followJumps } from './reader-place.ts'
import { offerRecord } from './reader-record.ts'
import { searchHere } from './reader-search.ts'
import { workSettings } from './reader-settings.ts'
import { sortCards } from './reader-sort.ts'
import { printAllStages } from './reader-stages.ts'
import { explainTerms } from './reader-terms.ts'
import { keepQuotationsClosed } from './reader-withheld.ts'

/** Exit comes first. Who takes a press on a link comes before those who follow it: leaving before jumps, and jumps last. */
const parts: (() => void)[] = [
  wireExit,
  placeLiveRegion,
  showModules,
  workAnswers,
  keepQuotationsClosed,
  workChecks,
  explainTerms,
  sortCards,
  printAllStages,
  workSettings,
  offerAloud,
  offerRecord,
  searchHere,
  followMark,
  followReading,
  rememberTheWay,
  askBeforeLeaving,
  followJumps,
]

for (const part of parts) {
  try {
    part()
  } catch (error) {
    console.error(error)
  }
}
document.documentElement.classList.add('ready')
