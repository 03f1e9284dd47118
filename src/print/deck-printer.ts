/** How links, pictures, citations and terms read on a page that several modules share. */

import type { EditionInput, Module } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import type { PagePrinter } from './html.ts'
import type { Pictures } from './pictures.ts'

/** `modules` are those on the page, by address; a link to another prints its words only. */
export function deckPrinter(
  input: EditionInput & { pictures: Pictures },
  module: Module,
  modules: ReadonlyMap<string, Module>,
  interactive = true,
): PagePrinter {
  return {
    link: (href) => sharedAddress(href, module, modules),
    picture: input.pictures.address,
    cite: (items) => ({ text: input.bibliography.cite(items) }),
    term: (term) => {
      const found = input.deck.glossary.get(foldTerm(term))
      return found === undefined ? undefined : { means: found.means }
    },
    interactive,
  }
}

/** An author's address on a shared page: `#id` → `#module--id`, `module` → `#module`. */
export function sharedAddress(href: string, module: Module, modules: ReadonlyMap<string, Module>): string | undefined {
  if (/^(https|mailto|tel):/i.test(href)) return href
  const [address = '', id = ''] = href.split('#')
  const target = address === '' ? module : modules.get(address)
  if (target === undefined) return undefined
  return id === '' || id === 'start' ? `#${target.anchor}` : `#${target.anchor}--${id}`
}
