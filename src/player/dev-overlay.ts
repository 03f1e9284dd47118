/** Problems over the preview: one at a time in a panel at the bottom, with the lines they stand on; closed, a button that says how many. */
import { panelStyle } from './dev-style.ts'
import { make, makeButton, shape } from './element.ts'
import { icon } from './icons.ts'

export interface Problem {
  severity: 'error' | 'warning'
  code: string
  place: string
  message: string
  hint: string
  lines: { number: number; text: string }[]
  column: number
  length: number
}

interface Shown {
  problems: Problem[]
  at: number
  isOpen: boolean
}

let shown: Shown | undefined
let panel: HTMLElement | undefined

/** Errors open the panel, and so does a warning that an edit brought; warnings from before wait behind the button. */
export function showProblems(problems: Problem[]): void {
  const before = new Set(shown?.problems.map(keyOf))
  const fresh = problems.findIndex((one) => !before.has(keyOf(one)) && (shown !== undefined || one.severity === 'error'))
  const current = shown?.problems[shown.at]
  const same = current === undefined ? -1 : problems.findIndex((one) => keyOf(one) === keyOf(current))
  if (fresh >= 0) shown = { problems, at: fresh, isOpen: true }
  else shown = { problems, at: Math.max(0, same), isOpen: (shown?.isOpen ?? false) && same >= 0 }
  draw(shown)
}

function keyOf(problem: Problem): string {
  return `${problem.code} ${problem.place} ${problem.message}`
}

function draw(now: Shown): void {
  const holder = panel ?? makeHolder()
  panel = holder
  const problem = now.problems[now.at]
  const hadFocus = holder.shadowRoot?.activeElement?.className
  holder.shadowRoot?.replaceChildren(...(problem === undefined ? [] : [now.isOpen ? panelOf(problem, now) : counter(now)]))
  if (hadFocus) holder.shadowRoot?.querySelector<HTMLElement>(`.${hadFocus}`)?.focus()
}

/** In a shadow, so that neither the deck's styles nor its keys reach it. */
function makeHolder(): HTMLElement {
  const holder = make('div', { class: 'kit-dev' })
  const style = new CSSStyleSheet()
  style.replaceSync(panelStyle)
  holder.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style]
  holder.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape' && shown?.isOpen) show({ ...shown, isOpen: false })
  })
  document.body.append(holder)
  return holder
}

function show(now: Shown): void {
  shown = now
  draw(now)
}

function counter(now: Shown): HTMLElement {
  const count = now.problems.length
  return makeButton(
    { class: 'counter' },
    () => show({ ...now, isOpen: true }),
    problemIcon(),
    `${count} ${count === 1 ? 'problem' : 'problems'}`,
  )
}

function panelOf(problem: Problem, now: Shown): HTMLElement {
  const word = problem.severity === 'error' ? 'Error' : 'Warning'
  const count = now.problems.length
  const next = makeButton({ class: 'next' }, () => show({ ...now, at: (now.at + 1) % count }), 'Next')
  const close = makeButton({ class: 'close', 'aria-label': 'Close' }, () => show({ ...now, isOpen: false }), icon('close'))
  const head = make(
    'div',
    { class: 'head' },
    make('h2', {}, problemIcon(), `${word}: ${problem.code}`),
    make('span', { class: 'count' }, `${now.at + 1} of ${count} ${count === 1 ? 'problem' : 'problems'}`),
    count > 1 ? next : undefined,
    close,
  )
  const said = make(
    'div',
    { role: 'status' },
    make('p', { class: 'place' }, problem.place),
    make('p', {}, ...emphasised(sentence(problem.message))),
  )
  const last = problem.severity === 'error' ? 'Your last good version is still on screen.' : ''
  const hint = [problem.hint === '' ? '' : sentence(problem.hint), last].filter(Boolean).join(' ')
  return make(
    'section',
    { class: `panel ${problem.severity}`, 'aria-label': 'Problems' },
    head,
    said,
    linesOf(problem),
    make('p', { class: 'hint' }, ...emphasised(hint)),
  )
}

/** What problems name in backticks stands out. */
function emphasised(text: string): (string | HTMLElement)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? make('strong', {}, part) : part))
}

/** As a person would write it: a capital, and a full stop. */
function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.?!]$/.test(whole) ? whole : `${whole}.`
}

/** The lines, with the place told by colour and by carets under it. */
function linesOf({ lines, column, length }: Problem): HTMLElement | undefined {
  const meant = lines.at(-1)
  if (meant === undefined || meant.text.trim() === '') return undefined
  const width = String(meant.number).length
  const numbered = (number: number) => `${String(number).padStart(width)}  `
  const code = make('code', {})
  for (const line of lines.slice(0, -1)) code.append(`${numbered(line.number)}${line.text}\n`)
  const [from, to] = [column - 1, Math.min(meant.text.length, column - 1 + length)]
  const carets = `${' '.repeat(width + 2)}${meant.text.slice(0, from).replace(/[^\t]/g, ' ')}${'^'.repeat(Math.max(1, to - from))}`
  code.append(numbered(meant.number), meant.text.slice(0, from), make('mark', {}, meant.text.slice(from, to)), `${meant.text.slice(to)}\n`)
  code.append(make('mark', { 'aria-hidden': 'true' }, carets))
  return make('pre', { tabindex: '0' }, code)
}

function problemIcon(): SVGElement {
  const path = shape('path', { d: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.5h0' })
  return shape('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, path)
}
