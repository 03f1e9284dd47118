/** Sets one entry of a reference list, after Cite Them Right. */

import type { Inline, Reference } from '../model.ts'
import { accessTo } from './access.ts'
import { type Csl, dateOf, namesOf, textOf } from './csl.ts'
import { dayAndMonth } from './dates.ts'
import { caseEntry, lawEntry } from './law.ts'
import { namesInList, namesInRunningText } from './names.ts'
import { edition, pages, ranges, volumeOfBook } from './numbers.ts'
import { closed, italic, join, type Piece, quoted, text } from './pieces.ts'
import { isLegislation, isPart, isPeriodical } from './types.ts'

/** The entry, with the year as it stands in the text, letter and all. */
export function entryOf(reference: Reference, year: string): Inline[] {
  const { csl } = reference
  const access = accessTo(reference)
  if (reference.type === 'legal_case') return closed(join([caseEntry(csl, year), access], '. '))
  if (isLegislation(reference.type)) return closed(join([lawEntry(reference, year), access], '. '))
  const { heads, title, source } = opening(reference)
  const first = join([heads, text(`(${year})`), join([title, source], ', ')], ' ')
  const published = join([first, ...contributors(reference), publisher(reference)], '. ')
  return closed(join([join([published, ...details(reference)], ', '), access], '. '))
}

/** Who or what the entry opens with; what that took is not said again. */
function opening(reference: Reference): { heads: Piece; title: Piece; source: Piece } {
  const { type, csl } = reference
  const people = responsible(csl)
  const source = sourceOf(reference)
  const title = titleOf(reference)
  const edition = text(editionOfTitle(reference))
  if (people !== '') return { heads: text(people), title: join([title, edition], '. '), source }
  if (isPeriodical(type) && source.length > 0) return { heads: source, title, source: [] }
  return { heads: title, title: edition, source }
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
  if (isPart(type)) return quoted(title)
  const medium = textOf(csl, 'medium')
  return join([italic(title), text(medium && `[${medium}]`)], ' ')
}

/** "Volume 2. Revised edn"; a chapter says it of its book. */
function editionOfTitle({ type, csl }: Reference): string {
  if (isPart(type)) return ''
  const volume = type === 'book' || type === 'report' ? volumeOfBook(csl) : ''
  return [volume, edition(csl)].filter(Boolean).join('. ')
}

/** What it appeared in: a journal, a book of chapters, a site, the archive that keeps a preprint. */
function sourceOf({ type, csl }: Reference): Piece {
  const container = italic(textOf(csl, 'container-title') || (type === 'article' ? textOf(csl, 'publisher') : ''))
  if (type === 'chapter') return bookOfChapter(csl, container)
  if (container.length === 0) return []
  const version = type.startsWith('article') ? versionOf(type, csl) : ''
  return join([container, text(version && `[${version}]`)], ' ')
}

/** "in P. Staddon (ed.) *Mad matters*. 3rd edn". */
function bookOfChapter(csl: Csl, title: Piece): Piece {
  const book = title.length > 0 ? join([title, text(volumeOfBook(csl)), text(edition(csl))], '. ') : []
  const editors = editorsOfBook(csl)
  return join([text(book.length > 0 || editors !== '' ? 'in' : ''), text(editors), book], ' ')
}

function editorsOfBook(csl: Csl): string {
  const authors = namesOf(csl, 'container-author')
  if (authors.length > 0) return `${namesInRunningText(authors)},`
  const editors = namesOf(csl, 'editor')
  return editors.length > 0 && namesOf(csl, 'author').length > 0 ? `${namesInRunningText(editors)} ${editorLabel(editors.length)}` : ''
}

/** What stands for the numbers of an issue until there are any: the words of the journal, where `status` has them. */
function versionOf(type: string, csl: Csl): string {
  if (textOf(csl, 'volume') !== '' || textOf(csl, 'page') !== '') return ''
  return textOf(csl, 'status') || (type === 'article' ? 'Preprint' : '')
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
  const house = textOf(csl, 'publisher')
  const archive = type === 'article' && house !== '' && textOf(csl, 'container-title') === ''
  if (isPeriodical(type) || archive) return []
  const placed = [textOf(csl, 'publisher-place'), house].filter(Boolean).join(': ')
  const genre = textOf(csl, 'genre')
  if (type === 'thesis') return join([text(genre), text(house)], '. ')
  if (type === 'report') return join([text([genre, textOf(csl, 'number')].filter(Boolean).join(' ')), text(placed)], '. ')
  const series = [textOf(csl, 'collection-title'), textOf(csl, 'collection-number')].filter(Boolean).join(', ')
  return text([placed, series && `(${series})`].filter(Boolean).join(' '))
}

/** Volume and issue, the day, the pages. */
function details({ type, csl }: Reference): Piece[] {
  const issue = ranges(textOf(csl, 'issue'))
  const numbered = type === 'article-journal' ? ranges(textOf(csl, 'volume')) + (issue && `(${issue})`) : ''
  const dated = ['article-newspaper', 'article-magazine', 'post-weblog'].includes(type) ? dayAndMonth(dateOf(csl, 'issued')) : ''
  const paged = type === 'webpage' || type === 'post-weblog' || type === 'thesis' ? '' : pages(type, csl)
  return [text(numbered), text(dated), text(paged)]
}

function editorLabel(count: number): string {
  return count > 1 ? '(eds)' : '(ed.)'
}
