/** Back, Next and Support at the foot of the presenter view. Next names what comes. */
import { nextSupport } from './bar.ts'
import type { Part, Scene } from './desk.ts'
import { make, makeButton } from './element.ts'
import { icon, worded } from './icons.ts'
import { layoutOf, titleOf } from './slides.ts'
import type { Desk, RoomState } from './state.ts'

export function makeFoot(desk: Desk): Part {
  const words = make('span', {})
  const back = makeButton({ class: 'button strong desk-back' }, () => desk.send({ do: 'back' }), worded('back', 'Back'))
  const next = makeButton({ class: 'button filled desk-next-button' }, () => desk.send({ do: 'next' }), words, icon('next'))
  let target: HTMLElement | undefined
  const support = makeButton(
    { class: 'button strong desk-support' },
    () => target && desk.send({ do: 'go', slide: target.id }),
    worded('support', 'Support'),
  )
  return {
    element: make('nav', { class: 'desk-foot', 'aria-label': 'Slides' }, back, next, support),
    draw({ slides, at, next: coming, slide, state }: Scene) {
      const says = nextWords(slide, coming, state)
      if (words.textContent !== says) words.textContent = says
      next.setAttribute('aria-disabled', String(coming === undefined && state.step >= state.steps))
      back.setAttribute('aria-disabled', String(at === 0 && state.step === 0))
      target = nextSupport(slides, at)
      support.hidden = target === undefined
    },
  }
}

function nextWords(slide: HTMLElement, coming: HTMLElement | undefined, state: RoomState): string {
  if (state.step < state.steps) {
    return layoutOf(slide) === 'scenario'
      ? `Next: stage ${state.step + 2} of ${state.steps + 1}`
      : `Next: step ${state.step + 1} of ${state.steps}`
  }
  return coming === undefined ? 'The end' : `Next: ${titleOf(coming)}`
}
