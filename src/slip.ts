/** Names of ours that were misspelt: when there is one right answer, the problem carries what to write. */
import { editDistance } from './diagnostic.ts'
import type { Deck, Diagnostic, Fix, Report } from './model.ts'

/**
 * The one of `known` that was meant. Stricter than a hint: one letter amiss, two in a word of six or more, and nothing else near.
 * What tells one thing from the next is never guessed at: `smith-2019` is not `smith-2018`, `part-a` not `part-b`, `her-story` not `his-story`.
 */
export function slipOf(written: string, known: Iterable<string>): string | undefined {
  const [plain, slip] = [written.toLowerCase(), slipsIn(written)]
  const near = [...new Set(known)].filter((name) => editDistance(plain, name.toLowerCase(), slip + 2) <= slip + 1)
  const [only, second] = near
  return only !== undefined && second === undefined && isMisspelt(plain, only.toLowerCase()) ? only : undefined
}

/** How many letters may be amiss. */
function slipsIn(word: string): number {
  return word.length < 6 ? 1 : 2
}

/** Words and numbers are held against each other in turn; `contentnote` is `content-note` all the same. */
function isMisspelt(written: string, name: string): boolean {
  const [parts, others] = [partsOf(written), partsOf(name)]
  if (parts.join('') === others.join('')) return true
  if (parts.length !== others.length || editDistance(written, name, 3) > slipsIn(written)) return false
  return parts.every((part, index) => isSlip(part, others[index] ?? ''))
}

function partsOf(name: string): string[] {
  return name.match(/\p{L}+|\p{N}+/gu) ?? []
}

/** Numbers and the shortest words must agree, and so must beginnings: `safe` is not `unsafe`. */
function isSlip(part: string, other: string): boolean {
  if (part === other) return true
  if (Math.min(part.length, other.length) < 3 || !/^\p{L}/u.test(part)) return false
  if (part[0] !== other[0] || part.endsWith(other) || other.endsWith(part)) return false
  return editDistance(part, other, 3) <= slipsIn(part)
}

/** The same problem with a fix, where `written` is a slip for one of `known`. `inSource` is how a name is written there: `@key`. */
export function mendable(
  diagnostic: Diagnostic,
  written: string,
  known: Iterable<string>,
  inSource: (name: string) => string = (name) => name,
): Diagnostic {
  const meant = slipOf(written, known)
  return meant === undefined ? diagnostic : { ...diagnostic, fix: { from: inSource(written), to: inSource(meant) } }
}

/** Tells of problems without the fixes that are not ours to make: all, or those that `isTheirs` picks. */
export function unmended(report: Report, isTheirs: (fix: Fix) => boolean = () => true): Report {
  return ({ fix, ...diagnostic }) => report(fix === undefined || isTheirs(fix) ? diagnostic : { ...diagnostic, fix })
}

/** Whether a file belongs to this workshop alone. In a file that others share, a name may be right for them. */
export function isOwnFile(deck: Pick<Deck, 'folder' | 'name'>, file: string): boolean {
  return file.startsWith(`${deck.folder}/`) || file.startsWith(`facilitator-notes/${deck.name}/`)
}
