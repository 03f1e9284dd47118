/** `::: activity`: steps for a task, with materials and a way of working. */

import { answerBox } from '../answer.ts'
import { readList } from '../body.ts'
import { advice } from '../diagnostic.ts'
import { box, para } from '../flow.ts'
import { type How, howAttributes, howCard, howToRun, readHow } from '../how.ts'
import type { Fence, Flow, Kind, Report } from '../model.ts'

export interface ActivityData extends How {
  body: Flow[]
  materials?: string
}

export const activity: Kind<ActivityData> = {
  attributes: { ...howAttributes, materials: { takes: 'text' } },
  holds: 'text',
  layout: 'prompt',
  read,
  views: {
    slide: (data) => [box('activity', data.body), ...howCard(data)],
    reader: (data) => [
      box('activity', [
        ...data.body,
        ...materials(data),
        para('On your own, do as much or as little of this as you want to.', 'own-notes'),
        answerBox([para('Your notes on this task')], 6),
      ]),
    ],
    guide: (data) => [box('activity', data.body), ...whatYouNeed(data), ...howToRun(data)],
    handout: (data) => [box('activity', data.body), box('own-notes', [{ type: 'lines', count: 6 }], { label: 'Your own notes' })],
    card: () => [],
  },
  minutes: (data) => data.minutes,
}

function read(fence: Fence, report: Report): ActivityData {
  const { before, list, items, after } = readList(fence, report, 'write each step on a line that starts with `1. `', advice)
  const data: ActivityData = { ...readHow(fence, report), body: [...before, ...(items.length === 0 ? [] : [list]), ...after] }
  const needs = fence.attributes.get('materials')
  if (needs) data.materials = needs
  return data
}

function materials(data: ActivityData): Flow[] {
  return data.materials === undefined ? [] : [para(`You need: ${data.materials}`, 'materials')]
}

/** A box of its own: the guide adds the materials of all activities up. */
function whatYouNeed({ materials }: ActivityData): Flow[] {
  return materials === undefined ? [] : [box('materials', [para(materials)], { label: 'You need' })]
}
