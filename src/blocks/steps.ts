/** `::: steps`: list items shown one at a time on a slide. */
import { readList } from '../body.ts'
import { type List, withRole } from '../flow.ts'
import type { Flow, Kind } from '../model.ts'

export interface StepsData {
  before: Flow[]
  list: List
  after: Flow[]
}

export const steps: Kind<StepsData> = {
  holds: 'text',
  read: (fence, report) => {
    const { before, list, after } = readList(fence, report, 'write each step on a line that starts with `- `')
    return { before, list, after }
  },
  views: {
    slide: ({ before, list, after }) => [
      ...before,
      { type: 'widget', name: 'steps', props: {}, children: [withRole(list, 'steps')], fallback: [list] },
      ...after,
    ],
    reader: whole,
    guide: whole,
    handout: whole,
    card: () => [],
  },
}

function whole({ before, list, after }: StepsData): Flow[] {
  return [...before, list, ...after]
}
