/** Compares the files that a person has chosen with what they were when the pack was made. They stay on this computer. */
import { rowsOf, say, sum } from './pack-rows.ts'

export async function compareChosen(chosen: readonly File[]): Promise<void> {
  const missing: string[] = []
  const changed: string[] = []
  const rows = rowsOf()
  for (const { name, row, bytes, digest } of rows) {
    const file = chosen.find((one) => one.name === name)
    if (file === undefined) {
      missing.push(name)
      say(row, 'bad', 'Not among the files that you chose.')
    } else if (await isSame(file, bytes, digest)) say(row, 'good', 'It is there, and the same as when it was made.')
    else {
      changed.push(name)
      say(row, 'bad', 'It is there, but not the same as when it was made. Somebody may have changed it, or the copy went wrong.')
    }
  }
  sum(sentences(rows.length, missing, changed))
}

function sentences(count: number, missing: readonly string[], changed: readonly string[]): string {
  if (missing.length + changed.length === 0) return `All ${count} files are there, and the same as when they were made.`
  return [
    missing.length === 0 ? '' : `Not among the files that you chose: ${missing.join(', ')}.`,
    changed.length === 0 ? '' : `Not the same as when they were made: ${changed.join(', ')}.`,
    'Take all files out of the zip again, into one folder.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Some browsers give no digests to pages that came by plain http; there the size must do. */
async function isSame(file: File, bytes: number, digest: string): Promise<boolean> {
  if (file.size !== bytes || crypto.subtle === undefined) return file.size === bytes
  try {
    const found = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    return [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('') === digest
  } catch {
    return false
  }
}
