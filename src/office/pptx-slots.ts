/** Which placeholder of its layout takes what: what a layout sets apart, and all other text. */
import { fittingScale } from './pptx-fit.ts'
import { joined } from './pptx-join.ts'
import { type OfficeLayout, promptCard, type Role, type Slot } from './pptx-layouts.ts'
import { heightOfText } from './pptx-measure.ts'
import type { Paragraph, Piece, Text } from './pptx-pieces.ts'
import type { Placed } from './pptx-place.ts'
import type { Rect } from './pptx-units.ts'

/** Something on a slide, in the placeholder that it fills, if any. */
export interface Item extends Placed {
  slot?: Slot
  scale: number
}

/** The workshop's name over a title. */
export function labelItem(title: string, layout: OfficeLayout): Item {
  const slot = slotOf(layout, 'label') as Slot
  return itemIn({ type: 'text', paragraphs: [{ runs: [{ text: title }], style: slot.style, level: 0 }] }, slot)
}

/** Text for which the layout has a place of its own, with the marks beside it; elsewhere it stands with the rest, and the marks go. */
export function setApart(pieces: readonly Piece[], layout: OfficeLayout): { apart: Item[]; rest: Piece[] } {
  const rest: Piece[] = []
  const marks: Drawing[] = []
  const texts = new Map<Slot, Piece[]>()
  for (const piece of pieces) {
    const slot = 'aside' in piece && piece.aside !== undefined ? slotOf(layout, piece.aside) : undefined
    if (piece.type === 'drawing' && piece.aside !== undefined) marks.push(...(slot === undefined ? [] : [piece]))
    else if (piece.type === 'text' && slot !== undefined) texts.set(slot, [...(texts.get(slot) ?? []), piece])
    else rest.push(piece)
  }
  const apart = [...texts].flatMap(([slot, own]) =>
    joined(own).flatMap((piece) => (piece.type === 'text' ? [itemIn(inOneLine(piece), slot)] : [])),
  )
  return { apart: [...apart, ...onCard(marks)], rest: joined(rest.map(withTheRest)) }
}

/** Labels that follow each other are one line: "Think · Pair · Share". */
function inOneLine({ paragraphs, ...text }: Text): Text {
  const found: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const last = found.at(-1)
    if (last?.leads && paragraph.leads) found[found.length - 1] = { ...last, runs: [...last.runs, { text: ' · ' }, ...paragraph.runs] }
    else found.push(paragraph)
  }
  return { ...text, paragraphs: found }
}

function withTheRest(piece: Piece): Piece {
  return piece.type === 'text' ? { type: 'text', paragraphs: piece.paragraphs } : piece
}

type Drawing = Extract<Piece, { type: 'drawing' }>

function slotOf(layout: OfficeLayout, role: Role): Slot | undefined {
  return layout.slots.find((slot) => slot.role === role)
}

function itemIn(piece: Text, slot: Slot): Item {
  const { x, y, width, height } = slot
  const scale = fittingScale((one) => heightOfText(piece.paragraphs, width, one) <= height) ?? 0.66
  return { piece, rect: { x, y, width, height }, scale, slot }
}

const iconSize = 7.6
const iconStep = 11
const ring: Rect = { x: promptCard.x + 2.5, y: 41, width: 42, height: 42 }

/** Icons in a row over the words of a prompt's card; the timer's ring round its minutes. */
function onCard(marks: readonly Drawing[]): Item[] {
  const icons = marks.filter((mark) => mark.aside === 'how')
  const left = promptCard.x + (promptCard.width - icons.length * iconStep + iconStep - iconSize) / 2
  return marks.map((mark) => {
    const icon = { x: left + icons.indexOf(mark) * iconStep, y: 12.4, width: iconSize, height: iconSize }
    return { piece: mark, rect: mark.aside === 'time' ? ring : icon, scale: 1 }
  })
}

/** Each text into the placeholder that is meant for it, as long as there are any. */
export function intoSlots(items: readonly Item[], layout: OfficeLayout): Item[] {
  const free = [...layout.slots]
  const take = (fits: (slot: Slot) => boolean): Slot | undefined => {
    const index = free.findIndex(fits)
    return index < 0 ? undefined : free.splice(index, 1)[0]
  }
  return items.map((item, index) => {
    if (item.piece.type !== 'text') return item
    const slot =
      item.cell === undefined
        ? ((index === 0 ? take(({ role }) => role === 'main') : undefined) ?? take(({ role }) => role === 'foot'))
        : take(({ role, card }) => role === 'cell' && card === (item.card === true))
    return slot === undefined ? item : { ...item, slot }
  })
}
