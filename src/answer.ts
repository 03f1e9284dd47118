/** Room to write privately: a text box in the reader, ruled lines where nobody can type. */

import type { Flow } from './model.ts'
import { plainText, textOf } from './walk.ts'

/** `prompt` is what is asked: it is the box's name for those who do not see it above. `lines` are for paper. */
export function answerBox(prompt: readonly Flow[], lines: number): Flow {
  const asked = prompt[0]
  const name = asked?.type === 'para' ? plainText(asked.children) : textOf(prompt.slice(0, 1))
  return {
    type: 'widget',
    name: 'answer',
    props: { prompt: name.replace(/\s+/g, ' ').trim() },
    children: [],
    fallback: [{ type: 'lines', count: lines }],
  }
}
