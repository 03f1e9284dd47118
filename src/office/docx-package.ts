/** A Word file whose bytes depend on its content alone: what the library draws by lot is numbered anew, and its dates are the build's day. */
import { Packer } from 'docx'
import { unzipSync } from 'fflate'
import type { Chart, Day, OutputFile } from '../model.ts'
import { coreProperties } from './core-properties.ts'
import type { Written } from './docx-document.ts'
import type { ShownMedia } from './docx-media.ts'
import { chartPart } from './pptx-chart.ts'
import type { Gallery } from './pptx-media.ts'
import { themePart } from './pptx-theme.ts'
import { workbook } from './pptx-workbook.ts'
import type { Zip } from './shared-zip.ts'
import { part, tag } from './xml.ts'

export interface About {
  title: string
  description: string
  lang: string
  /** The class of a page's root. */
  accent: string
  today: Day
  /** In the order in which they stand. */
  charts: readonly Chart[]
  gallery: Gallery
  /** What our own drawings show. */
  media: ShownMedia
}

export async function bytesOf(written: Written, about: About, zip: Zip): Promise<Uint8Array> {
  const packed: Record<string, Uint8Array> = unzipSync(new Uint8Array(await Packer.toArrayBuffer(written.document)))
  const utf8 = new TextDecoder()
  const numberAnew = renumber()
  const pictures = new Map([...about.gallery.values()].map((one) => [one?.name, one?.bytes]))
  for (const [path, bytes] of Object.entries(packed))
    if (path.startsWith('word/media/')) packed[path] = pictures.get(utf8.decode(bytes)) ?? bytes
  const shown = about.media.into(packed)
  const ours: Own = { bodies: written.bodies, relations: written.links.rows() + shown.rows }
  const files = Object.entries(packed).map(([path, bytes]): OutputFile => {
    const own = ownPart(path, about)
    if (own !== undefined) return { path, bytes: own }
    return { path, bytes: /\.(xml|rels)$/.test(path) ? numberAnew(filledIn(path, utf8.decode(bytes), ours)) : bytes }
  })
  const kinds = files.filter(({ path }) => path === '[Content_Types].xml')
  return zip([...kinds, ...files.filter((file) => !kinds.includes(file)), ...shown.parts])
}

/** What is ours in the document: its text, and the rows of what that text names. */
interface Own {
  bodies: Written['bodies']
  relations: string
}

/** Our paragraphs in the places that the library kept for them, and the addresses that they name. */
function filledIn(path: string, xml: string, { bodies, relations }: Own): string {
  if (path === 'word/_rels/document.xml.rels') return xml.replace('</Relationships>', () => `${relations}</Relationships>`)
  if (path !== 'word/document.xml') return xml
  return xml.replace(
    /<w:p>(?:(?!<\/w:p>).)*?<w:t[^>]*>(kit body \d+ \d+)<\/w:t><\/w:r><\/w:p>/g,
    (_, name: string) => bodies.get(name) ?? '',
  )
}

/** What is ours instead of the library's. */
function ownPart(path: string, about: About): OutputFile['bytes'] | undefined {
  const chart = /^word\/(charts|embeddings)\/(?:_rels\/)?\D+(\d+)\.(xml|xml\.rels|xlsx)$/.exec(path)
  const shown = chart === null ? undefined : about.charts[Number(chart[2]) - 1]
  if (shown !== undefined && chart?.[3] === 'xlsx') return workbook(shown)
  if (shown !== undefined && chart?.[3] === 'xml.rels') return chartRelations(Number(chart[2]))
  if (shown !== undefined) return chartPart(shown, about.lang, 'rId1').replaceAll(/ sz="\d+"/g, ' sz="1200"')
  if (path === 'word/theme/theme1.xml') return themePart(about.accent).replaceAll('FBF7EF', 'FFFFFF')
  if (path === 'docProps/core.xml') return coreProperties(about)
  return path === 'docProps/app.xml' ? appProperties : undefined
}

function chartRelations(number: number): string {
  const package_ = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/package'
  const target = `../embeddings/Microsoft_Excel_Worksheet${number}.xlsx`
  return part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tag('Relationship', { Id: 'rId1', Type: package_, Target: target })}</Relationships>`,
  )
}

/** Names drawn by lot, and numbers that count on from document to document, in the order in which they are met. */
function renumber(): (xml: string) => string {
  const names = new Map<string, string>()
  const drawings = new Map<string, number>()
  const known = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value => {
    const before = map.get(key) ?? value
    map.set(key, before)
    return before
  }
  return (xml) =>
    xml
      .replace(/\brId[\w-]{15,}/g, (name) => known(names, name, `rIdOwn${names.size + 1}`))
      .replace(
        /(<wp:docPr\b[^>]*? id=")(\d+)"/g,
        (_, start: string, number: string) => `${start}${known(drawings, number, drawings.size + 1)}"`,
      )
}

const appProperties = part(
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Workshop Kit</Application></Properties>',
)
