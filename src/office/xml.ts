/** XML for the parts of Office files: elements as text, since a deck has many thousands of them. */
import { escapeXml } from '../platform/xml.ts'

export { escapeXml } from '../platform/xml.ts'

/** What is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** `tag('a:off', { x: 1 }, …)`: an element with its attributes escaped, and its children as they are. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly (string | undefined)[]): string {
  let head = name
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) head += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`
  }
  let inside = ''
  for (const child of children) if (child !== undefined) inside += child
  return inside === '' ? `<${head}/>` : `<${head}>${inside}</${name}>`
}

/** A part of its own. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** The name spaces that parts of a presentation share. */
export const spaces: Attributes = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** What a part points to: files inside the package and addresses outside it, each once. */
export interface Relations {
  /** The id by which the part names it. `sort` is the last word of the relation's type. */
  to: (sort: string, target: string, outside?: boolean) => string
  /** The part beside it that lists them. */
  print: () => string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

export function relations(): Relations {
  const ids = new Map<string, string>()
  let rows = ''
  return {
    to: (sort, target, outside = false) => {
      const key = `${sort} ${target}`
      const before = ids.get(key)
      if (before !== undefined) return before
      const id = `rId${ids.size + 1}`
      ids.set(key, id)
      const type = sort.includes(':') ? sort : office + sort
      rows += tag('Relationship', { Id: id, Type: type, Target: target, TargetMode: outside ? 'External' : undefined })
      return id
    },
    print: () => part(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`),
  }
}
