/** Sets one entry of a reference list, after Cite Them Right. */

import type { Inline, Reference } from '../model.ts'
import { type Csl, dateOf, namesOf, textOf } from './csl.ts'
import { dayAndMonth, fullDate } from './dates.ts'
import { caseEntry, isLaw, lawEntry } from './law.ts'
import { namesInList, namesInRunningText } from './names.ts'
import { closed, italic, join, type Piece, quoted, text } from './pieces.ts'

/** The entry, with the year as it stands in the text, letter and all. */
export function entryOf(reference: Reference, year: string): Inline[] {
  const { csl } = reference
  const access = accessTo(reference)
  if (reference.type === 'legal_case') return closed(join([caseEntry(csl, year), access], '. '))
  if (isLaw(reference)) return closed(join([lawEntry(reference, year), access], '. '))
  const { heads, title, source } = opening(reference)
  const first = join([heads, text(`(${year})`), join([title, source], ', ')], ' ')
  const published = join([first, ...contributors(reference), publisher(reference)], '. ')
  return closed(join([join([published, ...details(reference)], ', '), access], '. '))
}

/** Who or what the entry opens with; what that took is not said again. */
function opening(reference: Reference): { heads: Piece; title: Piece; source: Piece } {
  const people = responsible(reference.csl)
  const title = titleOf(reference)
  const source = sourceOf(reference)
  if (people !== '') return { heads: text(people), title, source }
  if (isArticle(reference.type) && source.length > 0) return { heads: source, title, source: [] }
  return { heads: title, title: [], source }
}

/** Authors, else editors, else translators. */
function responsible(csl: Csl): string {
  const authors = namesOf(csl, 'author')
  if (authors.length > 0) return namesInList(authors)
  const editors = namesOf(csl, 'editor')
  if (editors.length > 0) return `${namesInList(editors)} ${editorLabel(editors.length)}`
  const translators = namesOf(csl, 'translator')
  return translators.length > 0 ? `${namesInList(translators)} (trans.)` : ''
}

function titleOf({ type, csl }: Reference): Piece {
  const title = textOf(csl, 'title')
  if (type.startsWith('article') || type === 'chapter' || type === 'post-weblog') return quoted(title)
  const medium = textOf(csl, 'medium')
  const named = join([italic(title), text(medium && `[${medium}]`)], ' ')
  return join([named, text(volumeOfBook(csl)), text(edition(csl))], '. ')
}

/** What it appeared in: a journal, a book of chapters, a site. */
function sourceOf({ type, csl }: Reference): Piece {
  const container = italic(textOf(csl, 'container-title'))
  if (type === 'chapter') return join([text(editorsOfBook(csl)), join([container, text(volumeOfBook(csl)), text(edition(csl))], '. ')], ' ')
  const version = type.startsWith('article') ? versionOf(type, csl) : ''
  return container.length > 0 ? join([container, text(version && `[${version}]`)], ' ') : []
}

/** What stands for the numbers of an issue until there are any: the words of the journal, where `status` has them. */
function versionOf(type: string, csl: Csl): string {
  const placed = ['volume', 'issue', 'page', 'number'].some((field) => textOf(csl, field) !== '')
  if (placed) return ''
  return textOf(csl, 'status') || (type === 'article' ? 'Preprint' : '')
}

function editorsOfBook(csl: Csl): string {
  const authors = namesOf(csl, 'container-author')
  if (authors.length > 0) return `in ${namesInRunningText(authors)},`
  const editors = namesOf(csl, 'editor')
  return editors.length > 0 && namesOf(csl, 'author').length > 0 ? `in ${namesInRunningText(editors)} ${editorLabel(editors.length)}` : 'in'
}

/** "Edited by …" and "Translated by …", where those people do not open the entry. */
function contributors({ type, csl }: Reference): Piece[] {
  const hasAuthor = namesOf(csl, 'author').length > 0
  const editors = namesInRunningText(namesOf(csl, 'editor'))
  const translators = namesInRunningText(namesOf(csl, 'translator'))
  if (hasAuthor && type !== 'chapter' && editors !== '' && editors === translators) return [text(`Edited and translated by ${editors}`)]
  const edits = hasAuthor && editors !== '' && (type !== 'chapter' || namesOf(csl, 'container-author').length > 0)
  const translates = translators !== '' && (hasAuthor || editors !== '')
  return [text(edits ? `Edited by ${editors}` : ''), text(translates ? `Translated by ${translators}` : '')]
}

function publisher({ type, csl }: Reference): Piece {
  if (isArticle(type)) return []
  const house = textOf(csl, 'publisher')
  const placed = [textOf(csl, 'publisher-place'), house].filter(Boolean).join(': ')
  const genre = textOf(csl, 'genre')
  if (type === 'thesis') return join([text(genre), text(house)], '. ')
  if (type === 'report') return join([text([genre, textOf(csl, 'number')].filter(Boolean).join(' ')), text(placed)], '. ')
  const series = [textOf(csl, 'collection-title'), textOf(csl, 'collection-number')].filter(Boolean).join(', ')
  return text([placed, series && `(${series})`].filter(Boolean).join(' '))
}

/** Volume and issue, the day, the pages. */
function details({ type, csl }: Reference): Piece[] {
  const issue = textOf(csl, 'issue')
  const numbered = type === 'article-journal' ? textOf(csl, 'volume') + (issue && `(${issue})`) : ''
  const dated = ['article-newspaper', 'article-magazine', 'post-weblog'].includes(type) ? dayAndMonth(dateOf(csl, 'issued')) : ''
  const paged = type === 'webpage' || type === 'post-weblog' || type === 'thesis' ? '' : pages(type, csl)
  return [text(numbered), text(dated), text(paged)]
}

/** "p. 7", "pp. 104–119"; journals without pages number their articles. */
function pages(type: string, csl: Csl): string {
  const page = textOf(csl, 'page').replace(/\s*(?:--?|–)\s*/gu, '–')
  const article = type === 'article-journal' ? (/^[a-z]+\d+$/iu.exec(page)?.[0] ?? (page === '' ? textOf(csl, 'number') : '')) : ''
  if (article !== '') return /^art/iu.test(article) ? article : `article ${article}`
  if (page === '') return ''
  return /[–,&]/u.test(page) ? `pp. ${page}` : `p. ${page}`
}

function volumeOfBook(csl: Csl): string {
  const volume = textOf(csl, 'volume')
  return volume === '' ? '' : `Volume ${volume}`
}

/** "2nd edn"; an edition that is no number stands as it is. */
function edition(csl: Csl): string {
  const given = textOf(csl, 'edition')
  if (!/^\d+$/.test(given)) return given
  const teen = /1[123]$/.test(given)
  const ending = (!teen && { 1: 'st', 2: 'nd', 3: 'rd' }[given.slice(-1)]) || 'th'
  return `${given}${ending} edn`
}

/** A DOI lasts, so it needs no day; an address does. */
function accessTo({ csl, at }: Reference): Piece {
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
  return doi.startsWith('10.') ? doi : ''
}

function editorLabel(count: number): string {
  return count > 1 ? '(eds)' : '(ed.)'
}

/** Newspapers, magazines and journals stand in for an author who is not named. */
export function isArticle(type: string): boolean {
  return type === 'article-journal' || type === 'article-magazine' || type === 'article-newspaper'
}
