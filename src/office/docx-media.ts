/** Pictures that our own drawings in a Word document show, each once, as the document's own relations list them. */
import type { OutputFile } from '../model.ts'
import { isSame } from '../platform/zip.ts'
import type { Media } from './pptx-media.ts'
import { tag } from './xml.ts'

export interface ShownMedia {
  /** The id by which the document names it. */
  to: (media: Media) => string
  /** Rows for its list of relations, and the parts that the package lacks: what stands in it already is not put there twice. */
  into: (packed: Readonly<Record<string, Uint8Array>>) => { rows: string; parts: OutputFile[] }
}

const none = new Uint8Array()
const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

export function newShownMedia(): ShownMedia {
  const ids = new Map<Media, string>()
  return {
    to: (media) => {
      const id = ids.get(media) ?? `rIdPicture${ids.size + 1}`
      ids.set(media, id)
      return id
    },
    into: (packed) => {
      const parts: OutputFile[] = []
      let rows = ''
      for (const [{ name, bytes }, id] of ids) {
        const own = `word/media/${name}`
        const path = Object.keys(packed).find((one) => one.startsWith('word/media/') && isSame(packed[one] ?? none, bytes)) ?? own
        if (path === own) parts.push({ path, bytes })
        rows += tag('Relationship', { Id: id, Type: image, Target: path.slice('word/'.length) })
      }
      return { rows, parts }
    },
  }
}
