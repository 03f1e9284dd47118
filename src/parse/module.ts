/** One Markdown file → a module: its front matter, its slides, and what is wrong with them. */
import { advice, fault } from '../diagnostic.ts'
import type { Block, Inline, Module, Part, Place, Report, Slide } from '../model.ts'
import { plainText } from '../walk.ts'
import { kindOf, readBlock } from './block.ts'
import { readMatter } from './matter.ts'
import { noMentions, type Reading } from './reading.ts'
import { readSlides } from './slides.ts'
import { normalise, splitMatter } from './text.ts'

export interface ModuleFile {
  address: string
  folder: string
  file: string
  text: string
}

/** Always returns a module, however broken the file. */
export function parseModule({ address, folder, file, text }: ModuleFile, report: Report): Module {
  const plain = normalise(text)
  const lines = plain.split('\n')
  const split = splitMatter(plain, file, report)
  const mentions = noMentions()
  const matter = readMatter(split.matter, file, { lines, report, mentions })
  const reading: Reading = {
    file,
    firstLine: split.bodyLine,
    folder,
    lines: lines.slice(split.bodyLine - 1),
    report,
    mentions,
    block: readBlock,
  }
  const at: Place = { file, line: 1, column: 1 }
  if (split.body.trim() === '') report(fault('module-empty', at, 'the module has no slides', 'start one with `## A heading`'))
  const slides = readSlides(split.body, reading, slideFields)
  const first: Slide = {
    id: 'start',
    heading: textInline(matter.title),
    title: matter.title,
    talk: false,
    parts: slides.before,
    notes: [],
    at,
  }
  const module: Module = {
    address,
    anchor: address.replaceAll('/', '-'),
    folder,
    file,
    ...matter,
    slides: [first, ...slides.slides.map((one): Slide => ({ ...one, notes: [] }))],
    notes: [],
    mentions,
    noteMentions: noMentions(),
    at,
  }
  for (const slide of module.slides) countMinutes(slide)
  checkIds(module, report)
  checkMinutes(module, report)
  return module
}

/** The attributes of a `##`. `least` is reserved: it is read and does nothing yet. */
const slideFields = { minutes: { takes: 'minutes' }, least: { takes: 'minutes' }, talk: { takes: 'flag' } } as const

function textInline(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

/** Without minutes of its own, a slide takes the sum of its blocks'. */
function countMinutes(slide: Slide): void {
  if (slide.minutes !== undefined) return
  let sum = 0
  for (const block of blocksInRoom(slide.parts)) sum += kindOf(block.kind)?.minutes?.(block.data) ?? 0
  if (sum > 0) slide.minutes = sum
}

/** Every block that the room meets: those in `reader` take no minutes of a session, and no facilitator. */
export function blocksInRoom(parts: readonly Part[]): Block[] {
  return [...blocksIn(parts.filter((part) => part.type !== 'block' || part.kind !== 'reader'))]
}

/** Every block among these parts, and inside them, in order. */
export function* blocksIn(parts: readonly Part[]): Generator<Block> {
  for (const part of parts) {
    if (part.type !== 'block') continue
    yield part
    const inside = kindOf(part.kind)?.inside?.(part.data)
    if (inside !== undefined) yield* blocksIn(inside)
  }
}

function checkIds(module: Module, report: Report): void {
  const seen = new Map<string, Place>()
  for (const [index, slide] of module.slides.entries()) {
    if (index > 0 && slide.id === 'start')
      report(fault('id-reserved', slide.at, 'the id `start` is the title slide’s', 'give the slide another id, `{#another}`'))
    else note(slide.id, slide.at)
    for (const block of blocksIn(slide.parts)) if (block.id !== undefined) note(block.id, block.at)
  }
  function note(id: string, at: Place): void {
    const before = seen.get(id)
    if (before === undefined) seen.set(id, at)
    else
      report(
        fault('id-twice', at, `the id \`${id}\` stands on line ${before.line} already`, 'give one of them an id of its own, `{#another}`'),
      )
  }
}

function checkMinutes(module: Module, report: Report): void {
  const sum = module.slides.reduce((minutes, slide) => minutes + (slide.minutes ?? 0), 0)
  if (module.minutes > 0 && sum > module.minutes) {
    report(
      fault(
        'slides-over-time',
        module.at,
        `the slides take ${sum} minutes, and the module has ${module.minutes}`,
        'make some slides shorter, or the module longer',
      ),
    )
  }
  for (const slide of module.slides) {
    const blocks = blocksInRoom(slide.parts).reduce((minutes, block) => minutes + (kindOf(block.kind)?.minutes?.(block.data) ?? 0), 0)
    if (slide.minutes !== undefined && blocks > slide.minutes) {
      report(
        advice(
          'blocks-over-time',
          slide.at,
          `the blocks of “${plainText(slide.heading)}” take ${blocks} minutes, and the slide has ${slide.minutes}`,
          'a slide’s minutes include those of its blocks',
        ),
      )
    }
  }
}
