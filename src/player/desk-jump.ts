/** Goes to any slide: a list and a button, so that choosing alone moves nothing in the room. */
import type { Part, Scene } from './desk.ts'
import { make, makeButton } from './element.ts'
import { moduleOf, titleOf } from './slides.ts'
import type { Desk } from './state.ts'

export function makeJump(desk: Desk): Part {
  const select = make('select', { id: 'desk-jump' })
  const go = makeButton({ class: 'button' }, () => desk.send({ do: 'go', slide: select.value }), 'Go')
  let listed = ''
  let shown = ''
  return {
    element: make(
      'div',
      { class: 'desk-jump' },
      make('label', { for: 'desk-jump' }, 'Go to a slide'),
      make('div', { class: 'desk-jump-line' }, select, go),
    ),
    draw({ slides, state }: Scene) {
      const names = slides.map((slide) => `${slide.id} ${titleOf(slide)}`).join('\n')
      if (names !== listed) select.replaceChildren(...groups(slides))
      if (names !== listed || state.slide !== shown) select.value = state.slide
      listed = names
      shown = state.slide
    },
  }
}

function groups(slides: readonly HTMLElement[]): HTMLElement[] {
  const modules: HTMLOptGroupElement[] = []
  slides.forEach((slide, index) => {
    const label = moduleOf(slide)
    if (modules.at(-1)?.label !== label) modules.push(make('optgroup', { label }))
    modules.at(-1)?.append(make('option', { value: slide.id }, `${index + 1}. ${titleOf(slide)}`))
  })
  return modules
}
