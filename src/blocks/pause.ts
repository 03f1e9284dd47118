/** `::: pause`: a rest with at least three unlike options and no timer. Nobody has to do any of them. */
import { readList } from '../body.ts'
import { advice } from '../diagnostic.ts'
import { box, para } from '../flow.ts'
import type { Fence, Flow, Kind, Report } from '../model.ts'
import { textOf } from '../walk.ts'

export interface PauseData {
  body: Flow[]
  options: Flow[][]
}

export const pause: Kind<PauseData> = {
  holds: 'text',
  layout: 'rest',
  read,
  views: {
    slide: optionsView,
    reader: optionsView,
    guide: () => [
      box(
        'pause',
        [
          para(
            'Offer these as an invitation. People may do any of them, something else, or nothing. No timer: go on when the group is ready.',
          ),
        ],
        { icon: 'pause', label: 'A pause' },
      ),
    ],
    handout: () => [],
    card: () => [],
  },
}

function read(fence: Fence, report: Report): PauseData {
  const { before, items, after } = readList(fence, report, 'write each option on a line that starts with `- `')
  if (items.length === 1 || items.length === 2) {
    report(
      advice(
        'options-few',
        fence.at,
        '`pause` offers fewer than three options',
        'offer at least three unlike ones, one of them not about breath or body',
      ),
    )
  }
  return { body: [...before, ...after], options: items }
}

function optionsView(data: PauseData): Flow[] {
  const items = data.options.map((option) => [box('option', option, { icon: iconFor(textOf(option)) })])
  return [
    para('You do not have to do any of these.', 'choice'),
    ...data.body,
    { type: 'list', ordered: false, start: 1, tight: true, role: 'options', items },
  ]
}

/** Icons only help to tell options apart: a circle serves for any. */
function iconFor(text: string): string {
  if (/\b(look|see|find|watch|notice|eyes?|window|colours?)\b/i.test(text)) return 'eye'
  if (/\b(feet|foot|floor|walk|stand|stretch)\b/i.test(text)) return 'feet'
  if (/\b(drink|water|tea|coffee|cup)\b/i.test(text)) return 'cup'
  return 'circle'
}
