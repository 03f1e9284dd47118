/** Makes text fit its slide: long quotations, prompts and titles step down, and what is still too tall scrolls with the keyboard. */
import { all, first } from './element.ts'

/** Steps of look.md: 8.9, 8.3, 7.8, 7.2, 6.6, 5.9 for a quotation. The sizes stand in the style sheet. */
const smallest = 5

/** Sets `data-fit` on a slide that stands on a stage, and returns how many pixels are still too many. */
export function fitSlide(slide: HTMLElement): number {
  const area = first(slide, '.area')
  if (area === undefined) return 0
  let fit = 0
  slide.dataset.fit = '0'
  while (excess(area) > 1 && fit < smallest) slide.dataset.fit = String(++fit)
  return excess(area) > 1 ? excess(area) : 0
}

/** Text may be too tall for the area, or for a card that fills part of it. */
function excess(area: HTMLElement): number {
  return Math.max(
    area.scrollHeight - area.clientHeight,
    area.scrollWidth - area.clientWidth,
    ...all(area, '.how').map((card) => card.scrollHeight - card.clientHeight),
  )
}

/** Keeps the shown slide fitted, whatever changes its size: windows, fonts, a person's own spacing, an opened quotation. */
export function keepFitted(current: () => HTMLElement, isStaged: () => boolean): { refit: () => void } {
  let waiting = false
  const observer = new ResizeObserver(soon)

  function soon(): void {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      fitShown()
    })
  }

  function fitShown(): void {
    const slide = current()
    const area = first(slide, '.area')
    if (area === undefined) return
    if (isStaged()) markScroll(area, fitSlide(slide) > 0)
    else markScroll(area, false)
  }

  function refit(): void {
    observer.disconnect()
    const area = first(current(), '.area')
    for (const child of Array.from(area?.children ?? [])) observer.observe(child)
    fitShown()
  }

  window.addEventListener('resize', soon)
  void document.fonts.ready.then(soon)
  return { refit }
}

function markScroll(area: HTMLElement, on: boolean): void {
  if (area.hasAttribute('data-scrolls') === on) return
  area.toggleAttribute('data-scrolls', on)
  for (const [name, value] of [
    ['tabindex', '0'],
    ['role', 'region'],
    ['aria-label', 'The whole slide, scrolls'],
  ] as const) {
    if (on) area.setAttribute(name, value)
    else area.removeAttribute(name)
  }
}
