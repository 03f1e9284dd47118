/** `::: discussion`: a prompt for talk, further prompts under it, and how to talk. */

import { answerBox } from '../answer.ts'
import { fault } from '../diagnostic.ts'
import { box, flowOf, para } from '../flow.ts'
import { type How, howAttributes, howCard, howIcon, howPhrase, howToRun, readHow } from '../how.ts'
import type { Context, Fence, Flow, Kind, Report } from '../model.ts'

export interface DiscussionData extends How {
  prompt: Flow[]
  further: Flow[]
}

export const discussion: Kind<DiscussionData> = {
  attributes: howAttributes,
  holds: 'text',
  layout: 'prompt',
  read,
  views: {
    slide: (data) => [promptBox(data), ...howCard(data)],
    reader: (data) => [promptBox(data, [answerBox(data.prompt, 4)])],
    guide: (data, context) => [promptBox(data), ...howToRun(data), ...ifItGoesQuiet(context)],
    handout: (data) => [
      promptBox(data, [], { icon: howIcon(data) }),
      box('own-notes', [{ type: 'lines', count: 4 }], { label: 'Your own notes' }),
    ],
    card: (data) => [
      box('card', [...data.prompt, para(howPhrase(data), 'card-foot')], { icon: howIcon(data), attributes: { group: 'Prompts' } }),
    ],
  },
  minutes: (data) => data.minutes,
}

/** The prompt is the first paragraph; with none, all of the body. */
function read(fence: Fence, report: Report): DiscussionData {
  const body = flowOf(fence.parts)
  if (body.length === 0)
    report(fault('prompt-missing', fence.at, '`discussion` has no prompt', 'write the question to talk about under `::: discussion`'))
  const split = body[0]?.type === 'para' ? 1 : body.length
  return { ...readHow(fence, report), prompt: body.slice(0, split), further: body.slice(split) }
}

function promptBox({ prompt, further }: DiscussionData, end: Flow[] = [], head: { icon?: string } = {}): Flow {
  return box('prompt', [...prompt, ...(further.length === 0 ? [] : [box('further', further)]), ...end], head)
}

/** Only where the facilitator notes do not say it themselves. */
function ifItGoesQuiet({ slide }: Context): Flow[] {
  if (slide.notes.some((note) => note.kind === 'quiet')) return []
  const advice = 'Wait a little: people may be thinking. Then offer a minute to write, or a few words in pairs first. Nobody has to speak.'
  return [box('quiet', [para(advice)], { label: 'If it goes quiet' })]
}
