/** A prompt that asks people for their own experience of harm (experience.md, section 3: “What would good look like?”, not “Share a time when”). */
import { advice } from '../diagnostic.ts'
import type { Check, Flow } from '../model.ts'
import { kindOf } from '../parse/block.ts'
import { textOf } from '../walk.ts'
import { blocksOf, modulesIn, plainContext } from '../walk-deck.ts'

const stems =
  /\b(share|describe|tell (us|me|the group|your (partner|group))( about)?|think of|recall|remember|talk about|write about) (a|any|the|one) (time|occasion|moment|situation)s? (when|that|where|in which) (you|it happened to you)|\bhave you (ever )?(been|experienced|suffered|felt)|\byour own (experience|story|stories|trauma)|\bhappened to you\b/i

export const promptAsksForHarm: Check = {
  code: 'prompt-asks-for-harm',
  severity: 'warning',
  run: (deck, report) => {
    for (const module of modulesIn(deck)) {
      for (const { block, slide } of blocksOf(module)) {
        if (!['discussion', 'activity', 'reflect', 'scenario', 'check'].includes(block.kind)) continue
        const shown = kindOf(block.kind)?.views.handout(block.data, plainContext(deck, module, slide)) ?? []
        const found = stems.exec(textOf(shown.filter((part): part is Flow => part.type !== 'block')))
        if (found !== null)
          report(
            advice(
              'prompt-asks-for-harm',
              block.at,
              `a prompt should not ask for people’s own experience: “${found[0]}”`,
              'ask what good practice would look like, or about somebody in the scenario',
            ),
          )
      }
    }
  },
}
