/** What the Word files of a workshop share: how sessions print their text, and how slides say their time. */
import { counted, para } from '../flow.ts'
import type { EditionInput, Flow, Inline, Module, Sheet } from '../model.ts'
import { deckPrinter } from '../print/deck-printer.ts'
import { capital, momentOf } from '../print/guide-parts.ts'
import type { PagePrinter } from '../print/page-printer.ts'

export interface Printers {
  /** The text of a session. */
  of: (module: Module) => PagePrinter
  /** Our own words, which name places of the document itself. */
  own: PagePrinter
}

/** Under the contents, which Word numbers when it is told to. */
export const pageNumbersHint: Flow = para('For page numbers in Word: select the list, then press F9.', 'small')

/** Pictures are taken from the gallery, never by address. */
const noPictures = { address: () => '', files: () => [] }

export function printersOf(input: EditionInput): Printers {
  const modules = new Map(input.sheets.map((sheet) => [sheet.module.address, sheet.module]))
  const of = (module: Module): PagePrinter => ({
    ...deckPrinter({ ...input, pictures: noPictures }, module, modules, false),
    placeId: (id) => `${module.anchor}--${id}`,
  })
  const base = of({ anchor: '' } as Module)
  return { of, own: { ...base, link: (href) => href, placeId: (id) => id } }
}

export function headingOf(level: number, children: Inline[], id?: string): Flow {
  return id === undefined ? { type: 'heading', level, children } : { type: 'heading', level, children, id }
}

/** `10:10, 6 minutes, slide 5`. */
export function timeOf(
  { input, numbers }: { input: Pick<EditionInput, 'start'>; numbers: ReadonlyMap<string, number> },
  { anchor, from, minutes }: Sheet,
): string {
  const number = numbers.get(anchor)
  const moment = minutes === 0 ? [] : [capital(momentOf(from, input)), counted(minutes, 'minute')]
  return capital([...moment, ...(number === undefined ? [] : [`slide ${number}`])].join(', '))
}

/** A link to a place of the document. */
export function linkTo(anchor: string, children: Inline[], at: Sheet['slide']['at']): Inline {
  return { type: 'link', href: `#${anchor}`, children, at }
}

/** A list of lines. */
export function itemsOf(items: readonly Inline[][], role?: string): Flow {
  const list = {
    type: 'list' as const,
    ordered: false,
    start: 1,
    tight: true,
    items: items.map((one) => [{ type: 'para' as const, children: one }]),
  }
  return role === undefined ? list : { ...list, role }
}
