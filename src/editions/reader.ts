/** A reader page for each module: it reflows, and works with no script. */
import type { Edition, EditionInput, Module, OutputFile, Route, Sheet } from '../model.ts'
import { fileName } from '../print/deck-file.ts'
import { attribute, escapeHtml } from '../print/escape.ts'
import { type PagePrinter, printFlow, printInline } from '../print/html.ts'
import { spriteOf } from '../print/icons.ts'
import { linkedPage } from '../print/page.ts'
import { linkedPictures } from '../print/pictures.ts'
import { readerPrinter, termId } from '../print/reader-printer.ts'
import { accentOf } from '../print/theme.ts'
import { citesIn } from '../walk-cites.ts'
import { modulesIn } from '../walk-deck.ts'

export const reader: Edition = {
  name: 'reader',
  view: 'reader',
  shelf: 'learners',
  scope: ['reader'],
  perRoute: false,
  write: (input) => [
    ...modulesOf(input.sheets).flatMap(({ module, sheets }, index, all) => writePage(input, module, sheets, all[index + 1]?.module)),
    ...modulesOf(sheetsOfRoutes(input)).flatMap(({ module, sheets }) => writePage(input, module, sheets, undefined)),
  ],
}

/** Modules that only routes have, such as a short closing: their slides lead to a page, too. They stand outside the order of the workshop. */
function sheetsOfRoutes({ deck, route, sheetsFor }: EditionInput): Sheet[] {
  if (route.name !== 'all') return []
  const steps = modulesIn(deck)
    .filter((module) => !deck.modules.includes(module))
    .map((module) => ({ type: 'module' as const, module, minutes: module.minutes }))
  return steps.length === 0 ? [] : sheetsFor({ route: { ...route, steps }, shelf: 'learners', scope: ['reader'] })
}

/** The deck that holds a module: the chosen route's, else the workshop's, else that of the first route with it. */
function deckWith(module: Module, { deck, route }: EditionInput): string {
  const holds = (one: Route) => one.steps.some((step) => step.type === 'module' && step.module === module)
  return fileName('slides', [route, ...deck.routes].find(holds)?.name ?? 'all', 'html')
}

/** Sheets by module, in the order of the route. */
export function modulesOf(sheets: readonly Sheet[]): { module: Module; sheets: Sheet[] }[] {
  const found = new Map<Module, Sheet[]>()
  for (const sheet of sheets) found.set(sheet.module, [...(found.get(sheet.module) ?? []), sheet])
  return [...found].map(([module, own]) => ({ module, sheets: own }))
}

function writePage(input: EditionInput, module: Module, sheets: readonly Sheet[], next: Module | undefined): OutputFile[] {
  const { deck } = input
  const home = '../'.repeat(module.address.split('/').length - 1)
  const up = `../${home}`
  const pictures = linkedPictures(deck, 'learners', home, input.sources)
  const used = new Set<string>()
  const page = readerPrinter({ input, pictures, home, used })
  const body = sheets.map((sheet) => section(sheet, page)).join('\n')
  const html = linkedPage(
    {
      title: `${module.title}, ${deck.title}`,
      lang: deck.lang,
      accent: accentOf(deck),
      sort: 'reader',
      body: `${spriteOf()}\n${top(input, { module, sheets, home, next, page })}\n<main id="start">\n${body}\n${references(input, sheets, page)}${glossary(input, used)}${onward(next, home)}</main>`,
      style: 'page.css',
    },
    up,
  )
  return [{ path: `learners/${deck.name}/${module.address}.html`, bytes: html }, ...pictures.files()]
}

interface Top {
  module: Module
  sheets: readonly Sheet[]
  /** From the page to its workshop's folder. */
  home: string
  next: Module | undefined
  page: PagePrinter
}

function top(input: EditionInput, { module, sheets, home, next, page }: Top): string {
  const { deck, built } = input
  const slides = built.has('slides') ? ` <a href="${home}${deckWith(module, input)}#${module.anchor}">The slides</a>` : ''
  const outcomes =
    module.outcomes.length === 0
      ? ''
      : `<p>By the end you can:</p>\n<ul>\n${module.outcomes.map((one) => `<li>${printInline(one, page)}</li>\n`).join('')}</ul>\n`
  const skip =
    next === undefined
      ? ''
      : `<p class="ways"><a class="button skip" href="${home}${next.address}.html">Skip to: ${escapeHtml(next.title)}</a></p>`
  const note =
    module.contentNote === undefined
      ? ''
      : `<div class="box content-note"><p class="label">Content note</p><p>${printInline(module.contentNote.says, page)}</p>${skip}</div>\n`
  const help = sheets.find((sheet) => sheet.layout === 'support')
  const support = help === undefined ? '' : ` <a href="#${help.slide.id}">Get support</a>`
  return `<header class="page-head">
<nav aria-label="Workshop"><a href="${home}index.html">${escapeHtml(deck.title)}</a>${slides}${support}</nav>
<h1>${escapeHtml(module.title)}</h1>
<p class="minutes">About ${module.minutes} minutes in a group; alone, take as long as you like.</p>
${outcomes}${note}</header>`
}

function section(sheet: Sheet, page: PagePrinter): string {
  const body = printFlow(sheet.body, page)
  if (sheet.slide.id === 'start') return body
  return `<section${attribute('id', sheet.slide.id)} aria-labelledby="${sheet.slide.id}--h">\n<h2 id="${sheet.slide.id}--h">${printInline(sheet.heading, page)}</h2>\n${body}\n</section>`
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

function onward(next: Module | undefined, home: string): string {
  return next === undefined
    ? ''
    : `<p class="onward">Next: <a rel="next" href="${home}${next.address}.html">${escapeHtml(next.title)}</a></p>\n`
}
