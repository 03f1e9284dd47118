/** Questions for oneself: what was chosen gets its feedback beneath it, as often as somebody likes. Nothing is counted or kept here. */
import { announce } from './announce.ts'
import { all, first, make } from './element.ts'
import { worded } from './icons.ts'

export function workChecks(): void {
  for (const [at, check] of all(document, 'kit-check').entries()) {
    for (const input of inputsOf(check)) {
      input.name = `kit--check-${at}`
      input.addEventListener('change', () => clear(check))
    }
    act(check, 'check')?.addEventListener('click', () => answer(check))
    act(check, 'again')?.addEventListener('click', () => {
      clear(check)
      for (const input of inputsOf(check)) input.checked = false
      inputsOf(check)[0]?.focus()
    })
  }
  // Clear my answers empties the choices: what was said about them goes, too.
  first(document, '#kit--answers')?.addEventListener('reset', () => {
    for (const check of all(document, 'kit-check')) clear(check)
  })
}

function inputsOf(check: HTMLElement): HTMLInputElement[] {
  return all(check, '.choices input') as HTMLInputElement[]
}

function act(check: HTMLElement, name: string): HTMLElement | undefined {
  return first(check, `[data-act="${name}"]`)
}

function clear(check: HTMLElement): void {
  for (const said of all(check, '.said')) said.remove()
  const again = act(check, 'again')
  if (again) again.hidden = true
}

function answer(check: HTMLElement): void {
  clear(check)
  const inputs = inputsOf(check)
  const feedback = all(check, '.check-answers .feedback')
  const chosen = inputs.filter((input) => input.checked)
  for (const input of chosen) {
    const item = input.closest('li')
    const words = feedback[inputs.indexOf(input)]?.cloneNode(true)
    item?.append(make('div', { class: 'said' }, verdict(isRight(input)), words))
  }
  const missing = inputs.some((input) => isRight(input) && !input.checked)
  const allRight = chosen.every(isRight)
  const summing =
    chosen.length === 0
      ? 'Choose an answer first.'
      : allRight && missing
        ? 'Right so far. There is more that is right.'
        : chosen.length > 1 && !allRight
          ? 'Not quite. Each answer says why.'
          : undefined
  if (summing) first(check, '.check-ways')?.before(make('p', { class: 'said' }, summing))
  announce(summing ?? (allRight ? 'Right. The reason stands below your answer.' : 'Not quite. The reason stands below your answer.'))
  const again = act(check, 'again')
  if (again) again.hidden = chosen.length === 0
  const right = chosen.length > 0 && allRight && !missing
  check.dispatchEvent(new CustomEvent('kit-answered', { bubbles: true, detail: right }))
}

function isRight(input: HTMLInputElement): boolean {
  return input.closest('li')?.dataset.right !== undefined
}

function verdict(right: boolean): HTMLElement {
  return make('p', { class: 'verdict' }, worded(right ? 'right' : 'close', right ? 'Right' : 'Not quite'))
}
