/** The kinds of facilitator notes, in the order in which a facilitator needs them: look.md, section 6. */

/** `text` is what stands free between note blocks; `speaker` is reserved: it is read and kept with the others. */
export const noteKinds = [
  'text',
  'purpose',
  'say',
  'ask',
  'do',
  'watch-for',
  'opt-out',
  'if',
  'safety',
  'access',
  'quiet',
  'cut',
  'speaker',
] as const

export type NoteKind = (typeof noteKinds)[number]
