/** `::: reflect`: a prompt to write about for oneself; nobody else reads it. */
import { answerBox } from '../answer.ts'
import { readCount, readText } from '../body.ts'
import { box, bullets, para } from '../flow.ts'
import { timer } from '../how.ts'
import type { Flow, Kind } from '../model.ts'

export interface ReflectData {
  prompt: Flow[]
  minutes?: number
}

const forYouOnly = box('format', [], { icon: 'alone', label: 'For you only' })

const howToRun = box(
  'run',
  [
    bullets([
      'Each person writes for themselves, or just thinks. Writing is for the writer only.',
      'Do not collect it, read it out or ask to see it.',
      'Keep silence, and say when a minute is left.',
    ]),
  ],
  { icon: 'alone', label: 'How to run it' },
)

/** The first paragraph is the prompt; what follows is smaller. */
function withFurther([first, ...rest]: Flow[]): Flow[] {
  if (first === undefined) return []
  return rest.length === 0 ? [first] : [first, box('further', rest)]
}

export const reflect: Kind<ReflectData> = {
  attributes: { minutes: { takes: 'minutes' } },
  holds: 'text',
  layout: 'prompt',
  read: (fence, report) => {
    const prompt = readText(fence, report, 'write the question to think about under `::: reflect`')
    const minutes = readCount(fence, 'minutes')
    return minutes === undefined ? { prompt } : { prompt, minutes }
  },
  views: {
    slide: (data) => [box('reflect', withFurther(data.prompt)), box('how', [forYouOnly, ...timer(data.minutes)])],
    reader: (data) => [
      box('reflect', [...withFurther(data.prompt), para('This is for you only.', 'own-notes'), answerBox(data.prompt, 6)]),
    ],
    guide: (data) => [box('reflect', data.prompt), howToRun],
    handout: (data) => [
      box('reflect', data.prompt, { icon: 'alone' }),
      box('own-notes', [{ type: 'lines', count: 6 }], { label: 'For you only' }),
    ],
    card: () => [],
  },
  minutes: (data) => data.minutes,
}
