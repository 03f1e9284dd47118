/** The section of settings: every choice holds at once, on this page. The tick alone makes the device remember (row 39). */
import { announce } from './announce.ts'
import { all, first, make } from './element.ts'
import { applyChoices, type Choices, choiceNames, isRemembering, rememberChoices, rememberedChoices } from './reader-choices.ts'
import { holdStill } from './reader-still.ts'

/** Tells the other parts that something else is chosen now. */
export const chosenEvent = 'kit-chosen'

export function workSettings(): void {
  const form = document.querySelector<HTMLFormElement>('#kit--choices')
  const remember = form?.elements.namedItem('remember')
  if (form === null || !(remember instanceof HTMLInputElement)) return
  fill(form, remember)
  describePictures()
  form.addEventListener('change', ({ target }) => {
    const choices = chosenIn(form)
    holdStill(target as HTMLElement, () => applyChoices(choices))
    if (target === remember || remember.checked) store(remember, choices)
    tellOthers()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    for (const input of all(form, 'input[value=""]') as HTMLInputElement[]) input.checked = true
    remember.checked = false
    const button = first(form, '[type=reset]') ?? form
    holdStill(button, () => applyChoices({}))
    rememberChoices(undefined)
    tellOthers()
    announce('Your settings are as at the start. None are kept.')
  })
  // Another window of the browser may have remembered or forgotten them.
  addEventListener('storage', () => {
    remember.checked = isRemembering()
  })
}

function fill(form: HTMLFormElement, remember: HTMLInputElement): void {
  const choices = rememberedChoices()
  for (const name of choiceNames) {
    const inputs = all(form, `input[name=${name}]`) as HTMLInputElement[]
    const chosen = inputs.find((input) => input.value === (choices[name] ?? '')) ?? inputs[0]
    if (chosen) chosen.checked = true
  }
  remember.checked = isRemembering()
}

function chosenIn(form: HTMLFormElement): Choices {
  const data = new FormData(form)
  return Object.fromEntries(choiceNames.flatMap((name) => (data.get(name) ? [[name, String(data.get(name))]] : [])))
}

function store(remember: HTMLInputElement, choices: Choices): void {
  const done = rememberChoices(remember.checked ? choices : undefined)
  if (!done) remember.checked = false
  announce(
    !done
      ? 'This browser does not let this page remember anything.'
      : remember.checked
        ? 'Your settings are remembered on this device for 7 days.'
        : 'Your settings are not remembered now.',
  )
}

function tellOthers(): void {
  describePictures()
  document.dispatchEvent(new Event(chosenEvent))
}

/** The words that stand for pictures are made when somebody first asks for them. */
function describePictures(): void {
  if (document.documentElement.dataset.pictures === undefined || first(document, '.picture-words')) return
  for (const picture of all(document, 'main img, main svg[role=img]')) {
    const words = picture.getAttribute('alt') ?? picture.getAttribute('aria-label')
    if (words) (picture.closest('.picture') ?? picture).after(make('p', { class: 'picture-words' }, `Picture: ${words}`))
  }
}
