/** Addresses outside a Word document, each once, as the document's own relations list them. */
import { tag } from './xml.ts'

export interface Links {
  /** The id by which the document names it. */
  to: (href: string) => string
  /** Rows for its list of relations. */
  rows: () => string
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

export function newLinks(): Links {
  const ids = new Map<string, string>()
  return {
    to: (href) => {
      const id = ids.get(href) ?? `rIdLink${ids.size + 1}`
      ids.set(href, id)
      return id
    },
    rows: () =>
      [...ids].map(([href, id]) => tag('Relationship', { Id: id, Type: hyperlink, Target: href, TargetMode: 'External' })).join(''),
  }
}
