/** Says where a source can be read. */

import type { Reference } from '../model.ts'
import { type Csl, dateOf, textOf } from './csl.ts'
import { fullDate } from './dates.ts'
import { join, type Piece, text } from './pieces.ts'

/** A DOI lasts, so it needs no day; an address does. */
export function accessTo({ csl, at }: Reference): Piece {
  const doi = doiOf(csl)
  const address = doi === '' ? textOf(csl, 'URL') : `https://doi.org/${doi}`
  if (address === '') return []
  const children = text(address)
  const href = doi === '' ? address : `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`
  const link: Piece = /^https?:\/\//iu.test(href) ? [{ type: 'link', href, children, at }] : children
  const day = doi === '' ? fullDate(dateOf(csl, 'accessed')) : ''
  return join([text('Available at: '), link, text(day && ` (Accessed: ${day})`)], '')
}

/** The DOI alone, however it was written; nothing when it is none. */
export function doiOf(csl: Csl): string {
  const doi = textOf(csl, 'DOI').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '')
  // Half a surrogate pair is no letter, and `encodeURI` would throw at it.
  return /^10\.\d+[^\s\p{Cs}]+$/u.test(doi) ? doi : ''
}
