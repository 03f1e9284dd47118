/**
 * Exit this page, on learners' pages and decks: an opaque cover at once, fields and storage emptied, a neutral title, and another
 * page in place of this one (experience.md, section 3 and rows 33 to 35). When this script fails, the printed link still leads away.
 */
import { announce } from './announce.ts'
import { all, first, make, makeButton, shape } from './element.ts'
import { icon } from './icons.ts'
import { forget } from './reader-keep.ts'

const away = 'https://www.bbc.co.uk/weather'
const window5 = 5000

/** On decks: the link that the build printed, made anew for the deck's bar. */
export function makeExit(): HTMLElement {
  const printed = first(document, '.deck-head a.exit')
  const link = make(
    'a',
    { class: 'bar-tool bar-exit', href: printed?.getAttribute('href') ?? addressAway(), rel: 'noreferrer' },
    icon('exit'),
    make('span', {}, 'Exit', make('span', { class: 'more' }, ' this page')),
  )
  printed?.remove()
  wire(link)
  window.addEventListener('pageshow', (event) => event.persisted && neutralStart())
  return link
}

/** On learners' pages: the link of the bar, where it stands. A page with a workshop's text comes back from a browser's memory covered. */
export function wireExit(): void {
  const link = document.querySelector<HTMLAnchorElement>('.kit-bar a.exit')
  if (link === null) return
  wire(link)
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    if (hasLeft()) neutralStart()
    else if (document.body.classList.contains('reader')) coverUntilAsked()
  })
}

function wire(link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave(link.href)
  })
  listenForShift(() => leave(link.href))
}

function addressAway(): string {
  return document.body.dataset.exit ?? away
}

function hasLeft(): boolean {
  return document.documentElement.classList.contains('left')
}

function leave(href: string): void {
  const fields = all(document, 'textarea, input') as (HTMLTextAreaElement | HTMLInputElement)[]
  document.documentElement.classList.add('left')
  document.body.replaceChildren(make('div', { class: 'exit-cover', role: 'alert' }, 'Loading.'))
  document.title = 'Loading'
  for (const field of fields) field.value = ''
  forget()
  window.speechSynthesis?.cancel()
  // With no network there is nowhere to go: an empty page, not an error that names this one.
  go(navigator.onLine ? href : 'about:blank')
}

/** In a learning platform's frame the whole window goes, where the browser lets it; else what is in this frame. */
function go(href: string): void {
  const here = () => location.replace(href)
  try {
    if (window.top === null || window.top === window.self) here()
    else {
      window.top.location.replace(href)
      window.setTimeout(here, 1000)
    }
  } catch {
    here()
  }
}

/** A browser that brings the page back from its memory shows a neutral start, not what was there. */
function neutralStart(): void {
  const again = makeButton({ class: 'button' }, () => location.reload(), 'Go to the start')
  document.title = 'Start'
  history.replaceState(null, '', location.pathname + location.search)
  document.body.replaceChildren(make('div', { class: 'exit-cover' }, again))
}

/** Back to a page that nobody exited: it is all there, under a cover that one press takes away. */
function coverUntilAsked(): void {
  const { title, activeElement } = document
  const rest = Array.from(document.body.children, (element) => ({ element, inert: element.hasAttribute('inert') }))
  const open = makeButton({ class: 'button' }, uncover, 'Open this page again')
  const cover = make('div', { class: 'exit-cover' }, open)
  document.title = 'Start'
  for (const { element } of rest) element.setAttribute('inert', '')
  document.body.append(cover)
  open.focus()

  function uncover(): void {
    document.title = title
    for (const { element, inert } of rest) element.toggleAttribute('inert', inert)
    cover.remove()
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  }
}

/** Shift three times within 5 seconds. Shift with another key does not count, so typing capitals and Shift+Tab never exit. */
function listenForShift(exit: () => void): void {
  const lights = make('div', { class: 'exit-lights', hidden: true })
  let alone = false
  let count = 0
  let forget: number | undefined
  // In the bar, so that it belongs to a landmark.
  const place = first(document, '.kit-bar') ?? document.body
  place.append(lights)

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
