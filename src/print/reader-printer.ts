/** How links, pictures, citations and terms read on a module's own page. */
import type { EditionInput, Module } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import { slugOf } from '../parse/slug.ts'
import type { PagePrinter } from './html.ts'
import type { Pictures } from './pictures.ts'

export interface ReaderPrinting {
  input: EditionInput
  pictures: Pictures
  /** From the page to its workshop's folder: nothing, or `../`. */
  home: string
  /** Terms met on the page are added to this. */
  used: Set<string>
}

export function readerPrinter({ input, pictures, home, used }: ReaderPrinting): PagePrinter {
  const { deck, route, bibliography } = input
  const modules = route.steps.flatMap((step) => (step.type === 'module' ? [step.module] : []))
  return {
    link: (href) => readerAddress(href, home, modules),
    picture: pictures.address,
    cite: (items) => {
      const text = bibliography.cite(items)
      const first = items[0]
      return first === undefined ? { text } : { text, href: `#ref--${first.key}` }
    },
    term: (term) => {
      const key = foldTerm(term)
      const found = deck.glossary.get(key)
      if (found === undefined) return undefined
      used.add(key)
      return { means: found.means, href: `#${termId(found.term)}` }
    },
    interactive: true,
  }
}

/** The id of a term's meaning on a page. */
export function termId(term: string): string {
  return `term--${slugOf(term)}`
}

/** An author's address from a page of the reader; undefined when the module is not in this workshop. */
function readerAddress(href: string, home: string, modules: readonly Module[]): string | undefined {
  if (/^(https|mailto|tel):/i.test(href) || href.startsWith('#')) return href
  const [address = '', id = ''] = href.split('#')
  if (!modules.some((module) => module.address === address)) return undefined
  return `${home}${address}.html${id === '' ? '' : `#${id}`}`
}
