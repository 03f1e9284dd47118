/** A slide with more words than a room can read while it listens: Open University, about 25 words; here over 40 is a warning. */
import { advice } from '../diagnostic.ts'
import type { Check, Deck, Flow, Module, Part, Slide } from '../model.ts'
import { kindOf } from '../parse/block.ts'
import { textOf, wordsOf } from '../walk.ts'
import { modulesIn, plainContext } from '../walk-deck.ts'

const most = 40

export const slideTooLong: Check = {
  code: 'slide-too-long',
  severity: 'warning',
  run: (deck, report) => {
    for (const module of modulesIn(deck)) {
      for (const slide of module.slides) {
        const words = countWords(slide, module, deck)
        if (words > most)
          report(
            advice(
              'slide-too-long',
              slide.at,
              `the slide has ${words} words`,
              `aim for 25, and no more than ${most}; put the rest in \`::: reader\` or the notes`,
            ),
          )
      }
    }
  },
}

/** A preview counts again after each edit: what stands on a slide that was not edited is the same list. */
const counted = new WeakMap<readonly Part[], number>()

/** Body words: the heading, people's own words and references do not count. */
function countWords(slide: Slide, module: Module, deck: Deck): number {
  const before = counted.get(slide.parts)
  if (before !== undefined) return before
  const words = wordsOf(textOf(slide.parts.flatMap((part) => wordsFlow(part, slide, module, deck))))
  counted.set(slide.parts, words)
  return words
}

/** What authors can shorten: not contacts, references or the line about law, and not the kit's own words (a prompt's card, a pause's first line). */
function wordsFlow(part: Part, slide: Slide, module: Module, deck: Deck): Flow[] {
  if (part.type !== 'block')
    return (part.type === 'box' && part.kind === 'how') || (part.type === 'para' && part.role === 'choice') ? [] : [part]
  if (['quote', 'support', 'sources', 'cards', 'scenario', 'figure', 'check', 'law'].includes(part.kind)) return []
  const shown = kindOf(part.kind)?.views.slide(part.data, plainContext(deck, module, slide)) ?? []
  return shown.flatMap((one) => wordsFlow(one, slide, module, deck))
}
