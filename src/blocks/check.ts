/** `::: check`: a question for oneself with marked answers, `- [x]` right and `- [ ]` wrong; what follows an answer's first line is its feedback. */
import { readList } from '../body.ts'
import { fault } from '../diagnostic.ts'
import { box, para, words } from '../flow.ts'
import type { Fence, Flow, Inline, Kind, Report } from '../model.ts'
import { textOf } from '../walk.ts'

export interface CheckData {
  question: Flow[]
  answers: Answer[]
}

interface Answer {
  right: boolean
  words: Inline[]
  feedback: Flow[]
}

export const check: Kind<CheckData> = {
  holds: 'text',
  layout: 'plain',
  read,
  views: { slide: askView, reader: askView, guide: guideView, handout: handoutView, card: () => [] },
}

function read(fence: Fence, report: Report): CheckData {
  const { before, items, after } = readList(
    fence,
    report,
    'write each answer on a line that starts with `- [x]` when right, `- [ ]` when wrong',
  )
  const answers = items.map(readAnswer)
  if (answers.some((answer) => answer === undefined)) {
    report(
      fault(
        'answer-not-marked',
        fence.at,
        'an answer of `check` is not marked as right or wrong',
        'start each answer with `- [x]` when right, `- [ ]` when wrong',
      ),
    )
  } else if (items.length > 0 && !answers.some((answer) => answer?.right)) {
    report(fault('right-answer-missing', fence.at, '`check` has no right answer', 'mark the right one with `- [x]`'))
  }
  const kept = answers.map(
    (answer, index) => answer ?? { right: false, words: firstLine(items[index] ?? []).line, feedback: firstLine(items[index] ?? []).rest },
  )
  return { question: [...before, ...after], answers: kept }
}

function readAnswer(item: Flow[]): Answer | undefined {
  const { line, rest } = firstLine(item)
  const [first, ...others] = line
  const mark = first?.type === 'text' ? /^\[([ xX])\](?:\s+|$)/.exec(first.text) : null
  if (first?.type !== 'text' || mark === null) return undefined
  return { right: mark[1] !== ' ', words: [...words(first.text.slice(mark[0].length)), ...others], feedback: rest }
}

/** An item's first line, and all that follows it. */
function firstLine(item: Flow[]): { line: Inline[]; rest: Flow[] } {
  const [first, ...rest] = item
  if (first?.type !== 'para') return { line: [], rest: item }
  const end = first.children.findIndex((inline) => inline.type === 'break')
  if (end < 0) return { line: first.children, rest }
  return { line: first.children.slice(0, end), rest: [para(first.children.slice(end + 1)), ...rest] }
}

function askView(data: CheckData): Flow[] {
  const right = data.answers.flatMap((answer, index) => (answer.right ? [String(index + 1)] : [])).join(' ')
  const children = [choices(data.answers.map((answer) => [para(answer.words), ...answer.feedback]))]
  const props = { right, question: textOf(data.question).replace(/\s+/g, ' ').trim() }
  return [box('check', [...data.question, { type: 'widget', name: 'check', props, children, fallback: plainChoices(data) }])]
}

function guideView(data: CheckData): Flow[] {
  const items = data.answers.map((answer) => [
    para([{ type: 'strong', children: words(answer.right ? 'Right:' : 'Wrong:') }, ...words(' '), ...answer.words]),
    ...answer.feedback,
  ])
  return [box('check', [...data.question, choices(items)])]
}

function handoutView(data: CheckData): Flow[] {
  return [box('check', [...data.question, ...plainChoices(data)])]
}

function plainChoices(data: CheckData): Flow[] {
  return [choices(data.answers.map((answer) => [para(answer.words)]))]
}

function choices(items: Flow[][]): Flow {
  return { type: 'list', ordered: true, start: 1, tight: true, role: 'choices', items }
}
