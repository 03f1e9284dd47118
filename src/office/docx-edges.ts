/** The panels of a Word document: what is set apart has an edge or a frame that prints black on white. Edges: look.md, section 6. */
import type { IBordersOptions } from 'docx'
import { fault, ink, lampLine, lampTint, line, linen, type Palette } from './docx-colours.ts'
import { tag } from './xml.ts'

export type PanelName =
  | 'Prompt'
  | 'Activity'
  | 'Scenario'
  | 'ContentNote'
  | 'OurWords'
  | 'Aside'
  | 'SupportBox'
  | 'Blank'
  | 'PictureInWords'
  | 'NotePurpose'
  | 'NoteSay'
  | 'NoteAsk'
  | 'NoteDo'
  | 'NoteWatchFor'
  | 'NoteOptOut'
  | 'NoteIf'
  | 'NoteSafety'

/** `edge`: a line down the left; `frame`: lines all round. */
export interface Panel {
  edge?: Edge
  frame?: Edge
  shade?: string
}

interface Edge {
  style: 'single' | 'double' | 'dashed' | 'dotted'
  /** In eighths of a point. */
  size: number
  color: string
}

/** How far a panel's text stands from the margin, in twentieths of a point, so that its edge stands in line with other text. */
export const panelIndent = 240

export function panelsOf({ accent, mid, tint }: Palette): Record<PanelName, Panel> {
  const single = (size: number, color: string): Edge => ({ style: 'single', size, color })
  return {
    Prompt: { frame: single(8, accent), shade: tint },
    Activity: { frame: single(8, accent), shade: tint },
    Scenario: { frame: single(8, accent), shade: tint },
    ContentNote: { frame: single(8, line) },
    OurWords: { edge: single(24, mid) },
    Aside: { edge: single(6, line) },
    SupportBox: { frame: single(8, ink), shade: lampTint },
    Blank: { frame: { style: 'dashed', size: 8, color: fault } },
    PictureInWords: { frame: single(8, line), shade: linen },
    NotePurpose: { edge: single(8, accent) },
    NoteSay: { edge: single(36, accent) },
    NoteAsk: { edge: { style: 'double', size: 18, color: accent } },
    NoteDo: { edge: { style: 'dashed', size: 30, color: accent } },
    NoteWatchFor: { edge: { style: 'dotted', size: 36, color: accent } },
    NoteOptOut: { edge: single(18, lampLine) },
    NoteIf: { frame: single(12, ink), shade: lampTint },
    NoteSafety: { edge: single(30, ink) },
  }
}

/**
 * Word joins neighbours whose lines are the same. `other` gives the second of two panels a colour that nobody can tell from the first's, so
 * that each has a frame of its own.
 */
export function bordersOf({ edge, frame }: Panel, other = false): IBordersOptions {
  const side = edge ?? frame
  if (side === undefined) return {}
  const one = { style: side.style, size: side.size, color: other ? neighbourOf(side.color) : side.color, space: frame ? 7 : 8 }
  const level = { ...one, space: 5 }
  return edge ? { left: one } : { top: level, bottom: level, left: one, right: one }
}

/** The same as XML, with the panel's ground, in the order that the schema wants. */
export function bordersXml(panel: Panel, other: boolean): string {
  const { top, bottom, left, right } = bordersOf(panel, other)
  const sides = Object.entries({ top, left, bottom, right }).map(([name, side]) =>
    side === undefined
      ? ''
      : tag(`w:${name}`, { 'w:val': side.style, 'w:sz': side.size, 'w:space': side.space, 'w:color': String(side.color) }),
  )
  const ground = panel.shade === undefined ? '' : tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': panel.shade })
  return tag('w:pBdr', {}, ...sides) + ground
}

function neighbourOf(color: string): string {
  return (Number.parseInt(color, 16) ^ 1).toString(16).toUpperCase().padStart(6, '0')
}
