/** Tells problems to a person or a program. */
import { formatJson, formatText } from '../diagnostic.ts'
import type { Diagnostic, Sources } from '../model.ts'
import { normalise } from '../parse/text.ts'

/** Problems with the lines they stand on. */
export function problemsText(diagnostics: readonly Diagnostic[], sources: Sources): string {
  const read = new Map<string, string[]>()
  const linesOf = (file: string): string[] => {
    const before = read.get(file)
    if (before !== undefined) return before
    const lines = normalise(sources.texts.get(file) ?? '').split('\n')
    read.set(file, lines)
    return lines
  }
  return formatText(diagnostics, (file, line) => linesOf(file)[line - 1])
}

export function problemsJson(diagnostics: readonly Diagnostic[]): string {
  return formatJson(diagnostics)
}

/** `2 errors, 1 warning`; '' when there is nothing. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length
  const warnings = diagnostics.length - errors
  return [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(Boolean).join(', ')
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error')
}
