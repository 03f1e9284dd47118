/** What unchanged files gave the last time: a build reads every file once, a preview only those that changed. */
import type { Diagnostic, Module, Report } from '../model.ts'
import type { NotesFile } from './notes.ts'

export interface Memory {
  files: Map<string, { text: string; value: unknown; diagnostics: Diagnostic[] }>
  /** Modules as read, with what joining their notes gave. */
  joined: WeakMap<Module, Joined>
}

export interface Joined {
  notes: NotesFile | undefined
  module: Module
  diagnostics: Diagnostic[]
}

export function newMemory(): Memory {
  return { files: new Map(), joined: new WeakMap() }
}

/** The value read from a file, and its problems told again, read anew only when the text has changed. Readers must be pure. */
export function remember<Value>(
  memory: Memory,
  file: string,
  text: string,
  report: Report,
  read: (text: string, file: string, report: Report) => Value,
): Value {
  const before = memory.files.get(file)
  if (before !== undefined && before.text === text) {
    for (const diagnostic of before.diagnostics) report(diagnostic)
    // The same file is always read by the same reader, so that the value has the type it was stored with.
    return before.value as Value
  }
  const diagnostics: Diagnostic[] = []
  const value = read(text, file, (diagnostic) => diagnostics.push(diagnostic))
  memory.files.set(file, { text, value, diagnostics })
  for (const diagnostic of diagnostics) report(diagnostic)
  return value
}
