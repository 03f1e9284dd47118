/** `downloads/present.html`, `slides.html` and `reader.html`: one file each, for a USB stick and a laptop with no network. */
import type { Edition, EditionInput, OutputFile } from '../model.ts'
import { writeSingleDeck } from '../print/deck-file.ts'
import { writeReaderFile } from '../print/reader-file.ts'

const slidesFace = { view: 'slide', shelf: 'learners', scope: ['room', 'reader'] } as const
const readerFace = { view: 'reader', shelf: 'learners', scope: ['reader'] } as const

export const single: Edition = {
  name: 'single',
  view: 'slide',
  shelf: 'facilitators',
  scope: ['room'],
  also: [slidesFace, readerFace],
  perRoute: true,
  write: async (input) => [
    await writeSingleDeck(input, 'present'),
    await writeSingleDeck({ ...input, sheets: input.sheetsFor(slidesFace) }, 'slides'),
    ...(await readerFiles(input)),
  ],
}

/** Decks are written for every route, the reader for the workshop, or for the route that was asked for. */
async function readerFiles(input: EditionInput): Promise<OutputFile[]> {
  if (input.route.name !== 'all' && !input.routeAlone) return []
  return [await writeReaderFile({ ...input, sheets: input.sheetsFor(readerFace) })]
}
