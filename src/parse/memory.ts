/** What unchanged files gave the last time: a build reads every file once, a preview only those that changed. */
import type { Diagnostic, Report } from '../model.ts'

export type Memory = Map<string, { text: string; value: unknown; diagnostics: Diagnostic[] }>

/** The value read from a file, and its problems told again, read anew only when the text has changed. Readers must be pure. */
export function remember<Value>(
  memory: Memory,
  file: string,
  text: string,
  report: Report,
  read: (text: string, file: string, report: Report) => Value,
): Value {
  const before = memory.get(file)
  if (before !== undefined && before.text === text) {
    for (const diagnostic of before.diagnostics) report(diagnostic)
    // The same file is always read by the same reader, so that the value has the type it was stored with.
    return before.value as Value
  }
  const diagnostics: Diagnostic[] = []
  const value = read(text, file, (diagnostic) => diagnostics.push(diagnostic))
  memory.set(file, { text, value, diagnostics })
  for (const diagnostic of diagnostics) report(diagnostic)
  return value
}
