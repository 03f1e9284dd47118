/** `workshop-kit check`: every problem of the workshops; nothing is written but what `--fix` mends. */
import { analyse } from '../compile.ts'
import { placeFix, withPlacedFixes } from '../fixes.ts'
import type { Deck, Diagnostic, Sources } from '../model.ts'
import { newMemory } from '../parse/memory.ts'
import { formatSarif } from '../sarif.ts'
import { fixSources } from './check-fix.ts'
import { readSources } from './disk.ts'
import type { CommandInput, Flags } from './flags.ts'
import { refuseNames } from './names.ts'
import { counted, countText, hasError, problemsJson, problemsText } from './tell.ts'
import { version } from './version.ts'

interface Found {
  decks: readonly Deck[]
  diagnostics: readonly Diagnostic[]
}

export async function check({ flags }: CommandInput): Promise<number> {
  if (flags.explain !== undefined) {
    // The manual is long, and seldom asked for.
    process.stdout.write((await import('./explain.ts')).explain(flags.explain))
    return 0
  }
  const look = lookWith(flags)
  const read = readSources(flags.root)
  const { sources, lines } = flags.fix
    ? fixSources(flags.root, read, (one) => look(one).diagnostics)
    : { sources: read, lines: [] as string[] }
  const { decks, diagnostics } = look(sources)
  // What reads JSON or SARIF should get nothing else.
  if (flags.format !== 'text') process.stderr.write(lines.join(''))
  else if (lines.length > 0) process.stdout.write(`${lines.join('')}\n`)
  process.stdout.write(report({ decks, diagnostics }, sources, flags))
  return hasError(diagnostics) ? 1 : 0
}

/** Looks at sources again and again: a file that has not changed is read once. */
function lookWith({ today, strict, workshop }: Flags): (sources: Sources) => Found {
  const options = workshop === undefined ? { today, strict } : { today, strict, workshop }
  const memory = newMemory()
  return (sources) => {
    const { decks, diagnostics } = analyse(sources, options, memory)
    refuseNames({ decks, diagnostics, options, sources })
    return { decks, diagnostics: withPlacedFixes(sources, diagnostics) }
  }
}

function report({ decks, diagnostics }: Found, sources: Sources, { format }: Flags): string {
  if (format === 'json') return problemsJson(diagnostics)
  if (format === 'sarif') return formatSarif(diagnostics, version(), (one) => placeFix(sources, one))
  if (diagnostics.length === 0) return `no problems in ${counted(decks.length, 'workshop')}\n`
  const fixable = diagnostics.filter((one) => one.fix !== undefined).length
  const offer = fixable === 0 ? '' : `\`check --fix\` can mend ${fixable} of them\n`
  return `${problemsText(diagnostics, sources)}\n${countText(diagnostics)}\n${offer}`
}
