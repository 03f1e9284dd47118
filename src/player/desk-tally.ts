/** Fields for the counts of a tally. The room shows bars; groups under 5 are shown as "Fewer than 5". */
import type { Part, Scene } from './desk.ts'
import { make } from './element.ts'
import type { Desk } from './state.ts'
import { type Group, groupsOf } from './tally.ts'

export function makeTally(desk: Desk): Part {
  const fields = make('div', { class: 'desk-tally-fields' })
  const element = make(
    'section',
    { class: 'desk-tally', 'aria-labelledby': 'desk-tally-heading' },
    make('h2', { id: 'desk-tally-heading' }, 'Count'),
    make('p', { class: 'small' }, 'The room sees each group as a bar, and groups under 5 as "Fewer than 5".'),
    fields,
  )
  let drawn: string | undefined
  return {
    element,
    draw({ slide, state }: Scene) {
      if (slide.id === drawn) return
      drawn = slide.id
      const groups = groupsOf(slide)
      element.hidden = groups.length === 0
      fields.replaceChildren(...groups.map((group) => field(group, state.tallies[group.name], desk)))
    },
  }
}

function field(group: Group, count: number | undefined, desk: Desk): HTMLElement {
  const input = make('input', { type: 'number', min: 0, max: 9999, inputmode: 'numeric', value: count })
  input.addEventListener('input', () => {
    const people = input.value === '' ? null : Math.max(0, Math.round(input.valueAsNumber))
    desk.send({ do: 'count', group: group.name, people })
  })
  return make('label', { class: 'desk-tally-field' }, make('span', {}, group.label), input)
}
