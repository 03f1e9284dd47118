/**
 * A learning record as a Word file (ECMA-376, Office Open XML, transitional): real headings and lists, a title and a language, and
 * nothing about the person or the device: no author, no dates, no program's name. The same record gives the same bytes.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { contentTypes, coreProperties, documentLinks, numbering, packageLinks, settings, styles } from './record-parts.ts'
import type { Kind, Piece } from './record-pieces.ts'
import { openXml, tidy } from './record-xml.ts'

export function recordAsWord(record: readonly Piece[], lang: string): Uint8Array<ArrayBuffer> {
  const title = record.find(([kind]) => kind === 'title')?.[1] ?? ''
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageLinks],
    ['docProps/core.xml', coreProperties(title, lang)],
    ['word/document.xml', documentOf(record)],
    ['word/_rels/document.xml.rels', documentLinks],
    ['word/styles.xml', styles(lang)],
    ['word/numbering.xml', numbering],
    ['word/settings.xml', settings(lang)],
  ]
  // A zip knows no time zone; this is its first day.
  const files: Zippable = Object.fromEntries(parts.map(([path, xml]) => [path, [strToU8(xml), { mtime: new Date(1980, 0, 1) }]]))
  return zipSync(files, { level: 9 })
}

const styleOf = {
  title: 'Title',
  heading: 'Heading1',
  module: 'Heading2',
  slide: 'Heading3',
  asked: 'Question',
  text: 'Normal',
  item: 'ListBullet',
} satisfies Record<Kind, string>

/** A4, with margins of 2.54 cm; measures are twentieths of a point. */
function documentOf(record: readonly Piece[]): string {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
  return `${openXml('w:document')}<w:body>${record.map(paragraphs).join('')}${page}</w:body></w:document>`
}

/** A blank line parts paragraphs, a line's end is a break, as people write them. */
function paragraphs([kind, words]: Piece): string {
  return words
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => {
      const lines = paragraph.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${tidy(line)}</w:t>`)
      return `<w:p><w:pPr><w:pStyle w:val="${styleOf[kind]}"/></w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`
    })
    .join('')
}
