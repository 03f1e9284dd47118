/** The run sheet: whether we are ahead or behind, and each step with its planned time. */
import type { Part, Scene } from './desk.ts'
import { clockTime } from './desk-clocks.ts'
import { make, makeButton, shape } from './element.ts'
import { minutesBehind, paceInWords, planStart, type Step, shortening } from './pace.ts'
import { minutesOf, startOf, titleOf } from './slides.ts'
import type { Desk, RoomState } from './state.ts'

export function makeRunSheet(desk: Desk): Part {
  const pace = make('div', { class: 'desk-pace' })
  const list = make('ol', { class: 'desk-steps' })
  const total = make('p', { class: 'desk-count' })
  const start = makeButton({ class: 'button desk-start' }, () => desk.send({ do: 'start' }), 'Start the session')
  const toggle = makeButton({ class: 'button desk-sheet-button', 'aria-expanded': 'false' }, open, 'Run sheet')
  const body = make('div', { class: 'desk-sheet-body', tabindex: 0, role: 'region', 'aria-label': 'Steps' }, list)
  const element = make(
    'section',
    { class: 'desk-sheet', 'aria-label': 'Run sheet' },
    make('div', { class: 'desk-label' }, make('h2', {}, 'Run sheet'), total, toggle),
    pace,
    start,
    body,
  )
  let drawn = ''

  /** On a narrow window the sheet is behind its button. */
  function open(): void {
    const on = element.classList.toggle('desk-sheet-open')
    toggle.setAttribute('aria-expanded', String(on))
  }

  function draw({ slides, at, state }: Scene): void {
    const now = Date.now()
    const steps = stepsOf(slides)
    const current = steps.findLast((step) => slides.findIndex((slide) => slide.id === step.id) <= at) ?? steps[0]
    const begin = planStart(state.startedAt, document.body.dataset.start, now)
    const words = paceWords({ state, steps, current, begin, now })
    const look = JSON.stringify([steps, current?.id, begin, words])
    if (look === drawn) return
    drawn = look
    total.textContent = `${document.body.dataset.routeMinutes ?? ''} min`
    start.hidden = state.startedAt !== null
    pace.replaceChildren(...paceParts(words))
    list.replaceChildren(...steps.map((step) => row(step, steps, current, begin)), end(steps, begin))
    const shown = list.querySelector<HTMLElement>('.now')
    if (shown) body.scrollTop = shown.offsetTop - list.offsetTop - body.clientHeight / 3
  }

  return { element, draw }
}

/** The slides that take time. */
function stepsOf(slides: readonly HTMLElement[]): Step[] {
  return slides
    .filter((slide) => minutesOf(slide) > 0)
    .map((slide) => ({
      id: slide.id,
      title: titleOf(slide),
      from: startOf(slide),
      minutes: minutesOf(slide),
      talk: 'talk' in slide.dataset,
    }))
}

interface Pace {
  state: RoomState
  steps: Step[]
  current: Step | undefined
  begin: number | undefined
  now: number
}

interface PaceWords {
  behind: number | undefined
  says: string
  after: string
}

function paceWords({ state, steps, current, begin, now }: Pace): PaceWords {
  const last = steps.at(-1)
  if (state.startedAt === null || begin === undefined || current === undefined || last === undefined) {
    return { behind: undefined, says: 'Not started', after: 'Times count from when you start the session.' }
  }
  const behind = minutesBehind(current, state.arrivals[current.id] ?? begin + current.from * 60_000, now, begin)
  const ends = clockTime(new Date(begin + (last.from + last.minutes + behind) * 60_000))
  const coming = steps.slice(steps.indexOf(current) + 1)
  return { behind, says: paceInWords(behind), after: `Ends ${ends}. ${shortening(behind, coming)}`.trim() }
}

/** A line with the plan as a tick in the middle and us as a lamp circle: left is ahead, right is behind. */
function paceParts({ behind, says, after }: PaceWords): HTMLElement[] {
  const words = make('p', { class: 'desk-pace-words' }, says)
  const more = make('p', { class: 'desk-pace-then' }, after)
  if (behind === undefined) return [words, more]
  const x = 100 + Math.max(-85, Math.min(85, behind * 12))
  const line = shape(
    'svg',
    { class: 'desk-pace-line', viewBox: '0 0 200 24', 'aria-hidden': 'true' },
    shape('path', { class: 'line', d: 'M0 12h200' }),
    shape('path', { class: 'tick', d: 'M100 2v20' }),
    shape('circle', { class: 'now', cx: x, cy: 12, r: 8 }),
  )
  return [words, make('div', {}, line), more]
}

function row(step: Step, steps: readonly Step[], current: Step | undefined, begin: number | undefined): HTMLElement {
  const isNow = step === current
  const when = isNow ? 'now' : current && steps.indexOf(step) < steps.indexOf(current) ? 'past' : 'later'
  return make(
    'li',
    { class: when, 'aria-current': isNow ? 'step' : undefined },
    make('strong', {}, step.title),
    make('span', { class: 'desk-when' }, `${plannedTime(step.from, begin)}, ${step.minutes} min`),
  )
}

function end(steps: readonly Step[], begin: number | undefined): HTMLElement {
  const last = steps.at(-1)
  return make(
    'li',
    { class: 'end' },
    make('strong', {}, 'End'),
    make('span', { class: 'desk-when' }, plannedTime(last ? last.from + last.minutes : 0, begin)),
  )
}

/** A time of day, or before there is one, hours and minutes from the start. */
function plannedTime(minutes: number, begin: number | undefined): string {
  if (begin !== undefined) return clockTime(new Date(begin + minutes * 60_000))
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
