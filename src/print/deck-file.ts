/** Decks as files: linked to the kit's own style and script, or all in one. */
import type { EditionInput, OutputFile, Shelf } from '../model.ts'
import { deckPage } from './deck-page.ts'
import { linkedPage, singlePage } from './page.ts'
import { inlinePictures, linkedPictures } from './pictures.ts'

type Face = 'present' | 'slides'

const shelves: Record<Face, Shelf> = { present: 'facilitators', slides: 'learners' }

/** `name.html`, or `name-<route>.html`. */
export function fileName(name: string, route: string, ending: string): string {
  return route === 'all' ? `${name}.${ending}` : `${name}-${route}.${ending}`
}

export function writeDeck(input: EditionInput, face: Face): OutputFile[] {
  const shelf = shelves[face]
  const pictures = linkedPictures(input.deck, shelf, '', input.sources)
  const page = deckPage({ ...input, face, pictures, linked: true })
  return [
    { path: `${shelf}/${input.deck.name}/${fileName(face, input.route.name, 'html')}`, bytes: linkedPage(page, '../') },
    ...pictures.files(),
  ]
}

/** One file that asks for nothing: fonts and pictures inside. */
export async function writeSingleDeck(input: EditionInput, face: Face): Promise<OutputFile> {
  const page = deckPage({ ...input, face, pictures: inlinePictures(input.sources), linked: false })
  return {
    path: `${shelves[face]}/${input.deck.name}/downloads/${fileName(face, input.route.name, 'html')}`,
    bytes: await singlePage(page, input.assets),
  }
}
