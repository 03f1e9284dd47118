/** `::: room`: only for the room, on the slide and in the guide. */
import { fault } from '../diagnostic.ts'
import type { Kind, Part } from '../model.ts'

export interface RoomData {
  parts: Part[]
}

export const room: Kind<RoomData> = {
  holds: 'blocks',
  read: (fence, report) => {
    if (fence.parts.length === 0)
      report(fault('block-empty', fence.at, '`room` has nothing in it', 'write what only the room should see, or take the block out'))
    return { parts: fence.parts }
  },
  views: {
    slide: ({ parts }) => parts,
    reader: () => [],
    guide: ({ parts }) => parts,
    handout: () => [],
    card: ({ parts }) => parts.filter((part) => part.type === 'block'),
  },
  inside: ({ parts }) => parts,
}
