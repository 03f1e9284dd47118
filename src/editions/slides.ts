/** `slides.html`: the deck without a single note in the file. It is published, so its quotes need the reader's scope, too. */
import type { Edition } from '../model.ts'
import { writeDeck } from '../print/deck-file.ts'

export const slides: Edition = {
  name: 'slides',
  view: 'slide',
  shelf: 'learners',
  scope: ['room', 'reader'],
  perRoute: true,
  write: (input) => writeDeck(input, 'slides'),
}
