/** The table of a pack's files: what it says of each, and in all. */
import { all, first } from './element.ts'

interface FileRow {
  name: string
  row: HTMLElement
  bytes: number
  /** SHA-256 in hexadecimal, of the file as it was made. */
  digest: string
}

export function rowsOf(): FileRow[] {
  return all(document, '[data-file]').map((row) => ({
    name: row.dataset.file ?? '',
    row,
    bytes: Number(row.dataset.bytes),
    digest: row.dataset.digest ?? '',
  }))
}

export function say(row: HTMLElement, state: 'good' | 'bad' | 'unknown', words: string): void {
  const cell = first(row, '.found')
  if (cell === undefined) return
  cell.dataset.state = state
  cell.textContent = words
}

/** What was found in all; it is read aloud. */
export function sum(words: string): void {
  const place = first(document, '.check-sum')
  if (place !== undefined) place.textContent = words
}
