/** A module's own page, as people read it alone: opening, contents, text, references, words, and the way on. */
import type { EditionInput, Module, Route, Sheet } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { citesIn } from '../walk-cites.ts'
import { fileName } from './deck-file.ts'
import { drawingOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { printIcon } from './icons.ts'
import { learnerPage } from './learner-page.ts'
import type { Page } from './page.ts'
import type { Pictures } from './pictures.ts'
import { readerPrinter, termId } from './reader-printer.ts'
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
export function readerPage(read: ReaderPageInput): Page {
  const { input, module, sheets, home } = read
  const { deck } = input
  const used = new Set<string>()
  const page = readerPrinter({ input, pictures: read.pictures, home, used })
  const text = sheets.map((sheet) => section(sheet, withAnswers(page, sheet))).join('\n')
  const help = sheets.findLast((sheet) => sheet.layout === 'support')
  return learnerPage({
    title: `${module.title}, ${deck.title}`,
    lang: deck.lang,
    accent: accentOf(deck),
    sort: 'reader',
    home: { name: deck.title, href: `${home}index.html` },
    venue: deck.venue,
    support: `#${help?.slide.id ?? 'kit--support'}`,
    opening: opening(read, page),
    contents: contents(sheets, page),
    text: `${contentNote(read, page)}${text}\n${help === undefined ? support(input, page) : ''}${references(input, sheets, page)}${glossary(input, used)}${onward(read)}`,
    up: `../${home}`,
    foot: [
      { href: `${home}index.html#references`, words: 'References and credits' },
      { href: `${home}index.html#other-forms`, words: 'Other ways to read this' },
    ],
    data: { workshop: deck.name, page: module.address, 'page-title': module.title },
  })
}

/** Text boxes are named by their slide, so that what a person saved finds its place after an edit elsewhere. */
function withAnswers(page: PagePrinter, sheet: Sheet): PagePrinter {
  let count = 0
  return { ...page, answerName: () => `${sheet.slide.id}-${++count}` }
}

function opening({ input, module, sheets, home }: ReaderPageInput, page: PagePrinter): string {
  const { deck, built } = input
  const first = sheets.find((sheet) => sheet.slide.id === 'start')
  const line = first?.body[0]?.type === 'para' ? `<p class="opening-line">${printInline(first.body[0].children, page)}</p>\n` : ''
  const slides = built.has('slides') ? ` <a href="${home}${deckWith(module, input)}#${module.anchor}">See it as slides</a>.` : ''
  return `<div class="opening" id="start">
<div class="drawing" aria-hidden="true">${drawingOf(accentOf(deck))}</div>
<p class="workshop-name">${escapeHtml(deck.title)}</p>
<h1>${escapeHtml(module.title)}</h1>
${line}<p class="minutes">${module.minutes} minutes in a room. On your own, take the time you want.${slides}</p>
</div>`
}

/** The deck that holds a module: the chosen route's, else the workshop's, else that of the first route with it. */
function deckWith(module: Module, { deck, route }: EditionInput): string {
  const holds = (one: Route) => one.steps.some((step) => step.type === 'module' && step.module === module)
  return fileName('slides', [route, ...deck.routes].find(holds)?.name ?? 'all', 'html')
}

function contents(sheets: readonly Sheet[], page: PagePrinter): string {
  const places = sheets
    .filter((sheet) => sheet.slide.id !== 'start')
    .map((sheet) => `<li><a href="#${sheet.slide.id}">${printInline(sheet.heading, { ...page, link: () => undefined })}</a></li>`)
  return `<nav class="contents" aria-labelledby="kit--contents-h">
<p class="contents-head" id="kit--contents-h">In this module</p>
<ol>
${places.join('\n')}
</ol>
</nav>`
}

/** What it covers, how long, what is hard in it, and the way round. */
function contentNote({ module, next, home }: ReaderPageInput, page: PagePrinter): string {
  const outcomes =
    module.outcomes.length === 0
      ? ''
      : `<p>By the end you can:</p>\n<ul class="outcomes">\n${module.outcomes.map((one) => `<li>${printInline(one, page)}</li>`).join('\n')}\n</ul>\n`
  const says = module.contentNote === undefined ? '' : `<p>${printInline(module.contentNote.says, page)}</p>\n`
  const skip =
    module.contentNote === undefined || next === undefined
      ? ''
      : `<p class="ways"><a class="button skip" href="${home}${next.address}.html">${printIcon('skip')}Skip to: ${escapeHtml(next.title)}</a></p>\n`
  if (outcomes === '' && says === '') return ''
  return `<div class="box before-you-start"><p class="label">${printIcon('content-note')}Before you start</p>\n${outcomes}${says}${skip}</div>\n`
}

function section(sheet: Sheet, page: PagePrinter): string {
  // The opening line stands in the opening.
  const body = sheet.slide.id === 'start' && sheet.body[0]?.type === 'para' ? sheet.body.slice(1) : sheet.body
  const html = printFlow(body, page)
  if (sheet.slide.id === 'start') return html
  return `<section class="part layout-${sheet.layout}"${attribute('id', sheet.slide.id)} aria-labelledby="${sheet.slide.id}--h">\n<h2 id="${sheet.slide.id}--h">${printInline(sheet.heading, page)}</h2>\n${html}\n</section>`
}

/** Only where the module's author shows no services: nobody should have to leave the page to find them. */
function support({ deck }: EditionInput, page: PagePrinter): string {
  const flow = [...hereBox(deck.venue.contacts.map(fullService)), ...anyTimeBox(deck.support.map(fullService))]
  return `<section class="part layout-support" id="kit--support" aria-labelledby="kit--support-h">\n<h2 id="kit--support-h">Support</h2>\n${printFlow(flow, page)}\n</section>\n`
}

function references(input: EditionInput, sheets: readonly Sheet[], page: PagePrinter): string {
  const cited = sheets.flatMap((sheet) => citesIn(sheet.body))
  if (cited.length === 0) return ''
  const entries = input.bibliography
    .list(cited)
    .map(({ key, entry }) => `<li${attribute('id', `ref--${key}`)}>${printInline(entry, page)}</li>`)
  return `<section aria-labelledby="references--h">\n<h2 id="references--h">References</h2>\n<ul class="references">\n${entries.join('\n')}\n</ul>\n</section>\n`
}

/** What the terms of the page mean, for those without script. */
function glossary(input: EditionInput, used: ReadonlySet<string>): string {
  const terms = [...used].sort().flatMap((key) => input.deck.glossary.get(key) ?? [])
  if (terms.length === 0) return ''
  const items = terms.map(
    (term) => `<li${attribute('id', termId(term.term))}><strong>${escapeHtml(term.term)}</strong>: ${escapeHtml(term.means)}</li>`,
  )
  return `<section aria-labelledby="words--h">\n<h2 id="words--h">Words on this page</h2>\n<ul class="glossary">\n${items.join('\n')}\n</ul>\n</section>\n`
}

/** Two cards. They take the place of this page in the browser's history, so that Exit leaves one entry a module at most. */
function onward({ previous, next, home }: ReaderPageInput): string {
  const card = (module: Module, rel: string, word: string) =>
    `<a class="onward" rel="${rel}" data-replace href="${home}${module.address}.html"><span class="way">${rel === 'prev' ? printIcon('back') : ''}${word}${rel === 'next' ? printIcon('next') : ''}</span> ${escapeHtml(module.title)}</a>`
  const cards = [previous && card(previous, 'prev', 'Previous'), next && card(next, 'next', 'Next')].filter(Boolean)
  return cards.length === 0 ? '' : `<nav class="onwards" aria-label="Modules">\n${cards.join('\n')}\n</nav>\n`
}
