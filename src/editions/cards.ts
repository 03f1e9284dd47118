/** `cards.html`: prompts, quotes in print scope and card sets, to print and cut. */
import type { Edition, EditionInput, Module, OutputFile } from '../model.ts'
import { cardsPage } from '../print/cards-page.ts'
import { fileName } from '../print/deck-file.ts'
import { deckPrinter } from '../print/deck-printer.ts'
import { linkedPage, ownStyle } from '../print/page.ts'
import { sessionRules } from '../print/paper-choices.ts'
import { linkedPictures } from '../print/pictures.ts'
import { accentOf } from '../print/theme.ts'

export const cards: Edition = {
  name: 'cards',
  view: 'card',
  shelf: 'facilitators',
  scope: ['print'],
  perRoute: false,
  write,
}

async function write(input: EditionInput): Promise<OutputFile[]> {
  const { deck, route } = input
  const pictures = linkedPictures(deck, 'facilitators', '', input.sources)
  /** A card is cut out: only links that lead outside are links. */
  const printerOf = (module: Module) => deckPrinter({ ...input, pictures }, module, new Map(), false)
  const title = `${deck.title}: cards to print and cut`
  const body = cardsPage(input, (module) => ({ ...printerOf(module), link: (href) => (/^https:/i.test(href) ? href : undefined) }))
  const style = await ownStyle(sessionRules([...new Set(input.sheets.map((sheet) => sheet.module))]))
  const html = linkedPage(
    { title, lang: deck.lang, accent: accentOf(deck), sort: 'cards', body, style: 'paper.css', ownStyle: style },
    '../',
  )
  return [{ path: `facilitators/${deck.name}/${fileName('cards', route.name, 'html')}`, bytes: html }, ...pictures.files()]
}
