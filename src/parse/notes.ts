/** One file of facilitator notes → notes about the module, and notes by slide. */
import type { Token } from 'markdown-it'
import { fault, meant } from '../diagnostic.ts'
import type { Flow, Mentions, Module, Note, Part, Place, Report, Slide } from '../model.ts'
import { noteKinds } from '../note-kinds.ts'
import { mendable } from '../slip.ts'
import { readFence } from './block.ts'
import type { FenceMeta } from './fence.ts'
import { noMentions, placeAt, type Reading } from './reading.ts'
import { readSlides } from './slides.ts'
import { normalise, splitMatter } from './text.ts'

/** Blocks that notes may hold. */
const noteBlocks = noteKinds.filter((kind) => kind !== 'text')

export interface NotesFile {
  file: string
  mentions: Mentions
  module: Note[]
  slides: { id: string; title: string; notes: Note[]; at: Place }[]
}

/** Always returns; what it cannot use is reported and kept as text. */
export function parseNotes(file: string, text: string, report: Report, folder: string): NotesFile {
  const plain = normalise(text)
  const hasMatter = /^---[ \t]*\n/.test(plain)
  if (hasMatter) {
    report(
      fault(
        'notes-with-front-matter',
        { file, line: 1, column: 1 },
        'notes have no front matter',
        'start with text about the whole module',
        3,
      ),
    )
  }
  const mentions = noMentions()
  // Front matter has been reported as a whole: its lines are not read again as text.
  const { body, bodyLine } = hasMatter ? splitMatter(plain, file, report) : { body: plain, bodyLine: 1 }
  const lines = plain.split('\n').slice(bodyLine - 1)
  const reading: Reading = { file, firstLine: bodyLine, folder, lines, report, mentions, block: readNoteBlock }
  const { before, slides } = readSlides(body, reading, {})
  return {
    file,
    mentions,
    module: toNotes(before, { file, line: 1, column: 1 }),
    slides: slides.map((one) => ({ id: one.id, title: one.title, notes: toNotes(one.parts, one.at), at: one.at })),
  }
}

/** A note block, wrapped as a `Block` until its section is put together. */
function readNoteBlock(open: Token, parts: Part[], reading: Reading): Part[] {
  const meta = open.meta as FenceMeta
  const { fence, attributes } = readFence(meta, parts, reading)
  const kind = noteBlocks.find((one) => one === meta.name)
  if (kind === undefined) {
    const at = placeAt(reading, meta.line, meta.nameColumn - 1)
    reading.report(
      mendable(
        fault(
          'block-unknown',
          at,
          `notes have no block \`${meta.name}\``,
          meant(meta.name, noteBlocks, `use one of ${noteBlocks.join(', ')}`),
          meta.name.length,
        ),
        meta.name,
        noteBlocks,
      ),
    )
    return parts
  }
  for (const one of attributes?.list ?? [])
    reading.report(
      fault(
        'attribute-unknown',
        fence.attributeAt(one.key),
        `\`${kind}\` takes no attribute \`${one.key}\``,
        'take it away',
        one.key.length,
      ),
    )
  if (kind === 'if' && fence.argument === '')
    reading.report(fault('argument-missing', fence.at, '`if` does not say what happens', 'write `::: if someone is upset`'))
  if (kind !== 'if' && fence.argument !== '')
    reading.report(
      fault(
        'argument-unknown',
        fence.argumentAt,
        `\`${kind}\` takes no words after its name`,
        'put them on a line of their own',
        fence.argument.length,
      ),
    )
  const note: Note = { kind, body: flowOf(parts, reading.report), at: fence.at }
  if (fence.argument !== '') note.argument = fence.argument
  return [{ type: 'block', kind: 'note', data: note, at: fence.at }]
}

function flowOf(parts: readonly Part[], report: Report): Flow[] {
  return parts.flatMap((part) => {
    if (part.type !== 'block') return [part]
    const note = part.data as Note
    report(
      fault('block-inside-block', part.at, `\`${note.kind}\` cannot stand inside another note`, 'close the outer one with `:::` first'),
    )
    return note.body
  })
}

/** Free text between note blocks is a note of the kind `text`. */
function toNotes(parts: readonly Part[], at: Place): Note[] {
  const notes: Note[] = []
  let text: Flow[] = []
  const flush = () => {
    if (text.length > 0) notes.push({ kind: 'text', body: text, at })
    text = []
  }
  for (const part of parts) {
    if (part.type !== 'block') {
      text.push(part)
      continue
    }
    flush()
    notes.push(part.data as Note)
  }
  flush()
  return notes
}

/** The module with its notes; its slides are copied, never changed, so that a parsed module can be used again. */
export function joinNotes(module: Module, notes: NotesFile | undefined, report: Report): Module {
  if (notes === undefined) return module
  const byId = new Map<string, Note[]>()
  const places = new Map<string, Place>()
  for (const section of notes.slides) {
    const slide = findSlide(module, section, report)
    if (slide === undefined) continue
    const before = places.get(slide.id)
    if (before !== undefined) {
      report(
        fault(
          'notes-twice',
          section.at,
          `the slide “${slide.title}” has notes on line ${before.line} already`,
          'put them under one heading',
        ),
      )
    }
    places.set(slide.id, before ?? section.at)
    byId.set(slide.id, [...(byId.get(slide.id) ?? []), ...section.notes])
  }
  return {
    ...module,
    notes: notes.module,
    noteMentions: notes.mentions,
    slides: module.slides.map((slide) => (byId.has(slide.id) ? { ...slide, notes: byId.get(slide.id) ?? [] } : slide)),
  }
}

/** A section names a slide by its id, else by its heading whatever its capitals. */
function findSlide(module: Module, section: { title: string; at: Place }, report: Report): Slide | undefined {
  const written = section.title.trim()
  const byId = module.slides.find((slide) => slide.id === written)
  if (byId !== undefined) return byId
  const wanted = fold(written)
  const found = module.slides.filter((slide) => slide.id !== 'start' && fold(slide.title) === wanted)
  if (found.length > 1)
    report(
      fault(
        'notes-unclear',
        section.at,
        `two slides are called “${written}”`,
        `name one by its id: ${found.map((slide) => `\`## ${slide.id}\``).join(' or ')}`,
      ),
    )
  if (found.length === 0) {
    const known = module.slides.flatMap((slide) => [slide.title, slide.id])
    report(
      fault(
        'notes-for-no-slide',
        section.at,
        `no slide of ${module.file} is called “${written}”`,
        meant(written, known, 'use the slide’s heading or its id'),
      ),
    )
  }
  return found[0]
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
