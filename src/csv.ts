/** Reads CSV as RFC 4180 has it: commas, fields in double quotes where they hold commas, quotes or line ends. Quotes inside are doubled. */

/** A field and where it starts: line and character count from 0 in the text. */
export interface Cell {
  text: string
  line: number
  offset: number
}

export interface Csv {
  rows: Cell[][]
  /** The first thing that is not CSV; reading stops there. */
  problem?: { message: string; line: number; offset: number }
}

interface Reading {
  text: string
  position: number
  line: number
  lineStart: number
}

/** Blank lines before and after the table are left out. */
export function parseCsv(source: string): Csv {
  const text = source.replaceAll('\r\n', '\n').trimEnd()
  const reading: Reading = { text, position: 0, line: 0, lineStart: 0 }
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0
  while (reading.position < blank) nextLine(reading, text.indexOf('\n', reading.position))
  const csv: Csv = { rows: [] }
  while (reading.position < text.length && csv.problem === undefined) csv.rows.push(readRow(reading, csv))
  return csv
}

function readRow(reading: Reading, csv: Csv): Cell[] {
  const row: Cell[] = []
  for (;;) {
    const cell = { text: '', line: reading.line, offset: reading.position - reading.lineStart }
    const quoted = reading.text[reading.position] === '"'
    row.push(cell)
    cell.text = quoted ? readQuoted(reading, csv) : readPlain(reading, csv)
    const end = reading.text[reading.position]
    if (csv.problem !== undefined || end === undefined) return row
    if (end === '\n') {
      nextLine(reading, reading.position)
      return row
    }
    if (end !== ',') {
      csv.problem = { message: 'text stands after a closing quotation mark', ...here(reading) }
      return row
    }
    reading.position++
  }
}

function readPlain(reading: Reading, csv: Csv): string {
  const start = reading.position
  while (reading.position < reading.text.length && !',\n'.includes(reading.text[reading.position] ?? '')) {
    if (reading.text[reading.position] === '"') {
      csv.problem = { message: 'a quotation mark stands inside a field that is not in quotation marks', ...here(reading) }
      break
    }
    reading.position++
  }
  return reading.text.slice(start, reading.position)
}

function readQuoted(reading: Reading, csv: Csv): string {
  const opened = here(reading)
  let text = ''
  reading.position++
  while (reading.position < reading.text.length) {
    const character = reading.text[reading.position] ?? ''
    if (character === '"' && reading.text[reading.position + 1] !== '"') {
      reading.position++
      return text
    }
    text += character
    if (character === '\n') nextLine(reading, reading.position)
    else reading.position += character === '"' ? 2 : 1
  }
  csv.problem = { message: 'a quotation mark is never closed', ...opened }
  return text
}

function nextLine(reading: Reading, lineEnd: number): void {
  reading.position = lineEnd + 1
  reading.line++
  reading.lineStart = reading.position
}

function here(reading: Reading): { line: number; offset: number } {
  return { line: reading.line, offset: reading.position - reading.lineStart }
}
