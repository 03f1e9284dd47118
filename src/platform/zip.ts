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

/** Zips that people unpack, and the files of Office programs, which are zips of XML. */
const zipFile = /\.(zip|pptx|docx|xlsx)$/

/**
 * The files of a zip, each under the zip's own path, as they were put in: text as text. A zip in a zip comes with its own files:
 * `pack.zip/present.pptx/ppt/slides/slide1.xml`. `known` keeps what was unpacked, since the same file may lie in several places.
 */
export function insideZip(zip: OutputFile, known: Unpacked = new Map()): OutputFile[] {
  if (!zipFile.test(zip.path) || typeof zip.bytes === 'string') return []
  return unpack(zip.bytes, known).flatMap(({ path, bytes }) => {
    const file = { path: `${zip.path}/${path}`, bytes }
    return [file, ...insideZip(file, known)]
  })
}

/** What was unpacked before, by how many bytes it was unpacked from. */
export type Unpacked = Map<number, { from: Uint8Array; files: OutputFile[] }[]>

function unpack(from: Uint8Array, known: Unpacked): OutputFile[] {
  const alike = known.get(from.length) ?? []
  known.set(from.length, alike)
  const before = alike.find((one) => isSame(one.from, from))
  if (before !== undefined) return before.files
  const utf8 = new TextDecoder()
  const files = Object.entries(unzipSync(from)).map(([path, bytes]) => ({
    path,
    bytes: textFile.test(path) ? utf8.decode(bytes) : bytes,
  }))
  alike.push({ from, files })
  return files
}

/** Whether both hold the same bytes. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Files that proofs read. `.rels` say what a part of an Office file leads to. */
export const textFile = /\.(html|css|js|json|txt|md|svg|xml|rels)$/
