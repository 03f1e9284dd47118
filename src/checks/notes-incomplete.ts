/** What a prompt slide's notes should hold (experience.md, row 50): purpose, time, ways to take part, and what to do when it is hard. */
import { advice } from '../diagnostic.ts'
import type { Check, Module, Note, Report, Slide } from '../model.ts'
import { blocksInRoom } from '../parse/module.ts'
import { modulesIn } from '../walk-deck.ts'

const promptKinds = ['discussion', 'activity', 'reflect']

export const notesIncomplete: Check = {
  code: 'notes-incomplete',
  severity: 'warning',
  run: (deck, report) => {
    for (const module of modulesIn(deck)) for (const slide of module.slides) checkSlide(slide, module, report)
  },
}

function checkSlide(slide: Slide, module: Module, report: Report): void {
  const prompts = blocksInRoom(slide.parts).filter((block) => promptKinds.includes(block.kind))
  if (prompts.length === 0) return
  const missing: string[] = []
  if (!slide.notes.some((note) => note.kind === 'purpose')) missing.push('`purpose`')
  if (slide.minutes === undefined) missing.push('`minutes`')
  if (prompts.some((block) => block.kind !== 'reflect' && !hasFormat(block.data))) missing.push('`format`')
  const all = [...slide.notes, ...module.notes]
  if (!all.some((note) => note.kind === 'opt-out')) missing.push('`opt-out`')
  if (!all.some((note) => isIf(note, 'upset'))) missing.push('`if someone is upset`')
  if (!all.some((note) => isIf(note, 'disclos'))) missing.push('`if someone discloses`')
  if (missing.length === 0) return
  const file = module.file.replace(/^decks\//, 'facilitator-notes/')
  report(
    advice(
      'notes-incomplete',
      slide.at,
      `nothing says ${missing.join(', ')} for this slide`,
      `minutes and format stand on the block; the rest goes under \`## ${slide.id}\` in ${file}`,
    ),
  )
}

function hasFormat(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'format' in data && data.format !== undefined
}

function isIf(note: Note, word: string): boolean {
  return note.kind === 'if' && (note.argument ?? '').toLowerCase().includes(word)
}
