/** The workshops that the kit ships, parsed, with what people meet in each session. */
import { fileURLToPath } from 'node:url'
import { bibliography } from '../src/cite/harvard.ts'
import { analyse } from '../src/compile.ts'
import { readSources } from '../src/edge/disk.ts'
import type { Flow, Module, Scope, Sheet, View } from '../src/model.ts'
import { sheetsOf } from '../src/sheets.ts'
import { textOf } from '../src/walk.ts'
import { blocksOf, modulesIn } from '../src/walk-deck.ts'

export const today = '2026-11-21'

const root = fileURLToPath(new URL('..', import.meta.url))

export const { decks, diagnostics } = analyse(readSources(root), { today, strict: false })

/** A session by its address from `decks/`: `avoidable-harm/who-decides`, `common/closing`. */
export function session(address: string): Module {
  const file = `decks/${address}.md`
  const found = decks.flatMap(modulesIn).find((module) => module.file === file)
  if (found === undefined) throw new Error(`no workshop has ${file}`)
  return found
}

export function deckOf(module: Module): (typeof decks)[number] {
  const deck = decks.find((one) => modulesIn(one).includes(module)) ?? decks[0]
  if (deck === undefined) throw new Error('no workshop')
  return deck
}

/** What a view of a session holds, slide by slide, in a route of its own. */
export function sheetsIn(module: Module, view: View): Sheet[] {
  const deck = deckOf(module)
  const route = { name: 'one', title: '', minutes: module.minutes, steps: [{ type: 'module' as const, module, minutes: module.minutes }] }
  const scope: Scope[] = view === 'reader' ? ['reader'] : ['room']
  return sheetsOf({
    deck,
    route,
    view,
    shelf: view === 'reader' ? 'learners' : 'facilitators',
    scope,
    bibliography: bibliography(deck.references.values()),
    today,
  })
}

/** All that a view of a session says, on one line with single spaces, quotations opened. */
export function wordsIn(module: Module, view: View): string {
  return oneLine(
    sheetsIn(module, view)
      .map((sheet) => textOf([{ type: 'para', children: sheet.heading }, ...opened(sheet.body)]))
      .join('\n'),
  )
}

/** A withheld quotation's words lie in the widget's children; everything else as people first meet it. */
function opened(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((one) => {
    if (one.type === 'widget') return [...opened(one.children), ...opened(one.fallback)]
    if (one.type === 'box') return [{ ...one, children: opened(one.children) }]
    if (one.type === 'list') return [{ ...one, items: one.items.map(opened) }]
    return [one]
  })
}

/** White space of every kind as one space: the sources hold no-break spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Ids of the quotes that a session shows. */
export function quotesIn(module: Module): string[] {
  return module.mentions.quotes.map((one) => one.id)
}

/** How many blocks of a kind a session holds, also inside others. */
export function countOf(module: Module, kind: string): number {
  return blocksOf(module).filter(({ block }) => block.kind === kind).length
}
