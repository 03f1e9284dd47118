/** Pages that hold a whole route: guide, handout, cards. */
import type { EditionInput, Module, OutputFile, Sheet, Shelf } from '../model.ts'
import { fileName } from './deck-file.ts'
import { deckPrinter } from './deck-printer.ts'
import { escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { spriteOf } from './icons.ts'
import { linkedPage } from './page.ts'
import { linkedPictures } from './pictures.ts'
import { accentOf } from './theme.ts'

export interface DocumentShape {
  name: string
  shelf: Shelf
  /** After the workshop's title: "facilitator guide". */
  what: string
  /** What stands under the title, and after the last module. */
  opening?: (page: PagePrinter) => string
  closing?: (page: PagePrinter) => string
  /** What stands under a module's heading, before its first sheet. */
  moduleOpening?: (module: Module, page: PagePrinter, input: EditionInput) => string
  sheet: (sheet: Sheet, page: PagePrinter) => string
  /** Which sheets are printed though their view shows nothing; links to the others lead to their module. */
  keeps?: (sheet: Sheet) => boolean
}

/** One page: the workshop as h1, modules as h2, slides as h3. */
export function writeDocument(input: EditionInput, shape: DocumentShape): OutputFile[] {
  const { deck, route } = input
  const pictures = linkedPictures(deck, shape.shelf, '', input.sources)
  const modules = new Map(input.sheets.map((sheet) => [sheet.module.address, sheet.module]))
  const printed = new Set(input.sheets.filter((sheet) => sheet.body.length > 0 || shape.keeps?.(sheet)).map((sheet) => sheet.anchor))
  const printerOf = (module: Module) => {
    const page = deckPrinter({ ...input, pictures }, module, modules, false)
    return { ...page, link: (href: string) => whereItStands(page.link(href), printed) }
  }
  const parts = [...modules.values()].map((module) => printModule(module, printerOf(module), input, shape))
  const first = printerOf([...modules.values()][0] ?? ({ anchor: '' } as Module))
  const title = `${deck.title}: ${shape.what}`
  const body = `${spriteOf()}\n<main>\n<h1>${escapeHtml(deck.title)} <span class="what">${escapeHtml(shape.what)}</span></h1>\n${shape.opening?.(first) ?? ''}\n${parts.join('\n')}\n${shape.closing?.(first) ?? ''}</main>`
  const html = linkedPage({ title, lang: deck.lang, accent: accentOf(deck), sort: shape.name, body, style: 'paper.css' }, '../')
  return [{ path: `${shape.shelf}/${deck.name}/${fileName(shape.name, route.name, 'html')}`, bytes: html }, ...pictures.files()]
}

/** A slide that a view leaves out, such as a pause in the handout, has no place of its own: its module has. */
function whereItStands(address: string | undefined, printed: ReadonlySet<string>): string | undefined {
  const [anchor = '', slide] = address?.startsWith('#') ? address.slice(1).split('--') : []
  return slide === undefined || printed.has(`${anchor}--${slide}`) ? address : `#${anchor}`
}

function printModule(module: Module, page: PagePrinter, input: EditionInput, shape: DocumentShape): string {
  const own = input.sheets.filter((sheet) => sheet.module === module)
  const sheets = own.map((sheet) => shape.sheet(sheet, page)).filter(Boolean)
  if (sheets.length === 0) return ''
  return `<section class="module" id="${module.anchor}" aria-labelledby="${module.anchor}--h">\n<h2 id="${module.anchor}--h">${escapeHtml(module.title)}</h2>\n${shape.moduleOpening?.(module, page, input) ?? ''}\n${sheets.join('\n')}\n</section>`
}

/** A slide of a document: its heading and what the view shows; nothing when that is nothing. The title slide has no heading of its own. */
export function printSheet(sheet: Sheet, page: PagePrinter, extra = ''): string {
  const body = printFlow(sheet.body, page)
  if (sheet.slide.id === 'start') return `${body}${extra}`
  if (body === '' && extra === '') return ''
  return `<section class="entry" id="${sheet.anchor}" aria-labelledby="${sheet.anchor}--h">\n<h3 id="${sheet.anchor}--h">${printInline(sheet.heading, page)}</h3>\n${body}${extra}\n</section>`
}
