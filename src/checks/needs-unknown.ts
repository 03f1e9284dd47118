/** A module that needs one which its workshop does not have. */
import { advice, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { modulesIn } from '../walk-deck.ts'

export const needsUnknown: Check = {
  code: 'needs-unknown',
  severity: 'warning',
  run: (deck, report) => {
    const addresses = modulesIn(deck).map((module) => module.address)
    for (const [index, module] of deck.modules.entries()) {
      for (const needed of module.needs) {
        const position = deck.modules.findIndex((one) => one.address === needed)
        if (!addresses.includes(needed))
          report(
            advice(
              'needs-unknown',
              module.at,
              `\`${module.address}\` needs \`${needed}\`, which workshop \`${deck.name}\` does not have`,
              meant(needed, addresses, 'add it to `modules`, or take it out of `needs`'),
            ),
          )
        else if (position > index)
          report(
            advice(
              'module-before-needed',
              module.at,
              `in workshop \`${deck.name}\`, \`${module.address}\` comes before \`${needed}\`, which it needs`,
              'change the order in `workshop.yaml`',
            ),
          )
      }
    }
  },
}
