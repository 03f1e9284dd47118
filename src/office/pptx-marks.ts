/** Small drawings that go with words and say nothing by themselves: icons, and a timer's ring. look.md, sections 4 and 5. */
import { iconDrawing } from '../print/icons.ts'
import type { Piece } from './pptx-pieces.ts'
import type { Aside } from './pptx-style.ts'

type Drawing = Extract<Piece, { type: 'drawing' }>

export function iconPiece(name: string, aside?: Aside): Drawing {
  return mark(iconDrawing(name) ?? '', 24, aside)
}

/** One circle a minute, clockwise from the top; over 20 minutes, one for each 5. */
export function ringOf(minutes: number): Drawing {
  const count = Math.max(1, minutes > 20 ? Math.round(minutes / 5) : Math.round(minutes))
  const radius = Math.min(15, (0.72 * Math.PI * 104) / count)
  let circles = ''
  for (let index = 0; index < count; index++) {
    const turn = (index / count) * 2 * Math.PI
    circles += `<circle cx="${130 + 104 * Math.sin(turn)}" cy="${130 - 104 * Math.cos(turn)}" r="${radius}"/>`
  }
  return mark(`<svg viewBox="0 0 260 260" fill="none" stroke="currentColor" stroke-width="4">${circles}</svg>`, 260, 'time')
}

function mark(svg: string, size: number, aside: Aside | undefined): Drawing {
  const drawing: Drawing = { type: 'drawing', svg, width: size, height: size, alt: '', decorative: true }
  return aside === undefined ? drawing : { ...drawing, aside }
}
