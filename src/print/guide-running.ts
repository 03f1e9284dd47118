/**
 * What runs along every page of the printed guide: mark and session at the top, the tag, the workshop and the page at the foot. Margin boxes
 * know no session, so each session's pages get a name of their own (CSS Paged Media, as Chromium 131 and later prints it; other browsers
 * leave the boxes out, so that the tag also stands at the head of each session).
 */

import { markOf } from './drawings.ts'
import type { Session } from './guide-parts.ts'

const inks: Record<string, string> = { 't-harm': '#6b2750', 't-hostility': '#12544a' }

/** A style sheet for the page itself: its words are the workshop's own. */
export function runningRules(workshop: string, accent: string, sessions: readonly Session[]): string {
  const mark = svgAddress(markOf(accent), accent)
  const pages = sessions.map(
    ({ module }, index) => `[id="${module.anchor}"]{page:s${index}}@page s${index}{${boxes(mark, module.title, workshop)}}`,
  )
  return `@media print{main{page:guide}@page guide{${boxes(mark, 'Facilitator guide', workshop)}}${pages.join('')}}`
}

const letters = "font:400 12pt/1.3 'Atkinson Hyperlegible Next Variable',verdana,sans-serif;color:#25211d"
const rule = 'height:11mm;margin:11mm 0 3mm;border-bottom:.4mm solid #25211d;vertical-align:middle'

function boxes(mark: string, title: string, workshop: string): string {
  return [
    'size:A4;margin:25mm 15mm 20mm;',
    `@top-left{content:${mark} "\\00a0\\00a0" ${cssString(title)};${letters};${rule};font-weight:700;text-align:left}`,
    `@top-right{content:"Facilitators only";${letters};${rule};font-weight:700;text-align:right;width:44mm}`,
    `@bottom-left{content:${cssString(workshop)};${letters};vertical-align:top;text-align:left;padding-top:3mm}`,
    `@bottom-right{content:"Page " counter(page) " of " counter(pages);${letters};vertical-align:top;text-align:right;padding-top:3mm;width:40mm}`,
  ].join('')
}

/** A string of CSS, in which nothing can end the string, the rule or the style element. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\n\r\f]/g, (one) => `\\${one.charCodeAt(0).toString(16)} `)}"`
}

/** The address of a drawing in the workshop's ink; it names its size, since a margin box gives it none. */
export function svgAddress(drawing: string, accent: string): string {
  const svg = drawing.replaceAll('var(--accent)', inks[accent] ?? '#25211d')
  const sized = svg.replace('<svg ', "<svg xmlns='http://www.w3.org/2000/svg' width='22' height='22' ").replaceAll('"', "'")
  return `url("data:image/svg+xml,${sized.replace(/[<>#%{}]/g, (one) => encodeURIComponent(one))}")`
}
