/** Where a workshop's pictures lie in the output, and which of them a page shows. */
import type { Deck, OutputFile, Shelf, Sources } from '../model.ts'
import { toBase64 } from './base64.ts'

export interface Pictures {
  /** The address of a picture on this page. */
  address: (path: string) => string
  /** The pictures asked for so far, as files of the shelf. */
  files: () => OutputFile[]
}

/** Pictures as files beside the page; `home` leads from the page to its workshop's folder: nothing, or `../`. */
export function linkedPictures(deck: Deck, shelf: Shelf, home: string, sources: Sources): Pictures {
  const used = new Set<string>()
  return {
    address: (path) => {
      used.add(path)
      return home + placeInWorkshop(deck, path).split('/').map(encodeURIComponent).join('/')
    },
    files: () =>
      [...used].sort().flatMap((path) => {
        const bytes = sources.pictures.get(path)?.()
        return bytes === undefined ? [] : [{ path: `${shelf}/${deck.name}/${placeInWorkshop(deck, path)}`, bytes }]
      }),
  }
}

/** `decks/avoidable-harm/images/a.svg` lies in the workshop’s folder; a common picture, in `common/` inside it. */
function placeInWorkshop(deck: Deck, path: string): string {
  const own = `${deck.folder}/`
  return path.startsWith(own) ? path.slice(own.length) : path.replace(/^decks\//, '')
}

/** Pictures inside the page itself. */
export function inlinePictures(sources: Sources): Pictures {
  const done = new Map<string, string>()
  return {
    address: (path) => {
      const before = done.get(path)
      if (before !== undefined) return before
      const bytes = sources.pictures.get(path)?.()
      const data = bytes === undefined ? '' : dataAddress(path, bytes)
      done.set(path, data)
      return data
    },
    files: () => [],
  }
}

/** A picture as an address that holds it. */
export function dataAddress(path: string, bytes: Uint8Array): string {
  return `data:${mediaType(path)};base64,${toBase64(bytes)}`
}

function mediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  if (ending === 'svg') return 'image/svg+xml'
  return ending === 'jpg' || ending === 'jpeg' ? 'image/jpeg' : `image/${ending}`
}
