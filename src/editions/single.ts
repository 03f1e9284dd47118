/** `downloads/present.html` and `downloads/slides.html`: one file each, for a USB stick and a laptop with no network. */
import type { Edition } from '../model.ts'
import { writeSingleDeck } from '../print/deck-file.ts'

export const single: Edition = {
  name: 'single',
  view: 'slide',
  shelf: 'facilitators',
  scope: ['room'],
  perRoute: true,
  write: async (input) => [
    await writeSingleDeck(input, 'present'),
    await writeSingleDeck({ ...input, sheets: input.sheetsFor({ shelf: 'learners', scope: ['room', 'reader'] }) }, 'slides'),
  ],
}
