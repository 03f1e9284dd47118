/** The style sheet: how boxes and roles of Flow look on an Office slide. Sizes are in % of slide height: look.md, section 3. */
import type { Colour } from './pptx-theme.ts'

/** How a paragraph looks. */
export interface Style {
  size: number
  bold: boolean
  colour: Colour
  /** People's own words have letters of their own. */
  face: 'ours' | 'theirs'
  /** Space before it. */
  above: number
  /** The distance of its lines, in parts of what the letters ask for. */
  lines: number
}

/** Where a layout may set something apart: a prompt's card, and a quotation's credit in the bar. */
export type Aside = 'how' | 'time' | 'credit'

/** What a kind of box, a role of a paragraph or of a list changes. */
export interface Rule extends Partial<Style> {
  aside?: Aside
  /** Boxes of this kind that follow each other, or items of such a list, stand side by side. */
  beside?: true
  /** On a card of its own. */
  card?: true
  /** The colour of its label, where that is not the accent. */
  label?: Colour
  /** A list of this many items or more is set in two columns. */
  halve?: number
  /** Its markers are hollow circles: places kept. */
  seats?: true
  /** Each of its links is a line of its own, so that no way looks better than another. */
  parts?: true
  /** Begins something that should not be parted from what comes before in it. */
  starts?: true
}

/** The smallest size that the back row can read. */
export const floor = 4.2

/** Between the items of a list, at most. */
export const listAbove = 1.8

export const base: Style = { size: 6, bold: false, colour: 'ink', face: 'ours', above: 2.4, lines: 1.2 }
export const wordsStyle: Style = { size: 8.9, bold: false, colour: 'ink', face: 'theirs', above: 5, lines: 1.25 }
export const labelStyle: Pick<Style, 'size' | 'bold' | 'colour' | 'above'> = { size: 4.6, bold: true, colour: 'accent', above: 3 }
export const headingStyle: Partial<Style> = { size: 6, bold: true, above: 3.4 }
export const cellStyle: Style = { ...base, size: 4.8, above: 0, lines: 1.1 }

const small: Rule = { size: floor, colour: 'ink-soft' }

const rules: Readonly<Record<string, Rule>> = {
  // Boxes
  prompt: { size: 8.9, bold: true },
  reflect: { size: 8.9, bold: true },
  further: { size: 6, bold: false, above: 4.4 },
  how: { aside: 'how', size: 5, bold: true, above: 0.8 },
  column: { beside: true },
  option: { beside: true, card: true, size: 5.6, lines: 1.1 },
  'services here': { beside: true, card: true, label: 'lamp-line', size: 5.6, bold: true, lines: 1 },
  'services any': { beside: true, card: true, label: 'lamp-line', size: 5.6, bold: true, lines: 1 },
  service: { above: 0.6 },
  stage: { starts: true },
  aside: { ...small, above: 4 },
  // Paragraphs
  tag: { ...small, bold: true },
  question: { size: 7, bold: true, above: 4 },
  'source-line': { ...small, above: 3 },
  'service-name': { ...small, bold: false, above: 1.4 },
  'service-way': { above: 0 },
  'stage-for': small,
  time: { aside: 'time', size: 5.2, bold: true },
  group: { size: 4.6, bold: false },
  blank: { colour: 'fault', size: 4.6, bold: true },
  ways: { above: 3, bold: true, parts: true },
  credit: { aside: 'credit', ...small },
  'break-minutes': { size: 8.9 },
  // Lists
  options: { beside: true },
  agreement: { seats: true, halve: 4 },
  'card-list': { seats: true, halve: 4 },
  references: { seats: true, size: floor, lines: 1.05, above: 1.2 },
}

/** The rule for a box's kind or a role; none says nothing. */
export function ruleOf(name: string | undefined): Rule {
  return name !== undefined && Object.hasOwn(rules, name) ? (rules[name] ?? {}) : {}
}

/** A style with what a rule changes. */
export function styled(style: Style, { size, bold, colour, face, above, lines }: Partial<Style>): Style {
  return {
    size: size ?? style.size,
    bold: bold ?? style.bold,
    colour: colour ?? style.colour,
    face: face ?? style.face,
    above: above ?? style.above,
    lines: lines ?? style.lines,
  }
}
