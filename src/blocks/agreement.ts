/** `::: agreement`: how we work together, as a list that the group may change. */
import { readList } from '../body.ts'
import { box, bullets, withRole } from '../flow.ts'
import type { Flow, Kind } from '../model.ts'

export interface AgreementData {
  body: Flow[]
}

const howToBuild = box(
  'run',
  [
    bullets([
      'Show the list as a start, not as rules. Ask what to change, add or take out, and write it in the group’s own words.',
      'Say the limits of confidentiality before anyone speaks.',
      'Ask whether everyone can live with it. Nobody has to say why not.',
      'Leave it where people can see it. It is the group’s, and can be opened again at any time.',
    ]),
  ],
  { icon: 'all', label: 'How to build it' },
)

export const agreement: Kind<AgreementData> = {
  holds: 'text',
  layout: 'grid',
  read: (fence, report) => {
    const { before, list, after } = readList(fence, report, 'write each point on a line that starts with `- `')
    return { body: [...before, withRole(list, 'agreement'), ...after] }
  },
  views: {
    slide: (data) => data.body,
    reader: (data) => data.body,
    guide: (data) => [...data.body, howToBuild],
    handout: (data) => data.body,
    card: () => [],
  },
}
