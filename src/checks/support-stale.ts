/** A service that nobody has checked for six months (warning) or twelve (error). */
import { advice, fault } from '../diagnostic.ts'
import type { Check, Day } from '../model.ts'

export const supportStale: Check = {
  code: 'support-stale',
  severity: 'warning',
  run: (deck, report, today) => {
    for (const service of deck.support) {
      if (service.checked === undefined) continue
      if (service.checked > today) {
        report(
          advice(
            'support-checked-later',
            service.at,
            `service \`${service.name}\` was checked on ${service.checked}, which is still to come`,
            'write the day on which somebody rang or opened it',
          ),
        )
        continue
      }
      const hint = 'ring or open it, then change `checked` to that day'
      if (monthsAfter(service.checked, 12) <= today)
        report(
          fault(
            'support-stale',
            service.at,
            `service \`${service.name}\` was last checked on ${service.checked}, 12 months ago or more`,
            hint,
          ),
        )
      else if (monthsAfter(service.checked, 6) <= today)
        report(
          advice(
            'support-stale',
            service.at,
            `service \`${service.name}\` was last checked on ${service.checked}, 6 months ago or more`,
            hint,
          ),
        )
    }
  },
}

/** The same day some months later; days compare as text, so a 31st that does not exist does no harm. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
