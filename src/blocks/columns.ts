/** `::: columns`: two or three columns, split by lines of `+++`. They may hold other blocks. */
import { fault } from '../diagnostic.ts'
import { box } from '../flow.ts'
import type { Context, Fence, Flow, Kind, Part, Report } from '../model.ts'

export interface ColumnsData {
  columns: Part[][]
}

export const columns: Kind<ColumnsData> = {
  holds: 'blocks',
  layout: 'columns',
  read,
  views: { slide: view, reader: view, guide: view, handout: view, card: cardView },
  inside: (data) => data.columns.flat(),
}

function read(fence: Fence, report: Report): ColumnsData {
  const columns: Part[][] = [[]]
  for (const part of fence.parts) {
    if (part.type === 'para' && part.role === 'column-break') columns.push([])
    else columns.at(-1)?.push(part)
  }
  if (fence.parts.length === 0)
    report(fault('block-empty', fence.at, '`columns` has nothing in it', 'write the columns with a line of `+++` between them'))
  else if (columns.length < 2)
    report(fault('columns-too-few', fence.at, '`columns` has one column only', 'split it in two or three with a line of `+++`'))
  else if (columns.length > 3)
    report(fault('columns-too-many', fence.at, `\`columns\` has ${columns.length} columns`, 'keep two or three, or use a table'))
  return { columns }
}

function view(data: ColumnsData, context: Context): Flow[] {
  const attributes = { count: String(data.columns.length) }
  const children = data.columns.map((parts) => box('column', context.show(parts)))
  return [box('columns', children, { attributes })]
}

/** Only blocks that are cards: text of the columns is none. */
function cardView(data: ColumnsData): Part[] {
  return data.columns.flat().filter((part) => part.type === 'block')
}
