/** Refuses names of workshops and routes that nobody has. */
import { type CompileOptions, checkNames } from '../compile.ts'
import { meant } from '../diagnostic.ts'
import type { Deck, Diagnostic, Sources } from '../model.ts'
import { workshopNames } from '../parse/deck.ts'
import { hasError } from './tell.ts'
import { wrongUse } from './wrong-use.ts'

interface Naming {
  decks: readonly Deck[]
  diagnostics: readonly Diagnostic[]
  options: Pick<CompileOptions, 'workshop' | 'route'>
  sources: Sources
}

/** Throws wrong use. A route may be missing only because its workshop has errors, which are told first. */
export function refuseNames({ decks, diagnostics, options, sources }: Naming): void {
  const known = workshopNames(sources, () => {})
  if (known.length === 0 && !hasError(diagnostics))
    throw wrongUse('there is no workshop in `decks/`', 'start one with `workshop-kit new workshop NAME`')
  for (const { code, message, hint } of checkNames(decks, { today: '', strict: false, ...options })) {
    if (code === 'workshop-missing') throw wrongUse(message, meant(options.workshop ?? '', known, `there are ${known.join(', ')}`))
    const routes = decks.flatMap((deck) => deck.routes.map((route) => route.name))
    if (!hasError(diagnostics)) throw wrongUse(message, meant(options.route ?? '', routes, hint ?? ''))
  }
}
