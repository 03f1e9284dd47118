/** The narrow waist: everything that an edition can print. Part of the contract in `model.ts`, which hands it on. */
import type { Place } from './model.ts'

/** Running text. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'break'; hard: boolean }
  | { type: 'language'; lang: string; children: Inline[] }
  /** `role`, from views only: how the kit sets a link of its own, such as `button` or `button skip`. */
  | { type: 'link'; href: string; title?: string; role?: string; children: Inline[]; at: Place }
  | { type: 'image'; path: string; alt: string; title?: string; decorative: boolean; at: Place }
  | { type: 'cite'; items: CiteItem[]; source: string; at: Place }
  | { type: 'term'; term: string; children: Inline[]; at: Place }

/** One key of a citation `[@key, p. 4]`; `locator` is what follows the comma. */
export interface CiteItem {
  key: string
  locator?: string
  at: Place
}

/** Everything an edition can print. Keep it short: each printer handles all of it. */
export type Flow =
  | { type: 'heading'; level: number; id?: string; children: Inline[] }
  | { type: 'para'; children: Inline[]; role?: string }
  | { type: 'list'; ordered: boolean; start: number; tight: boolean; role?: string; items: Flow[][] }
  | { type: 'code'; language: string; text: string }
  /** With `rowHeads`, the first cell of each row names the row. */
  | { type: 'table'; align: Alignment[]; head: Inline[][]; rows: Inline[][][]; caption?: Inline[]; rowHeads?: true }
  | { type: 'picture'; picture: Picture; alt: string; decorative: boolean }
  /** A group of things, styled by `kind`; the kind `aside` is an author's `>`. `label` is its visible name. */
  | { type: 'box'; kind: string; icon?: string; label?: Inline[]; id?: string; attributes?: Record<string, string>; children: Flow[] }
  /** A person's own words, whole: the only thing set in the letters kept for people's words. Printed pages use `paper` instead, where it is given. */
  | { type: 'quotation'; text: string; lang?: string; credit: Inline[]; paper?: Flow[] }
  /** Room to write: `count` ruled lines. */
  | { type: 'lines'; count: number }
  /** Something a script brings to life. With script and on screen `children` show; on paper and in Office files, `fallback`. */
  | { type: 'widget'; name: WidgetName; props: Record<string, string>; children: Flow[]; fallback: Flow[] }

export type Alignment = 'left' | 'center' | 'right' | ''

export type WidgetName = 'timer' | 'withheld' | 'stages' | 'steps' | 'tally' | 'check' | 'answer' | 'sort'

/**
 * A picture: a file of the workshop, or a drawing that a view made (`svg`, already safe mark-up without script). A drawing of numbers brings
 * them along, for editions that set a chart of their own.
 */
export type Picture = { kind: 'file'; path: string } | { kind: 'drawing'; svg: string; width: number; height: number; chart?: Chart }

/** A small table of numbers, as its author wrote them. */
export interface Chart {
  type: 'bar' | 'line' | 'stacked'
  /** What the rows are, then the name of each series. */
  rowsAre: string
  series: string[]
  rows: ChartRow[]
  unit?: string
}

export interface ChartRow {
  label: string
  values: ChartValue[]
}

export interface ChartValue {
  number: number
  /** As written, so that nothing is rounded. */
  text: string
}
