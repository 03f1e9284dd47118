/** `workshop-kit pdf`: prints the pages that people take away, and adds the PDFs to the output of the last build. All of them, or nothing. */
import { existsSync } from 'node:fs'
import { type CompileOptions, compile } from '../compile.ts'
import type { Deck, OutputFile, Sources } from '../model.ts'
import { fileName } from '../print/deck-file.ts'
import { proveOutput } from '../proofs/index.ts'
import { loadAssets } from './assets.ts'
import { browserVariable, type Opened, openBrowser } from './browser.ts'
import { optionsFrom, refuseSources, shortly } from './build.ts'
import { readSources } from './disk.ts'
import type { CommandInput, Flags } from './flags.ts'
import { refuseNames } from './names.ts'
import { writeOutput } from './output.ts'
import { type Added, outputWith } from './pdf-output.ts'
import { type Printed, type Printing, printPages } from './pdf-print.ts'
import { counted, countText, hasError, problemsText } from './tell.ts'
import { wrongUse } from './wrong-use.ts'

/** The editions that become PDFs, and their shelves. */
const forms = [
  { name: 'handout', shelf: 'learners' },
  { name: 'slides', shelf: 'learners' },
  { name: 'guide', shelf: 'facilitators' },
  { name: 'cards', shelf: 'facilitators' },
] as const

export async function pdf({ flags }: CommandInput): Promise<number> {
  refuseSources(flags)
  const sources = readSources(flags.root)
  // The browser starts while the pages are made.
  const opening = openBrowser()
  try {
    return await printAll(flags, sources, opening)
  } finally {
    await (await opening).browser?.close()
  }
}

async function printAll(flags: Flags, sources: Sources, opening: Promise<Opened>): Promise<number> {
  const options = optionsFrom(flags)
  const { decks, diagnostics, files } = await compile(sources, loadAssets(), {
    ...options,
    only: forms.map((form) => form.name),
    forPdf: true,
  })
  if (diagnostics.length > 0) process.stderr.write(`${problemsText(diagnostics, sources)}\n`)
  refuseNames({ decks, diagnostics, options, sources })
  if (hasError(diagnostics)) return refuse(flags, countText(diagnostics))
  const printed = await printIn(await opening, files, printingsOf(decks, files, options))
  const pdfs = printed.map((one) => one.file)
  const lost = printed.flatMap(({ file, lost: lines }) => lines.map((line) => `${file.path}: ${line}`))
  if (lost.length > 0) return refuse(flags, `${lost.join('\n')}\n${counted(lost.length, 'difference')} between pages and their PDFs`)
  const leaks = proveOutput({ decks, files: pdfs, today: flags.today })
  if (leaks.length > 0) return refuse(flags, `${problemsText(leaks, sources)}\n${countText(leaks)}`)
  const added: Added = await outputWith({ flags, options, sources, decks, pdfs })
  if (added.refusal !== undefined) return refuse(flags, added.refusal)
  writeOutput(flags.out, added.files)
  const warned = countText(diagnostics)
  process.stdout.write(
    `printed ${counted(pdfs.length, 'PDF')} of ${counted(decks.length, 'workshop')} into ${shortly(flags.out)}${warned === '' ? '' : `: ${warned}`}\n${pdfs.map((file) => `  ${file.path}\n`).join('')}`,
  )
  return 0
}

function refuse({ out }: Flags, why: string): number {
  process.stderr.write(`${why}: nothing was written${existsSync(out) ? `, and ${shortly(out)} is as it was` : ''}\n`)
  return 1
}

/** Every page of each workshop that is there, for the whole of it, or for the route that was asked for. */
function printingsOf(decks: readonly Deck[], files: readonly OutputFile[], { route = 'all' }: Pick<CompileOptions, 'route'>): Printing[] {
  const paths = new Set(files.map((file) => file.path))
  return decks.flatMap((deck) =>
    forms.flatMap(({ name, shelf }) => {
      const page = `${shelf}/${deck.name}/${fileName(name, route, 'html')}`
      return paths.has(page) ? [{ page, pdf: `${shelf}/${deck.name}/downloads/${fileName(name, route, 'pdf')}` }] : []
    }),
  )
}

async function printIn({ browser, looked = [] }: Opened, files: readonly OutputFile[], printings: readonly Printing[]): Promise<Printed[]> {
  if (browser !== undefined) return printPages(browser, files, printings)
  throw wrongUse(
    `no browser was found to print with. The kit looked here:\n${looked.map((line) => `  - ${line}`).join('\n')}`,
    `install Google Chrome, Microsoft Edge or Chromium, or name the program of one in ${browserVariable}; \`build\` needs none`,
  )
}
