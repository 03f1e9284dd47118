/** `workshop-kit build`: every edition, or nothing. */
import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { type Compiled, type CompileOptions, compile } from '../compile.ts'
import { meant } from '../diagnostic.ts'
import { editionNames, editions } from '../make.ts'
import type { Sources } from '../model.ts'
import { isDrawn } from '../office/pptx-media.ts'
import { loadAssets } from './assets.ts'
import { readSources } from './disk.ts'
import type { CommandInput, Flags } from './flags.ts'
import { keptPictures } from './kept-pictures.ts'
import { refuseNames } from './names.ts'
import { writeOutput } from './output.ts'
import { drawInBrowser } from './png.ts'
import { counted, countText, hasError, problemsText } from './tell.ts'
import { wrongUse } from './wrong-use.ts'

export async function build({ flags }: CommandInput): Promise<number> {
  const options = optionsFrom(flags)
  refuseSources(flags)
  const sources = readSources(flags.root)
  const { decks, diagnostics, files, missed } = await compileDrawing(sources, options, flags.root)
  if (diagnostics.length > 0) process.stderr.write(`${problemsText(diagnostics, sources)}\n`)
  refuseNames({ decks, diagnostics, options, sources })
  const out = shortly(flags.out)
  if (hasError(diagnostics)) {
    process.stderr.write(`${countText(diagnostics)}: nothing was written${existsSync(flags.out) ? `, and ${out} is as it was` : ''}\n`)
    return 1
  }
  writeOutput(flags.out, files)
  if (missed > 0) process.stderr.write(`${counted(missed, 'picture')} could not be drawn for Office files: no browser here does it\n`)
  const warned = countText(diagnostics)
  process.stdout.write(
    `built ${counted(decks.length, 'workshop')} into ${out}: ${counted(files.length, 'file')}${warned === '' ? '' : `, ${warned}`}\n`,
  )
  return 0
}

/** `root` is the project's folder. Pictures that no browser could draw are counted: the editions that wanted them hold something else. */
export async function compileDrawing(sources: Sources, options: CompileOptions, root: string): Promise<Compiled & { missed: number }> {
  const assets = loadAssets((svg, width) => drawing.png(svg, width))
  const drawing = drawInBrowser(assets, keptPictures(root))
  // A browser takes as long to start as a workshop to read.
  if (willDraw(sources, options)) drawing.start()
  try {
    const compiled = await compile(sources, assets, options)
    return { ...compiled, missed: drawing.missed() }
  } finally {
    await drawing.close()
  }
}

function willDraw({ pictures }: Sources, { only }: CompileOptions): boolean {
  return editions.some(({ name, draws }) => draws && (only?.includes(name) ?? true)) && [...pictures.keys()].some((path) => isDrawn(path))
}

/** What was asked for, with editions that there are. Throws wrong use. */
export function optionsFrom({ today, workshop, route, start, only, strict }: Flags): CompileOptions {
  const options: CompileOptions = { today, strict }
  if (workshop !== undefined) options.workshop = workshop
  if (route !== undefined) options.route = route
  if (start !== undefined) options.start = start
  if (only !== undefined) options.only = only.map(checkEdition)
  return options
}

function checkEdition(name: string): string {
  if (editionNames.includes(name)) return name
  throw wrongUse(`there is no edition \`${name}\``, meant(name, editionNames, `use ${editionNames.join(', ')}`))
}

/** Output among the sources would be read as sources by the next build. */
export function refuseSources({ root, out }: Flags): void {
  const [first = ''] = relative(root, out).split(sep)
  if (first === 'decks' || first === 'facilitator-notes')
    throw wrongUse(`the output cannot be written to ${out}, among the workshops themselves`, 'choose another folder with `--out`')
}

/** From where the person is, when that is shorter. */
export function shortly(path: string): string {
  const way = relative('.', path)
  return way === '' || way.startsWith('..') ? path : way
}
