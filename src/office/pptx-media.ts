/** Pictures as PowerPoint can show them: PNG and JPEG as they are, SVG and WebP drawn by a browser where there is one. */
import type { EditionInput, Flow, Inline, Sheet } from '../model.ts'
import { isSame } from '../platform/zip.ts'
import { toBase64 } from '../print/base64.ts'
import { type PictureSize, sizeOf } from './picture-size.ts'

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

/** Whether the picture at that path is none that Office programs show, so that a browser draws it. */
export function isDrawn(path: string): boolean {
  return /\.(svg|webp)$/i.test(path)
}

/** Every picture of these sheets, each read and drawn once. */
export async function galleryOf(sheets: readonly Sheet[], { sources, assets }: EditionInput): Promise<Gallery> {
  const paths = [...new Set(sheets.flatMap((sheet) => picturesIn(sheet.body)))].sort()
  const media = await Promise.all(
    paths.map(async (path, index): Promise<[string, Media | undefined]> => {
      const bytes = sources.pictures.get(path)?.()
      return [path, bytes && (await mediaOf(path, bytes, `picture${index + 1}`, assets.png))]
    }),
  )
  // What looks alike lies in a file once.
  const first = (one: Media | undefined) => one && media.find(([, other]) => other !== undefined && isSame(other.bytes, one.bytes))?.[1]
  return new Map(media.map(([path, one]) => [path, first(one)]))
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
function framed(bytes: Uint8Array, { width, height }: PictureSize): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/webp;base64,${toBase64(bytes)}"/></svg>`
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
