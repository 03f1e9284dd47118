/** What the codes of a font mean, by the font's own list. */
import { bytesOfStream, type Pdf } from './objects.ts'
import { entriesOf, type PdfValue } from './values.ts'

/** The letters that a font's codes stand for. */
export type Letters = (codes: readonly number[]) => string

/** `known` keeps what fonts of this PDF came to. */
export function lettersOf(pdf: Pdf, font: PdfValue | undefined, known: Map<PdfValue, Letters>): Letters {
  const value = pdf.get(font)
  const before = known.get(value)
  if (before !== undefined) return before
  const { wide, codes } = readMap(String.fromCharCode(...bytesOfStream(pdf.get(entriesOf(value).get('ToUnicode')))))
  const letters: Letters = (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += wide ? 2 : 1) {
      const code = wide ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0)
      text += codes.get(code) ?? ''
    }
    return text
  }
  known.set(value, letters)
  return letters
}

/** A font's own list of what its codes mean: `<3C> <0061>`, and ranges. */
function readMap(map: string): { wide: boolean; codes: Map<number, string> } {
  const codes = new Map<number, string>()
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g)) codes.set(Number.parseInt(code, 16), unicode(to))
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', until = '', to = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(from, 16)
      const first = unicode(to)
      for (let code = start; code <= Number.parseInt(until, 16); code++)
        codes.set(code, first.slice(0, -1) + String.fromCharCode(first.charCodeAt(first.length - 1) + code - start))
    }
  }
  return { wide: /begincodespacerange\s*<\w{4}>/.test(map), codes }
}

function unicode(hexadecimal: string): string {
  return (hexadecimal.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
}
