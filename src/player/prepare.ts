/** Makes a printed slide ready for the stage: steps become reveal's fragments, closed quotations are closed for every sense. */
import { all, first, make, shape } from './element.ts'
import { worded } from './icons.ts'
import { prepareTerms } from './terms.ts'

export function prepareSlide(slide: HTMLElement): void {
  for (const item of all(slide, '.steps > li')) item.classList.add('fragment')
  for (const stages of all(slide, '.stages')) prepareStages(stages)
  for (const card of all(slide, '.how')) gatherFormats(card)
  for (const check of all(slide, 'kit-check')) prepareCheck(check)
  for (const withheld of all(slide, '.withheld')) closeQuotation(withheld)
  prepareTerms(slide)
  numberSteps(slide)
}

/** Numbers the steps as they will come; what has a number keeps it, so that several things may come together. */
function numberSteps(slide: HTMLElement): void {
  const steps = all(slide, '.fragment')
  const together = new Set(steps.flatMap((step) => step.dataset.fragmentIndex ?? []))
  let next = together.size
  for (const step of steps) step.dataset.fragmentIndex ??= String(next++)
}

/** Shows the first steps of a slide, or of a copy of it. */
export function showSteps(slide: HTMLElement, count: number): void {
  for (const step of all(slide, '.fragment')) step.classList.toggle('visible', Number(step.dataset.fragmentIndex) < count)
}

/** The formats of a card stand in one row. */
function gatherFormats(card: HTMLElement): void {
  const formats = all(card, '.format')
  if (formats.length === 0) return
  const row = make('div', { class: 'formats' })
  formats[0]?.before(row)
  row.append(...formats)
}

/** One stage at a time: the first stands there, each next one takes its place. */
function prepareStages(stages: HTMLElement): void {
  const list = all(stages, '.stage')
  list.forEach((stage, index) => {
    stage.classList.toggle('fragment', index > 0)
    if (list.length > 1) countStage(stage, index, list.length)
  })
}

/** Circles beside the words "Stage 1 of 3". */
function countStage(stage: HTMLElement, index: number, count: number): void {
  const circles = Array.from({ length: count }, (_, at) => {
    const when = at <= index ? 'past' : 'later'
    return shape('circle', { class: when, cx: 12 + at * 24, cy: 12, r: 8 })
  })
  const drawing = shape('svg', { viewBox: `0 0 ${count * 24} 24`, 'aria-hidden': 'true' }, ...circles)
  const label = first(stage, '.label') ?? make('p', {}, `Stage ${index + 1} of ${count}`)
  label.classList.add('stage-count')
  label.prepend(drawing)
  stage.prepend(label)
}

/** The answers come together, on one step. */
function prepareCheck(check: HTMLElement): void {
  for (const choice of all(check, '.choices > li')) {
    const feedback = first(choice, '.feedback')
    if (choice.hasAttribute('data-right'))
      choice.insertBefore(make('span', { class: 'right fragment', 'data-fragment-index': 0 }, worded('right', 'Right')), feedback ?? null)
    if (feedback === undefined) continue
    feedback.classList.add('fragment')
    feedback.setAttribute('data-fragment-index', '0')
  }
}

/** Browsers open `<details>` by themselves, for a link or for find in page; what is `hidden` inside stays so. */
function closeQuotation(withheld: HTMLElement): void {
  const inner = first(withheld, '.withheld-inner')
  if (inner) inner.hidden = true
}
