/** Reads the examples of a spec page, and works out what each gives. */
import { bibliography } from '../src/cite/harvard.ts'
import { formatText, sortDiagnostics } from '../src/diagnostic.ts'
import type { Deck, Diagnostic, Route, Scope, Shelf, Sources, View } from '../src/model.ts'
import { views } from '../src/model.ts'
import { parseDecks } from '../src/parse/deck.ts'
import { newMemory } from '../src/parse/memory.ts'
import { printFlow } from '../src/print/html.ts'
import { sheetsOf } from '../src/sheets.ts'
import { outlineModule, outlineSheet } from './outline.ts'

/** A fence of four backticks or more with the word `deck`. Lines count from 1; the body runs from `from` up to `to`, not included. */
export interface Example {
  words: string[]
  line: number
  from: number
  to: number
  input: string
  expected: string
}

export function examplesIn(page: string): Example[] {
  const lines = page.split('\n')
  const examples: Example[] = []
  for (let index = 0; index < lines.length; index++) {
    const open = /^(`{4,}) ?deck\b ?(.*)$/.exec(lines[index] ?? '')
    if (open === null) continue
    const from = index + 1
    const to = lines.indexOf(open[1] ?? '', from)
    const body = lines.slice(from, to)
    const dot = body.indexOf('.')
    examples.push({
      words: (open[2] ?? '').split(' ').filter(Boolean),
      line: index + 1,
      from,
      to,
      input: body.slice(0, dot < 0 ? undefined : dot).join('\n'),
      expected: dot < 0 ? '' : body.slice(dot + 1).join('\n'),
    })
    index = to
  }
  return examples
}

const today = '2026-11-21'
const page = 'decks/example/page.md'
const frontMatter = '---\ntitle: Example\nminutes: 60\n---\n'

const venue = 'safeguarding-lead: A name\nquiet-space: A room\ncontacts:\n  - name: Front desk\n    phone: "01632 960001"\n'

interface Written {
  sources: Sources
  /** Lines that were put before the module, taken off again in places. */
  shift: number
}

/** `@@ path` starts another file. What an example leaves out is given: a workshop of one module, the module's front matter and, with checks, a venue. */
function sourcesOf(input: string, words: readonly string[]): Written {
  const [first = '', ...rest] = input.split(/^@@ /m)
  const shift = first.startsWith('---\n') || first.trim() === '' ? 0 : frontMatter.split('\n').length - 1
  const texts = new Map<string, string>()
  if (first.trim() !== '') texts.set(page, shift === 0 ? first : frontMatter + first)
  for (const file of rest) {
    const end = file.indexOf('\n')
    texts.set(file.slice(0, end).trim(), file.slice(end + 1))
  }
  if (!texts.has('decks/example/workshop.yaml'))
    texts.set('decks/example/workshop.yaml', 'title: Example\nsummary: An example.\nmodules: [page]\n')
  if (words.includes('checks') && !texts.has('decks/venue.yaml')) texts.set('decks/venue.yaml', venue)
  const pictures = new Map([['decks/example/images/seat.png', () => new Uint8Array()]])
  return { sources: { texts, pictures, problems: [] }, shift }
}

/** What an example gives: the outline or the views asked for, a line with a dot, and the problems. */
export function resultOf(
  { input, words }: Example,
  checks: readonly { run: (deck: Deck, report: (one: Diagnostic) => void, today: string) => void }[] = [],
): string {
  const { sources, shift } = sourcesOf(input, words)
  const diagnostics: Diagnostic[] = []
  const report = (one: Diagnostic) => diagnostics.push(one.at.file === page ? moved(one, shift) : one)
  const [deck] = parseDecks(sources, undefined, newMemory(), report)
  if (words.includes('checks') && deck !== undefined) for (const check of checks) check.run(deck, report, today)
  const outline = deck === undefined || words.includes('problems') ? [] : outlineOf(deck, words)
  const problems = formatText(sortDiagnostics(diagnostics), () => undefined)
    .replace(/\n+/g, '\n')
    .trimEnd()
  return [...outline, '.', ...(problems === '' ? [] : [problems])].join('\n')
}

function moved(one: Diagnostic, shift: number): Diagnostic {
  const message = one.message.replace(/\bon line (\d+)/, (_, line) => `on line ${Number(line) - shift}`)
  return { ...one, message, at: { ...one.at, line: Math.max(1, one.at.line - shift) } }
}

function outlineOf(deck: Deck, words: readonly string[]): string[] {
  const asked = views.filter((view) => words.includes(view))
  if (asked.length === 0 && !words.includes('html')) return deck.modules.flatMap(outlineModule)
  if (asked.length === 0) return htmlOf(deck)
  return asked.flatMap((view) => [
    `${view}:`,
    ...sheetsFor(deck, view, words)
      .flatMap(outlineSheet)
      .map((line) => `  ${line}`),
  ])
}

const scopesOf: Record<View, Scope[]> = { slide: ['room'], reader: ['reader'], guide: ['room'], handout: ['print'], card: ['print'] }
const shelves: Record<View, Shelf> = {
  slide: 'facilitators',
  reader: 'learners',
  guide: 'facilitators',
  handout: 'learners',
  card: 'facilitators',
}

/** Slides are those for the room; with the word `learners` those that are published. */
function sheetsFor(deck: Deck, view: View, words: readonly string[]) {
  const route = deck.routes[0] as Route
  const shelf = words.includes('learners') ? 'learners' : shelves[view]
  const scope: Scope[] = shelf === 'learners' && view === 'slide' ? ['room', 'reader'] : scopesOf[view]
  const sheets = sheetsOf({ deck, route, view, shelf, scope, bibliography: bibliography(deck.references.values()), today })
  return sheets.filter((sheet) => sheet.slide.id !== 'start' || sheet.body.length > 0)
}

/** The slides as HTML, with links as authors write them. */
function htmlOf(deck: Deck): string[] {
  const { cite } = bibliography(deck.references.values())
  const term = (words: string) => [...deck.glossary.values()].find((one) => one.term.toLowerCase() === words.toLowerCase())
  const printer = {
    link: (href: string) => href,
    picture: (path: string) => path,
    cite: (items: Parameters<typeof cite>[0]) => ({ text: cite(items) }),
    term,
    interactive: true,
  }
  return sheetsFor(deck, 'slide', []).flatMap((sheet) => printFlow(sheet.body, printer).split('\n'))
}
