/** Running text as runs of one look each. */
import type { Inline } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import type { Run } from './pptx-pieces.ts'

/** Pictures inside text stand after their paragraph: it has no room for them. */
export interface Read {
  runs: Run[]
  pictures: Extract<Inline, { type: 'image' }>[]
}

export function readInline(children: readonly Inline[], page: PagePrinter): Read {
  const read: Read = { runs: [], pictures: [] }
  addAll(children, {}, read, page)
  return read
}

type Look = Omit<Run, 'text'>

function addAll(children: readonly Inline[], look: Look, read: Read, page: PagePrinter): void {
  for (const child of children) addOne(child, look, read, page)
}

function addOne(inline: Inline, look: Look, read: Read, page: PagePrinter): void {
  switch (inline.type) {
    case 'text':
      addRun(inline.text, look, read)
      break
    // Emphasis is weight: look.md, section 3.
    case 'emphasis':
    case 'strong':
      addAll(inline.children, { ...look, bold: true }, read, page)
      break
    case 'code':
      addRun(inline.text, { ...look, code: true }, read)
      break
    case 'break':
      addRun(inline.hard ? '\n' : ' ', look, read)
      break
    case 'language':
      addAll(inline.children, { ...look, lang: inline.lang }, read, page)
      break
    case 'link': {
      // Only this kind of file has a slide for a closed quotation's words.
      const href = inline.role === 'opens' ? inline.href : page.link(inline.href)
      addAll(inline.children, href === undefined ? look : { ...look, href }, read, page)
      break
    }
    case 'image':
      read.pictures.push(inline)
      break
    case 'cite':
      addRun(page.cite(inline.items).text, { ...look, small: true }, read)
      break
    case 'term':
      if (inline.children.length === 0) addRun(inline.term, look, read)
      else addAll(inline.children, look, read, page)
  }
}

/** Runs that look alike are one. */
function addRun(text: string, look: Look, { runs }: Read): void {
  const last = runs.at(-1)
  if (text === '') return
  if (last !== undefined && isAlike(last, look)) last.text += text
  else runs.push({ text, ...look })
}

function isAlike(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.code === b.code && a.small === b.small && a.lang === b.lang && a.href === b.href
}

export function textOfRuns(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) text += run.text
  return text
}
