/** Measures every slide at 1280×720, for the preview and the build: nothing that is shown is disturbed. */
import { all, first, make } from './element.ts'
import { fitSlide } from './fit.ts'
import { slidesIn, titleOf } from './slides.ts'

export interface Measured {
  id: string
  title: string
  /** Pixels that do not fit, 0 when all does. */
  over: number
}

declare global {
  interface Window {
    workshopKit?: Record<string, unknown>
  }
}

export function offerMeasure(main: HTMLElement): void {
  window.workshopKit = { ...window.workshopKit, measure: (ids?: readonly string[]) => measure(main, ids) }
}

/** `ids`: the slides that are meant; all when left out. */
function measure(main: HTMLElement, ids: readonly string[] | undefined): Measured[] {
  const stage = make('div', { class: 'on-stage', role: 'none' })
  const bench = make('div', { class: 'bench', 'aria-hidden': 'true', inert: true }, stage)
  document.body.append(bench)
  const meant = slidesIn(main).filter((slide) => ids === undefined || ids.includes(slide.id))
  const measured = meant.map((slide) => {
    const copy = copyForStage(slide)
    stage.replaceChildren(copy)
    return { id: slide.id, title: titleOf(slide), over: Math.round(tallest(copy)) }
  })
  bench.remove()
  return measured
}

/** A copy of a slide as it stands on a stage: without ids, so that nothing on the page is named twice, and without its notes. */
export function copyForStage(slide: HTMLElement): HTMLElement {
  // A clone of an element is of the same kind.
  const copy = slide.cloneNode(true) as HTMLElement
  for (const name of ['id', 'hidden', 'aria-hidden', 'inert']) copy.removeAttribute(name)
  copy.style.removeProperty('display')
  for (const one of copy.querySelectorAll('[id]:not(svg *)')) one.removeAttribute('id')
  for (const template of copy.querySelectorAll('template')) template.remove()
  return copy
}

/** Everything that can stand on the slide at one time is tried: each stage, and quotations closed and open. */
function tallest(copy: HTMLElement): number {
  for (const step of all(copy, '.fragment')) step.classList.add('visible')
  const tries: number[] = []
  const stages = all(copy, '.stage')
  for (const shown of stages.keys()) {
    for (const [index, stage] of stages.entries()) stage.classList.toggle('visible', index > 0 && index <= shown)
    tries.push(fitSlide(copy))
  }
  for (const withheld of all(copy, '.withheld')) {
    const inner = first(withheld, '.withheld-inner')
    const details = withheld.querySelector('details')
    for (const open of [true, false]) {
      withheld.classList.toggle('open', open)
      if (inner) inner.hidden = !open
      if (details) details.open = open
      tries.push(fitSlide(copy))
    }
  }
  return tries.length > 0 ? Math.max(...tries) : fitSlide(copy)
}
