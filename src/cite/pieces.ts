/** Puts the pieces of an entry together: running text with emphasis, joined so that no full stop is doubled. */

import type { Inline } from '../model.ts'

/** Part of an entry; an empty one is left out, with what would have joined it. */
export type Piece = Inline[]

export function text(words: string): Piece {
  return words === '' ? [] : [{ type: 'text', text: words }]
}

/** Joins what is there. A delimiter's full stop is dropped after `.`, `?` and `!`. */
export function join(pieces: readonly Piece[], delimiter: string): Piece {
  const joined: Piece = []
  for (const piece of pieces) {
    if (piece.length === 0) continue
    if (joined.length > 0) append(joined, text(afterStop(joined) && delimiter.startsWith('.') ? delimiter.slice(1) : delimiter))
    append(joined, piece)
  }
  return joined
}

/** Ends with a full stop, unless one is there. */
export function closed(piece: Piece): Piece {
  return afterStop(piece) ? piece : join([piece, text('.')], '')
}

/** ‘Title’, the quotation marks inside it turned into double ones. */
export function quoted(title: string): Piece {
  return title === '' ? [] : join([text('‘'), marked(innerQuotes(title)), text('’')], '')
}

/** The same without emphasis, for the text. */
export function quotedWords(title: string): string {
  return `‘${innerQuotes(plain(title))}’`
}

function innerQuotes(title: string): string {
  const whole = title.replace(/^‘([^‘]*)’$/u, '“$1”')
  return whole.replace(/(^|[\s(])‘([^‘]*?)’(?!\p{L})/gu, '$1“$2”')
}

/** A title in italics. What the title itself has in italics stands upright, as printers do. */
export function italic(title: string): Piece {
  const turned: Piece = []
  for (const inline of marked(title)) {
    const last = turned.at(-1)
    if (inline.type === 'emphasis') turned.push(...inline.children)
    else if (last?.type === 'emphasis') last.children.push(inline)
    else turned.push({ type: 'emphasis', children: [inline] })
  }
  return turned
}

/** A title without the mark-up that Zotero allows in it. */
export function plain(title: string): string {
  return title.replace(/<\/?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>/gu, '')
}

/** A title with `<i>` as emphasis and `<b>` as strong; its other tags say nothing that a reference needs. */
function marked(title: string): Piece {
  const pieces: Piece = []
  let end = 0
  for (const found of title.matchAll(/<(i|b)>(.*?)<\/\1>/gsu)) {
    const children = marked(found[2] ?? '')
    pieces.push(
      ...text(plain(title.slice(end, found.index))),
      found[1] === 'i' ? { type: 'emphasis', children } : { type: 'strong', children },
    )
    end = found.index + found[0].length
  }
  return [...pieces, ...text(plain(title.slice(end)))]
}

/** Neighbouring texts become one, so that printers see as few runs as there are. */
function append(joined: Piece, piece: Piece): void {
  for (const inline of piece) {
    const last = joined.at(-1)
    if (last?.type === 'text' && inline.type === 'text') joined[joined.length - 1] = text(last.text + inline.text)[0] ?? inline
    else joined.push(inline)
  }
}

function afterStop(piece: Piece): boolean {
  const last = piece.at(-1)
  if (!last) return false
  if (last.type === 'text') return /[.?!][’”]?$/u.test(last.text)
  return last.type === 'emphasis' || last.type === 'strong' ? afterStop(last.children) : false
}
