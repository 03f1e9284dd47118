/** The whole reader as one page that asks for nothing: contents, every module, safety and accessibility in short. */
import type { Deck, EditionInput, Module, OutputFile, Sheet } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import { fileName } from './deck-file.ts'
import { deckPrinter } from './deck-printer.ts'
import { drawingOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { type PagePrinter, printInline } from './html.ts'
import { learnerPage } from './learner-page.ts'
import { type Page, singlePage } from './page.ts'
import { inlinePictures } from './pictures.ts'
import { plainPrinter } from './plain-printer.ts'
import { accessibilityPart, type Home, safetyPart } from './reader-about.ts'
import { moduleContents } from './reader-contents.ts'
import { type ModulePlace, moduleOpening, moduleText } from './reader-module.ts'
import { termId } from './reader-printer.ts'
import { exportScript, recordCard, recordTitle } from './record-section.ts'
import { searchForm } from './search-page.ts'
import { accentOf } from './theme.ts'

/** `downloads/reader.html`, or `downloads/reader-<route>.html`. */
export async function writeReaderFile(input: EditionInput): Promise<OutputFile> {
  const path = `learners/${input.deck.name}/downloads/${fileName('reader', input.route.name, 'html')}`
  return { path, bytes: await singlePage(readerFilePage(input, 'file'), input.assets) }
}

/** Its sheets are those of the reader, or of a learning platform: each has a consent scope of its own. */
export function readerFilePage(input: EditionInput, home: Home): Page {
  const { deck, route } = input
  const title = route.name === 'all' ? deck.title : `${deck.title}: ${route.title}`
  const plain = { ...plainPrinter(deck), deeper: 1 }
  const modules = sheetsByModule(input.sheets)
  const parts = [
    part('kit--contents', contents(input, [...modules.keys()], plain)),
    ...printModules(input, modules),
    part('kit--record', `<h2 id="kit--record-h">${recordTitle}</h2>\n${recordCard}`),
    part('kit--search', `<h2 id="kit--search-h">Search</h2>\n${searchForm}`),
    part('kit--safety', safetyPart(deck, plain, home)),
    part('kit--accessibility', accessibilityPart()),
    ...credits(deck, plain),
  ]
  const printed = learnerPage({
    title,
    lang: deck.lang,
    accent: accentOf(deck),
    sort: 'reader one-file',
    home: { name: deck.title, href: '#kit--contents' },
    venue: deck.venue,
    support: '#kit--support',
    text: `${head(deck, title)}\n${parts.join('\n')}`,
    inParts: true,
    up: '',
    about: { safety: '#kit--safety', accessibility: '#kit--accessibility' },
    foot: [
      { href: '#kit--contents', words: 'Contents' },
      { href: '#kit--search', words: 'Search this workshop' },
      { href: '#kit--record', words: recordTitle },
      ...(deck.credits.length === 0 ? [] : [{ href: '#kit--credits', words: 'Credits' }]),
    ],
    data: { workshop: deck.name, page: route.name, 'page-title': title, 'one-file': home },
  })
  return { ...printed, exportScript }
}

/** The page's one h1: large above the contents, a line above a module. */
function head(deck: Deck, title: string): string {
  return `<div class="opening book-head">
<div class="drawing" aria-hidden="true">${drawingOf(accentOf(deck))}</div>
<h1>${escapeHtml(title)}</h1>
</div>`
}

/** One of the page's parts; with script they are shown one at a time. */
function part(id: string, inside: string): string {
  return `<section class="book-part" id="${id}" aria-labelledby="${id}-h">\n<div class="page-body">\n<div class="book-text">\n${inside}\n</div>\n</div>\n</section>`
}

function contents({ deck, route }: EditionInput, modules: readonly Module[], page: PagePrinter): string {
  const rows = modules.map((module) => {
    const note =
      module.contentNote === undefined ? '' : `<p class="content-note">Content note: ${printInline(module.contentNote.says, page)}</p>`
    return `<li><p class="module-row"><a href="#${module.anchor}">${escapeHtml(module.title)}</a> <span class="minutes">${module.minutes} minutes</span></p>${note}</li>`
  })
  return `<p class="summary">${printInline(deck.summary, page)}</p>
<p class="minutes">${route.minutes} minutes in a room. On your own, take the time you want.</p>
<h2 id="kit--contents-h">Contents</h2>
<ol class="modules">\n${rows.join('\n')}\n</ol>`
}

function credits(deck: Deck, page: PagePrinter): string[] {
  if (deck.credits.length === 0) return []
  const lines = deck.credits.map((one) => `<li>${printInline(one, page)}</li>`)
  return [part('kit--credits', `<h2 id="kit--credits-h">Credits</h2>\n<ul class="credits">\n${lines.join('\n')}\n</ul>`)]
}

function sheetsByModule(sheets: readonly Sheet[]): Map<Module, Sheet[]> {
  const found = new Map<Module, Sheet[]>()
  for (const sheet of sheets) {
    const own = found.get(sheet.module)
    if (own === undefined) found.set(sheet.module, [sheet])
    else own.push(sheet)
  }
  return found
}

function printModules(input: EditionInput, modules: ReadonlyMap<Module, Sheet[]>): string[] {
  const pictures = inlinePictures(input.sources)
  const byAddress = new Map([...modules.keys()].map((module) => [module.address, module]))
  const order = [...modules.keys()]
  return order.map((module, at) => {
    const place = placeOf(module)
    const used = new Set<string>()
    const page = printerOf({ ...input, pictures }, module, { byAddress, place, used })
    const read = { input, module, sheets: modules.get(module) ?? [], previous: order[at - 1], next: order[at + 1], place }
    const text = moduleText(read, page, used)
    const data = `${attribute('data-page', module.address)}${attribute('data-page-title', module.title)}`
    return `<section class="book-part book-module" id="${module.anchor}" aria-labelledby="${place.id('start--h')}"${data}>
${moduleOpening(read, page)}
<div class="page-body">
${moduleContents(read, page, used)}
<div class="book-text">
${text}
</div>
</div>
</section>`
  })
}

/** On a shared page every id begins with its module's: two hyphens never stand in an author's. */
function placeOf(module: Module): ModulePlace {
  return { id: (name) => `${module.anchor}--${name}`, address: (other) => `#${other.anchor}`, level: 2 }
}

interface Shared {
  byAddress: ReadonlyMap<string, Module>
  place: ModulePlace
  used: Set<string>
}

function printerOf(input: Parameters<typeof deckPrinter>[0], module: Module, { byAddress, place, used }: Shared): PagePrinter {
  const { glossary } = input.deck
  return {
    ...deckPrinter(input, module, byAddress),
    cite: (items) => {
      const text = input.bibliography.cite(items)
      const first = items.find((item) => input.deck.references.has(item.key))
      return first === undefined ? { text } : { text, href: `#${place.id(`ref--${first.key}`)}` }
    },
    term: (term) => {
      const found = glossary.get(foldTerm(term))
      if (found === undefined) return undefined
      used.add(foldTerm(term))
      return { means: found.means, href: `#${place.id(termId(found.term))}` }
    },
    deeper: 1,
    placeId: place.id,
  }
}
