/** `cards.html`: prompts, quotes in print scope and card sets, to print and cut. */
import type { Edition } from '../model.ts'
import { printSheet, writeDocument } from '../print/document.ts'

export const cards: Edition = {
  name: 'cards',
  view: 'card',
  shelf: 'facilitators',
  scope: ['print'],
  perRoute: false,
  write: (input) =>
    writeDocument(input, {
      name: 'cards',
      shelf: 'facilitators',
      what: 'cards to print and cut',
      sheet: (sheet, page) => (sheet.body.length === 0 ? '' : printSheet(sheet, page)),
    }),
}
