/** The words of a PDF: what its pages show, line by line, then what stands for pictures, its title and its bookmarks. */
import { nextOperator, nextStep } from './content.ts'
import { type Letters, lettersOf } from './letters.ts'
import { bytesOfStream, type Pdf, readPdf } from './objects.ts'
import { factsOf, pagesOf } from './structure.ts'
import { entriesOf, itemsOf, nameOf, type PdfValue, valueReader } from './values.ts'

/** Throws when the bytes are no PDF as Chromium writes it. */
export function textOfPdf(bytes: Uint8Array): string {
  const pdf = readPdf(bytes)
  const fonts = new Map<PdfValue, Letters>()
  const pages = pagesOf(pdf, entriesOf(pdf.get(pdf.trailer.get('Root'))).get('Pages'))
  const shown = pages.map((page) => {
    const entries = entriesOf(pdf.get({ type: 'reference', to: page }))
    return textOfContent(pdf, contentOf(pdf, entries.get('Contents')), entries.get('Resources'), fonts)
  })
  const { alternatives, title, bookmarks } = factsOf(bytes)
  return [...shown, ...alternatives, title, ...bookmarks.map((one) => one.title)].join('\n')
}

/** A page's content may lie in several streams. */
export function contentOf(pdf: Pdf, contents: PdfValue | undefined): Uint8Array {
  const value = pdf.get(contents)
  const parts = (itemsOf(value).length > 0 ? itemsOf(value) : [value]).map((one) => bytesOfStream(pdf.get(one)))
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length + 1
  }
  return whole
}

/** Where the last letter stands, so that words of one line stay whole and those of two are parted. */
interface Pen {
  x: number
  y: number
  size: number
}

function textOfContent(pdf: Pdf, content: Uint8Array, resources: PdfValue | undefined, fonts: Map<PdfValue, Letters>): string {
  const own = entriesOf(pdf.get(resources))
  const fontList = entriesOf(pdf.get(own.get('Font')))
  const drawings = entriesOf(pdf.get(own.get('XObject')))
  const pen: Pen = { x: 0, y: Number.NaN, size: 1 }
  let text = ''
  for (let step = nextStep(content, 0); step !== undefined; ) {
    let { end } = step
    if (step.operator === 'cm') {
      text += '\n'
      pen.y = Number.NaN
    } else if (step.operator === 'Do') {
      const drawing = pdf.get(drawings.get(step.name))
      if (nameOf(pdf.get(entriesOf(drawing).get('Subtype'))) === 'Form')
        text += `\n${textOfContent(pdf, bytesOfStream(drawing), entriesOf(drawing).get('Resources'), fonts)}\n`
    } else {
      const shown = textOfObject(content, end, pen, (font) => lettersOf(pdf, fontList.get(font), fonts))
      text += shown.text
      end = shown.end
    }
    step = nextStep(content, end)
  }
  return text
}

/** One text object, from behind its `BT` to behind its `ET`. */
function textOfObject(content: Uint8Array, from: number, pen: Pen, font: (name: string) => Letters): { text: string; end: number } {
  const reader = valueReader(content, from)
  let letters: Letters = () => ''
  let text = ''
  const show = (value: PdfValue) => {
    if (value !== null && typeof value === 'object' && value.type === 'string') text += letters(value.bytes)
  }
  const moveTo = (x: number, y: number) => {
    const sameLine = Math.abs(y - pen.y) < pen.size / 4 && x > pen.x - pen.size && x < pen.x + 1.6 * pen.size
    if (!sameLine) text += '\n'
    pen.x = x
    pen.y = y
  }
  for (let next = nextOperator(reader); next !== undefined; next = nextOperator(reader)) {
    const { operator, operands } = next
    const [first = null, second = null] = operands
    switch (operator) {
      case 'ET':
        return { text, end: reader.at() }
      case 'Tf':
        letters = font(nameOf(first))
        pen.size = Number(second)
        break
      case 'Tm':
        moveTo(Number(operands[4]), Number(operands[5]))
        break
      case 'Td':
      case 'TD':
        moveTo(pen.x + Number(first), pen.y + Number(second))
        break
      case "'":
      case '"':
      case 'T*':
        text += '\n'
        pen.y = Number.NaN
        for (const one of operands) show(one)
        break
      case 'Tj':
        show(first)
        break
      case 'TJ':
        for (const one of itemsOf(first)) show(one)
        break
      case '':
        throw new Error('this PDF has a page that cannot be read')
    }
  }
  return { text, end: reader.at() }
}
