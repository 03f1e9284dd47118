/** `::: cards SET`: a set of cards, one list item each, to cut out and sort. */
import { readList } from '../body.ts'
import { fault } from '../diagnostic.ts'
import type { List } from '../flow.ts'
import { box, counted, para, withRole } from '../flow.ts'
import type { Fence, Flow, Kind, Report } from '../model.ts'

export interface CardsData {
  set: string
  /** What the set is for: the text around its list. */
  purpose: Flow[]
  list: List
}

export const cards: Kind<CardsData> = {
  argument: 'set-name',
  holds: 'text',
  layout: 'grid',
  read,
  views: {
    slide: (data) => [...data.purpose, withRole(data.list, 'card-list')],
    reader: (data) => [...data.purpose, toSort(withRole(data.list, 'card-list'))],
    guide: (data) => [
      box(
        'card-set',
        [para(`${titleOf(data.set)}: ${counted(data.list.items.length, 'card')} to print, cut out and sort.`), ...data.purpose],
        { attributes: { set: titleOf(data.set), cards: String(data.list.items.length) } },
      ),
    ],
    handout: () => [],
    card: (data) =>
      data.list.items.map((item, index) =>
        box('card', [...item, para(`${titleOf(data.set)}, ${index + 1} of ${data.list.items.length}`, 'card-foot')]),
      ),
  },
}

function read(fence: Fence, report: Report): CardsData {
  const set = fence.argument
  if (set !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(set)) {
    report(
      fault(
        'set-name-malformed',
        fence.argumentAt,
        `\`${set}\` is not a name for a set of cards`,
        'use small letters, digits and single hyphens: `five-features`',
        set.length,
      ),
    )
  }
  const { before, list, after } = readList(fence, report, 'write each card on a line that starts with `- `')
  return { set, purpose: [...before, ...after], list }
}

function toSort(list: Flow): Flow {
  return { type: 'widget', name: 'sort', props: {}, children: [list], fallback: [list] }
}

function titleOf(set: string): string {
  return set.charAt(0).toUpperCase() + set.slice(1).replaceAll('-', ' ')
}
