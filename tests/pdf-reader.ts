/** Reads a PDF with a library that is not the kit's own: its words, tags, bookmarks and what it says of itself. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  pages: number
  title: string
  lang: string
  isMarked: boolean
  /** Words of each page, white space folded. */
  text: string[]
  /** Structure elements by role, and the words that stand for pictures. */
  roles: Record<string, number>
  alternatives: string[]
  bookmarks: { title: string; level: number; page: number }[]
}

interface Node {
  role?: string
  alt?: string
  children?: Node[]
}

interface Mark {
  title: string
  dest: string | unknown[] | null
  items: Mark[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const { info } = (await document.getMetadata()) as unknown as { info: { Title?: string; Language?: string } }
  const read: ReadPdf = {
    pages: document.numPages,
    title: info.Title ?? '',
    lang: info.Language ?? '',
    isMarked: (await document.getMarkInfo())?.Marked === true,
    text: [],
    roles: {},
    alternatives: [],
    bookmarks: [],
  }
  const walk = (node: Node) => {
    if (node.role !== undefined) read.roles[node.role] = (read.roles[node.role] ?? 0) + 1
    if (node.alt !== undefined) read.alternatives.push(node.alt)
    for (const child of node.children ?? []) walk(child)
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    read.text.push(folded(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')))
    const tree = (await page.getStructTree()) as Node | null
    if (tree !== null) for (const child of tree.children ?? []) walk(child)
  }
  const list = async (marks: readonly Mark[], level: number): Promise<void> => {
    for (const { title, dest, items } of marks) {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest
      read.bookmarks.push({ title, level, page: place === null ? 0 : (await document.getPageIndex(place[0] as never)) + 1 })
      await list(items, level + 1)
    }
  }
  await list(((await document.getOutline()) ?? []) as unknown as Mark[], 1)
  await document.destroy()
  return read
}

export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
