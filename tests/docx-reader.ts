/** Reads a Word file as a program would: its parts, and its paragraphs with their styles in reading order. */
import { strFromU8, unzipSync } from 'fflate'
import type { Compiled } from '../src/compile.ts'
import { unescaped } from './pptx-reader.ts'

export interface ReadParagraph {
  /** The id of its style. */
  style: string
  text: string
  xml: string
}

export interface ReadDocx {
  bytes: Record<string, Uint8Array>
  parts: Record<string, string>
  /** Of the document itself, those of its tables, too. */
  paragraphs: ReadParagraph[]
}

export function docxOf(built: Compiled, path: string): Uint8Array {
  const file = built.files.find((one) => one.path === path)
  if (file === undefined || typeof file.bytes === 'string') throw new Error(`not built: ${path}`)
  return file.bytes
}

export function readDocx(zip: Uint8Array): ReadDocx {
  const bytes = unzipSync(zip)
  const parts = Object.fromEntries(
    Object.entries(bytes).flatMap(([path, one]): [string, string][] => (/\.(xml|rels)$/.test(path) ? [[path, strFromU8(one)]] : [])),
  )
  return { bytes, parts, paragraphs: paragraphsIn(withoutPictures(parts['word/document.xml'] ?? '')) }
}

/** The text of a document without the pictures of slides in it, whose words and letters are their own: `docx-slide-picture.test.ts` reads them. */
export function withoutPictures(xml: string): string {
  return xml.replace(slidePicture, '')
}

/** The pictures of slides, in order. */
export function slidePicturesIn(xml: string): string[] {
  return [...xml.matchAll(slidePicture)].map(([picture]) => picture)
}

const slidePicture = /<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs

export function paragraphsIn(xml: string): ReadParagraph[] {
  return [...xml.matchAll(/<w:p\b[^>]*?(?:\/>|>(.*?)<\/w:p>)/gs)].map(([whole, inside = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inside)?.[1] ?? '',
    text: [...inside.matchAll(/<w:t\b[^>]*>(.*?)<\/w:t>|<w:(br|tab)\/>/gs)]
      .map(([, text, gap]) => (gap ? ' ' : unescaped(text ?? '')))
      .join(''),
    xml: whole,
  }))
}

/** The headings, each as its level and its words. */
export function headingsOf({ paragraphs }: ReadDocx): [level: number, words: string][] {
  return paragraphs.flatMap(({ style, text }): [number, string][] => {
    const level = /^Heading(\d)$/.exec(style)?.[1]
    return level === undefined ? [] : [[Number(level), text]]
  })
}
