/**
 * A slide as a small picture, for paper: the deck's own mark-up on a stage whose unit is in millimetres. It is no second reading of the
 * slide: hidden from screen readers, without ids, headings, links or alt texts, and with closed quotations closed.
 */
import type { Sheet } from '../model.ts'
import { escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { fitOf } from './miniature-fit.ts'
import { stillFlow } from './miniature-flow.ts'

export interface MiniaturePlace {
  /** "7 of 12", as the deck's own bar counts. */
  count: string
  /** The workshop's title, which stands on title slides. */
  workshop: string
  /** The class of its accent: the drawing of a title slide takes more or less room. */
  accent: string
}

/** The page around it must hold `miniatureSymbols` and the icons. */
export function printMiniature(sheet: Sheet, page: PagePrinter, { count, workshop, accent }: MiniaturePlace): string {
  const still: PagePrinter = { ...page, link: () => '', term: () => undefined, interactive: true, deeper: 0 }
  const body = stillFlow(sheet.body)
  const isTitle = sheet.layout === 'title'
  const label = isTitle ? `<p class="workshop-label">${escapeHtml(workshop)}</p>` : ''
  const drawing = isTitle ? '<div class="drawing"><svg><use href="#kit--drawing"/></svg></div>' : ''
  const fit = fitOf({ ...sheet, body }, accent)
  const inside = `<div class="area">${label}<p class="h2">${printInline(sheet.heading, still)}</p>${printFlow(body, still)}</div>${drawing}`
  const mark = '<svg class="mark"><use href="#kit--mark"/></svg>'
  const foot = `<p class="foot">${mark}${escapeHtml(isTitle ? `${sheet.module.minutes} minutes` : sheet.module.title)}<span>${count}</span></p>`
  return `<div class="miniature on-stage" aria-hidden="true" inert><div class="slide layout-${sheet.layout}"${fit === 0 ? '' : ` data-fit="${fit}"`}>${withoutMeaning(inside)}${foot}</div></div>`
}

/** Nothing in a picture has a role, a name or a place in the order of the Tab key. Text holds no bare quotation mark, so only attributes match. */
function withoutMeaning(html: string): string {
  return html
    .replace(/ (?:id|role|tabindex|title|aria-[a-z]+|data-quote|data-key)="[^"]*"/g, '')
    .replace(/<h[1-6]>/g, '<p class="h3">')
    .replace(/<\/h[1-6]>/g, '</p>')
    .replace(/<a( class="[^"]*")? href="[^"]*">/g, '<span$1>')
    .replaceAll('</a>', '</span>')
    .replace(/ alt="[^"]*"/g, ' alt=""')
    .replace(/<kit-timer minutes="(\d+)">[^<]*<\/kit-timer>/g, (_all, minutes: string) => dial(Number(minutes)))
}

/** The ring before it starts: one hollow circle a minute, over 20 minutes one for each 5. Dots are dashes without length. */
function dial(minutes: number): string {
  const count = Math.max(1, Math.ceil(minutes / (minutes > 20 ? 5 : 1)))
  const across = Math.round(20 * Math.min(15, (0.72 * Math.PI * 104) / count)) / 10
  const dots = (width: number, of: string) =>
    `<circle class="${of}" cx="130" cy="130" r="104" pathLength="${count}" stroke-width="${width}" stroke-dasharray="0 1"/>`
  const words = `<p class="dial-words"><span class="dial-figure">${minutes}</span>${minutes === 1 ? 'minute' : 'minutes'}</p>`
  return `<div class="timer"><div class="dial"><svg class="dots" viewBox="0 0 260 260">${dots(across, 'dot')}${dots(across - 8, 'hole')}</svg>${words}</div><p class="timer-buttons"><span class="button filled timer-main">Start timer</span></p></div>`
}
