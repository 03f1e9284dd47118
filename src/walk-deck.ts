/** Walks over a deck, and a context for looking at it outside any edition. */
import type { Block, Context, Deck, Flow, Mentions, Module, Slide } from './model.ts'
import { blocksIn } from './parse/module.ts'

/** Every module of the workshop and of its routes, once. */
export function modulesIn(deck: Deck): Module[] {
  const found = new Map<string, Module>()
  for (const module of [
    ...deck.modules,
    ...deck.routes.flatMap((route) => route.steps.flatMap((step) => (step.type === 'module' ? [step.module] : []))),
  ]) {
    if (!found.has(module.file)) found.set(module.file, module)
  }
  return [...found.values()]
}

/** What everything that belongs to a workshop points to: modules, their notes, `workshop.yaml`, the organiser's notes. */
export function mentionsIn(deck: Deck): Mentions[] {
  const modules = modulesIn(deck).flatMap((module) => [module.mentions, module.noteMentions])
  return [...modules, ...ownMentions(deck)]
}

/** The same, of what stands in no module: links there can only lead outside. */
export function ownMentions(deck: Deck): Mentions[] {
  return deck.organiser === undefined ? [deck.mentions] : [deck.mentions, deck.organiser.mentions]
}

interface BlockOnSlide {
  block: Block
  slide: Slide
}

/** Many checks ask for the same blocks, and a preview asks again after each edit. */
const known = new WeakMap<Module, BlockOnSlide[]>()

/** Every block of a module, also inside others, with its slide. */
export function blocksOf(module: Module): readonly BlockOnSlide[] {
  const before = known.get(module)
  if (before !== undefined) return before
  const found = module.slides.flatMap((slide) => [...blocksIn(slide.parts)].map((block) => ({ block, slide })))
  known.set(module, found)
  return found
}

/** What a check sees: our own words only, no quote of anyone. */
export function plainContext(deck: Deck, module: Module, slide: Slide): Context {
  return {
    view: 'slide',
    shelf: 'facilitators',
    module,
    slide,
    quote: () => undefined,
    support: deck.support,
    venue: deck.venue,
    references: () => [],
    target: () => undefined,
    show: (parts) => parts.filter((part): part is Flow => part.type !== 'block'),
  }
}
