/** What Office slides are put together from: text, things beside each other, tables, pictures and charts. */
import type { Alignment, Chart } from '../model.ts'
import type { Aside, Style } from './pptx-style.ts'

export interface Run {
  /** A line feed is a line break inside the paragraph. */
  text: string
  bold?: true
  code?: true
  /** A citation: as small as credits. */
  small?: true
  lang?: string
  /** An address outside, or `#` and the anchor of a slide. */
  href?: string
}

/** Numbers know where they stand in their list, so that it can go on on another slide. */
export type Marker = 'dot' | 'seat' | { number: number }

export interface Paragraph {
  runs: Run[]
  style: Style
  /** 0 for text, 1 for a list, 2 for a list in it. */
  level: number
  marker?: Marker
  /** A label or heading: it stays with what it names. */
  leads?: true
  /** A slide that is too full is best parted before it. */
  starts?: true
}

export type Text = { type: 'text'; paragraphs: Paragraph[]; aside?: Aside }

export type Piece =
  | Text
  | { type: 'row'; cells: Cell[] }
  | { type: 'table'; head: Run[][]; rows: Run[][][]; align: Alignment[]; rowHeads: boolean; alt: string }
  /** A file of the workshop. */
  | { type: 'picture'; path: string; alt: string; decorative: boolean }
  /** A drawing of ours, set as native shapes. */
  | { type: 'drawing'; svg: string; width: number; height: number; alt: string; decorative: boolean; aside?: Aside }
  | { type: 'chart'; chart: Chart; alt: string }

/** One of several things side by side. */
export interface Cell {
  pieces: Piece[]
  card: boolean
  /** How wide it is beside the others: 1 when left out. */
  share?: number
  /** The name of an icon that stands on the card. */
  icon?: string
}
