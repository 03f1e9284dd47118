/** Facilitator notes as HTML: kinds told apart by word, icon and edge. */
import { box } from '../flow.ts'
import type { Flow, Note, NoteKind } from '../model.ts'
import { noteKinds } from '../note-kinds.ts'
import { type PagePrinter, printFlow } from './html.ts'

interface Look {
  label: string
  icon?: string
}

/** What each kind is called, and its icon: look.md, section 4. */
const looks: Record<NoteKind, Look> = {
  text: { label: '' },
  purpose: { label: 'Purpose', icon: 'here' },
  say: { label: 'Say', icon: 'say' },
  ask: { label: 'Ask', icon: 'ask' },
  do: { label: 'Do', icon: 'do' },
  'watch-for': { label: 'Watch for', icon: 'watch-for' },
  'opt-out': { label: 'Ways to take part, or not', icon: 'skip' },
  if: { label: 'If', icon: 'if' },
  safety: { label: 'Safety', icon: 'support' },
  access: { label: 'Access', icon: 'all' },
  quiet: { label: 'If it goes quiet', icon: 'pause' },
  cut: { label: 'If time is short', icon: 'cut' },
  speaker: { label: 'Speaker' },
}

/** Notes in the order of their kinds; those of one kind stay as written. */
export function orderNotes(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => noteKinds.indexOf(a.kind) - noteKinds.indexOf(b.kind))
}

/** One note as Flow: a box of its kind, named by it. */
export function noteFlow(note: Note): Flow {
  const look = looks[note.kind]
  const label = note.kind === 'if' ? `If ${note.argument ?? ''}`.trim() : look.label
  const head = look.icon === undefined ? {} : { icon: look.icon }
  return box(`note note-${note.kind}`, note.body, label === '' ? head : { ...head, label })
}

export function printNotes(notes: readonly Note[], page: PagePrinter): string {
  return printFlow(orderNotes(notes).map(noteFlow), page)
}
