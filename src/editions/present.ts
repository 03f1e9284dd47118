/** `present.html`: the deck with notes and the presenter view, for facilitators. */
import type { Edition } from '../model.ts'
import { writeDeck } from '../print/deck-file.ts'

export const present: Edition = {
  name: 'present',
  view: 'slide',
  shelf: 'facilitators',
  scope: ['room'],
  perRoute: true,
  write: (input) => writeDeck(input, 'present'),
}
