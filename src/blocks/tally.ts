/** `::: tally`: groups whose counts the facilitator keys in, shown as bars. Counts under 5 are never shown. */
import { readList } from '../body.ts'
import { type List, para, withRole, words } from '../flow.ts'
import type { Flow, Inline, Kind } from '../model.ts'
import { textOf } from '../walk.ts'

export interface TallyData {
  text: Flow[]
  groups: List
}

export const tally: Kind<TallyData> = {
  holds: 'text',
  layout: 'tally',
  read: (fence, report) => {
    const { before, list, after } = readList(fence, report, 'write each group to count on a line that starts with `- `')
    return { text: [...before, ...after], groups: list }
  },
  views: {
    slide: ({ text, groups }) => {
      const list = withRole(groups, 'tally')
      return [...text, { type: 'widget', name: 'tally', props: {}, children: [list], fallback: [list] }]
    },
    reader: () => [],
    guide: ({ text, groups }) => [
      ...text,
      {
        type: 'table',
        align: ['', ''],
        head: [words('Group'), words('Count')],
        rows: groups.items.map((item) => [labelOf(item), []]),
        rowHeads: true,
      },
      para(
        'Key the counts in on the slide. A group under 5 shows as “Fewer than 5”, so that nobody can be picked out: do not say its number either.',
      ),
    ],
    handout: () => [],
    card: () => [],
  },
}

function labelOf(item: Flow[]): Inline[] {
  const first = item[0]
  return item.length === 1 && first?.type === 'para' ? first.children : words(textOf(item))
}
