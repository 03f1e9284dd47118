/** Finds words in a workshop: on its page for that, from what the build left there, and in a one-file reader from its own text. Asks nothing of anyone. */
import { announce } from './announce.ts'
import { all, first, make } from './element.ts'

interface Entry {
  module: string
  heading: string
  href: string
  words: string
  /** Heading and words as they are compared. */
  folded: string
}

/** More than this is too much to read through: the line above says how many there are. */
const most = 50

export function searchHere(): void {
  const form = first(document, '#kit--search-form')
  const field = document.querySelector<HTMLInputElement>('#kit--search-words')
  const place = first(document, '#kit--found')
  if (!form || !field || !place) return
  let entries: Entry[] | undefined
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    entries ??= readIndex() ?? readPage()
    show(place, field.value.trim(), entries)
  })
}

function show(place: HTMLElement, asked: string, entries: readonly Entry[]): void {
  const terms = fold(asked).split(/\s+/).filter(Boolean)
  const found = terms.length === 0 ? [] : entries.filter(({ folded }) => terms.every((term) => folded.includes(term)))
  const count = found.length === 0 ? 'Nothing' : found.length === 1 ? '1 place' : `${found.length} places`
  const says =
    terms.length === 0
      ? 'Write a word to look for first.'
      : `${count} found for “${asked}”.${found.length > most ? ` The first ${most} are shown: a further word would narrow it down.` : ''}`
  const list = make('ol', { class: 'found' }, ...found.slice(0, most).map((entry) => result(entry, terms)))
  place.replaceChildren(make('h2', {}, says), list)
  announce(says)
}

function result({ module, heading, href, words }: Entry, terms: readonly string[]): HTMLElement {
  const link = make('a', { href }, heading || module)
  return make('li', {}, link, ' ', make('span', { class: 'found-in' }, module), make('p', {}, ...marked(excerpt(words, terms), terms)))
}

/** Some words around the first that was found. */
function excerpt(words: string, terms: readonly string[]): string {
  const folded = fold(words)
  const at = Math.max(0, Math.min(...terms.map((term) => folded.indexOf(term)).filter((one) => one >= 0), words.length))
  const start = at === words.length || at < 60 ? 0 : words.indexOf(' ', at - 60) + 1
  const cut = words.indexOf(' ', start + 180)
  return `${start > 0 ? '… ' : ''}${words.slice(start, cut < 0 ? undefined : cut)}${cut < 0 ? '' : ' …'}`
}

function marked(text: string, terms: readonly string[]): (Node | string)[] {
  const folded = fold(text)
  const parts: (Node | string)[] = []
  let from = 0
  while (from < text.length) {
    const hits = terms.map((term) => ({ at: folded.indexOf(term, from), length: term.length })).filter(({ at }) => at >= 0)
    const next = hits.sort((a, b) => a.at - b.at || b.length - a.length)[0]
    if (next === undefined) break
    parts.push(text.slice(from, next.at), make('mark', {}, text.slice(next.at, next.at + next.length)))
    from = next.at + next.length
  }
  return [...parts, text.slice(from)]
}

/** Without capitals and accents, and as long as it was, so that places are the same in both. */
function fold(text: string): string {
  return text
    .replace(/[^\0-\x7f]/g, (letter) => (letter === '’' ? "'" : (letter.normalize('NFD')[0] ?? letter)))
    .replace(/[A-Z]|[^\0-\x7f]/g, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter))
}

type Index = [title: string, address: string, slides: [id: string, heading: string, words: string][]][]

function readIndex(): Entry[] | undefined {
  const index = first(document, '#kit--index')?.textContent
  if (!index) return undefined
  return (JSON.parse(index) as Index).flatMap(([module, address, slides]) =>
    slides.map(([id, heading, words]) => entryOf(module, id === 'start' ? module : heading, `${address}#${id}`, words)),
  )
}

/** What is no part of the text, or is somebody's own words. */
const apart = '.withheld-words, .quotation, .answer, .feedback, .hidden-words, button, summary, h2, h3, svg, [aria-hidden]'

function readPage(): Entry[] {
  return all(document, '.book-module').flatMap((module) =>
    all(module, 'section.part').map((section) => {
      const copy = section.cloneNode(true) as HTMLElement
      const heading = first(copy, 'h2, h3')?.textContent ?? ''
      for (const one of all(copy, apart)) one.remove()
      for (const one of all(copy, 'p, li, td, th, dd, dt')) one.append(/[.!?:;,]\s*$/.test(one.textContent ?? '') ? ' ' : ' · ')
      return entryOf(
        module.dataset.pageTitle ?? '',
        heading,
        `#${section.id}`,
        (copy.textContent ?? '')
          .replace(/\s+/g, ' ')
          .replace(/( ·)+ ?$/, '')
          .trim(),
      )
    }),
  )
}

function entryOf(module: string, heading: string, href: string, words: string): Entry {
  return { module, heading, href, words, folded: fold(`${heading} ${words}`) }
}
