/** The script of learners' pages. Each part stands alone: if one fails, the text and the others still work. */
import { placeLiveRegion } from './announce.ts'
import { wireExit } from './exit.ts'
import { workAnswers } from './reader-answers.ts'
import { rememberTheWay } from './reader-carry.ts'
import { followMark } from './reader-contents.ts'
import { askBeforeLeaving } from './reader-leave.ts'
import { showModules } from './reader-modules.ts'
import { followReading } from './reader-now.ts'
import { followJumps } from './reader-place.ts'

/** Exit comes first. Who takes a press on a link comes before those who follow it: leaving before jumps, and jumps last. */
const parts: (() => void)[] = [
  wireExit,
  placeLiveRegion,
  showModules,
  workAnswers,
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
