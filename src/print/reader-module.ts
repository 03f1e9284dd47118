/** One module as people read it alone: opening, contents, text, references, words, and the way on. On a page of its own, or among others. */
import type { EditionInput, Flow, Module, Route, Sheet } from '../model.ts'
import { fileName } from './deck-file.ts'
import { drawingOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { printIcon } from './icons.ts'
import { glossary, needsSupport, onward, references, supportSection } from './reader-end.ts'
import { recordSection, wayToRecord } from './record-section.ts'
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
  const slidesFile = built.has('slides') ? deckWith(module, input) : undefined
  const slides =
    slidesFile === undefined || place.home === undefined
      ? ''
      : ` <a href="${place.home}${slidesFile}#${module.anchor}">See it as slides</a>.`
  const [tag, named] = place.level === 1 ? ['section', ' aria-labelledby="kit--title"'] : ['div', '']
  return `<${tag} class="opening"${attribute('id', place.id('start'))}${named}>
<div class="drawing" aria-hidden="true">${drawingOf(accentOf(deck))}</div>
${place.level === 1 ? `<p class="workshop-name">${escapeHtml(deck.title)}</p>\n` : ''}<h${place.level}${attribute('id', place.level === 1 ? 'kit--title' : place.id('start--h'))}>${escapeHtml(module.title)}</h${place.level}>
${line}<p class="minutes">${module.minutes} minutes in a room. On your own, take the time you want.${slides}</p>
</${tag}>`
}

/** The deck that holds a module: the chosen route's, else the workshop's, else that of the first route with it; of those that are built. */
function deckWith(module: Module, { deck, route, routeAlone }: EditionInput): string | undefined {
  const holds = (one: Route) => one.steps.some((step) => step.type === 'module' && step.module === module)
  const found = (routeAlone ? [route] : [route, ...deck.routes]).find(holds)
  return found && fileName('slides', found.name, 'html')
}

/** All that stands in the text column; terms that were met are looked up in `used` after the slides are printed. */
export function moduleText(read: ReaderModule, page: PagePrinter, used: ReadonlySet<string>): string {
  const { place, sheets } = read
  const text = sheets.map((sheet) => section(sheet, withAnswers(page, place.id(sheet.slide.id)), place)).join('\n')
  const support = needsSupport(read) ? supportSection(read.input, page) : ''
  return `${contentNote(read, page)}${text}\n${support}${references(read, page)}${glossary(read, used)}${place.level === 1 ? recordSection() : wayToRecord}${onward(read)}`
}

/** What it covers, how long, what is hard in it, and the way round. */
export function contentNote({ module, sheets, next, place }: ReaderModule, page: PagePrinter): string {
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
  const own = place.id('kit--before')
  const heading = `<h${place.level + 1} class="label" id="${own}-h">${printIcon('content-note')}Before you start</h${place.level + 1}>`
  return `<section class="box before-you-start" id="${own}" aria-labelledby="${own}-h">${heading}\n${outcomes}${says}${safety}${skip}</section>\n`
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
