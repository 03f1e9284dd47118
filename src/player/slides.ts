/** Reads the slides of the page: what the build wrote on each section. */
import { all, first } from './element.ts'

export function slidesIn(main: ParentNode): HTMLElement[] {
  return all(main, '.slides > section')
}

/** Only the slides that hold something: a deck may have thousands. */
export function slidesWith(main: ParentNode, selector: string): HTMLElement[] {
  return Array.from(new Set(all(main, selector).flatMap((one) => one.closest<HTMLElement>('.slides > section') ?? [])))
}

export function headingOf(slide: HTMLElement): HTMLElement | undefined {
  return first(slide, 'h2')
}

export function titleOf(slide: HTMLElement): string {
  return slide.dataset.title ?? headingOf(slide)?.textContent ?? ''
}

export function moduleOf(slide: HTMLElement): string {
  return slide.dataset.moduleTitle ?? ''
}

/** `plain`, `quotation`, …: look.md, section 5. */
export function layoutOf(slide: HTMLElement): string {
  const name = Array.from(slide.classList).find((one) => one.startsWith('layout-'))
  return name === undefined ? 'plain' : name.slice('layout-'.length)
}

export function minutesOf(slide: HTMLElement): number {
  return Number(slide.dataset.minutes ?? 0)
}

/** Minutes from the start of the route. */
export function startOf(slide: HTMLElement): number {
  return Number(slide.dataset.from ?? 0)
}

let workshop: string | undefined

/** The page's own `<h1>`, as it was printed. */
export function workshopTitle(): string {
  workshop ??= document.querySelector('.deck-head h1')?.textContent ?? ''
  return workshop
}

/** Minutes of the slide's own timer, where it has one. */
export function timerOf(slide: HTMLElement): number | undefined {
  const minutes = Number(first(slide, 'kit-timer')?.getAttribute('minutes'))
  return minutes > 0 ? minutes : undefined
}

/** "heading, module, workshop", each once. */
export function pageTitle(slide: HTMLElement): string {
  return Array.from(new Set([titleOf(slide), moduleOf(slide), workshopTitle()]))
    .filter(Boolean)
    .join(', ')
}
