/** The slides whose pictures stand in the guide for Word, each composed once. */
import type { Deck, Module, Sheet } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { accentOf } from '../print/theme.ts'
import type { ShownMedia } from './docx-media.ts'
import type { Printers } from './docx-parts.ts'
import { slidePicture } from './docx-slide-picture.ts'
import { composeSheet } from './pptx-compose.ts'
import type { Gallery } from './pptx-media.ts'

/** The picture of the slide at an anchor, with its number in the deck; nothing where the deck has no such slide. */
export type SlidePictures = (anchor: string, number: number | undefined) => string | undefined

interface Shown {
  printers: Printers
  gallery: Gallery
  media: ShownMedia
}

/** `slides` are the sheets of what may be on a slide of the facilitators' Office files. */
export function slidePictures(deck: Deck, slides: readonly Sheet[], { printers, gallery, media }: Shown): SlidePictures {
  const sheets = new Map(slides.map((sheet): [string, Sheet] => [sheet.anchor, sheet]))
  const known = new Map<Module, PagePrinter>()
  const printerOf = (module: Module) => {
    const printer = known.get(module) ?? printers.of(module)
    known.set(module, printer)
    return printer
  }
  // What goes on on a next slide is told of where slides are made.
  const compose = { deck, printerOf, opens: false, isShared: () => false, report: () => undefined }
  let count = numbersOfLibrary
  const next = () => ++count
  return (anchor, number) => {
    const sheet = sheets.get(anchor)
    const [slide] = sheet === undefined || number === undefined ? [] : composeSheet(sheet, compose)
    if (slide === undefined || number === undefined) return undefined
    return slidePicture(slide, { accent: accentOf(deck), lang: deck.lang, number, gallery, media: media.to, next })
  }
}

/** The library gives drawings numbers from 1. */
const numbersOfLibrary = 1_000_000
