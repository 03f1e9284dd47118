/** `workshop-kit timing`: the run sheet as a table in the terminal, with how long the facilitator speaks. */
import { analyse } from '../compile.ts'
import type { Deck, Route } from '../model.ts'
import { runSheet, type SheetRow } from '../run-sheet.ts'
import { readSources } from './disk.ts'
import type { CommandInput } from './flags.ts'
import { refuseNames } from './names.ts'
import { hasError, problemsText } from './tell.ts'

export function timing({ flags }: CommandInput): number {
  const { today, workshop, route, start } = flags
  const options = { today, strict: false, ...(workshop === undefined ? {} : { workshop }), ...(route === undefined ? {} : { route }) }
  const sources = readSources(flags.root)
  const { decks, diagnostics } = analyse(sources, options)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) process.stderr.write(`${problemsText(errors, sources)}\n`)
  refuseNames({ decks, diagnostics, options, sources })
  if (hasError(errors)) return 1
  const tables = decks.flatMap((deck) => {
    const found = deck.routes.find((one) => one.name === (route ?? 'all'))
    return found === undefined ? [] : [tableOf(deck, found, start)]
  })
  process.stdout.write(tables.join('\n'))
  return 0
}

function tableOf(deck: Deck, route: Route, start: string | undefined): string {
  const rows = runSheet(route, start)
  const cells = rows.map(cellsOf)
  const head: Cells = [start === undefined ? 'Minute' : 'Time', 'Minutes', 'What', 'Talk']
  const widths = [0, 1].map((column) => Math.max(...[head, ...cells].map((row) => [...(row[column] ?? '')].length)))
  const what = Math.max(...[head, ...cells].map((row) => [...row[2]].length))
  const line = ([when, minutes, words, talk]: Cells): string =>
    `  ${when.padStart(widths[0] ?? 0)}  ${minutes.padStart(widths[1] ?? 0)}  ${words}${' '.repeat(what - [...words].length)}  ${talk}`.trimEnd()
  const title = route.name === 'all' ? deck.title : `${deck.title}: ${route.title}`
  return [`${title} (${deck.name})`, '', line(head), ...cells.map(line), ''].join('\n')
}

type Cells = [when: string, minutes: string, what: string, talk: string]

/** Slides stand under their session, a step deeper. */
function cellsOf(row: SheetRow): Cells {
  const minutes = row.minutes === undefined ? '' : String(row.minutes)
  switch (row.type) {
    case 'session':
      return [row.when, minutes, row.title, `${row.talk} of ${minutes} min, ${share(row.talk, row.minutes)}`]
    case 'slide':
      return [row.when, minutes, `  ${row.title}`, row.talk ? 'talk' : '']
    case 'break':
      return [row.when, minutes, 'Break', '']
    case 'end':
      return [row.when, '', 'End', `${row.talk} of ${row.total} min, ${share(row.talk, row.total)}`]
  }
}

function share(talk: number, minutes: number): string {
  return `${minutes === 0 ? 0 : Math.round((talk / minutes) * 100)}%`
}
