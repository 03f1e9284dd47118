/** The lists of a Word document: their markers, and which list goes on from which. */
import type { ILevelsOptions, INumberingOptions } from 'docx'

export type ListSort = 'bullets' | 'numbers' | 'boxes' | 'seats'

/** A list as its items name it. */
export interface ListItem {
  reference: string
  instance: number
}

export interface Numbers {
  /** A list of its own: its numbers begin at `start`. In a panel its markers hang from the panel's edge. */
  begin: (sort: ListSort, inPanel: boolean, start?: number) => ListItem
  /** All lists so far, and what they refer to. */
  lists: () => readonly ListItem[]
  options: () => INumberingOptions
}

export function newNumbers(): Numbers {
  const levels = new Map<string, ILevelsOptions[]>()
  const lists: ListItem[] = []
  return {
    begin: (sort, inPanel, start = 1) => {
      const reference = `${sort}${inPanel ? '-in-panel' : ''}${sort === 'numbers' && start !== 1 ? `-from-${start}` : ''}`
      const before = sort === 'numbers' ? undefined : lists.find((one) => one.reference === reference)
      // Only numbers need a list of their own: markers are alike.
      if (before !== undefined) return before
      if (!levels.has(reference)) levels.set(reference, levelsOf(sort, inPanel, start))
      const item = { reference, instance: lists.length }
      lists.push(item)
      return item
    },
    lists: () => lists,
    options: () => ({ config: [...levels].map(([reference, own]) => ({ reference, levels: own })) }),
  }
}

const marks: Readonly<Record<Exclude<ListSort, 'numbers'>, readonly string[]>> = {
  bullets: ['•', '–'],
  boxes: ['☐'],
  seats: ['○', '–'],
}

const formats = ['decimal', 'lowerLetter', 'lowerRoman'] as const

/** Nine levels, as Word has them. In a panel spaces stand for what goes in, since every line begins at its edge. */
function levelsOf(sort: ListSort, inPanel: boolean, start: number): ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => {
    const spaces = inPanel ? '\u00a0'.repeat(level * 5) : ''
    const marker = sort === 'numbers' ? `%${level + 1}.` : (marks[sort][Math.min(level, marks[sort].length - 1)] ?? '•')
    const font = sort === 'boxes' || sort === 'seats' ? { run: { font: 'Segoe UI Symbol' } } : {}
    return {
      level,
      format: sort === 'numbers' ? (formats[level % 3] ?? 'decimal') : 'bullet',
      text: `${spaces}${marker}`,
      alignment: 'left',
      start: level === 0 ? Math.max(start, 0) : 1,
      style: { ...font, paragraph: { indent: { left: (level + 1) * 360, hanging: 360 } } },
    }
  })
}
