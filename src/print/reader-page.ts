/** A module's own page, as people read it alone: opening, contents, text, references, words, and the way on. */
import type { EditionInput, Module, Sheet } from '../model.ts'
import { learnerPage } from './learner-page.ts'
import type { Page } from './page.ts'
import type { Pictures } from './pictures.ts'
import { moduleContents } from './reader-contents.ts'
import { moduleOpening, moduleText, type ReaderModule } from './reader-module.ts'
import { readerPrinter } from './reader-printer.ts'
import { exportScript } from './record-section.ts'
import { searchFile } from './search-page.ts'
import { accentOf } from './theme.ts'

export interface ReaderPageInput {
  input: EditionInput
  module: Module
  sheets: readonly Sheet[]
  pictures: Pictures
  /** From the page to its workshop's folder: nothing, or `../`. */
  home: string
  previous: Module | undefined
  next: Module | undefined
}

/** The page of one module. Its slides' ids are its anchors; the title slide's is `start`. */
export function readerPage(asked: ReaderPageInput): Page {
  const { input, module, sheets, home } = asked
  const { deck } = input
  const used = new Set<string>()
  const page = readerPrinter({ input, pictures: asked.pictures, home, used })
  const read: ReaderModule = {
    ...asked,
    place: { id: (name) => name, address: (other) => `${home}${other.address}.html`, level: 1, home },
  }
  const text = moduleText(read, page, used)
  const help = sheets.findLast((sheet) => sheet.layout === 'support')
  const printed = learnerPage({
    title: `${module.title}, ${deck.title}`,
    lang: deck.lang,
    accent: accentOf(deck),
    sort: 'reader',
    home: { name: deck.title, href: `${home}index.html` },
    venue: deck.venue,
    support: `#${help?.slide.id ?? 'kit--support'}`,
    opening: moduleOpening(read, page),
    contents: moduleContents(read, page, used),
    text,
    up: `../${home}`,
    foot: [
      { href: `${home}${searchFile}`, words: 'Search this workshop' },
      { href: `${home}index.html#references`, words: 'References and credits' },
      { href: `${home}index.html#other-forms`, words: 'Other ways to read this' },
    ],
    data: { workshop: deck.name, page: module.address, 'page-title': module.title },
  })
  return { ...printed, exportScript }
}
