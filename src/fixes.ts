/** Mends what has one right answer: sources and problems in, changed texts and what was changed out. */
import { compareText } from './diagnostic.ts'
import { isLedger, keepsWords } from './kept-words.ts'
import type { Diagnostic, Fix, Place, Sources } from './model.ts'

/** A fix that stands in the sources: `at` is where `from` stands, `offset` the same in the file's own text. */
export interface PlacedFix extends Fix {
  code: string
  at: Place
  offset: number
}

/** The same problems; a fix whose words do not stand where they should is taken off. */
export function withPlacedFixes(sources: Sources, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((one) => {
    if (one.fix === undefined || placeFix(sources, one) !== undefined) return one
    const { fix: _, ...rest } = one
    return rest
  })
}

/** Where a problem's fix stands: exactly at its place, or else the first whole word behind it on that line. */
export function placeFix(sources: Sources, { code, at, fix }: Diagnostic): PlacedFix | undefined {
  const text = sources.texts.get(at.file)
  // What the disk could not read as it stands is a guess, and a guess is never written.
  if (fix === undefined || fix.from === '' || text === undefined || sources.problems.some((one) => one.at.file === at.file))
    return undefined
  const { start, line } = lineOf(text, at.line)
  const column = standsIn(line, fix.from, at.column - 1)
  if (column === undefined) return undefined
  const placed = { ...fix, code, at: { ...at, column: column + 1 }, offset: start + column }
  return isLedger(at.file) && !keepsWords(text, changed(text, [placed])) ? undefined : placed
}

/** A line by its number, counted from 1, and where it starts; the byte-order mark is no part of it. */
function lineOf(text: string, number: number): { start: number; line: string } {
  const end = /\r\n?|\n|$/g
  let start = text.startsWith('\ufeff') ? 1 : 0
  for (let count = 1; ; count++) {
    end.lastIndex = start
    const found = end.exec(text)
    const stop = found?.index ?? text.length
    if (count === number) return { start, line: text.slice(start, stop) }
    if (found === null || found[0] === '') return { start: text.length, line: '' }
    start = stop + found[0].length
  }
}

function standsIn(line: string, from: string, column: number): number | undefined {
  for (let found = line.indexOf(from, column); found >= 0; found = line.indexOf(from, found + 1))
    if (!joins(line, found) && !joins(line, found + from.length)) return found
  return undefined
}

/** Whether the characters before and behind a position belong to one word. */
function joins(line: string, position: number): boolean {
  return /[\p{L}\p{N}_-]/u.test(line[position - 1] ?? '') && /[\p{L}\p{N}_-]/u.test(line[position] ?? '')
}

/** One round: the texts that change, and what was changed, by file and place. Two answers for one place are no answer. */
export function applyFixes(sources: Sources, diagnostics: readonly Diagnostic[]): { texts: Map<string, string>; mended: PlacedFix[] } {
  const placed = diagnostics.flatMap((one) => placeFix(sources, one) ?? [])
  const mended = placed
    .filter((one, index) => placed.findIndex((other) => isSame(one, other)) === index)
    .filter((one, _, all) => !all.some((other) => other !== one && overlaps(one, other)))
    .sort((a, b) => compareText(a.at.file, b.at.file) || a.offset - b.offset)
  const files = [...new Set(mended.map((one) => one.at.file))]
  const change = (file: string) =>
    changed(
      sources.texts.get(file) ?? '',
      mended.filter((one) => one.at.file === file),
    )
  return { texts: new Map(files.map((file) => [file, change(file)])), mended }
}

function isSame(a: PlacedFix, b: PlacedFix): boolean {
  return a.at.file === b.at.file && a.offset === b.offset && a.from === b.from && a.to === b.to
}

function overlaps(a: PlacedFix, b: PlacedFix): boolean {
  return a.at.file === b.at.file && a.offset < b.offset + b.from.length && b.offset < a.offset + a.from.length
}

/** From right to left, so that a change moves nothing that is still to be changed. */
function changed(text: string, fixes: readonly PlacedFix[]): string {
  return fixes.reduceRight((left, { offset, from, to }) => left.slice(0, offset) + to + left.slice(offset + from.length), text)
}
