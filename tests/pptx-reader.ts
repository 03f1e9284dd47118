/** Reads a PowerPoint file as a program would: its parts, and what stands on each slide in reading order. */
import { strFromU8, unzipSync } from 'fflate'
import type { Compiled } from '../src/compile.ts'

export interface ReadSlide {
  path: string
  xml: string
  title: string
  /** The paragraphs of all its shapes and tables, in reading order, without title, footer and number. */
  paragraphs: string[]
  /** The layout's part. */
  layout: string
  /** The notes, a paragraph each; none where the slide has no notes. */
  notes: string[]
}

export interface ReadPptx {
  parts: Record<string, string>
  bytes: Record<string, Uint8Array>
  slides: ReadSlide[]
}

export function pptxOf(built: Compiled, path: string): Uint8Array {
  const file = built.files.find((one) => one.path === path)
  if (file === undefined || typeof file.bytes === 'string') throw new Error(`not built: ${path}`)
  return file.bytes
}

export function readPptx(zip: Uint8Array): ReadPptx {
  const bytes = unzipSync(zip)
  const parts = Object.fromEntries(
    Object.entries(bytes).flatMap(([path, one]): [string, string][] => (/\.(xml|rels)$/.test(path) ? [[path, strFromU8(one)]] : [])),
  )
  const targets = relationsOf(parts, 'ppt/presentation.xml')
  const ids = [...(parts['ppt/presentation.xml'] ?? '').matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(([, id]) => id ?? '')
  return { parts, bytes, slides: ids.map((id) => readSlide(parts, targets.get(id)?.path ?? '')) }
}

function readSlide(parts: Record<string, string>, path: string): ReadSlide {
  const xml = parts[path] ?? ''
  const shapes = [...xml.matchAll(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs)].map(([shape]) => shape)
  const isKind = (kind: string) => (shape: string) => shape.includes(`<p:ph type="${kind}"`)
  const related = [...relationsOf(parts, path).values()]
  const notes = parts[related.find((one) => one.sort === 'notesSlide')?.path ?? ''] ?? ''
  return {
    path,
    xml,
    title: paragraphsIn(shapes.find(isKind('title')) ?? '').join(' '),
    paragraphs: shapes.filter((shape) => !['title', 'ftr', 'sldNum'].some((kind) => isKind(kind)(shape))).flatMap(paragraphsIn),
    layout: related.find((one) => one.sort === 'slideLayout')?.path ?? '',
    notes: paragraphsIn(/<p:ph type="body".*/s.exec(notes)?.[0] ?? ''),
  }
}

/** What a part points to, by id: the last word of each relation's type, and the part itself. */
export function relationsOf(parts: Record<string, string>, path: string): Map<string, { sort: string; path: string; outside: boolean }> {
  const slash = path.lastIndexOf('/')
  const rels = parts[`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`] ?? ''
  return new Map(
    [...rels.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, written = '']) => {
      const read = (name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(written)?.[1] ?? '')
      const outside = read('TargetMode') === 'External'
      const target = outside ? read('Target') : new URL(read('Target'), `https://x/${path}`).pathname.slice(1)
      return [read('Id'), { sort: read('Type').replace(/.*\//, ''), path: target, outside }]
    }),
  )
}

/** The words of each paragraph; a line break is a space. */
export function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
    .map(([, inside = '']) =>
      [...inside.matchAll(/<a:t>(.*?)<\/a:t>|<a:br>/gs)].map(([whole, text = '']) => (whole === '<a:br>' ? ' ' : unescaped(text))).join(''),
    )
    .filter((text) => text.trim() !== '')
}

export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
