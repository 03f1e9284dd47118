/** Deck × view → what is to be printed: every quote settled for consent, every block turned into Flow. */
import type { Bibliography } from './cite/harvard.ts'
import { keptClosed, settler } from './consent.ts'
import { para, words } from './flow.ts'
import type { Context, Day, Deck, Flow, Layout, Module, Part, Route, RouteStep, Scope, Sheet, Shelf, Slide, Target, View } from './model.ts'
import { kindOf } from './parse/block.ts'
import { slideMinutes, stepStarts } from './timing.ts'
import { citesIn } from './walk-cites.ts'

export interface SheetsInput {
  deck: Deck
  route: Route
  view: View
  shelf: Shelf
  scope: readonly Scope[]
  bibliography: Bibliography
  today: Day
  /** For a PDF, which is paper from the start: quotations need the scope `print`, too, and closed ones stay closed. */
  forPdf?: boolean
  memory?: SheetMemory
}

/** What modules gave the last time, for a preview. It holds while nothing but modules and their notes changes. */
export type SheetMemory = WeakMap<Module, { key: string; sheets: Sheet[]; cited: string[] }>

/** The sheets of a route. Decks also get what no author writes: breaks, a module's content note, its references. */
export function sheetsOf(input: SheetsInput): Sheet[] {
  const quote = input.forPdf ? settledForPdf(input) : settler(input.deck, input.scope, input.today)
  const starts = stepStarts(input.route.steps)
  const run: Run = { ...input, quote, cited: new Set() }
  return input.route.steps.flatMap((step, index) =>
    step.type === 'break' ? breakSheets(run, step.minutes, starts, index) : rememberSheets(run, step, starts[index] ?? 0, index),
  )
}

function settledForPdf({ deck, scope, today }: SheetsInput): Context['quote'] {
  const settled = settler(deck, [...scope, 'print'], today)
  return (id) => {
    const quote = settled(id)
    return quote && keptClosed(quote)
  }
}

interface Run extends SheetsInput {
  quote: Context['quote']
  /** Keys cited so far in this route. */
  cited: Set<string>
}

function breakSheets(run: Run, minutes: number, starts: readonly number[], index: number): Sheet[] {
  const near =
    run.route.steps.slice(0, index).findLast((step) => step.type === 'module') ?? run.route.steps.find((step) => step.type === 'module')
  if (run.view !== 'slide' || near?.type !== 'module') return []
  const number = run.route.steps.slice(0, index + 1).filter((step) => step.type === 'break').length
  const slide = madeSlide('break', 'A break', near.module)
  const body = [para(minutes === 1 ? '1 minute' : `${minutes} minutes`, 'break-minutes')]
  return [
    {
      module: near.module,
      slide,
      anchor: `break-${number}`,
      heading: slide.heading,
      layout: 'break',
      body,
      notes: [],
      from: starts[index] ?? 0,
      minutes,
    },
  ]
}

type ModuleStep = Extract<RouteStep, { type: 'module' }>

/** The same sheets as the last time, when the module, its place in the route and what was cited before it are the same. */
function rememberSheets(run: Run, step: ModuleStep, start: number, index: number): Sheet[] {
  if (run.memory === undefined) return moduleSheets(run, step, start, index)
  const key = JSON.stringify([start, step.minutes, followingOf(run.route, index), [...run.cited]])
  const before = run.memory.get(step.module)
  if (before?.key === key) {
    for (const one of before.cited) run.cited.add(one)
    return before.sheets
  }
  const known = run.cited.size
  const sheets = moduleSheets(run, step, start, index)
  run.memory.set(step.module, { key, sheets, cited: [...run.cited].slice(known) })
  return sheets
}

/** The module after a step of the route. */
function followingOf(route: Route, index: number): Target | undefined {
  const later = route.steps.slice(index + 1).find((one) => one.type === 'module')
  return later?.type === 'module' ? { href: later.module.address, title: later.module.title } : undefined
}

function moduleSheets(run: Run, step: ModuleStep, start: number, index: number): Sheet[] {
  const { module } = step
  const minutes = slideMinutes(module, step.minutes)
  const targets = new Map(module.slides.map((slide): [string, Target] => [slide.id, { href: `#${slide.id}`, title: slide.title }]))
  const following = followingOf(run.route, index)
  const citedHere = new Set<string>()
  const sheets: Sheet[] = []
  let from = start
  for (const [position, slide] of module.slides.entries()) {
    const nextSlide = module.slides[position + 1]
    // What the slide's own text cites counts before its blocks are shown, so that `sources` can list it.
    for (const key of citesIn(slide.parts.filter((part) => part.type !== 'block'))) run.cited.add(key)
    const context = contextOf(run, {
      module,
      slide,
      target: (id) => targets.get(id),
      next: nextSlide === undefined ? following : targets.get(nextSlide.id),
    })
    const sheet = sheetOf(slide, context, from, minutes[position] ?? 0)
    sheets.push(sheet)
    for (const key of citesIn(sheet.body)) citedHere.add(key)
    for (const key of citedHere) run.cited.add(key)
    from += minutes[position] ?? 0
    if (position === 0 && run.view === 'slide' && module.contentNote !== undefined) sheets.push(contentNoteSheet(module, from, following))
  }
  const hasSources = module.slides.some((slide) => slide.parts.some((part) => part.type === 'block' && part.kind === 'sources'))
  if (run.view === 'slide' && !hasSources && citedHere.size > 0) sheets.push(referencesSheet(run, module, citedHere, from))
  return sheets
}

interface Here {
  module: Module
  slide: Slide
  target: Context['target']
  next: Target | undefined
}

function contextOf(run: Run, { module, slide, target, next }: Here): Context {
  const context: Context = {
    view: run.view,
    shelf: run.shelf,
    module,
    slide,
    quote: run.quote,
    support: run.deck.support,
    venue: run.shelf === 'learners' ? publicVenue(run.deck) : run.deck.venue,
    references: () => (run.view === 'slide' ? run.bibliography.brief(run.cited) : run.bibliography.list(run.cited)).map((one) => one.entry),
    target,
    show: (parts) => showParts(parts, context),
  }
  if (next !== undefined) context.next = next
  return context
}

/** The safeguarding lead and the quiet space never leave the facilitators' shelf. */
function publicVenue({ venue }: Deck): Deck['venue'] {
  const { safeguardingLead: _lead, quietSpace: _space, ...rest } = venue
  return { ...rest, blanks: [] }
}

function sheetOf(slide: Slide, context: Context, from: number, minutes: number): Sheet {
  const { module } = context
  return {
    module,
    slide,
    anchor: slide.id === 'start' ? module.anchor : `${module.anchor}--${slide.id}`,
    heading: slide.heading,
    layout: slide.id === 'start' ? 'title' : layoutOf(slide.parts, context),
    body: showParts(context.view === 'card' ? slide.parts.filter((part) => part.type === 'block') : slide.parts, context),
    notes: slide.id === 'start' ? [...module.notes, ...slide.notes] : slide.notes,
    from,
    minutes,
  }
}

/** Parts as Flow: a block's view may give blocks, which are shown in turn. */
function showParts(parts: readonly Part[], context: Context): Flow[] {
  const flow: Flow[] = []
  for (const part of parts) {
    if (part.type !== 'block') {
      flow.push(part)
      continue
    }
    const shown = kindOf(part.kind)?.views[context.view](part.data, context) ?? []
    const inner = showParts(shown, context)
    const [first] = inner
    if (part.id !== undefined && first !== undefined) flow.push({ type: 'box', kind: 'anchor', id: part.id, children: inner })
    else flow.push(...inner)
  }
  return flow
}

/** The first block that sets its slide decides; blocks of the other view say nothing. */
function layoutOf(parts: readonly Part[], context: Context): Layout {
  for (const part of parts) {
    if (part.type !== 'block') continue
    const kind = kindOf(part.kind)
    const layout = typeof kind?.layout === 'function' ? kind.layout(part.data, context) : kind?.layout
    if (layout !== undefined) return layout
    const shown = kind?.views[context.view](part.data, context) ?? []
    const inner = layoutOf(shown, context)
    if (inner !== 'plain') return inner
  }
  return 'plain'
}

/** A slide that no author wrote. Its id holds two hyphens in a row, which no author's can. */
function madeSlide(id: string, title: string, module: Module): Slide {
  return { id, heading: words(title), title, talk: false, parts: [], notes: [], at: module.at }
}

/** A module's content note skips to the next module. */
function contentNoteSheet(module: Module, from: number, following: Target | undefined): Sheet {
  const slide = madeSlide('start--note', 'What this part holds', module)
  const first = module.slides[1]
  const at = module.contentNote?.at ?? module.at
  const ways: Flow[] = []
  const on: Flow | undefined =
    first &&
    para(
      [
        { type: 'link', role: 'button', href: `#${first.id}`, children: words('Go on'), at },
        ...(following
          ? [
              ...words(' '),
              { type: 'link' as const, role: 'button skip', href: following.href, children: words(`Skip to: ${following.title}`), at },
            ]
          : []),
      ],
      'ways',
    )
  if (on !== undefined) ways.push(on)
  const body: Flow[] = [
    {
      type: 'box',
      kind: 'content-note',
      icon: 'content-note',
      label: words('Content note'),
      children: [para(module.contentNote?.says ?? []), ...ways],
    },
  ]
  return {
    module,
    slide,
    anchor: `${module.anchor}--${slide.id}`,
    heading: slide.heading,
    layout: 'note',
    body,
    notes: [],
    from,
    minutes: 0,
  }
}

function referencesSheet(run: Run, module: Module, cited: ReadonlySet<string>, from: number): Sheet {
  const slide = madeSlide('end--references', 'References', module)
  const items = run.bibliography.brief(cited).map((one) => [para(one.entry)])
  const body: Flow[] = [{ type: 'list', ordered: false, start: 1, tight: true, role: 'references', items }]
  return {
    module,
    slide,
    anchor: `${module.anchor}--${slide.id}`,
    heading: slide.heading,
    layout: 'grid',
    body,
    notes: [],
    from,
    minutes: 0,
  }
}
