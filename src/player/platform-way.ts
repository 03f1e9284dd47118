/** Where a person is in the one-file reader, and how far: read off the page, where the reader's own script marks it. */
import { all, first, make } from './element.ts'

interface AnswerBox {
  name: string
  field: HTMLTextAreaElement
  element: HTMLElement
  heading: string
}

export function answerBoxes(): AnswerBox[] {
  return all(document, '.answer').flatMap((element) => {
    const field = element.querySelector('textarea')
    const name = field?.id.replace(/^answer--/, '') ?? ''
    const heading = first(element.closest('section') ?? element, 'h3, h2')?.textContent?.trim() ?? ''
    return field === null ? [] : [{ name, field, element, heading }]
  })
}

/** Clear my answers, and no other form of the page. */
export function isClear(event: Event): boolean {
  return event.target instanceof HTMLFormElement && event.target.id === 'kit--answers'
}

/** A place that is not there any more leads to its module, else nowhere. */
export function goTo(place: string): void {
  const found = [place, place.split('--')[0] ?? ''].find((id) => id !== '' && document.getElementById(id) !== null)
  if (found !== undefined) location.replace(`#${found}`)
}

interface Ear {
  place: (id: string) => void
  readToEnd: (module: number) => void
}

/** A module counts as read when its end has been on screen, or when the person took the way round that it offers. */
export function followWay(modules: readonly HTMLElement[], ear: Ear): void {
  let last = ''
  let waiting = false
  const look = () => {
    waiting = false
    const place = placeNow()
    if (place === undefined || place === last) return
    last = place
    ear.place(place)
  }
  const soon = () => {
    if (!waiting) setTimeout(look, 500)
    waiting = true
  }
  document.addEventListener('kit-shown', soon)
  addEventListener('scroll', soon, { passive: true })

  const ends = new Map<Element, number>()
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const module = ends.get(target)
      if (isIntersecting && module !== undefined) ear.readToEnd(module)
    }
  })
  for (const [at, module] of modules.entries()) {
    const end = make('div', { class: 'module-end' })
    first(module, '.book-text')?.append(end)
    ends.set(end, at)
    observer.observe(end)
    first(module, '.before-you-start a.skip')?.addEventListener('click', () => ear.readToEnd(at))
  }
}

/** Of a module alone: the contents, safety and the like are no place to come back to. */
function placeNow(): string | undefined {
  const shown = first(document, '.book-module[data-shown]')
  if (shown === undefined) return undefined
  const marked = first(shown, 'nav.contents a[aria-current]')?.getAttribute('href')
  return marked?.slice(1) ?? shown.id
}
