/** Takes edited slides in while the deck is open, for the preview: the place, open quotations, steps and timers stay. */
import { make } from './element.ts'
import { prepareSlide } from './prepare.ts'
import { slidesIn } from './slides.ts'

export interface Update {
  /** The slides that changed, as the build prints them. */
  sections: { id: string; html: string }[]
  /** The ids of all slides, in order. */
  order: string[]
}

export interface Updated {
  current: () => HTMLElement
  /** Told when the page holds the new slides, with the slide to show. */
  /** `order` tells whether slides came, went or moved; otherwise some only hold something else. */
  sync: (current: HTMLElement, order: 'same' | 'new') => void
}

export function offerUpdate(main: HTMLElement, page: Updated): void {
  window.workshopKit = { ...window.workshopKit, update: (update: Update) => takeIn(main, page, update) }
}

function takeIn(main: HTMLElement, page: Updated, update: Update): void {
  const holder = main.querySelector('.slides')
  if (!holder) return
  const before = slidesIn(main)
  const was = page.current()
  const hadFocus = was.contains(document.activeElement)
  const known = new Map(before.map((slide) => [slide.id, slide]))
  for (const { id, html } of update.sections) {
    const section = read(html)
    if (!section) continue
    prepareSlide(section)
    const old = known.get(id)
    if (old) adopt(old, section)
    else known.set(id, section)
  }
  const after = update.order.flatMap((id) => known.get(id) ?? [])
  arrange(holder, after)
  const now = known.get(was.id)
  const current = now && after.includes(now) ? now : (after[Math.min(before.indexOf(was), after.length - 1)] ?? after[0])
  if (!current) return
  const isSame = before.length === after.length && before.every((slide, index) => slide === after[index])
  page.sync(current, isSame ? 'same' : 'new')
  if (hadFocus && !current.contains(document.activeElement)) current.querySelector('h2')?.focus({ preventScroll: true })
}

/** The slide stays the same element, so that whoever shows it need not find it again; its step and its place on the stage stay, too. */
function adopt(slide: HTMLElement, edited: HTMLElement): void {
  keepSteps(slide, edited)
  const isLayout = (name: string) => name.startsWith('layout-')
  slide.classList.remove(...Array.from(slide.classList).filter(isLayout))
  slide.classList.add(...Array.from(edited.classList).filter(isLayout))
  // Only these may be left out; all other attributes of ours are always there, and the rest are the stage's.
  for (const name of ['data-talk', 'data-reader']) slide.removeAttribute(name)
  for (const { name, value } of edited.attributes) if (name !== 'class') slide.setAttribute(name, value)
  slide.replaceChildren(...edited.childNodes)
}

function read(html: string): HTMLElement | undefined {
  const template = make('template')
  template.innerHTML = html
  return template.content.querySelector<HTMLElement>('section') ?? undefined
}

/** Only what is out of place is moved, since moving takes focus and scrolling away. */
function arrange(holder: Element, slides: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(slides)
  for (const slide of Array.from(holder.children)) if (!wanted.has(slide)) slide.remove()
  let next = holder.firstElementChild
  for (const slide of slides) {
    if (slide === next) next = next.nextElementSibling
    else holder.insertBefore(slide, next)
  }
}

/** As many steps are shown as before. */
function keepSteps(before: HTMLElement, after: HTMLElement): void {
  const shown = before.querySelectorAll('.fragment.visible').length
  Array.from(after.querySelectorAll('.fragment'), (step, index) => index < shown && step.classList.add('visible'))
}
