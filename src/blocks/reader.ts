/** `::: reader`: only for people who read alone, and in their handout. */
import { fault } from '../diagnostic.ts'
import { box } from '../flow.ts'
import type { Context, Flow, Kind, Part } from '../model.ts'

export interface ReaderData {
  parts: Part[]
}

export const reader: Kind<ReaderData> = {
  holds: 'blocks',
  read: (fence, report) => {
    if (fence.parts.length === 0)
      report(
        fault('block-empty', fence.at, '`reader` has nothing in it', 'write what people who read alone should get, or take the block out'),
      )
    return { parts: fence.parts }
  },
  views: { slide: () => [], reader: ({ parts }) => parts, guide: () => [], handout: alone, card: () => [] },
  inside: ({ parts }) => parts,
}

/** In a box of its own, so that a handout for the room can be printed without it. */
function alone({ parts }: ReaderData, context: Context): Flow[] {
  const shown = context.show(parts)
  return shown.length === 0 ? [] : [box('alone', shown)]
}
