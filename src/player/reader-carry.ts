/** “Carry on where you were?”: on return, a quiet line with two buttons; nothing moves by itself. Only where a place was saved. */
import { first, make, makeButton } from './element.ts'
import { isKeeping, keep, kept, type Place } from './reader-keep.ts'
import { keepPlace, placeName } from './reader-now.ts'

/** Runs before anything is painted: the offer is there as soon as the text is, so that nothing moves when it comes. */
export function offerToCarryOn(): void {
  if (kept().places === undefined) return
  const watcher = new MutationObserver(() => {
    const main = first(document, 'main')
    if (main === undefined) return
    watcher.disconnect()
    offer(main)
  })
  watcher.observe(document, { childList: true, subtree: true })
}

function offer(main: HTMLElement): void {
  const name = placeName()
  const place = name === undefined ? undefined : kept().places?.[name]
  if (place !== undefined && !isOnTheWay(place) && !isHere(place)) show(main, place)
}

/** Runs when the page is ready: who came by a link of these pages has their new place kept, and the next link is remembered. */
export function rememberTheWay(): void {
  const name = placeName()
  if (name === undefined) return
  const arrived = kept().places?.[name]
  if (arrived !== undefined && isOnTheWay(arrived)) keepPlace()
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    const place = kept().places?.[name]
    if (link === null || place === undefined || !isKeeping() || link.pathname === location.pathname) return
    keep({ places: { ...kept().places, [name]: { ...place, onTheWayTo: fileOf(link.pathname) } } })
  })
}

/** Whoever came by a link of these pages has not come back. The contents page offers the place to everybody. */
function isOnTheWay({ onTheWayTo }: Place): boolean {
  return onTheWayTo === fileOf(location.pathname) && document.body.dataset.page !== 'index'
}

function show(main: HTMLElement, place: Place): void {
  const { title, heading } = place
  const where = [title, heading].filter(Boolean).join(', ')
  const line = make('section', { class: 'carry-on', 'aria-labelledby': 'kit--carry-h' })
  line.append(
    make('p', {}, make('strong', { id: 'kit--carry-h' }, 'Carry on where you were?'), ` ${where}`),
    make(
      'p',
      { class: 'ways' },
      make('a', { class: 'button', href: addressOf(place), 'data-replace': document.body.dataset.page !== 'index' }, 'Carry on'),
      makeButton({ class: 'button' }, close, 'Not now'),
    ),
  )
  main.prepend(line)

  function close(): void {
    line.remove()
    main.focus({ preventScroll: true })
  }
}

/** From this page to the place. */
function addressOf({ page, id }: Place): string {
  const { oneFile, page: here = '' } = document.body.dataset
  if (oneFile !== undefined || page === here) return `#${id}`
  return `${'../'.repeat(here.split('/').length - 1)}${page}.html#${id}`
}

/** At the very place already, as after a reload. */
function isHere({ page, id }: Place): boolean {
  return page === document.body.dataset.page && location.hash === `#${id}`
}

function fileOf(path: string): string {
  return path.split('/').at(-1) ?? ''
}
