/**
 * One module at a time, on a page that holds the whole workshop (`body[data-one-file]`). The address says which, `#module` or
 * `#module--slide`, as on every page that modules share. A part is shown before the jump to its place is made (`reader-place.ts`).
 */
import { all, first, make } from './element.ts'
import { plainLink, targetOf } from './reader-place.ts'

/** Tells the other parts, and a learning platform's script, what is shown now. */
export const shownEvent = 'kit-shown'

export function showModules(): void {
  if (document.body.dataset.oneFile === undefined) return
  const parts = all(document, '.book-part')
  document.addEventListener('click', (event) => {
    const link = plainLink(event)
    const part = link && partOf(targetOf(link))
    if (part) show(parts, part)
  })
  // An address that somebody typed, or that a platform brought back.
  addEventListener('hashchange', () => arrive(parts))
  arrive(parts)
}

function partOf(element: HTMLElement | undefined): HTMLElement | undefined {
  return element?.closest<HTMLElement>('.book-part') ?? undefined
}

function arrive(parts: readonly HTMLElement[]): void {
  const target = inAddress()
  show(parts, partOf(target) ?? parts[0])
  if (target === undefined) return
  const heading = target.matches('section') ? (first(target, 'h2, h3') ?? target) : target
  if (heading.tabIndex < 0) heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView()
}

function inAddress(): HTMLElement | undefined {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? undefined
  } catch {
    return undefined
  }
}

function show(parts: readonly HTMLElement[], shown: HTMLElement | undefined): void {
  const before = parts.find((part) => part.dataset.shown !== undefined)
  if (shown === undefined || shown === before) return
  for (const part of parts) {
    part.hidden = part !== shown
    delete part.dataset.shown
  }
  shown.dataset.shown = ''
  document.body.dataset.part = shown.matches('.book-module') ? 'module' : shown.id
  const whole = document.body.dataset.pageTitle ?? ''
  document.title = shown === parts[0] ? whole : `${shown.dataset.pageTitle ?? first(shown, 'h2')?.textContent ?? ''}, ${whole}`
  offerWayBack(shown, before)
  document.dispatchEvent(new CustomEvent(shownEvent, { detail: shown.id }))
}

/** From support, safety and the like, back to the module that a person was reading. */
function offerWayBack(shown: HTMLElement, before: HTMLElement | undefined): void {
  for (const old of all(document, '.part-back')) old.remove()
  if (!before?.matches('.book-module') || shown.matches('.book-module')) return
  const link = make('a', { href: `#${before.id}` }, `Go back to: ${before.dataset.pageTitle ?? ''}`)
  first(shown, '.book-text')?.prepend(make('p', { class: 'part-back' }, link))
}
