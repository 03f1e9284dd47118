/** Editions of a deck, made when they are asked for: by a build, by a preview, and by an edition that holds what others make. */
import { type Bibliography, bibliography } from './cite/harvard.ts'
import * as editionList from './editions/index.ts'
import type { Assets, Day, Deck, Edition, EditionInput, OutputFile, Printed, Report, Route, Sheet, Sources } from './model.ts'
import { type SheetMemory, sheetsOf } from './sheets.ts'

export const editions: readonly Edition[] = Object.values(editionList)

/** Names for `--only`, of the editions that this version makes. */
export const editionNames: readonly string[] = editions.map((edition) => edition.name)

/** Without a route asked for: decks for every route, all else, and every PDF, for `all`. */
export function routesFor(edition: Edition, deck: Deck, { route, forPdf }: { route?: string; forPdf?: boolean }): Route[] {
  if (route !== undefined) return deck.routes.filter((one) => one.name === route)
  return edition.perRoute && !forPdf ? deck.routes : deck.routes.slice(0, 1)
}

/** Makes editions of a deck, each way through once: an edition may hold what others make. */
export function makerOf(making: Omit<Making, 'edition' | 'route' | 'filesOf'>): (edition: Edition, route: Route) => Promise<OutputFile[]> {
  const made = new Map<string, Promise<OutputFile[]>>()
  const make = (edition: Edition, route: Route): Promise<OutputFile[]> => {
    const key = `${edition.name} ${route.name}`
    const before = made.get(key)
    if (before !== undefined) return before
    const now = writeEdition({ ...making, edition, route, filesOf: (name) => makeNamed(name, route) })
    made.set(key, now)
    return now
  }
  const makeNamed = async (name: string, route: Route) => {
    const edition = editions.find((one) => one.name === name)
    return edition === undefined ? [] : make(edition, route)
  }
  return make
}

async function writeEdition(making: Making): Promise<OutputFile[]> {
  return making.edition.write(inputFor(making))
}

interface Making {
  deck: Deck
  route: Route
  edition: Edition
  filesOf: EditionInput['filesOf']
  sources: Sources
  assets: Assets
  /** Of `compile`'s. */
  options: { today: Day; start?: string; route?: string; only?: readonly string[]; pdfs?: readonly OutputFile[]; forPdf?: boolean }
  built: ReadonlySet<string>
  report: Report
  memory?: PageMemory
  sheets?: Sheet[]
}

/** What an edition of a route gave the last time, for a preview. */
export interface PageMemory {
  sheets: SheetMemory
  printed: Printed
}

/** What a whole build makes of a deck, one edition of one route at a time: a preview makes only what is looked at. */
export function makingsOf(deck: Deck): { edition: string; route: string }[] {
  return editions.flatMap((edition) => routesFor(edition, deck, {}).map((route) => ({ edition: edition.name, route: route.name })))
}

/** The files of one edition of one route, of a deck without errors, as a whole build would write them; with `sheets`, of those alone. */
export async function makeEdition(
  making: Pick<Making, 'deck' | 'sources' | 'assets' | 'sheets' | 'filesOf'> & {
    edition: string
    route: string
    today: Day
    memory: PageMemory
  },
): Promise<OutputFile[]> {
  const edition = editions.find((one) => one.name === making.edition)
  const route = making.deck.routes.find((one) => one.name === making.route)
  if (edition === undefined || route === undefined) return []
  return edition.write(
    inputFor({ ...making, edition, route, options: { today: making.today }, built: new Set(editionNames), report: () => {} }),
  )
}

/** Every edition and route of a deck cites from the same list. */
const knownBooks = new WeakMap<Deck['references'], Bibliography>()

function booksOf({ references }: Deck): Bibliography {
  const books = knownBooks.get(references) ?? bibliography(references.values())
  knownBooks.set(references, books)
  return books
}

function inputFor({ deck, route, edition, filesOf, sources, assets, options, built, report, memory, sheets }: Making): EditionInput {
  const books = booksOf(deck)
  const common = { deck, route, view: edition.view, bibliography: books, today: options.today, forPdf: options.forPdf ?? false }
  const sheetsFor: EditionInput['sheetsFor'] = (other) => sheetsOf({ ...common, ...other })
  const input: EditionInput = {
    deck,
    route,
    sheets:
      sheets ??
      (memory === undefined
        ? sheetsFor(edition)
        : sheetsOf({ ...common, shelf: edition.shelf, scope: edition.scope, memory: memory.sheets })),
    bibliography: books,
    sheetsFor,
    filesOf,
    pdfs: options.pdfs ?? [],
    assets,
    sources,
    today: options.today,
    report,
    built,
  }
  if (options.start !== undefined) input.start = options.start
  if (options.route !== undefined) input.routeAlone = true
  if (options.only?.includes(edition.name)) input.asked = true
  if (memory !== undefined) input.printed = memory.printed
  return input
}
