/** Sets dates the British way. */

import type { CslDate, DateParts } from './csl.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "2023", "2019–2020", or the words of a date that is no number; nothing when there is no date. */
export function yearOf(date: CslDate | undefined): string {
  if (!date) return ''
  if (!date.from) return date.literal ?? ''
  const to = date.to && date.to.year !== date.from.year ? `–${date.to.year}` : ''
  return `${date.from.year}${to}`
}

/** "4 May", or "May"; nothing when only the year is known. */
export function dayAndMonth(date: CslDate | undefined): string {
  const from = date?.from
  if (!from?.month) return ''
  const to = date?.to
  const sameMonth = to?.month === from.month && to.year === from.year && from.day && to.day
  if (sameMonth) return `${from.day}–${to.day} ${months[from.month - 1]}`
  return to?.month && to.year === from.year ? `${partsInWords(from)}–${partsInWords(to)}` : partsInWords(from)
}

/** "4 May 2023". */
export function fullDate(date: CslDate | undefined): string {
  if (!date?.from) return date?.literal ?? ''
  return [dayAndMonth(date), date.from.year].filter(Boolean).join(' ')
}

function partsInWords({ month, day }: DateParts): string {
  return [day, months[(month ?? 0) - 1]].filter(Boolean).join(' ')
}
