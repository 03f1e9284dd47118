/** The words of an output file, as proofs look for them. */
import type { OutputFile } from '../model.ts'
import { textOfPdf } from '../pdf/text.ts'
import { insideZip, textFile, type Unpacked } from '../platform/zip.ts'
import { escapeHtml } from '../print/escape.ts'

/** A file's text as mark-up; undefined for pictures and fonts. */
export function textOfFile(file: OutputFile): string | undefined {
  if (file.path.endsWith('.pdf') && typeof file.bytes !== 'string') return textOfPrinted(file.bytes)
  return typeof file.bytes === 'string' && textFile.test(file.path) ? file.bytes : undefined
}

const known = new WeakMap<Uint8Array, string>()

/** Each PDF is read once. One that cannot be read holds what its bytes say. */
function textOfPrinted(bytes: Uint8Array): string {
  const text = known.get(bytes) ?? wordsOfPdf(bytes)
  known.set(bytes, text)
  return text
}

function wordsOfPdf(bytes: Uint8Array): string {
  try {
    return escapeHtml(textOfPdf(bytes))
  } catch {
    return escapeHtml(new TextDecoder().decode(bytes))
  }
}

/** The files of a build, and those inside its zips and Office files, which people open: `downloads/cmi5.zip/index.html`. */
export function withInside(files: readonly OutputFile[]): OutputFile[] {
  const known: Unpacked = new Map()
  const words = new Map<string, string>()
  return files.flatMap((file) => [file, ...insideZip(file, known).map((one) => parted(one, words))])
}

/** In Word and PowerPoint only these part words: what stands in one paragraph may be split into runs at any letter. */
const end = /^<(?:\/(?:[aw]:p|si|c|c:pt)\b|(?:[aw]:br|w:tab|w:cr)\b)/

/** An attribute that holds words: alt text, a title. */
const wordy = /="[^"]*\s[^"]*"/

/**
 * A part of an Office file without the tags that hold no words, which are most of it, and with a line feed where a paragraph, a line or a cell
 * ends. `known` keeps what parts came to, since many lie in several files.
 */
function parted(file: OutputFile, known: Map<string, string>): OutputFile {
  if (typeof file.bytes !== 'string' || !officePart.test(file.path)) return file
  const before = known.get(file.bytes)
  const bytes = before ?? file.bytes.replace(/<[^>]*>/g, (tag) => (end.test(tag) ? '\n' : wordy.test(tag) ? tag : ''))
  if (before === undefined) known.set(file.bytes, bytes)
  return { path: file.path, bytes }
}

const officePart = /\.(?:pptx|docx|xlsx)\/.*\.xml$/

/**
 * A page in the parts that many files share, such as a slide, so that each is looked at once; what differs from route to route, minutes and the
 * address in the reader, is taken out. No sentence runs from one part into the next.
 */
export function partsOf(html: string): string[] {
  return html.replace(/ (?:data-(?:from|minutes)="[\d.]*"|data-reader="[^"\s]*")/g, '').split(/(?<=<\/(?:section|style|script)>)/)
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

/** What a person could read in a page: tags taken out, characters as they are, white space folded. */
export function readable(html: string): string {
  return decode(html.replace(/<[^>]*>/g, '')).replace(/[\s\u00a0]+/g, ' ')
}

/** Everything in a page, in attributes and comments too: only the marks of mark-up are taken out. */
export function everything(html: string): string {
  return decode(html.replace(/[<>="]/g, ' ')).replace(/[\s\u00a0]+/g, ' ')
}

function decode(html: string): string {
  if (!html.includes('&')) return html
  return html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
    return entities[String(name).toLowerCase()] ?? whole
  })
}
