/** `::: reader`: only for people who read alone, and in their handout. */
import { fault } from '../diagnostic.ts'
import type { Kind, Part } from '../model.ts'

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
  views: { slide: () => [], reader: ({ parts }) => parts, guide: () => [], handout: ({ parts }) => parts, card: () => [] },
  inside: ({ parts }) => parts,
}
