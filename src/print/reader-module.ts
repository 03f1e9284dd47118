/** One module as people read it alone: opening, contents, text, references, words, and the way on. On a page of its own, or among others. */
import type { EditionInput, Flow, Module, Route, Sheet } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { citesIn } from '../walk-cites.ts'
import { fileName } from './deck-file.ts'
import { drawingOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { printIcon } from './icons.ts'
import { termId } from './reader-printer.ts'
import { accentOf } from './theme.ts'

/** How a module lies on its page. */
export interface ModulePlace {
  /** The id of one of its places: `start`, a slide's own, or one of the kit's such as `ref--key`. */
  id: (name: string) => string
  /** The address of another module. */
  address: (module: Module) => string
  /** Its heading's level: the slides' are one deeper. */
  level: 1 | 2
  /** From the page to its workshop's folder, where it may lead to other files; nothing outside itself when left out. */
  home?: string
}

export interface ReaderModule {
  input: EditionInput
  module: Module
  sheets: readonly Sheet[]
  previous: Module | undefined
  next: Module | undefined
  place: ModulePlace
}

/** Text boxes are named by their slide, so that what a person saved finds its place after an edit elsewhere. */
export function withAnswers(page: PagePrinter, name: string): PagePrinter {
  let count = 0
  return { ...page, answerName: () => `${name}-${++count}` }
}

export function moduleOpening(read: ReaderModule, page: PagePrinter): string {
  const { input, module, sheets, place } = read
  const { deck, built } = input
  const first = sheets.find((sheet) => sheet.slide.id === 'start')
  const line = first?.body[0]?.type === 'para' ? `<p class="opening-line">${printInline(first.body[0].children, page)}</p>\n` : ''
  const slides =
    built.has('slides') && place.home !== undefined
      ? ` <a href="${place.home}${deckWith(module, input)}#${module.anchor}">See it as slides</a>.`
      : ''
  return `<div class="opening"${attribute('id', place.id('start'))}>
<div class="drawing" aria-hidden="true">${drawingOf(accentOf(deck))}</div>
${place.level === 1 ? `<p class="workshop-name">${escapeHtml(deck.title)}</p>\n` : ''}<h${place.level}${attribute('id', place.level === 1 ? undefined : place.id('start--h'))}>${escapeHtml(module.title)}</h${place.level}>
${line}<p class="minutes">${module.minutes} minutes in a room. On your own, take the time you want.${slides}</p>
</div>`
}

/** The deck that holds a module: the chosen route's, else the workshop's, else that of the first route with it. */
function deckWith(module: Module, { deck, route }: EditionInput): string {
  const holds = (one: Route) => one.steps.some((step) => step.type === 'module' && step.module === module)
  return fileName('slides', [route, ...deck.routes].find(holds)?.name ?? 'all', 'html')
}

export function moduleContents({ sheets, place }: ReaderModule, page: PagePrinter): string {
  const places = sheets
    .filter((sheet) => sheet.slide.id !== 'start')
    .map((sheet) => `<li><a href="#${place.id(sheet.slide.id)}">${printInline(sheet.heading, { ...page, link: () => undefined })}</a></li>`)
  const head = place.level === 1 ? 'kit--contents-h' : place.id('contents--h')
  return `<nav class="contents" aria-labelledby="${head}">
<p class="contents-head" id="${head}">In this module</p>
<ol>
${places.join('\n')}
</ol>
</nav>`
}

/** All that stands in the text column; terms that were met are looked up in `used` after the slides are printed. */
export function moduleText(read: ReaderModule, page: PagePrinter, used: ReadonlySet<string>): string {
  const { place, sheets } = read
  const help = sheets.some((sheet) => sheet.layout === 'support')
  const text = sheets.map((sheet) => section(sheet, withAnswers(page, place.id(sheet.slide.id)), place)).join('\n')
  const support = help || place.level > 1 ? '' : supportSection(read.input, page)
  return `${contentNote(read, page)}${text}\n${support}${references(read, page)}${glossary(read, used)}${onward(read)}`
}

/** What it covers, how long, what is hard in it, and the way round. */
function contentNote({ module, sheets, next, place }: ReaderModule, page: PagePrinter): string {
  const outcomes =
    module.outcomes.length === 0
      ? ''
      : `<p>By the end you can:</p>\n<ul class="outcomes">\n${module.outcomes.map((one) => `<li>${printInline(one, page)}</li>`).join('\n')}\n</ul>\n`
  const says = module.contentNote === undefined ? '' : `<p>${printInline(module.contentNote.says, page)}</p>\n`
  const skip =
    module.contentNote === undefined || next === undefined
      ? ''
      : `<p class="ways"><a class="button skip" data-replace${attribute('href', place.address(next))}>${printIcon('skip')}Skip to: ${escapeHtml(next.title)}</a></p>\n`
  const safety =
    place.home !== undefined && (says !== '' || sheets.some((sheet) => sheet.body.some(isNoted)))
      ? `<p>What others could see of your reading: <a href="${place.home}../safety.html">Your safety on this site</a>.</p>\n`
      : ''
  if (outcomes === '' && says === '' && safety === '') return ''
  return `<div class="box before-you-start"><p class="label">${printIcon('content-note')}Before you start</p>\n${outcomes}${says}${safety}${skip}</div>\n`
}

/** Whether anything here is closed or has a note before it. */
function isNoted(flow: Flow): boolean {
  if (flow.type === 'list') return flow.items.some((item) => item.some(isNoted))
  if (flow.type === 'widget') return flow.name === 'withheld' || flow.children.some(isNoted)
  return flow.type === 'box' && (flow.kind === 'content-note' || flow.children.some(isNoted))
}

function section(sheet: Sheet, page: PagePrinter, { id, level }: ModulePlace): string {
  // The opening line stands in the opening.
  const body = sheet.slide.id === 'start' && sheet.body[0]?.type === 'para' ? sheet.body.slice(1) : sheet.body
  const html = printFlow(body, page)
  if (sheet.slide.id === 'start') return html
  const own = id(sheet.slide.id)
  const heading = `<h${level + 1} id="${own}--h">${printInline(sheet.heading, page)}</h${level + 1}>`
  return `<section class="part layout-${sheet.layout}"${attribute('id', own)} aria-labelledby="${own}--h">\n${heading}\n${html}\n</section>`
}

/** Only where the module's author shows no services: nobody should have to leave the page to find them. */
export function supportSection({ deck }: EditionInput, page: PagePrinter): string {
  const flow = [...hereBox(deck.venue.contacts.map(fullService)), ...anyTimeBox(deck.support.map(fullService))]
  return `<section class="part layout-support" id="kit--support" aria-labelledby="kit--support-h">\n<h2 id="kit--support-h">Support</h2>\n${printFlow(flow, page)}\n</section>\n`
}

function references({ input, sheets, place }: ReaderModule, page: PagePrinter): string {
  const cited = sheets.flatMap((sheet) => citesIn(sheet.body))
  if (cited.length === 0) return ''
  const entries = input.bibliography
    .list(cited)
    .map(({ key, entry }) => `<li${attribute('id', place.id(`ref--${key}`))}>${printInline(entry, page)}</li>`)
  return listSection('References', 'references', entries, place)
}

/** What the terms of the module mean, for those without script. */
function glossary({ input, place }: ReaderModule, used: ReadonlySet<string>): string {
  const terms = [...used].sort().flatMap((key) => input.deck.glossary.get(key) ?? [])
  if (terms.length === 0) return ''
  const items = terms.map(
    (term) =>
      `<li${attribute('id', place.id(termId(term.term)))}><strong>${escapeHtml(term.term)}</strong>: ${escapeHtml(term.means)}</li>`,
  )
  return listSection(place.level === 1 ? 'Words on this page' : 'Words in this module', 'glossary', items, place)
}

function listSection(title: string, kind: 'references' | 'glossary', items: readonly string[], { id, level }: ModulePlace): string {
  const own = id(kind === 'glossary' ? 'words--h' : 'references--h')
  return `<section aria-labelledby="${own}">\n<h${level + 1} id="${own}">${title}</h${level + 1}>\n<ul class="${kind}">\n${items.join('\n')}\n</ul>\n</section>\n`
}

/** Two cards. They take the place of this page in the browser's history, so that Exit leaves one entry a module at most. */
function onward({ module: here, previous, next, place }: ReaderModule): string {
  const card = (module: Module, rel: string, word: string) =>
    `<a class="onward" rel="${rel}" data-replace${attribute('href', place.address(module))}><span class="way">${rel === 'prev' ? printIcon('back') : ''}${word}${rel === 'next' ? printIcon('next') : ''}</span> ${escapeHtml(module.title)}</a>`
  const cards = [previous && card(previous, 'prev', 'Previous'), next && card(next, 'next', 'Next')].filter(Boolean)
  const name = place.level === 1 ? 'Modules' : `Modules beside ${here.title}`
  return cards.length === 0 ? '' : `<nav class="onwards"${attribute('aria-label', name)}>\n${cards.join('\n')}\n</nav>\n`
}
