/** Exit this page, on learners' decks: an opaque cover at once, a neutral title, and another page in place of this one. */
import { announce } from './announce.ts'
import { first, make, makeButton, shape } from './element.ts'
import { icon } from './icons.ts'

const away = 'https://www.bbc.co.uk/weather'
const window5 = 5000

/** The link that the build printed, or one made here; it works as a plain link when this script fails. */
export function makeExit(): HTMLElement {
  const printed = first(document, '.deck-head a.exit')
  const href = printed?.getAttribute('href') ?? document.body.dataset.exit ?? away
  const link = make(
    'a',
    { class: 'bar-tool bar-exit', href, rel: 'noreferrer' },
    icon('exit'),
    make('span', {}, 'Exit', make('span', { class: 'more' }, ' this page')),
  )
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave(link.href)
  })
  printed?.remove()
  listenForShift(() => leave(link.href))
  window.addEventListener('pageshow', (event) => event.persisted && neutralStart())
  return link
}

function leave(href: string): void {
  const cover = make('div', { class: 'exit-cover', role: 'alert' }, 'Loading.')
  document.documentElement.classList.add('left')
  document.body.replaceChildren(cover)
  document.title = 'Loading'
  location.replace(href)
}

/** A browser that brings the page back from its memory shows a neutral start, not the slide. */
function neutralStart(): void {
  const again = makeButton({ class: 'button' }, () => location.reload(), 'Go to the start')
  document.title = 'Start'
  history.replaceState(null, '', location.pathname + location.search)
  document.body.replaceChildren(make('div', { class: 'exit-cover' }, again))
}

/** Shift three times within 5 seconds. Shift with another key does not count, so typing capitals and Shift+Tab never exit. */
function listenForShift(exit: () => void): void {
  const lights = make('div', { class: 'exit-lights', hidden: true })
  let alone = false
  let count = 0
  let forget: number | undefined
  document.body.append(lights)

  function show(): void {
    const circles = [0, 1, 2].map((at) => shape('circle', { class: at < count ? 'past' : 'later', cx: 12 + at * 24, cy: 12, r: 8 }))
    const words = count === 1 ? 'Press Shift two more times to exit.' : 'Press Shift once more to exit.'
    lights.hidden = count === 0
    lights.replaceChildren(shape('svg', { viewBox: '0 0 72 24', 'aria-hidden': 'true' }, ...circles), words)
    if (count > 0) announce(words)
  }

  function reset(): void {
    count = 0
    window.clearTimeout(forget)
    show()
  }

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      alone = false
      if (count > 0) reset()
    } else if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return
    alone = false
    count += 1
    if (count === 3) return exit()
    if (count === 1) forget = window.setTimeout(reset, window5)
    show()
  })
}
