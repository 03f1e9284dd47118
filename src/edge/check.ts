/** `workshop-kit check`: every problem of the workshops, nothing written. */
import { analyse } from '../compile.ts'
import { formatSarif } from '../sarif.ts'
import { readSources } from './disk.ts'
import type { CommandInput } from './flags.ts'
import { refuseNames } from './names.ts'
import { counted, countText, hasError, problemsJson, problemsText } from './tell.ts'
import { version } from './version.ts'

export async function check({ flags }: CommandInput): Promise<number> {
  const { today, strict, workshop, explain } = flags
  if (explain !== undefined) {
    // The manual is long, and seldom asked for.
    process.stdout.write((await import('./explain.ts')).explain(explain))
    return 0
  }
  const options = workshop === undefined ? { today, strict } : { today, strict, workshop }
  const sources = readSources(flags.root)
  const { decks, diagnostics } = analyse(sources, options)
  refuseNames({ decks, diagnostics, options, sources })
  if (flags.format === 'json') process.stdout.write(problemsJson(diagnostics))
  else if (flags.format === 'sarif') process.stdout.write(formatSarif(diagnostics, version()))
  else if (diagnostics.length > 0) process.stdout.write(`${problemsText(diagnostics, sources)}\n${countText(diagnostics)}\n`)
  else process.stdout.write(`no problems in ${counted(decks.length, 'workshop')}\n`)
  return hasError(diagnostics) ? 1 : 0
}
