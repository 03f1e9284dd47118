/**
 * Writes page numbers into contents that were printed with stand-ins, three digits each. Where a place stands is known only once all is
 * printed, and a second print would take as long as the first. The numbers keep the stand-ins' places, marks and tags.
 */
import { zlibSync } from 'fflate'
import { type NewObject, withObjects } from './added.ts'
import { type Letters, lettersOf } from './letters.ts'
import { type Pdf, readPdf } from './objects.ts'
import { type Shown, shownIn, standInFor } from './stand-ins.ts'
import { pagesOf } from './structure.ts'
import { contentOf } from './text.ts'
import { entriesOf, type PdfValue } from './values.ts'

/** Undefined where it cannot be done: a stand-in is not found, a digit is missing, a number has more than three. */
export function withPageNumbers(bytes: Uint8Array, numbers: readonly number[]): Uint8Array | undefined {
  const pdf = readPdf(bytes)
  const fonts = new Map<PdfValue, Letters>()
  const found: { object: number; content: Uint8Array; shown: Shown[] }[] = []
  let line = 0
  for (const page of pagesOf(pdf, entriesOf(pdf.get(pdf.trailer.get('Root'))).get('Pages'))) {
    if (line === numbers.length) break
    const entries = entriesOf(pdf.get({ type: 'reference', to: page }))
    const contents = entries.get('Contents') ?? null
    if (contents === null || typeof contents !== 'object' || contents.type !== 'reference') return undefined
    const content = contentOf(pdf, contents)
    const shown = shownIn(content, lettersIn(pdf, entries.get('Resources'), fonts)).filter((one) => {
      const isNext = line < numbers.length && one.digits === standInFor(line)
      if (isNext) line++
      return isNext
    })
    if (shown.length > 0) found.push({ object: contents.to, content, shown })
  }
  const all = found.flatMap((one) => one.shown)
  const codes = codesOf(all)
  const texts = all.map((one, index) => numberText(one, numbers[index] ?? 0, codes))
  if (line < numbers.length || texts.includes(undefined)) return undefined
  let next = 0
  return withObjects(
    bytes,
    pdf,
    found.map(({ object, content, shown }): NewObject => {
      const own = texts.slice(next, next + shown.length)
      next += shown.length
      return { object, bytes: streamOf(spliced(content, shown, own)) }
    }),
  )
}

function lettersIn(pdf: Pdf, resources: PdfValue | undefined, fonts: Map<PdfValue, Letters>): (name: string) => Letters {
  const list = entriesOf(pdf.get(entriesOf(pdf.get(resources)).get('Font')))
  return (name) => lettersOf(pdf, list.get(name), fonts)
}

/** The code of each digit, by font. */
function codesOf(all: readonly Shown[]): Map<Letters, Map<string, number>> {
  const fonts = new Map<Letters, Map<string, number>>()
  for (const { letters, digits, codes } of all) {
    const own = fonts.get(letters) ?? new Map<string, number>()
    fonts.set(letters, own)
    for (const [index, code] of codes.entries()) own.set(digits[index] ?? '', code)
  }
  return fonts
}

/** The number in the stand-in's place, to the right. */
function numberText({ font, letters, size, matrix, steps }: Shown, number: number, fonts: Map<Letters, Map<string, number>>) {
  const digits = [...String(number)]
  const codes = digits.map((digit) => fonts.get(letters)?.get(digit))
  if (digits.length > steps.length || codes.includes(undefined)) return undefined
  const places = steps.slice(-digits.length)
  const shows = codes.map((code = 0, index) => {
    const step = (places[index] ?? 0) - (places[index - 1] ?? 0)
    return `${step} 0 Td <${code.toString(16).padStart(2, '0')}> Tj`
  })
  return `BT\n/${font} ${size} Tf\n${matrix.join(' ')} Tm\n${shows.join('\n')}\nET`
}

function spliced(content: Uint8Array, shown: readonly Shown[], texts: readonly (string | undefined)[]): string {
  const latin = (from: number, to: number) => Array.from(content.subarray(from, to), (byte) => String.fromCharCode(byte)).join('')
  let at = 0
  let text = ''
  for (const [index, { start, end }] of shown.entries()) {
    text += latin(at, start) + (texts[index] ?? '')
    at = end
  }
  return text + latin(at, content.length)
}

function streamOf(content: string): Uint8Array {
  const packed = zlibSync(Uint8Array.from(content, (letter) => letter.charCodeAt(0)))
  const head = `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`
  const bytes = [...Array.from(head, (letter) => letter.charCodeAt(0)), ...packed]
  return Uint8Array.from([...bytes, ...Array.from('\nendstream', (letter) => letter.charCodeAt(0))])
}
