/** The whole story: sources → decks → problems and files. Read this first. */
import { checkDecks } from './checks.ts'
import { collect, fault, sortDiagnostics } from './diagnostic.ts'
import { editions, makerOf, routesFor } from './make.ts'
import type { Assets, Day, Deck, Diagnostic, OutputFile, Sources } from './model.ts'
import { parseDecks } from './parse/deck.ts'
import { type Memory, newMemory } from './parse/memory.ts'
import { assetFiles } from './print/asset-files.ts'
import { indexFiles } from './print/indexes.ts'
import { proveOutput } from './proofs/index.ts'

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
  /** PDFs that a browser has printed, by their places in the output, for editions that pack files together. */
  pdfs?: readonly OutputFile[]
  /** Pages that a browser is to print as PDF: what is closed stays closed, and quotations need the scope `print`, too. */
  forPdf?: boolean
}

export interface Compiled {
  decks: Deck[]
  diagnostics: Diagnostic[]
  /** Empty when there are errors: nothing is written over the last good output. */
  files: OutputFile[]
}

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
  const { diagnostics: told, report } = collect()
  // All begin at once: while one waits for drawings, others are written.
  const made = decks.flatMap((deck) => {
    const make = makerOf({ deck, sources, assets, options, built, report })
    return chosen.flatMap((edition) => routesFor(edition, deck, options).map((route) => make(edition, route)))
  })
  const files = (await Promise.all(made)).flat()
  const unique = withIndexes(decks, files, assets)
  const found = [...weighed(told, options), ...sortDiagnostics(proveOutput({ decks, files: unique, today: options.today }))]
  return { decks, diagnostics: [...diagnostics, ...found], files: found.some(isError) ? [] : unique }
}

/** A whole output: these files, the pages that lead to them, and the styles, scripts and fonts that pages link. */
export function withIndexes(decks: readonly Deck[], files: readonly OutputFile[], assets: Assets): OutputFile[] {
  const pages = [...files, ...indexFiles(decks, files)]
  return onceEach([...pages, ...assetFiles(pages, assets)])
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error'
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
