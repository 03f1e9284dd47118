/** Pictures as PowerPoint can show them: PNG and JPEG as they are, SVG and WebP drawn by a browser where there is one. */
import type { EditionInput, Flow, Inline, Sheet } from '../model.ts'
import { toBase64 } from '../print/base64.ts'

export interface Media {
  /** Its name in the package. */
  name: string
  bytes: Uint8Array
  width: number
  height: number
}

/** The pictures of a workshop by path; undefined for one that cannot be shown. */
export type Gallery = ReadonlyMap<string, Media | undefined>

/** As sharp as a slide on a large screen. */
const drawnWidth = 1920

/** Every picture of these sheets, each read and drawn once. */
export async function galleryOf(sheets: readonly Sheet[], { sources, assets }: EditionInput): Promise<Gallery> {
  const paths = [...new Set(sheets.flatMap((sheet) => picturesIn(sheet.body)))].sort()
  const media = await Promise.all(
    paths.map(async (path, index): Promise<[string, Media | undefined]> => {
      const bytes = sources.pictures.get(path)?.()
      return [path, bytes && (await mediaOf(path, bytes, `picture${index + 1}`, assets.png))]
    }),
  )
  return new Map(media)
}

async function mediaOf(path: string, bytes: Uint8Array, name: string, png: EditionInput['assets']['png']): Promise<Media | undefined> {
  const size = sizeOf(bytes)
  if (size?.type === 'png' || size?.type === 'jpeg') return { name: `${name}.${size.type}`, bytes, width: size.width, height: size.height }
  const svg = size === undefined ? new TextDecoder().decode(bytes) : framed(bytes, size)
  const drawn = /\.svg$/i.test(path) || size !== undefined ? await png?.(svg, drawnWidth) : undefined
  const drawnSize = drawn && sizeOf(drawn)
  return drawn && drawnSize && { name: `${name}.png`, bytes: drawn, width: drawnSize.width, height: drawnSize.height }
}

/** A WebP picture inside an SVG one, for whoever draws those. */
function framed(bytes: Uint8Array, { width, height }: Size): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/webp;base64,${toBase64(bytes)}"/></svg>`
}

interface Size {
  type: 'png' | 'jpeg' | 'webp'
  width: number
  height: number
}

/** Kind and size by a picture's own first bytes; undefined for any other file. */
export function sizeOf(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = sizeOfPng(view) ?? sizeOfJpeg(view) ?? sizeOfWebp(view)
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined
}

function sizeOfPng(view: DataView): Size | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** The frame header is the first segment of a kind from C0 to CF that is no table. */
function sizeOfJpeg(view: DataView): Size | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const kind = view.getUint8(at + 1)
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

/** Three kinds: lossy, lossless, extended. */
function sizeOfWebp(view: DataView): Size | undefined {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    default:
      return { type: 'webp', width: three(24) + 1, height: three(27) + 1 }
  }
}

function picturesIn(flow: readonly Flow[]): string[] {
  return flow.flatMap(picturesOf)
}

function picturesOf(flow: Flow): string[] {
  switch (flow.type) {
    case 'picture':
      return flow.picture.kind === 'file' ? [flow.picture.path] : []
    case 'heading':
    case 'para':
      return imagesIn(flow.children)
    case 'list':
      return flow.items.flatMap(picturesIn)
    case 'box':
      return picturesIn(flow.children)
    case 'widget':
      return picturesIn(flow.fallback)
    case 'table':
    case 'code':
    case 'quotation':
    case 'lines':
      return []
  }
}

function imagesIn(children: readonly Inline[]): string[] {
  return children.flatMap((child) => (child.type === 'image' ? [child.path] : 'children' in child ? imagesIn(child.children) : []))
}
