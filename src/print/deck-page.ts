/** A deck as a page: one section for each sheet, plain to read without script. */
import type { EditionInput, Module, Sheet } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import { deckPrinter } from './deck-printer.ts'
import { drawingOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { spriteOf } from './icons.ts'
import { defaultExit } from './learner-page.ts'
import { printNotes } from './notes.ts'
import type { Page } from './page.ts'
import type { Pictures } from './pictures.ts'
import { accentOf } from './theme.ts'

export interface DeckPageInput extends EditionInput {
  face: 'present' | 'slides'
  pictures: Pictures
  /** Whether the page may lead to other pages: the reader. */
  linked: boolean
}

/** The page of a deck. Only the face `present` holds notes. */
export function deckPage(input: DeckPageInput): Page {
  const { deck, route, face } = input
  const printerOf = printers(input)
  // Put together end to end, so that a preview copies no long page that nobody asks for.
  let sections = ''
  for (const sheet of input.sheets) sections += `\n${rememberSection(sheet, printerOf, input)}`
  const title = route.name === 'all' ? deck.title : `${deck.title}: ${route.title}`
  return {
    title,
    lang: deck.lang,
    accent: accentOf(deck),
    sort: 'deck',
    bodyData: {
      face,
      workshop: deck.name,
      route: route.name,
      'route-minutes': String(route.minutes),
      start: input.start,
      exit: face === 'slides' ? (deck.venue.exit ?? defaultExit) : undefined,
    },
    body: `${spriteOf()}\n${header(input, title)}\n<main class="reveal"><div class="slides">${sections}\n</div></main>${wordsOf(input)}`,
    style: 'deck.css',
    script: 'deck.js',
  }
}

function printers(input: DeckPageInput): (module: Module) => PagePrinter {
  const made = new Map<Module, PagePrinter>()
  const anchors = new Map(input.sheets.map((sheet) => [sheet.module.address, sheet.module]))
  return (module) => {
    const printer = made.get(module) ?? deckPrinter(input, module, anchors)
    made.set(module, printer)
    return printer
  }
}

/** What the modules' terms mean, for those without script: on the stage a term explains itself in place. */
function wordsOf({ deck, route }: DeckPageInput): string {
  const modules = route.steps.flatMap((step) => (step.type === 'module' ? [step.module] : []))
  const keys = new Set(modules.flatMap((module) => module.mentions.terms.map((one) => foldTerm(one.term))))
  const terms = [...keys].sort().flatMap((key) => deck.glossary.get(key) ?? [])
  if (terms.length === 0) return ''
  const items = terms.map((term) => `<li><strong>${escapeHtml(term.term)}</strong>: ${escapeHtml(term.means)}</li>`)
  return `\n<section class="deck-words" aria-labelledby="deck--words">\n<h2 id="deck--words">Words in these sessions</h2>\n<ul class="glossary">\n${items.join('\n')}\n</ul>\n</section>`
}

/** Exit stands here as a plain link, so that it works without script; the player sets it into its bar. */
function header({ deck, face, linked, built }: DeckPageInput, title: string): string {
  const reading = face === 'slides' && linked && built.has('reader')
  const way = reading
    ? 'To read at your own size and pace:</p>\n<p class="narrow"><a class="button" href="index.html">Open the reading page</a>'
    : 'They are shown here as one page.'
  const exit =
    face === 'slides'
      ? `<p><a class="button exit"${attribute('href', deck.venue.exit ?? defaultExit)} rel="noreferrer">Exit this page</a></p>\n`
      : ''
  const statement = face === 'slides' && linked ? `\n<p class="narrow"><a href="../accessibility.html">Accessibility statement</a></p>` : ''
  return `<header class="deck-head">\n${exit}<h1>${escapeHtml(title)}</h1>\n<p class="narrow">These are slides. ${way}</p>${statement}\n</header>`
}

function rememberSection(sheet: Sheet, printerOf: (module: Module) => PagePrinter, input: DeckPageInput): string {
  const html = input.printed?.get(sheet) ?? section(sheet, printerOf(sheet.module), input)
  input.printed?.set(sheet, html)
  return html
}

function section(sheet: Sheet, page: PagePrinter, input: DeckPageInput): string {
  const { module, slide, anchor } = sheet
  const data = [
    attribute('data-module', module.anchor),
    attribute('data-module-title', module.title),
    attribute('data-module-minutes', String(module.minutes)),
    attribute('data-title', slide.title),
    attribute('data-from', String(sheet.from)),
    attribute('data-minutes', String(sheet.minutes)),
    slide.talk ? ' data-talk' : '',
    input.face === 'slides' && input.linked && input.built.has('reader') ? attribute('data-reader', readerAddress(sheet)) : '',
  ]
  const label = sheet.layout === 'title' ? `<p class="workshop-label">${escapeHtml(input.deck.title)}</p>\n` : ''
  const drawing = sheet.layout === 'title' ? `\n<div class="drawing" aria-hidden="true">${drawingOf(accentOf(input.deck))}</div>` : ''
  const heading = `<h2 tabindex="-1" id="${anchor}--h">${printInline(sheet.heading, page)}</h2>`
  const notes = input.face === 'present' ? `\n<template class="notes">${printNotes(sheet.notes, page)}</template>` : ''
  return `<section class="slide layout-${sheet.layout}" id="${anchor}"${data.join('')} aria-labelledby="${anchor}--h">
<div class="area">
${label}${heading}
${printFlow(sheet.body, page)}
</div>${drawing}${notes}
</section>`
}

/** The slide's place in the reader: what no author wrote stands at the top of its module. */
function readerAddress({ module, slide }: Sheet): string {
  const page = `${module.address}.html`
  return slide.id.includes('--') || slide.id === 'break' ? page : `${page}#${slide.id}`
}
