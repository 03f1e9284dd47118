/**
 * What runs along every page of the printed handout: mark and workshop at the top, the page at the foot (margin boxes as Chromium 131 and
 * later prints them; other browsers leave them out). Large print has pages of its own, on which these words are large, too.
 */
import { markOf } from './drawings.ts'
import { cssString, svgAddress } from './guide-running.ts'

/** A style sheet for the page itself: its words are the workshop's own. */
export function handoutRules(workshop: string, accent: string): string {
  const mark = svgAddress(markOf(accent), accent)
  return `@media print{main{page:clear}main:has(#print-size--large:checked){page:large}@page clear{${boxes(mark, workshop, 12)}}@page large{${boxes(mark, workshop, 18)}}}`
}

function boxes(mark: string, workshop: string, points: number): string {
  const letters = `font:400 ${points}pt/1.3 'Atkinson Hyperlegible Next Variable',verdana,sans-serif;color:#25211d`
  const rule = `height:${points + 1}mm;margin:${23 - points}mm 0 3mm;border-bottom:.4mm solid #25211d;vertical-align:middle`
  return [
    `size:A4;margin:${points * 0.3 + 23.4}mm 15mm 20mm;`,
    `@top-left{content:${mark} "\\00a0\\00a0" ${cssString(workshop)};${letters};${rule};font-weight:700;text-align:left}`,
    `@top-right{content:"Handout";${letters};${rule};text-align:right;width:30mm}`,
    `@bottom-right{content:"Page " counter(page) " of " counter(pages);${letters};vertical-align:top;text-align:right;padding-top:3mm;width:60mm}`,
  ].join('')
}
