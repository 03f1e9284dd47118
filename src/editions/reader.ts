/** A reader page for each module: it reflows, and works with no script. */
import type { Edition, EditionInput, Module, OutputFile, Sheet } from '../model.ts'
import { linkedPage } from '../print/page.ts'
import { linkedPictures } from '../print/pictures.ts'
import { readerPage } from '../print/reader-page.ts'
import { searchPage } from '../print/search-page.ts'
import { modulesIn } from '../walk-deck.ts'

export const reader: Edition = {
  name: 'reader',
  view: 'reader',
  shelf: 'learners',
  scope: ['reader'],
  perRoute: false,
  write: (input) => {
    const inOrder = modulesOf(input.sheets)
    const others = modulesOf(sheetsOfRoutes(input))
    return [
      ...inOrder.flatMap((one, at) => writePage(input, one, inOrder[at - 1]?.module, inOrder[at + 1]?.module)),
      ...others.flatMap((one) => writePage(input, one, undefined, undefined)),
      searchPage(input.deck, [...inOrder, ...others]),
    ]
  },
}

/** Modules that only routes have, such as a short closing: their slides lead to a page, too. They stand outside the order of the workshop. */
function sheetsOfRoutes({ deck, route, sheetsFor }: EditionInput): Sheet[] {
  if (route.name !== 'all') return []
  const steps = modulesIn(deck)
    .filter((module) => !deck.modules.includes(module))
    .map((module) => ({ type: 'module' as const, module, minutes: module.minutes }))
  return steps.length === 0 ? [] : sheetsFor({ route: { ...route, steps }, shelf: 'learners', scope: ['reader'] })
}

/** Sheets by module, in the order of the route. */
export function modulesOf(sheets: readonly Sheet[]): OwnSheets[] {
  const found = new Map<Module, Sheet[]>()
  for (const sheet of sheets) {
    const own = found.get(sheet.module)
    if (own === undefined) found.set(sheet.module, [sheet])
    else own.push(sheet)
  }
  return [...found].map(([module, own]) => ({ module, sheets: own }))
}

interface OwnSheets {
  module: Module
  sheets: Sheet[]
}

function writePage(
  input: EditionInput,
  { module, sheets }: OwnSheets,
  previous: Module | undefined,
  next: Module | undefined,
): OutputFile[] {
  const home = '../'.repeat(module.address.split('/').length - 1)
  const pictures = linkedPictures(input.deck, 'learners', home, input.sources)
  const page = readerPage({ input, module, sheets, pictures, home, previous, next })
  return [{ path: `learners/${input.deck.name}/${module.address}.html`, bytes: linkedPage(page, `../${home}`) }, ...pictures.files()]
}
