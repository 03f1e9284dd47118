/**
 * How far a slide's text steps down in a picture on paper, where no script can measure it. The deck itself measures (`src/player/fit.ts`); this
 * reckons with mean widths of letters. Lengths are in % of the slide's height, as in the stage's style sheets, from which the numbers come.
 */
import type { Flow, Inline, Sheet } from '../model.ts'
import { quotationSize, quotationSizes } from '../quotation-size.ts'
import { plainText } from '../walk.ts'

const smallest = 5
const titles = [12, 11, 10, 9, 8.4, 8.4]
const titleGaps = [12, 12, 12, 5, 5, 5]

/** 0 to 5: what `data-fit` says on a stage. */
export function fitOf(sheet: Sheet, accent: string): number {
  const own = sheet.body.find((one) => one.type === 'quotation')
  if (own?.type === 'quotation') return Math.max(0, quotationSizes.indexOf(quotationSize(own.text) ?? 5.9))
  if (sheet.layout === 'support') return 1
  for (let fit = 0; fit < smallest; fit++) if (heightOf(sheet, fit, accent) <= roomFor(sheet)) return fit
  return smallest
}

function roomFor({ layout }: Sheet): number {
  return layout === 'note' ? 70.5 : layout === 'scenario' ? 69 : layout === 'plain' ? 74 : 79
}

function heightOf(sheet: Sheet, fit: number, accent: string): number {
  const { layout, heading, body } = sheet
  if (layout === 'title') {
    const width = 177.8 - 12 - (accent === 't-hostility' ? 78 : 89)
    const title = titles[fit] ?? 9
    const lines = (size: number, of: Inline[]) => linesOf(plainText(of).length, width, size * 0.52) * size
    const opening = flowHeight(body, { width, size: 6, fit, layout, gap: 3 })
    return 11.4 + (titleGaps[fit] ?? 5) + lines(title, heading) * 1.1 + (fit === smallest ? 2.5 : 5) + opening
  }
  const card = layout === 'prompt' && body.some((one) => one.type === 'box' && one.kind === 'how')
  const width = card ? 103.8 : 157.8
  const isLabel = layout === 'quotation' || layout === 'prompt'
  const top = isLabel ? 6.6 : linesOf(plainText(heading).length, width, 7.8 * 0.5) * 9.36
  const close = fit > 0 && ['plain', 'figure', 'columns', 'grid', 'tally', 'note'].includes(layout)
  const shown = body.filter((one) => one.type !== 'box' || one.kind !== 'how')
  return top + (isLabel ? 1 : close ? 1.6 : 3) + flowHeight(shown, { width, size: 6, fit, layout, gap: close ? 1.6 : 3 })
}

interface Setting {
  width: number
  size: number
  fit: number
  layout: Sheet['layout']
  gap: number
}

function flowHeight(flow: readonly Flow[], set: Setting): number {
  return flow.reduce((sum, one, index) => sum + (index > 0 ? set.gap : 0) + oneHeight(one, set), 0)
}

function oneHeight(flow: Flow, set: Setting): number {
  switch (flow.type) {
    case 'heading':
      return paraHeight(flow.children, set.width, 6, 1.2)
    case 'para':
      if (flow.role === 'ways') return set.fit > 0 ? 9 : 11
      return paraHeight(flow.children, set.width, flow.role === 'source-line' ? 4.2 : set.size, flow.role === 'source-line' ? 1.3 : 1.5)
    case 'list':
      return listHeight(flow, set)
    case 'box':
      return boxHeight(flow, set)
    case 'table':
      return (flow.rows.length + 1) * (4.6 * 1.3 + 2.4) * 1.3
    case 'picture':
      return flow.picture.kind === 'file' ? (set.fit > 0 ? 50 : 58) : (flow.picture.height / 10) * (set.fit > 2 ? 0.955 : 1)
    case 'widget':
      return flowHeight(flow.children, set)
    default:
      return 0
  }
}

function listHeight(list: Extract<Flow, { type: 'list' }>, set: Setting): number {
  if (list.role === 'options') return optionsHeight(list.items, set)
  const grid = set.layout === 'grid'
  const size = list.role === 'references' ? 4.2 : set.fit > 0 ? 5.9 : set.size === 6 && !grid ? 6.2 : set.size
  const lead = list.role === 'references' ? 1.3 : set.fit > 2 ? 1.35 : 1.5
  const width = (grid ? (set.width - 10) / 2 : set.width) - 6.4
  const heights = list.items.map((item) => flowHeight(item, { ...set, width, size, gap: 1 }) * (lead / 1.5) + (set.fit > 0 ? 0.6 : 1.1))
  const sum = heights.reduce((all, one) => all + one, 0)
  return grid ? Math.max(sum / 2 + Math.max(0, ...heights) / 2, ...heights) : sum
}

/** Cards in two columns, as tall as the taller of a row. */
function optionsHeight(items: readonly Flow[][], { fit }: Setting): number {
  const heights = items.map((item) => {
    const lines = linesOf(wordsOf(item).length, fit > 0 ? 64 : 57, (fit > 0 ? 5.9 : 6) * 0.46)
    return Math.max(fit > 0 ? 16 : 23, lines * (fit > 0 ? 8.85 : 9) + (fit > 0 ? 1.6 : 4))
  })
  let sum = 0
  for (let at = 0; at < heights.length; at += 2) sum += Math.max(heights[at] ?? 0, heights[at + 1] ?? 0) + (fit > 0 ? 1.6 : 2.4)
  return sum
}

function boxHeight(box: Extract<Flow, { type: 'box' }>, set: Setting): number {
  const label = box.label === undefined || box.kind === 'content-note' ? 0 : 5.7 + set.gap
  if (box.kind === 'columns') {
    const width = (set.width - 7 * (box.children.length - 1)) / Math.max(box.children.length, 1)
    return 3 + Math.max(0, ...box.children.map((one) => oneHeight(one, { ...set, width, size: 6 })))
  }
  if (box.kind === 'prompt' || box.kind === 'reflect') {
    const size = quotationSizes[set.fit] ?? 5.9
    return flowHeight(box.children, { ...set, size: size * 1.03, gap: 3 })
  }
  if (box.kind === 'withheld') {
    const lead = set.fit > 1 ? 0.9 : 1
    return flowHeight(box.children, { ...set, size: set.fit > 0 ? 5.9 : 6, gap: set.fit > 0 ? 1.5 : 3 }) * lead
  }
  if (box.kind === 'aside') return flowHeight(box.children, { ...set, width: set.width - 2.5, size: 4.2 * 0.9, gap: 1 })
  if (box.kind === 'further') return 3 + flowHeight(box.children, { ...set, size: 5.9 })
  return label + flowHeight(box.children, { ...set, gap: 3 })
}

function wordsOf(flow: readonly Flow[]): string {
  return flow.map((one) => (one.type === 'para' ? plainText(one.children) : one.type === 'box' ? wordsOf(one.children) : '')).join(' ')
}

/** A citation is about as wide as fifteen letters of its text. */
function paraHeight(children: readonly Inline[], width: number, size: number, lead: number): number {
  const cites = children.filter((one) => one.type === 'cite').length
  const hard = children.filter((one) => one.type === 'break' && one.hard).length
  return (linesOf(plainText(children).length + cites * 15, width, size * (size > 6.2 ? 0.5 : 0.46)) + hard) * size * lead
}

/** Words do not break, so lines are not quite full. */
function linesOf(letters: number, width: number, advance: number): number {
  return Math.max(1, Math.ceil((letters * advance) / (width * 0.96)))
}
