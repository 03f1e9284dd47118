/** Widgets as people meet them who read alone: all of it plain HTML, which reads well without script (experience.md, row 2). */
import type { Flow } from '../model.ts'
import { plainText, textOf } from '../walk.ts'
import { escapeHtml } from './escape.ts'
import { printIcon } from './icons.ts'
import { printInline } from './inline.ts'
import type { PagePrinter } from './page-printer.ts'

type Widget = Extract<Flow, { type: 'widget' }>
type List = Extract<Flow, { type: 'list' }>
type Print = (flow: readonly Flow[]) => string

/** The first stage stands there; each later one is a closed card with its number, so that it works without script, too. */
export function printStages({ children }: Widget, print: Print): string {
  const count = children.length
  const stages = children.map((stage, index) => {
    if (stage.type !== 'box' || count === 1) return print([stage])
    const { label, ...rest } = stage
    const name = `${circles(index + 1, count)}${escapeHtml(label ? plainText(label) : `Stage ${index + 1} of ${count}`)}`
    if (index === 0) return `<p class="stage-count">${name}</p>${print([rest])}`
    return `<details class="stage-card"><summary class="stage-count">${name}</summary>${print([rest])}</details>`
  })
  return `<div class="stages">${stages.join('\n')}</div>`
}

/** A circle a stage, filled up to this one. */
function circles(now: number, count: number): string {
  const all = Array.from({ length: count }, (_, at) => `<circle${at < now ? ' class="past"' : ''} cx="${at * 24 + 12}" cy="12" r="8"/>`)
  return `<svg viewBox="0 0 ${count * 24} 24" aria-hidden="true">${all.join('')}</svg>`
}

/** The buttons stand there from the start, so that nothing moves when the script comes; without it they are not shown. */
export function printSort({ children }: Widget, page: PagePrinter, print: Print): string {
  const sets = children.map((child) => (child.type === 'list' ? printCards(child, page, print) : print([child])))
  return `<kit-sort>${sets.join('\n')}</kit-sort>`
}

function printCards(list: List, page: PagePrinter, print: Print): string {
  const items = list.items.map((item) => {
    const name = escapeHtml(textOf(item))
    const button = (way: string, words: string) =>
      `<button class="button" type="button" data-move="${way}">${printIcon(way)}<span class="hidden-words">${words}: ${name}</span></button>`
    return `<li><span class="card-words">${printWords(item, page, print)}</span><span class="card-moves">${button('lift', 'Move up')}${button('fold', 'Move down')}</span></li>\n`
  })
  return `<ul class="card-list">\n${items.join('')}</ul>`
}

/** One answer is chosen when one is right, else several. Without script the answers stand in a closed part below the question. */
export function printCheck({ children, props }: Widget, page: PagePrinter, print: Print): string {
  const right = new Set((props.right ?? '').split(' '))
  const kind = right.size > 1 ? 'checkbox' : 'radio'
  const lists = children.filter((child): child is List => child.type === 'list')
  const items = lists.flatMap((list) => list.items)
  const isRight = (index: number) => right.has(String(index + 1))
  const choices = items.map(
    (item, index) =>
      `<li${isRight(index) ? ' data-right' : ''}><label><input type="${kind}" form="kit--answers"><span>${printWords(item.slice(0, 1), page, print)}</span></label></li>\n`,
  )
  const answers = items.map(
    (item, index) =>
      `<li><strong>${isRight(index) ? 'Right' : 'Not right'}:</strong> ${printWords(item.slice(0, 1), page, print)}<div class="feedback">${print(item.slice(1))}</div></li>\n`,
  )
  const asked = props.question ? `<span class="hidden-words">${escapeHtml(props.question)}</span> ` : ''
  return `<kit-check><fieldset><legend>${asked}${kind === 'radio' ? 'Choose one answer' : 'Choose every answer that is right'}</legend>
<ul class="choices">
${choices.join('')}</ul></fieldset>
<p class="check-ways"><button class="button" type="button" data-act="check">Check</button><button class="button" type="button" data-act="again" hidden>Try again</button></p>
<details class="check-answers"><summary>The answers</summary><ul class="plain">
${answers.join('')}</ul></details></kit-check>`
}

function printWords(item: readonly Flow[], page: PagePrinter, print: Print): string {
  return item.map((one) => (one.type === 'para' ? printInline(one.children, page) : print([one]))).join('\n')
}
