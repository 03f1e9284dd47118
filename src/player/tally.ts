/** Counts of hands or cards, shown in the room as bars. Groups under 5 are never shown, not even in the page's source. */
import { all, make } from './element.ts'
import { slidesWith } from './slides.ts'
import type { Desk, RoomState } from './state.ts'

export const least = 5

export interface Group {
  name: string
  label: string
}

/** The groups of a slide's tally, as the build printed them. */
export function groupsOf(slide: HTMLElement): Group[] {
  return all(slide, 'kit-tally [data-key]').map((item) => ({ name: `${slide.id}/${item.dataset.key ?? ''}`, label: labelOf(item) }))
}

export function keepTallies(main: HTMLElement, desk: Desk): void {
  desk.listen((state) => {
    for (const slide of slidesWith(main, 'kit-tally')) drawTally(slide, state)
  })
}

export function drawTally(slide: HTMLElement, state: RoomState, id: string = slide.id): void {
  const items = all(slide, 'kit-tally [data-key]')
  const counts = items.map((item) => state.tallies[`${id}/${item.dataset.key ?? ''}`])
  const most = Math.max(least, ...counts.map((count) => count ?? 0))
  for (const [index, item] of items.entries()) drawGroup(item, counts[index], most)
}

function drawGroup(item: HTMLElement, count: number | undefined, most: number): void {
  const label = labelOf(item)
  const shown = count === undefined || count < least ? 0 : count
  const words = count === undefined ? 'Not counted yet' : shown === 0 ? 'Fewer than 5' : String(count)
  const drawn = `${shown}/${most}/${words}`
  if (item.dataset.drawn === drawn) return
  item.dataset.drawn = drawn
  item.dataset.label = label
  const bar = make('span', { class: 'tally-bar', 'aria-hidden': 'true' })
  bar.style.setProperty('--share', String(shown / most))
  bar.hidden = shown === 0
  item.replaceChildren(
    make('span', { class: 'tally-label' }, label),
    make('span', { class: 'tally-line' }, bar, make('span', { class: shown ? 'tally-count' : 'tally-few' }, words)),
  )
}

function labelOf(item: HTMLElement): string {
  return item.dataset.label ?? item.textContent?.trim() ?? ''
}
