/** The output folder with PDFs added: what the last build made, the PDFs, and index pages that lead to them. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, type CompileOptions, type compile, withIndexes } from '../compile.ts'
import type { Deck, OutputFile, Sources } from '../model.ts'
import { proveLinks } from '../proofs/links.ts'
import { loadAssets } from './assets.ts'
import { compileDrawing } from './build.ts'
import type { Flags } from './flags.ts'
import { checkFolder, listFiles, marker } from './output-folder.ts'
import { countText, hasError, problemsText } from './tell.ts'

export interface Adding {
  flags: Flags
  options: CompileOptions
  sources: Sources
  decks: readonly Deck[]
  pdfs: readonly OutputFile[]
}

/** Every file of the new output, or why there can be none. */
export type Added = { files: OutputFile[]; refusal?: never } | { refusal: string; files?: never }

/** Without an output yet, all of it is built. Throws wrong use where the folder holds things that the kit did not make. */
export async function outputWith(adding: Adding): Promise<Added> {
  const { flags, options, sources, decks, pdfs } = adding
  const before = readOutput(flags.out)
  const made = before.length === 0 ? await compileDrawing(sources, { ...options, pdfs }, flags.root) : await packAgain(before, adding)
  if (hasError(made.diagnostics)) return { refusal: `${problemsText(made.diagnostics, sources)}\n${countText(made.diagnostics)}` }
  const found = [...before, ...made.files, ...pdfs]
  const files = withIndexes(decksIn(found, adding), found, loadAssets())
  const indexes = new Set(files.filter((file) => !found.includes(file)).map((file) => file.path))
  const broken = proveLinks({ decks, files, today: flags.today }).filter((one) => indexes.has(one.at.file))
  return broken.length > 0 ? { refusal: `${problemsText(broken, sources)}\n${countText(broken)}` } : { files }
}

/** What the last build made; nothing where there is no output. */
function readOutput(out: string): OutputFile[] {
  if (!existsSync(out)) return []
  const folder = realpathSync(out)
  checkFolder(folder, out)
  return listFiles(folder)
    .filter((path) => path !== marker)
    .map((path) => ({ path, bytes: readFileSync(join(folder, path), path.endsWith('.html') ? 'utf8' : null) }))
}

const pack = /\/downloads\/pack(?:-[a-z0-9-]+)?\.zip$/

/** A pack for the room that lies there is made again, with the PDFs inside. */
async function packAgain(before: readonly OutputFile[], { flags, options, sources, decks, pdfs }: Adding): ReturnType<typeof compile> {
  const packs = new Set(before.filter((file) => pack.test(file.path)).map((file) => file.path))
  if (packs.size === 0) return { decks: [...decks], diagnostics: [], files: [] }
  const made = await compileDrawing(sources, { ...options, only: ['pack'], pdfs }, flags.root)
  return { ...made, files: made.files.filter((file) => packs.has(file.path)) }
}

/** Workshops that the output holds, though PDFs of one alone were asked for. */
function decksIn(files: readonly OutputFile[], { flags, options, sources, decks }: Adding): readonly Deck[] {
  if (options.workshop === undefined) return decks
  const folders = new Set(files.map((file) => file.path.split('/')[1]))
  return analyse(sources, { today: flags.today, strict: false }).decks.filter((deck) => folders.has(deck.name))
}
