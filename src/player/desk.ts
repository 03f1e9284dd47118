/** The presenter view, in its own window or as a panel: slides, notes, timer and run sheet around one desk. */
import { makeClocks } from './desk-clocks.ts'
import { makeFoot } from './desk-foot.ts'
import { makeJump } from './desk-jump.ts'
import { makeNotes } from './desk-notes.ts'
import { makeQuotes } from './desk-quotes.ts'
import { makeRunSheet } from './desk-run-sheet.ts'
import { makeTally } from './desk-tally.ts'
import { makeTimer } from './desk-timer.ts'
import { make, makeButton } from './element.ts'
import { worded } from './icons.ts'
import { mark } from './mark.ts'
import { makePreview } from './preview.ts'
import { makeSettings } from './settings.ts'
import { moduleOf, titleOf, workshopTitle } from './slides.ts'
import type { Desk, RoomState } from './state.ts'

export interface DeskWindow {
  desk: Desk
  slides: () => HTMLElement[]
  /** Only where the view is a panel in the room's own window. */
  close?: () => void
  /** Only where it is a window of its own: whether the room answers. */
  isJoined?: () => boolean
}

/** What each part of the view is given whenever something changed. */
export interface Scene {
  slide: HTMLElement
  next: HTMLElement | undefined
  at: number
  slides: HTMLElement[]
  state: RoomState
}

export interface Part {
  element: HTMLElement
  draw: (scene: Scene) => void
}

/** Fills `host`; returns how to draw it again after slides were edited. */
export function openDesk(host: HTMLElement, view: DeskWindow): { redraw: () => void } {
  const { desk } = view
  const module = make('span', { class: 'desk-module' })
  const clocks = makeClocks(host)
  const pause = makeButton({ class: 'button filled desk-pause' }, () => desk.send({ do: 'pause', on: !desk.state().paused }))
  const problem = make('p', { class: 'desk-problem', role: 'status' })
  const now = makePreview('On screen')
  const next = makePreview('Next')
  const timer = makeTimer(desk)
  const quotes = makeQuotes(desk)
  const tally = makeTally(desk)
  const notes = makeNotes()
  const sheet = makeRunSheet(desk)
  const jump = makeJump(desk)
  const foot = makeFoot(desk)
  const parts = [clocks, now, next, timer, quotes, tally, notes, sheet, jump, foot]

  const settings = view.close ? undefined : makeSettings({ desk })
  const head = make(
    'header',
    { class: 'desk-head' },
    mark(),
    make(
      'div',
      { class: 'desk-names' },
      make('h1', { tabindex: -1 }, make('span', { class: 'unseen' }, 'Presenter view: '), module),
      make('p', { class: 'desk-workshop' }, workshopTitle()),
    ),
    clocks.element,
    settings && makeButton({ class: 'button' }, settings.open, 'Settings'),
    view.close && makeButton({ class: 'button' }, view.close, 'Back to the slide'),
    pause,
  )
  // In the order of the Tab key; the style sheet sets the first, the third and the fourth in one column.
  const left = make('div', { class: 'desk-left' }, now.element, quotes.element, tally.element)
  const pair = make('div', { class: 'desk-pair' }, next.element, timer.element)
  const lower = make('div', { class: 'desk-lower', tabindex: 0, role: 'group', 'aria-label': 'Next slide and timer' }, pair)
  const right = make('div', { class: 'desk-right' }, sheet.element, jump.element)
  host.replaceChildren(head, problem, make('main', { class: 'desk-body' }, left, notes.element, lower, foot.element, right))

  function scene(): Scene | undefined {
    const slides = view.slides()
    const state = desk.state()
    const at = slides.findIndex((slide) => slide.id === state.slide)
    const slide = slides[at]
    return slide && { slide, next: slides[at + 1], at, slides, state }
  }

  function draw(): void {
    const joined = view.isJoined?.() ?? true
    const words = joined
      ? desk.state().paused
        ? 'The room sees the pause screen.'
        : ''
      : 'The room window does not answer. Open the deck again, then its presenter view.'
    if (problem.textContent !== words) problem.textContent = words
    const shown = scene()
    if (!shown) return
    module.textContent = moduleOf(shown.slide)
    const says = shown.state.paused ? 'Resume' : 'Pause screen'
    if (pause.textContent !== says) pause.replaceChildren(worded(shown.state.paused ? 'play' : 'pause', says))
    if (!view.close) document.title = `Presenter view: ${titleOf(shown.slide)}, ${workshopTitle()}`
    for (const part of parts) part.draw(shown)
  }

  desk.listen(() => host.isConnected && draw())
  const beat = window.setInterval(() => (host.isConnected ? draw() : window.clearInterval(beat)), 1000)
  return { redraw: draw }
}
