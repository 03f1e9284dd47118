/** What a page knows and Flow does not: where links lead, where pictures lie, how citations read. */
import type { CiteItem } from '../model.ts'

export interface PagePrinter {
  /** The address for an author's link; undefined prints the words only. */
  link: (href: string) => string | undefined
  /** The address of a picture of the workshop. */
  picture: (path: string) => string
  /** The words of a citation with its brackets, and where they lead on this page. */
  cite: (items: readonly CiteItem[]) => { text: string; href?: string }
  /** What a term means, and where that stands on this page. */
  term: (term: string) => { means: string; href?: string } | undefined
  /** How much deeper headings lie on this page than in their module. */
  deeper?: number
  /** The id on this page of a place that an author named; the name itself when left out. */
  placeId?: (id: string) => string
  /** Of the figure that is being printed: what its picture's frame is called. */
  caption?: string | undefined
  /** Whether widgets are printed for a script to improve; otherwise as their fallback. */
  interactive: boolean
  /** Only on pages that people read alone: a name for the next text box of this slide, the same in every build. */
  answerName?: () => string
}
