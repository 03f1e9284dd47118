/** Sets pages, volumes and editions. */

import { type Csl, textOf } from './csl.ts'

/** "p. 7", "pp. 104–119"; journals without pages number their articles. */
export function pages(type: string, csl: Csl): string {
  const page = ranges(textOf(csl, 'page'))
  const article = type === 'article-journal' ? (/^[a-z]+\d+$/iu.exec(page)?.[0] ?? (page === '' ? textOf(csl, 'number') : '')) : ''
  if (article !== '') return /^art/iu.test(article) ? article : `article ${article}`
  if (page === '') return ''
  return /[–,&]/u.test(page) ? `pp. ${page}` : `p. ${page}`
}

/** "104-119" → "104–119". */
export function ranges(numbers: string): string {
  return numbers.replace(/(?<=\w)\s*(?:--?|–)\s*(?=\w)/gu, '–')
}

export function volumeOfBook(csl: Csl): string {
  const volume = textOf(csl, 'volume')
  return volume === '' ? '' : `Volume ${volume}`
}

/** "2nd edn"; an edition that is no number stands as it is. */
export function edition(csl: Csl): string {
  const given = textOf(csl, 'edition')
  const number = /^(\d+)(?:st|nd|rd|th)?$/.exec(given)?.[1]
  if (number === undefined) return given
  const teen = /1[123]$/.test(number)
  const ending = (!teen && { 1: 'st', 2: 'nd', 3: 'rd' }[number.slice(-1)]) || 'th'
  return `${number}${ending} edn`
}
