/** “Carry on where you were?”: on return, a quiet line with two buttons; nothing moves by itself. Only where a place was saved. */
import { first, make, makeButton } from './element.ts'
import { isKeeping, keep, kept, type Place } from './reader-keep.ts'
import { keepPlace, placeName } from './reader-now.ts'

export function offerToCarryOn(): void {
  const name = placeName()
  if (name === undefined) return
  rememberTheWay(name)
  const place = kept().places?.[name]
  if (place === undefined) return
  // Whoever came by a link of these pages has not come back: they are on their way.
  if (place.onTheWayTo === fileOf(location.pathname) && document.body.dataset.page !== 'index') {
    keepPlace()
    return
  }
  const href = addressOf(place)
  if (href !== undefined && !isHere(place)) show(place, href)
}

function show({ title, heading }: Place, href: string): void {
  const where = [title, heading].filter(Boolean).join(', ')
  const line = make('section', { class: 'carry-on', 'aria-labelledby': 'kit--carry-h' })
  line.append(
    make('p', {}, make('strong', { id: 'kit--carry-h' }, 'Carry on where you were?'), ` ${where}`),
    make(
      'p',
      { class: 'ways' },
      make('a', { class: 'button', href, 'data-replace': document.body.dataset.page !== 'index' }, 'Carry on'),
      makeButton({ class: 'button' }, close, 'Not now'),
    ),
  )
  const main = first(document, 'main')
  const title1 = main && first(main, 'h1')
  if (title1) title1.after(line)
  else main?.prepend(line)

  function close(): void {
    line.remove()
    main?.focus({ preventScroll: true })
  }
}

/** From this page to the place; undefined where it is not on it and nowhere else. */
function addressOf({ page, id }: Place): string | undefined {
  const { oneFile, page: here = '' } = document.body.dataset
  if (oneFile !== undefined || page === here) return document.getElementById(id) === null ? undefined : `#${id}`
  return `${'../'.repeat(here.split('/').length - 1)}${page}.html#${id}`
}

/** At the very place already, as after a reload. */
function isHere({ page, id }: Place): boolean {
  return page === document.body.dataset.page && location.hash === `#${id}`
}

function rememberTheWay(name: string): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    const place = kept().places?.[name]
    if (link === null || place === undefined || !isKeeping() || link.pathname === location.pathname) return
    keep({ places: { ...kept().places, [name]: { ...place, onTheWayTo: fileOf(link.pathname) } } })
  })
}

function fileOf(path: string): string {
  return path.split('/').at(-1) ?? ''
}
