/** What follows a module's slides: support where its author shows none, references, words, and the way on. */
import type { EditionInput, Module, Sheet } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { citesIn } from '../walk-cites.ts'
import { attribute, escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { printIcon } from './icons.ts'
import type { ModulePlace, ReaderModule } from './reader-module.ts'
import { termId } from './reader-printer.ts'

export function needsSupport({ sheets, place }: ReaderModule): boolean {
  return place.level === 1 && !sheets.some((sheet) => sheet.layout === 'support')
}

/** Only where the module's author shows no services: nobody should have to leave the page to find them. */
export function supportSection({ deck }: EditionInput, page: PagePrinter): string {
  const flow = [...hereBox(deck.venue.contacts.map(fullService)), ...anyTimeBox(deck.support.map(fullService))]
  return `<section class="part layout-support" id="kit--support" aria-labelledby="kit--support-h">\n<h2 id="kit--support-h">Support</h2>\n${printFlow(flow, page)}\n</section>\n`
}

export function citedIn(sheets: readonly Sheet[]): ReturnType<typeof citesIn> {
  return sheets.flatMap((sheet) => citesIn(sheet.body))
}

export function references({ input, sheets, place }: ReaderModule, page: PagePrinter): string {
  const cited = citedIn(sheets)
  if (cited.length === 0) return ''
  const entries = input.bibliography
    .list(cited)
    .map(({ key, entry }) => `<li${attribute('id', place.id(`ref--${key}`))}>${printInline(entry, page)}</li>`)
  return listSection('References', 'references', entries, place)
}

/** What the terms of the module mean, for those without script. */
export function glossary({ input, place }: ReaderModule, used: ReadonlySet<string>): string {
  const terms = [...used].sort().flatMap((key) => input.deck.glossary.get(key) ?? [])
  if (terms.length === 0) return ''
  const items = terms.map(
    (term) =>
      `<li${attribute('id', place.id(termId(term.term)))}><strong>${escapeHtml(term.term)}</strong>: ${escapeHtml(term.means)}</li>`,
  )
  return listSection(wordsTitle(place), 'glossary', items, place)
}

export function wordsTitle({ level }: ModulePlace): string {
  return level === 1 ? 'Words on this page' : 'Words in this module'
}

function listSection(title: string, kind: 'references' | 'glossary', items: readonly string[], { id, level }: ModulePlace): string {
  const own = id(kind === 'glossary' ? 'kit--words' : 'kit--references')
  return `<section id="${own}" aria-labelledby="${own}-h">\n<h${level + 1} id="${own}-h">${title}</h${level + 1}>\n<ul class="${kind}">\n${items.join('\n')}\n</ul>\n</section>\n`
}

/** Two cards. They take the place of this page in the browser's history, so that Exit leaves one entry a module at most. */
export function onward({ module: here, previous, next, place }: ReaderModule): string {
  const card = (module: Module, rel: string, word: string) =>
    `<a class="onward" rel="${rel}" data-replace${attribute('href', place.address(module))}><span class="way">${rel === 'prev' ? printIcon('back') : ''}${word}${rel === 'next' ? printIcon('next') : ''}</span> ${escapeHtml(module.title)}</a>`
  const cards = [previous && card(previous, 'prev', 'Previous'), next && card(next, 'next', 'Next')].filter(Boolean)
  const name = place.level === 1 ? 'Modules' : `Modules beside ${here.title}`
  return cards.length === 0 ? '' : `<nav class="onwards"${attribute('aria-label', name)}>\n${cards.join('\n')}\n</nav>\n`
}
