/** Harvard author-date references after Cite Them Right: what stands in brackets, and the list. */

import type { Inline, Reference } from '../model.ts'
import { dateOf, namesOf, textOf } from './csl.ts'
import { yearOf } from './dates.ts'
import { entryOf } from './entry.ts'
import { nameOfAct } from './law.ts'
import { namesForSorting, namesInText, namesInTextWithInitials } from './names.ts'
import { plain, quotedWords } from './pieces.ts'
import { isLegislation, isPart, isPeriodical } from './types.ts'

export { checkReference } from './check-reference.ts'
export { knownTypes } from './types.ts'

export interface Bibliography {
  /** The text in brackets for `[@a, p. 4; @b]`: "(Carr et al., 2023, p. 4; Faulkner, 2021)". Unknown keys are left out, as the parser reports them; with none known it is empty. */
  cite: (items: readonly { key: string; locator?: string }[]) => string
  /** The entries for these keys, each once, sorted as the list is. Shared between calls: never change one. */
  list: (keys: Iterable<string>) => { key: string; entry: Inline[] }[]
  /** The same keys in the same order, each as one short line for a slide: who, when, and the main title. */
  brief: (keys: Iterable<string>) => { key: string; entry: Inline[] }[]
}

/** Nothing is read before the first question; the letters of one year then come from all references, so that they are the same on every page. */
export function bibliography(references: Iterable<Reference>): Bibliography {
  let found: Map<string, Work> | undefined
  const works = () => {
    found ??= sortAndName(references)
    return found
  }
  const chosen = (keys: Iterable<string>) => [...new Set(keys)].flatMap((key) => works().get(key) ?? []).sort((a, b) => a.rank - b.rank)
  return {
    cite: (items) => inBrackets(items.flatMap(({ key, locator = '' }) => ({ work: works().get(key), locator }))),
    list: (keys) => chosen(keys).map((work) => ({ key: work.reference.id, entry: entry(work) })),
    brief: (keys) => chosen(keys).map((work) => ({ key: work.reference.id, entry: briefEntry(work) })),
  }
}

/** A reference with its place in the list and its name in the text. */
interface Work {
  reference: Reference
  rank: number
  label: string
  /** With its letter; empty for an Act, whose name has it. */
  year: string
  entry?: Inline[]
}

function entry(work: Work): Inline[] {
  work.entry ??= entryOf(work.reference, work.year || yearOf(dateOf(work.reference.csl, 'issued')))
  return work.entry
}

/** An Act's name has its year, and is its title; else the title up to its colon. */
function briefEntry({ reference, label, year }: Work): Inline[] {
  if (year === '') return [{ type: 'text', text: `${label}.` }]
  const title = plain(textOf(reference.csl, 'title'))
  const main = title.split(/:\s/)[0] ?? title
  return [
    { type: 'text', text: `${label} (${year}) ` },
    { type: 'emphasis', children: [{ type: 'text', text: main }] },
    { type: 'text', text: /[.?!]$/.test(main) ? '' : '.' },
  ]
}

/** Neighbours by one author are drawn together: "(Carr, 2019, 2021a)". */
function inBrackets(cited: readonly { work: Work | undefined; locator: string }[]): string {
  let brackets = ''
  let before: { label: string; locator: string } | undefined
  for (const { work, locator } of cited) {
    if (!work) continue
    const same = before?.label === work.label && work.year !== '' && before.locator === '' && locator === ''
    const words = [same ? '' : work.label, work.year, locator].filter(Boolean).join(', ')
    brackets += before ? (same ? ', ' : '; ') + words : words
    before = { label: work.label, locator }
  }
  return brackets && `(${brackets})`
}

function sortAndName(references: Iterable<Reference>): Map<string, Work> {
  const sorted = [...references]
    .map((reference) => ({ reference, sorting: sortingOf(reference) }))
    .sort((a, b) => compare(a.sorting, b.sorting))
  const works = sorted.map(({ reference }, rank): Work => ({ reference, rank, label: labelOf(reference), year: yearInText(reference) }))
  for (const alike of groups(works)) for (const same of groups(withInitials(alike))) addLetters(same)
  return new Map(works.map((work) => [work.reference.id, work]))
}

function labelOf({ type, csl }: Reference): string {
  if (type === 'legislation') return nameOfAct(csl, yearOf(dateOf(csl, 'issued')))
  const people = peopleOf({ type, csl })
  if (people.length > 0) return namesInText(people)
  const container = isPeriodical(type) ? textOf(csl, 'container-title') : ''
  if (container !== '') return plain(container)
  return isPart(type) ? quotedWords(textOf(csl, 'title')) : plain(textOf(csl, 'title'))
}

function yearInText({ type, csl }: Reference): string {
  return type === 'legislation' ? '' : yearOf(dateOf(csl, 'issued')) || 'no date'
}

function peopleOf({ type, csl }: Pick<Reference, 'type' | 'csl'>) {
  if (type === 'legal_case' || isLegislation(type)) return []
  return ['author', 'editor', 'translator'].map((field) => namesOf(csl, field)).find((names) => names.length > 0) ?? []
}

/** Works that the text could not tell apart. */
function groups(works: readonly Work[]): Work[][] {
  const alike = new Map<string, Work[]>()
  for (const work of works) {
    const said = `${work.label}\n${work.year}`
    const group = alike.get(said)
    if (group) group.push(work)
    else alike.set(said, [work])
  }
  return [...alike.values()].filter((group) => group.length > 1)
}

/** Two people of one name get their initials: "(A. Smith, 2020)". */
function withInitials(alike: readonly Work[]): readonly Work[] {
  const longer = alike.map(({ reference }) => namesInTextWithInitials(peopleOf(reference)))
  if (new Set(longer).size > 1) for (const [index, work] of alike.entries()) work.label = longer[index] || work.label
  return alike
}

/** a, b … z, aa, in the order of the list. */
function addLetters(same: readonly Work[]): void {
  for (const [index, work] of same.entries()) {
    if (work.year === '') continue
    work.year += (/\d$/.test(work.year) ? '' : ' ') + letters(index)
  }
}

function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/** By author, or the title that stands in for one; then year; then title. */
function sortingOf(reference: Reference): string[] {
  const { csl, id } = reference
  const people = peopleOf(reference)
  const author = people.length > 0 ? namesForSorting(people).map(folded).join('\u0001') : folded(labelOf(reference))
  // A work without a date comes after those with one.
  return [
    author,
    yearOf(dateOf(csl, 'issued'))
      .padStart(4, '0')
      .replace(/^0000$/, '\uffff'),
    folded(plain(textOf(csl, 'title'))),
    id,
  ]
}

/** Accents and marks do not count in the order. Collation by the machine would differ from one to the next. */
function folded(words: string): string {
  if (/^[\w ]*$/.test(words)) return words.toLowerCase()
  const bare = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæœßłđþ]/gu, (letter) => plainLetters[letter] ?? letter)
  return bare.replace(/[^\p{L}\p{N} ]+/gu, '')
}

const plainLetters: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', þ: 'th' }

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}
