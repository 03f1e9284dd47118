/** Widgets for pages with script: plain HTML that reads well without it. The player improves what it finds by these names. */
import type { Flow } from '../model.ts'
import { textOf } from '../walk.ts'
import { printCheck, printSort, printStages } from './alone.ts'
import { attribute, escapeHtml } from './escape.ts'
import { printIcon } from './icons.ts'
import { printInline } from './inline.ts'
import type { PagePrinter } from './page-printer.ts'

type Widget = Extract<Flow, { type: 'widget' }>
type List = Extract<Flow, { type: 'list' }>
type Print = (flow: readonly Flow[]) => string

export function printWidget(widget: Widget, page: PagePrinter, print: Print): string {
  switch (widget.name) {
    case 'timer':
      return `<kit-timer${attribute('minutes', widget.props.minutes)}>${escapeHtml(textOf(widget.fallback))}</kit-timer>`
    case 'withheld':
      return printWithheld(widget, page, print)
    case 'stages':
      return page.answerName ? printStages(widget, print) : `<div class="stages">${print(widget.children)}</div>`
    case 'steps':
      return print(widget.children)
    case 'answer':
      return printAnswer(widget, page)
    case 'sort':
      return page.answerName ? printSort(widget, page, print) : print(widget.children)
    case 'tally':
      return `<kit-tally>${withList(widget.children, print, (list) => printTally(list, page, print))}</kit-tally>`
    case 'check':
      if (page.answerName) return printCheck(widget, page, print)
      return `<kit-check>${withList(widget.children, print, (list) => printChoices(list, widget, page, print))}</kit-check>`
  }
}

/** A field of the form `kit--answers`, whose reset button is Clear my answers: it works without script. Nothing is ever sent. */
function printAnswer(widget: Widget, page: PagePrinter): string {
  const name = page.answerName?.() ?? ''
  const asked = widget.props.prompt ? `<span class="hidden-words">: ${escapeHtml(widget.props.prompt)}</span>` : ''
  return `<div class="answer"${attribute('data-answer', name)}><label${attribute('for', `answer--${name}`)}>Write here, if you want to${asked}</label>
<textarea${attribute('id', `answer--${name}`)} form="kit--answers" rows="5" autocomplete="off"${attribute('aria-describedby', `says--${name}`)}></textarea>
<p class="answer-says"${attribute('id', `says--${name}`)}>Not saved, not sent. Your words go when you close or leave this page.</p>
<div class="answer-tools"><label class="answer-save"><input type="checkbox" form="kit--answers"> Save on this device for 7 days</label>
<p class="answer-ways"><button class="button" type="button" data-act="copy">Copy my words</button> <button class="button" type="button" data-act="print">Print my words</button></p></div></div>`
}

/** The words stand in a closed `<details>`; nothing inside has an id, since browsers open `<details>` for a link to one. */
function printWithheld(widget: Widget, page: PagePrinter, print: Print): string {
  let html = page.answerName ? `<p class="label">${printIcon('quote')}A quotation, closed</p>\n` : ''
  for (const child of widget.children) {
    html += child.type === 'quotation' ? printClosed(print([child]), page) : `${print([child])}\n`
  }
  const href = widget.props.skip === undefined ? undefined : page.link(widget.props.skip)
  const skip = href === undefined ? '' : `<a class="button skip"${attribute('href', href)}>${printIcon('skip')}Skip</a>\n`
  return `<div class="withheld"${attribute('data-quote', widget.props.quote)}>\n${html}${skip}</div>`
}

/** On pages with the kit's icons the control looks from the start as the script leaves it. */
function printClosed(quotation: string, page: PagePrinter): string {
  const icon = page.answerName ? printIcon('quote') : ''
  return `<details class="withheld-words"><summary>${icon}Open the quotation</summary><div class="withheld-inner">${quotation}</div></details>\n`
}

function withList(children: readonly Flow[], print: Print, printIt: (list: List) => string): string {
  return children.map((child) => (child.type === 'list' ? printIt(child) : print([child]))).join('\n')
}

/** Groups carry numbers, not names, for the script. */
function printTally(list: List, page: PagePrinter, print: Print): string {
  const items = list.items.map((item, index) => `<li data-key="${index + 1}">${printFirst(item, page, print)}</li>\n`)
  return `<ul class="tally">\n${items.join('')}</ul>`
}

/** The first thing in an item is the answer, the rest is its feedback. `right` counts the right ones from 1: `1 3`. */
function printChoices(list: List, widget: Widget, page: PagePrinter, print: Print): string {
  const right = new Set((widget.props.right ?? '').split(' '))
  const items = list.items.map(
    (item, index) => `<li${right.has(String(index + 1)) ? ' data-right' : ''}>${printChoice(item, page, print)}</li>\n`,
  )
  return `<ol class="choices">\n${items.join('')}</ol>`
}

function printChoice(item: readonly Flow[], page: PagePrinter, print: Print): string {
  const feedback = item.length < 2 ? '' : `<div class="feedback">${print(item.slice(1))}</div>`
  return printFirst(item.slice(0, 1), page, print) + feedback
}

function printFirst(item: readonly Flow[], page: PagePrinter, print: Print): string {
  return item.map((one) => (one.type === 'para' ? printInline(one.children, page) : print([one]))).join('\n')
}
