/** The clocks of the presenter view: now, since the start, planned. Hidden until they are asked for. */
import { recall, remember } from './address.ts'
import type { Part, Scene } from './desk.ts'
import { make, makeButton } from './element.ts'

/** `host` gets the class `clocks` while figures are shown, which the timer follows too. */
export function makeClocks(host: HTMLElement): Part {
  const figures = make('div', { class: 'desk-figures' })
  const button = makeButton({ class: 'button desk-clocks-button' }, toggle, 'Show clocks')
  const element = make('div', { class: 'desk-clocks' }, figures, button)
  let shown = recall().clocks === true

  function toggle(): void {
    shown = !shown
    remember({ clocks: shown })
    show()
  }

  function show(): void {
    host.classList.toggle('clocks', shown)
    figures.hidden = !shown
    button.textContent = shown ? 'Hide clocks' : 'Show clocks'
  }

  show()
  return {
    element,
    draw({ state }: Scene) {
      const now = new Date()
      const since = state.startedAt === null ? undefined : Math.floor((now.getTime() - state.startedAt) / 60_000)
      const planned = document.body.dataset.routeMinutes
      figures.replaceChildren(
        clock(clockTime(now), 'now'),
        clock(since === undefined ? '–' : `${since} min`, since === undefined ? 'not started' : 'since the start'),
        ...(planned === undefined ? [] : [clock(`${planned} min`, 'planned')]),
      )
    },
  }
}

function clock(figure: string, words: string): HTMLElement {
  return make('p', { class: 'desk-clock' }, make('strong', {}, figure), ' ', make('span', {}, words))
}

/** `10:21`. */
export function clockTime(time: Date): string {
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`
}
