/** A block that points to a slide which its module does not have: a content note's `to`. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { kindOf } from '../parse/block.ts'
import { mendable } from '../slip.ts'
import { blocksOf, modulesIn } from '../walk-deck.ts'

export const targetUnknown: Check = {
  code: 'target-unknown',
  severity: 'error',
  run: (deck, report) => {
    for (const module of modulesIn(deck)) {
      const ids = module.slides.map((slide) => slide.id)
      for (const { block } of blocksOf(module)) {
        for (const { id, at } of kindOf(block.kind)?.points?.(block.data).slides ?? []) {
          if (!ids.includes(id))
            report(
              mendable(
                fault(
                  'target-unknown',
                  at,
                  `this module has no slide \`${id}\``,
                  meant(id, ids, 'use the id of the slide where the skip link should land'),
                  id.length,
                ),
                id,
                ids,
              ),
            )
        }
      }
    }
  },
}
