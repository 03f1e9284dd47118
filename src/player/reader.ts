/** The script of learners' pages. Each part stands alone: if one fails, the text and the others still work. */
import { placeLiveRegion } from './announce.ts'

const parts: (() => void)[] = [placeLiveRegion]

for (const part of parts) {
  try {
    part()
  } catch (error) {
    console.error(error)
  }
}
document.documentElement.classList.add('ready')
