/** The whole story: sources → decks → problems and files. Read this first. */
import { checkDecks } from './checks.ts'
import { type Bibliography, bibliography } from './cite/harvard.ts'
import { collect, fault, sortDiagnostics } from './diagnostic.ts'
import * as editionList from './editions/index.ts'
import type { Assets, Day, Deck, Diagnostic, Edition, EditionInput, OutputFile, Printed, Report, Route, Sheet, Sources } from './model.ts'
import { parseDecks } from './parse/deck.ts'
import { type Memory, newMemory } from './parse/memory.ts'
import { assetFiles } from './print/asset-files.ts'
import { indexFiles } from './print/indexes.ts'
import { proveOutput } from './proofs/index.ts'
import { type SheetMemory, sheetsOf } from './sheets.ts'

export interface CompileOptions {
  today: Day
  workshop?: string
  route?: string
  /** `09:30` */
  start?: string
  /** Names of editions; all of them when left out. */
  only?: readonly string[]
  /** Every warning counts as an error. */
  strict: boolean
}

export interface Compiled {
  decks: Deck[]
  diagnostics: Diagnostic[]
  /** Empty when there are errors: nothing is written over the last good output. */
  files: OutputFile[]
}

const editions: readonly Edition[] = Object.values(editionList)

/** Names for `--only`, of the editions that this version makes. */
export const editionNames: readonly string[] = editions.map((edition) => edition.name)

/** What `check` tells: every problem of the sources, sorted by place. `memory` lets a preview read only what has changed. */
export function analyse(
  sources: Sources,
  options: Pick<CompileOptions, 'today' | 'workshop' | 'strict'>,
  memory: Memory = newMemory(),
): { decks: Deck[]; diagnostics: Diagnostic[] } {
  const { diagnostics, report } = collect()
  for (const problem of sources.problems) report(problem)
  const decks = parseDecks(sources, options.workshop, memory, report)
  checkDecks(decks, report, options.today)
  return { decks, diagnostics: weighed(diagnostics, options) }
}

/** In order; where nothing may be amiss, each one an error. */
function weighed(diagnostics: readonly Diagnostic[], { strict }: Pick<CompileOptions, 'strict'>): Diagnostic[] {
  const sorted = sortDiagnostics(diagnostics)
  return strict ? sorted.map((one) => ({ ...one, severity: 'error' })) : sorted
}

/** What `build` does: problems, and, when there is no error among them, every file of the output folder. */
export async function compile(sources: Sources, assets: Assets, options: CompileOptions, memory?: Memory): Promise<Compiled> {
  const { decks, diagnostics } = analyse(sources, options, memory)
  if (diagnostics.some(isError)) return { decks, diagnostics, files: [] }
  const chosen = editions.filter((edition) => options.only === undefined || options.only.includes(edition.name))
  const built = new Set(chosen.map((edition) => edition.name))
  const files: OutputFile[] = []
  const { diagnostics: told, report } = collect()
  for (const deck of decks) {
    for (const edition of chosen) {
      for (const route of routesFor(edition, deck, options))
        files.push(...(await edition.write(inputFor({ deck, route, edition, sources, assets, options, built, report }))))
    }
  }
  files.push(...indexFiles(decks, files))
  files.push(...assetFiles(files, assets))
  const unique = onceEach(files)
  const found = [...weighed(told, options), ...sortDiagnostics(proveOutput({ decks, files: unique, today: options.today }))]
  return { decks, diagnostics: [...diagnostics, ...found], files: found.some(isError) ? [] : unique }
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error'
}

/** Without a route asked for: decks for every route, all else for `all`. */
function routesFor(edition: Edition, deck: Deck, { route }: Pick<CompileOptions, 'route'>): Route[] {
  if (route !== undefined) return deck.routes.filter((one) => one.name === route)
  return edition.perRoute ? deck.routes : deck.routes.slice(0, 1)
}

interface Making {
  deck: Deck
  route: Route
  edition: Edition
  sources: Sources
  assets: Assets
  options: Pick<CompileOptions, 'today' | 'start' | 'route'>
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
  making: Pick<Making, 'deck' | 'sources' | 'assets' | 'sheets'> & { edition: string; route: string; today: Day; memory: PageMemory },
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

function inputFor({ deck, route, edition, sources, assets, options, built, report, memory, sheets }: Making): EditionInput {
  const books = booksOf(deck)
  const common = { deck, route, view: edition.view, bibliography: books, today: options.today }
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
    assets,
    sources,
    today: options.today,
    report,
    built,
  }
  if (options.start !== undefined) input.start = options.start
  if (options.route !== undefined) input.routeAlone = true
  if (memory !== undefined) input.printed = memory.printed
  return input
}

/** The same picture may be asked for by many pages. */
function onceEach(files: readonly OutputFile[]): OutputFile[] {
  const byPath = new Map<string, OutputFile>()
  for (const file of files) byPath.set(file.path, file)
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The error for a workshop or route that nobody has. */
export function checkNames(decks: readonly Deck[], options: CompileOptions): Diagnostic[] {
  const at = { file: 'decks', line: 1, column: 1 }
  if (options.workshop !== undefined && decks.length === 0)
    return [
      fault(
        'workshop-missing',
        at,
        `there is no workshop \`${options.workshop}\``,
        'name a folder of `decks/` that holds a `workshop.yaml`',
      ),
    ]
  if (options.route !== undefined && !decks.some((deck) => deck.routes.some((route) => route.name === options.route)))
    return [fault('route-missing', at, `no workshop has a route \`${options.route}\``, 'routes stand in `workshop.yaml`')]
  return []
}
