/** The problems of a preview: told to the terminal once each, and to open pages as they stand. */
import { placeText, sortDiagnostics } from '../diagnostic.ts'
import type { Diagnostic, Sources } from '../model.ts'
import { normalise } from '../parse/text.ts'
import { countText, problemsText } from './tell.ts'

/** A problem as the overlay shows it, with the lines it stands on. */
export interface ToldProblem {
  severity: 'error' | 'warning'
  code: string
  place: string
  message: string
  hint: string
  lines: { number: number; text: string }[]
  /** The part of the last line that is meant. */
  column: number
  length: number
}

export interface Problems {
  found: (diagnostics: readonly Diagnostic[], sources: Sources) => void
  /** What a page's measuring found, by slide: it replaces what that page said of these slides before. */
  overflow: (path: string, slides: ReadonlyMap<string, Diagnostic | undefined>) => void
  now: () => ToldProblem[]
  /** Prints what was not there the last time, and how many there are now. */
  print: () => void
}

export function makeProblems(tell: (text: string) => void): Problems {
  let diagnostics: readonly Diagnostic[] = []
  let sources: Sources = { texts: new Map(), pictures: new Map(), problems: [] }
  const overflows = new Map<string, Map<string, Diagnostic>>()
  let printed = new Set<string>()
  /** Errors first, so that what keeps an edit from showing is seen at once. */
  const all = () => {
    const sorted = sortDiagnostics([...diagnostics, ...[...overflows.values()].flatMap((slides) => [...slides.values()])])
    return [...sorted.filter((one) => one.severity === 'error'), ...sorted.filter((one) => one.severity === 'warning')]
  }
  return {
    found: (now, from) => {
      diagnostics = now
      sources = from
    },
    overflow: (path, slides) => {
      const known = overflows.get(path) ?? new Map<string, Diagnostic>()
      for (const [id, diagnostic] of slides) {
        if (diagnostic === undefined) known.delete(id)
        else known.set(id, diagnostic)
      }
      overflows.set(path, known)
    },
    now: () => all().map((one) => toldProblem(one, sources)),
    print: () => {
      const now = all()
      const fresh = now.filter((one) => !printed.has(keyOf(one)))
      if (fresh.length === 0 && now.length === printed.size) return
      tell(`${problemsText(fresh, sources)}${fresh.length > 0 ? '\n' : ''}${countText(now) || 'no problems'}\n`)
      printed = new Set(now.map(keyOf))
    },
  }
}

function keyOf(one: Diagnostic): string {
  return `${placeText(one.at)} ${one.code} ${one.message}`
}

function toldProblem(one: Diagnostic, { texts }: Sources): ToldProblem {
  const all = normalise(texts.get(one.at.file) ?? '').split('\n')
  const from = one.at.line > 1 && all[one.at.line - 2]?.trim() !== '' ? one.at.line - 1 : one.at.line
  const lines = all.slice(from - 1, one.at.line).map((text, index) => ({ number: from + index, text: text.slice(0, 300) }))
  return {
    severity: one.severity,
    code: one.code,
    place: placeText(one.at),
    message: one.message,
    hint: one.hint ?? '',
    lines,
    column: one.at.column,
    length: Math.max(1, one.length ?? 1),
  }
}
