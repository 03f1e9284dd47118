/** What a file's readers share: its lines, and places worked out only when a problem needs one. */
import type { Token } from 'markdown-it'
import type { Mentions, Part, Place, Report } from '../model.ts'

/** A file being read. `firstLine` is the file's line on which the parsed text starts, from 1. */
export interface Reading {
  file: string
  firstLine: number
  /** What the paths of pictures are relative to: `decks/avoidable-harm`. */
  folder: string
  lines: readonly string[]
  report: Report
  mentions: Mentions
  /** What a `:::` block becomes: given its opening token and the parts inside it. */
  block: (open: Token, parts: Part[], reading: Reading) => Part[]
}

export function noMentions(): Mentions {
  return { cites: [], terms: [], links: [], images: [], quotes: [] }
}

/** The first character that is not blank on a line; `line` counts from 0 in the parsed text. */
export function lineStart(reading: Reading, line: number): Place {
  const text = reading.lines[line] ?? ''
  return placeAt(reading, line, text.length - text.trimStart().length)
}

/** A place by line and character, both from 0, in the parsed text. */
export function placeAt(reading: Reading, line: number, offset: number): Place {
  return { file: reading.file, line: reading.firstLine + line, column: offset + 1 }
}

/** Where a paragraph's text stands, so that a position in it can be found again in the file. */
export interface InlineOrigin {
  content: string
  line: number
}

/** The place of a position in a paragraph's text: markdown-it strips the line's indentation, so its words are looked for. */
export function placeInside(reading: Reading, origin: InlineOrigin, position: number): Place {
  const before = origin.content.slice(0, position)
  const lineOffset = before.split('\n').length - 1
  const lineStartAt = before.lastIndexOf('\n') + 1
  const lineEnd = origin.content.indexOf('\n', position)
  const wholeLine = origin.content.slice(lineStartAt, lineEnd < 0 ? undefined : lineEnd)
  const words = wholeLine.trim()
  const source = reading.lines[origin.line + lineOffset] ?? ''
  const found = words === '' ? -1 : source.indexOf(words)
  const shift = position - lineStartAt - (wholeLine.length - wholeLine.trimStart().length)
  return placeAt(reading, origin.line + lineOffset, found < 0 ? 0 : Math.max(0, found + shift))
}
