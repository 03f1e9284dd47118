/** The workshop's drawing, small beside each session's title: once on the page, and used by name. */
import type { Deck } from '../model.ts'
import { drawingOf } from './drawings.ts'
import { accentOf } from './theme.ts'

export function markDrawing(deck: Deck): string {
  return `<div hidden><svg class="sprite" width="0" height="0" aria-hidden="true"><symbol id="kit-drawing">${drawingOf(accentOf(deck))}</symbol></svg></div>`
}

export const smallDrawing = '<svg class="small-drawing" aria-hidden="true"><use href="#kit-drawing"/></svg>'
