/** Sets Acts, bills and cases, which are known by their names and numbers and not by authors. */

import type { Reference } from '../model.ts'
import { type Csl, textOf } from './csl.ts'
import { italic, join, type Piece, plain, text } from './pieces.ts'

/** "Care Act 2014": the year belongs to the name, and is added where the title lacks it. */
export function nameOfAct(csl: Csl, year: string): string {
  const title = plain(textOf(csl, 'title'))
  return /\b\d{4}\b/u.test(title) ? title : [title, year].filter(Boolean).join(' ')
}

/** "*Care Act 2014, c. 23*", "*Prison Rules 1999*, SI 1999/728", "*Mental Health Bill* (2024) House of Lords Bill 47". */
export function lawEntry({ type, csl }: Reference, year: string): Piece {
  const number = textOf(csl, 'chapter-number') || textOf(csl, 'number')
  if (type === 'bill') return join([italic(textOf(csl, 'title')), text(`(${year})`), text(billNumber(csl, number))], ' ')
  const name = nameOfAct(csl, year)
  if (/^\d{4}\/\d+$/.test(number)) return join([italic(name), text(`SI ${number}`)], ', ')
  const chapter = /^\d+$/.test(number) ? `c. ${number}` : number
  return /^(?:c\.|asp|anaw|asc)/.test(chapter) ? italic(`${name}, ${chapter}`) : join([italic(name), text(chapter)], ', ')
}

/** "R (Purdy) v DPP [2009] UKHL 45, [2010] 1 AC 345": the neutral citation, then the report. */
export function caseEntry(csl: Csl, year: string): Piece {
  const neutral = neutralCitation(csl, year)
  const report = lawReport(csl, year)
  const known = neutral || report ? '' : `(${year})`
  return join([italic(textOf(csl, 'title')), text([neutral, report].filter(Boolean).join(', ')), text(known)], ' ')
}

function billNumber(csl: Csl, number: string): string {
  const house = textOf(csl, 'authority')
  return /^\d+$/.test(number) ? [house, `Bill ${number}`].filter(Boolean).join(' ') : [house, number].filter(Boolean).join(', ')
}

/** Courts with neutral citations are known by letters: UKSC, EWCA Civ, CSIH, NICA. */
function neutralCitation(csl: Csl, year: string): string {
  const number = textOf(csl, 'number')
  if (number.startsWith('[')) return number
  const court = textOf(csl, 'authority')
  return number !== '' && /^[A-Z]{3,6}(?: [A-Z]\w*)?$/.test(court) ? `[${year}] ${court} ${number}` : ''
}

/** A report numbered by volume has its year in round brackets; one found by its year, in square ones. */
function lawReport(csl: Csl, year: string): string {
  const series = textOf(csl, 'container-title')
  if (series === '') return ''
  const volume = textOf(csl, 'volume')
  return [volume ? `(${year})` : `[${year}]`, volume, series, textOf(csl, 'page')].filter(Boolean).join(' ')
}
