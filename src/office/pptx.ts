/** A route's sheets as a PowerPoint file: the slides that are shared, or those with notes. */
import { advice } from '../diagnostic.ts'
import type { EditionInput, Module, OutputFile, Sheet, Shelf } from '../model.ts'
import { fileName } from '../print/deck-file.ts'
import { deckPrinter } from '../print/deck-printer.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { composeSheet, type OfficeSlide } from './pptx-compose.ts'
import { textOfRuns } from './pptx-inline.ts'
import type { Gallery } from './pptx-media.ts'
import { presentationOf } from './pptx-presentation.ts'
import type { Zip } from './shared-zip.ts'

/** Pictures are taken from the gallery, never by address. */
const noPictures = { address: () => '', files: () => [] }

/** What the files of one workshop share. */
export interface Shared {
  gallery: Gallery
  zip: Zip
}

/** Slides that are composed, and not yet written. */
export interface Composed {
  input: EditionInput
  shelf: Shelf
  slides: OfficeSlide[]
  printerOf: (module: Module) => PagePrinter
}

/** What does not fit on one slide is reported. */
export function composePresentation(input: EditionInput, shelf: Shelf): Composed {
  const { deck, sheets, report } = input
  const printerOf = printers(input)
  const isShared = sharedTitles(sheets)
  const opens = shelf === 'facilitators'
  const slides = sheets.flatMap((sheet) => composeSheet(sheet, { deck, printerOf, opens, isShared, report }))
  return { input, shelf, slides, printerOf }
}

export function writePresentation({ input, shelf, slides, printerOf }: Composed, shared: Shared): OutputFile {
  const { deck, route } = input
  const withNotes = shelf === 'facilitators'
  reportMissing(slides, shared.gallery, input)
  const presentation = { ...input, ...shared, slides: withTitlesOfTheirOwn(slides) }
  const name = fileName(withNotes ? 'present' : 'slides', route.name, 'pptx')
  return {
    path: `${shelf}/${deck.name}/downloads/${name}`,
    bytes: presentationOf(withNotes ? { ...presentation, printerOf: (sheet) => printerOf(sheet.module) } : presentation),
  }
}

function printers(input: EditionInput): (module: Module) => PagePrinter {
  const modules = new Map(input.sheets.map((sheet) => [sheet.module.address, sheet.module]))
  const made = new Map<Module, PagePrinter>()
  return (module) => {
    const printer = made.get(module) ?? deckPrinter({ ...input, pictures: noPictures }, module, modules, false)
    made.set(module, printer)
    return printer
  }
}

function sharedTitles(sheets: readonly Sheet[]): (title: string) => boolean {
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (const { slide } of sheets) (once.has(slide.title) ? twice : once).add(slide.title)
  return (title) => twice.has(title)
}

/** Programs and screen readers list slides by title: those of one name are counted, "(2 of 3)". */
function withTitlesOfTheirOwn(slides: readonly OfficeSlide[]): OfficeSlide[] {
  const nameOf = ({ title }: OfficeSlide) => textOfRuns(title).trim().toLowerCase()
  const counts = new Map<string, number>()
  for (const slide of slides) counts.set(nameOf(slide), (counts.get(nameOf(slide)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return slides.map((slide) => {
    const [name, count] = [nameOf(slide), counts.get(nameOf(slide)) ?? 1]
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return count === 1 ? slide : { ...slide, title: [...slide.title, { text: ` (${number} of ${count})`, small: true }] }
  })
}

function reportMissing(slides: readonly OfficeSlide[], gallery: Gallery, { report }: EditionInput): void {
  for (const { sheet, items } of slides) {
    for (const { piece } of items) {
      if (piece.type !== 'picture' || piece.decorative || gallery.get(piece.path) !== undefined) continue
      report(
        advice(
          'picture-in-words',
          sheet.slide.at,
          `PowerPoint cannot show \`${piece.path}\`, so its slide holds a frame with the picture’s description`,
          'install Chromium, Chrome or Edge, which draws it as a PNG, or put a PNG or JPEG in its place',
        ),
      )
    }
  }
}
