/** Zip files whose bytes depend on their content alone. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { OutputFile } from '../model.ts'

/**
 * Zips hold local time without a zone, so that only a day in local time gives the same bytes everywhere. 1980 is the first year
 * they know, and its first day falls out of range where clocks are set back: the second does not.
 */
const always = new Date(1980, 0, 2)

/** Files by path inside the zip, in the order given. */
export function zipOf(files: readonly OutputFile[]): Uint8Array {
  const entries = files.map((file) => [file.path, typeof file.bytes === 'string' ? strToU8(file.bytes) : file.bytes] as const)
  return zipSync(Object.fromEntries(entries), { mtime: always, level: 6 })
}

/** The files of a zip, each under the zip's own path, as they were put in: text as text. */
export function insideZip(zip: OutputFile): OutputFile[] {
  if (!zip.path.endsWith('.zip') || typeof zip.bytes === 'string') return []
  const utf8 = new TextDecoder()
  return Object.entries(unzipSync(zip.bytes)).map(([path, bytes]) => ({
    path: `${zip.path}/${path}`,
    bytes: textFile.test(path) ? utf8.decode(bytes) : bytes,
  }))
}

/** Files that proofs read. */
export const textFile = /\.(html|css|js|json|txt|md|svg|xml)$/
