/**
 * The score of the self-checks: the share of all of them that was answered right at least once. It is followed, and kept with the place,
 * only where those who publish the package have asked for it; the page then says so.
 */
import { all } from './element.ts'

export const isScored = (): boolean => document.body.dataset.score !== undefined

/** Marks in `right` each check that is answered right, in the order of the page, and tells of it. */
export function followScore(right: boolean[], changed: () => void): void {
  const checks = all(document, 'kit-check')
  if (!isScored()) return
  document.addEventListener('kit-answered', (event) => {
    const at = event.target instanceof HTMLElement ? checks.indexOf(event.target) : -1
    if (at < 0 || !(event instanceof CustomEvent) || event.detail !== true) return
    right[at] = true
    changed()
  })
}

/** From 0 to 1; undefined where nobody asked for it, where there is nothing to score, or before anything was right. */
export function scoreOf(right: readonly boolean[]): number | undefined {
  const count = right.filter(Boolean).length
  return isScored() && count > 0 ? count / right.length : undefined
}
