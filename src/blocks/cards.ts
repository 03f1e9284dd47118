/** `::: cards SET`: a set of cards, one list item each, to cut out and sort. */
import { readList } from '../body.ts'
import { fault } from '../diagnostic.ts'
import type { List } from '../flow.ts'
import { box, counted, para, withRole } from '../flow.ts'
import type { Context, Fence, Flow, Kind, Report } from '../model.ts'
import { plainText } from '../walk.ts'
import { citesIn } from '../walk-cites.ts'

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
    card: cardView,
  },
}

/** A card that carries a source's words carries its credit, too: its own citation, or what the text beside the set cites. */
function cardView(data: CardsData, context: Context): Flow[] {
  const credit = creditBeside(data, context)
  const attributes = { group: titleOf(data.set), set: data.set }
  return data.list.items.map((item, index) => {
    const foot = para(footOf(data, index), 'card-foot')
    return box('card', [...item.map(asWriteIn), ...(citesIn(item).length > 0 ? [] : credit), foot], { attributes })
  })
}

/** The paragraphs around the list, or else on the slide, that cite: whole, since they may say what the kit has changed. */
function creditBeside({ purpose }: CardsData, { slide }: Context): Flow[] {
  const citing = (flow: readonly Flow[]) =>
    flow.flatMap((one) => (one.type === 'para' && citesIn([one]).length > 0 ? [{ ...one, role: 'card-credit' }] : []))
  const own = citing(purpose)
  return own.length > 0 ? own : citing(slide.parts.filter((part) => part.type !== 'block'))
}

/** `I will …` is a line to go on writing. */
function asWriteIn(flow: Flow): Flow {
  return flow.type === 'para' && flow.role === undefined && /(?:…|\.{3})\s*$/.test(plainText(flow.children))
    ? { ...flow, role: 'write-in' }
    : flow
}

/** `Features 5 to 8, number 6`, where the set's name counts its cards; else `Small set, 2 of 4`. */
function footOf({ set, list }: CardsData, index: number): string {
  const count = list.items.length
  const [, first, last] = /-(\d+)-to-(\d+)$/.exec(set) ?? []
  if (Number(last) - Number(first) + 1 === count) return `${titleOf(set)}, number ${Number(first) + index}`
  return count === 1 ? titleOf(set) : `${titleOf(set)}, ${index + 1} of ${count}`
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

/** `decisions-about-q` → `Decisions about Q`: a letter alone names a person or a list. */
function titleOf(set: string): string {
  const words = set.replaceAll('-', ' ').replace(/(?<= )[b-hj-z](?= |$)/g, (letter) => letter.toUpperCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}
