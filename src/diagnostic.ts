/** Problems as data: made, sorted, and told to people and to programs. */
import type { Diagnostic, Place, Report, Severity } from './model.ts'

/** A list that collects, and the function that adds to it. */
export function collect(): { diagnostics: Diagnostic[]; report: Report } {
  const diagnostics: Diagnostic[] = []
  return { diagnostics, report: (diagnostic) => diagnostics.push(diagnostic) }
}

/** An error at a place: what would lose, leak, misquote or break. */
export function fault(code: string, at: Place, message: string, hint: string, length?: number): Diagnostic {
  return make('error', code, at, message, hint, length)
}

/** A warning at a place: advice. */
export function advice(code: string, at: Place, message: string, hint: string, length?: number): Diagnostic {
  return make('warning', code, at, message, hint, length)
}

function make(severity: Severity, code: string, at: Place, message: string, hint: string, length?: number): Diagnostic {
  const diagnostic: Diagnostic = { code, severity, at, message, hint }
  if (length !== undefined) diagnostic.length = length
  return diagnostic
}

/** By file, line, column, then code; the same problem told twice is told once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return [...diagnostics].sort(byPlace).filter((one) => {
    const key = `${placeText(one.at)} ${one.code} ${one.message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column || compareText(a.code, b.code)
}

/** Compares by code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function placeText(at: Place): string {
  return `${at.file}:${at.line}:${at.column}`
}

/**
 * Problems for people: `file:line:column severity code: message`, the line itself with the place marked, and the hint.
 * `lineOf` gives the text of a line, counted from 1, where the source is at hand.
 */
export function formatText(diagnostics: readonly Diagnostic[], lineOf: (file: string, line: number) => string | undefined): string {
  return diagnostics.map((one) => `${formatOne(one, lineOf(one.at.file, one.at.line))}\n`).join('\n')
}

function formatOne(one: Diagnostic, line: string | undefined): string {
  const rows = [`${placeText(one.at)} ${one.severity} ${one.code}: ${one.message}`]
  if (line !== undefined && line.trim() !== '') {
    const shown = line.length > 160 ? `${line.slice(0, 160)}…` : line
    rows.push(`  ${shown}`)
    if (one.at.column <= 160)
      rows.push(`  ${shown.slice(0, one.at.column - 1).replace(/[^\t]/g, ' ')}${'^'.repeat(markLength(one, shown))}`)
  }
  rows.push(`  hint: ${one.hint}`)
  return rows.join('\n')
}

function markLength(one: Diagnostic, line: string): number {
  return Math.max(1, Math.min(one.length ?? 1, line.length - one.at.column + 1))
}

/** Problems for programs: a JSON array of diagnostics as `model.ts` defines them. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics, null, 2)}\n`
}

/** The nearest of `known` to what was written, when it is near enough to be a slip. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** A hint from `didYouMean`, or another sentence when nothing is near. */
export function meant(written: string, known: Iterable<string>, otherwise: string): string {
  const near = didYouMean(written, known)
  return near === undefined ? otherwise : `did you mean \`${near}\`?`
}

/** Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours, given up at `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? limit
}
