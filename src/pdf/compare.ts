/** Compares a PDF with the page that it was printed from: nothing of the page's structure may be lost on the way. */
import type { PdfFacts } from './structure.ts'

/** What the page says of itself, before any script: `tags` by the names that a PDF has for them. */
export interface PageFacts {
  title: string
  lang: string
  tags: Readonly<Record<string, number>>
  /** The words of its headings, in order. */
  headings: readonly string[]
  /** Sheets that must have a page each; undefined where text runs on. */
  sheets?: number
}

/** What a PDF calls them, and people. Every one of these is counted on both sides. */
export const countedTags: Readonly<Record<string, string>> = {
  H1: 'headings of level 1',
  H2: 'headings of level 2',
  H3: 'headings of level 3',
  H4: 'headings of level 4',
  H5: 'headings of level 5',
  H6: 'headings of level 6',
  L: 'lists',
  LI: 'list items',
  Table: 'tables',
  TR: 'table rows',
  TH: 'header cells',
  BlockQuote: 'quotations',
  Figure: 'figures',
}

/** A line for each difference; none when all of the page is in the PDF. */
export function lostInPdf(page: PageFacts, pdf: PdfFacts): string[] {
  const found: string[] = []
  if (pdf.title !== page.title) found.push(`the page is called “${page.title}”, the PDF “${pdf.title}”`)
  if (!pdf.showsTitle) found.push('the PDF does not ask for its title to be shown')
  if (pdf.lang !== page.lang) found.push(`the page is in \`${page.lang}\`, the PDF says \`${pdf.lang}\``)
  for (const [tag, words] of Object.entries(countedTags)) {
    const [here, there] = [page.tags[tag] ?? 0, pdf.tags.get(tag) ?? 0]
    if (here !== there) found.push(`the page has ${here} ${words}, the PDF ${there} (${tag})`)
  }
  if (page.sheets !== undefined && page.sheets !== pdf.pages) found.push(`the page has ${page.sheets} slides, the PDF ${pdf.pages} pages`)
  return [...found, ...lostBookmarks(page.headings, pdf)]
}

/** White space apart, since a browser leaves it out where a line breaks. */
function lostBookmarks(headings: readonly string[], pdf: PdfFacts): string[] {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const marks = pdf.bookmarks.map((one) => bare(one.title))
  const at = headings.findIndex((heading, index) => bare(heading) !== marks[index])
  if (at < 0 && marks.length === headings.length) return []
  const counts = `the page has ${headings.length} headings, the PDF ${marks.length} bookmarks`
  return [
    at < 0
      ? counts
      : `${counts}; the first heading without its own is “${headings[at]}”, where the PDF has “${pdf.bookmarks[at]?.title ?? ''}”`,
  ]
}
