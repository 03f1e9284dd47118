/** What lies in a room pack: which file of which edition, what it is, and who may have it. */
import { fileName } from './deck-file.ts'

/** Who may have a file: people in the room, or whoever runs the workshop. */
export type Reader = 'everyone' | 'you'

export interface PackFile {
  /** Its name in the pack; a route's files keep the route's name. */
  name: string
  what: string
  reader: Reader
}

export interface TakenFile extends PackFile {
  /** The edition that makes it; a browser prints PDFs. */
  edition: string
  /** Where that edition writes it: `facilitators/avoidable-harm/guide.html`. */
  path: string
}

type Row = [edition: string, folder: string, name: string, ending: string, what: string]

const rows: readonly Row[] = [
  ['single', 'facilitators/*/downloads', 'present', 'html', 'the slides for the room, with your notes and timers'],
  ['pptx', 'facilitators/*/downloads', 'present', 'pptx', 'the same for PowerPoint, if no browser works'],
  ['guide', 'facilitators/*', 'guide', 'html', 'your guide: the run sheet, and notes beside each slide'],
  ['pdf', 'facilitators/*/downloads', 'guide', 'pdf', 'the guide, ready to print'],
  ['docx', 'facilitators/*/downloads', 'guide', 'docx', 'the guide for Word, to change'],
  ['cards', 'facilitators/*', 'cards', 'html', 'cards to print and cut'],
  ['pdf', 'facilitators/*/downloads', 'cards', 'pdf', 'the cards, ready to print'],
  ['single', 'learners/*/downloads', 'slides', 'html', 'the slides without notes'],
  ['pdf', 'learners/*/downloads', 'slides', 'pdf', 'the slides without notes, ready to print'],
  ['handout', 'learners/*', 'handout', 'html', 'the handout; large print is a choice in it'],
  ['pdf', 'learners/*/downloads', 'handout', 'pdf', 'the handout, ready to print'],
  ['docx', 'learners/*/downloads', 'handout', 'docx', 'the handout for Word, to change'],
]

/** All that a pack would hold of other editions' files; some may not be made. */
export function takenFiles(workshop: string, route: string): TakenFile[] {
  return rows.map(([edition, folder, form, ending, what]) => {
    const name = fileName(form, route, ending)
    return {
      edition,
      name,
      path: `${folder.replace('*', workshop)}/${name}`,
      what,
      reader: folder.startsWith('learners') || form === 'cards' ? 'everyone' : 'you',
    }
  })
}

/** What a pack holds besides, by name. */
export const ownFiles = {
  readme: { name: 'README.html', what: 'how to use this folder', reader: 'you' },
  readmeText: { name: 'README.txt', what: 'the same as plain text', reader: 'you' },
  contacts: { name: 'contacts.html', what: 'who to turn to: here, near and any time', reader: 'you' },
  contentNotes: { name: 'content-notes.html', what: 'what is hard in this workshop, and the way round it', reader: 'you' },
  check: { name: 'check-this-pack.html', what: 'opens the other files and says what it found', reader: 'you' },
} as const satisfies Record<string, PackFile>
