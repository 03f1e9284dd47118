/** Sheets as Office slides: a layout each, what fits, and where everything stands. */

import { advice } from '../diagnostic.ts'
import { counted, words } from '../flow.ts'
import type { Deck, Flow, Inline, Layout, Module, Report, Sheet } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { fitted, fittingScale } from './pptx-fit.ts'
import { piecesOf } from './pptx-flow.ts'
import { readInline, textOfRuns } from './pptx-inline.ts'
import { areaOf, type LayoutName, layouts, type OfficeLayout } from './pptx-layouts.ts'
import { heightOfLine, linesOf, shown } from './pptx-measure.ts'
import type { Piece, Run } from './pptx-pieces.ts'
import { placeAll } from './pptx-place.ts'
import { type Item, intoSlots, labelItem, setApart } from './pptx-slots.ts'
import type { Rect } from './pptx-units.ts'

export interface OfficeSlide {
  sheet: Sheet
  layout: LayoutName
  title: Run[]
  titleRect: Rect
  titleScale: number
  /** In reading order. */
  items: Item[]
  footer: string
  /** Whether it is its sheet's first, which has the notes and is what links lead to. */
  isFirst: boolean
}

export interface ComposeInput {
  deck: Deck
  printerOf: (module: Module) => PagePrinter
  /** Whether a closed quotation's words follow it on a slide of their own. */
  opens: boolean
  report: Report
}

export function composeSheet(sheet: Sheet, input: ComposeInput): OfficeSlide[] {
  const page = input.printerOf(sheet.module)
  const layout = sheet.layout === 'quotation' && !sheet.body.some((one) => one.type === 'quotation') ? 'note' : sheet.layout
  const slides = composePart(sheet, sheet.heading, layout, sheet.body, input, page)
  if (slides.some(goesOn) && !sheet.slide.id.includes('--')) input.report(continued(sheet, slides.length))
  const opened = input.opens ? quotationsIn(sheet.body) : []
  const followers = opened.flatMap((quotation) =>
    composePart(sheet, [...sheet.heading, ...words(': the words')], 'quotation', [quotation], input, page),
  )
  return [...slides, ...followers].map((slide, index) => ({ ...slide, isFirst: index === 0 }))
}

/** Parts of a story may each have a slide; what is cut elsewhere was too long. */
function goesOn({ isFirst, items }: OfficeSlide): boolean {
  const [first] = items
  return !isFirst && !(first?.piece.type === 'text' && first.piece.paragraphs[0]?.starts)
}

function continued({ slide }: Sheet, count: number) {
  return advice(
    'slide-continued',
    slide.at,
    `in PowerPoint this slide takes ${count} slides, since its text is too long for one`,
    'shorten it, or make it two slides with headings of their own',
  )
}

/** Closed quotations: note and paraphrase stand on the sheet's own slide. */
function quotationsIn(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((one): Flow[] => {
    if (one.type === 'widget' && one.name === 'withheld') return one.children.filter((child) => child.type === 'quotation')
    if (one.type === 'box') return quotationsIn(one.children)
    return one.type === 'list' ? one.items.flatMap(quotationsIn) : []
  })
}

function composePart(
  sheet: Sheet,
  heading: readonly Inline[],
  set: Layout,
  body: readonly Flow[],
  { deck }: ComposeInput,
  page: PagePrinter,
): OfficeSlide[] {
  const pieces = piecesOf(body, page)
  const name = layoutFor(set, pieces)
  const { runs } = readInline(heading, page)
  const head = fitTitle(runs, layouts[name])
  const { apart, rest } = setApart(pieces, layouts[name])
  const before = name === 'title' ? [labelItem(deck.title, layouts[name])] : []
  const { pages, scale } = fitted(rest, head.area)
  return (pages.length === 0 ? [[]] : pages).map((own, index): OfficeSlide => {
    const onFirst = index === 0
    const layout = onFirst ? name : laterLayout(name, own)
    const items = placeAll(own, head.area, scale).map((placed) => ({ ...placed, scale }))
    return {
      sheet,
      layout,
      title: onFirst ? runs : [...runs, { text: ', continued' }],
      titleRect: head.rect,
      titleScale: head.scale,
      items: [...(onFirst ? before : []), ...intoSlots(items, layouts[layout]), ...(onFirst ? apart : [])],
      footer: footerOf(sheet, layout),
      isFirst: onFirst,
    }
  })
}

/** By how the sheet is set, and by what stands on it. */
function layoutFor(set: Layout, pieces: readonly Piece[]): LayoutName {
  const [first] = pieces
  const cells = first?.type === 'row' ? first.cells.length : 0
  switch (set) {
    case 'tally':
      return 'plain'
    case 'prompt':
      return pieces.some(isHow) ? 'prompt' : 'open'
    case 'columns':
      return cells === 2 ? 'columns' : cells === 3 ? 'columns3' : 'plain'
    case 'grid':
      return cells === 2 ? 'grid' : 'plain'
    default:
      return set
  }
}

function isHow(piece: Piece): boolean {
  return 'aside' in piece && (piece.aside === 'how' || piece.aside === 'time')
}

/** What goes on on a next slide has no card beside it. */
function laterLayout(name: LayoutName, pieces: readonly Piece[]): LayoutName {
  if (name === 'prompt') return 'open'
  const [first] = pieces
  return layouts[name].slots.some((slot) => slot.role === 'cell') && first?.type !== 'row'
    ? layouts[name].ground === 'paper'
      ? 'plain'
      : name
    : name
}

function footerOf({ layout, module, minutes }: Sheet, name: LayoutName): string {
  if (layout === 'title') return minutes > 0 || module.minutes > 0 ? counted(module.minutes, 'minute') : ''
  return name === 'quotation' || layout === 'break' ? '' : module.title
}

/** Smaller steps for long headings; below them a heading takes what it needs. */
function fitTitle(runs: readonly Run[], layout: OfficeLayout): { rect: Rect; area: Rect; scale: number } {
  const { style, anchor, ...rect } = layout.title
  const text = textOfRuns(runs)
  const height = (scale: number) =>
    linesOf(text, rect.width, shown(style.size, scale), style.bold) * heightOfLine(style, shown(style.size, scale)) + 0.6
  const most = anchor === 'b' ? rect.height : Math.max(rect.height, 2.3 * style.size)
  const scale = fittingScale((one) => height(one) <= most) ?? 0.54
  const extra = anchor === 'b' ? 0 : Math.max(0, height(scale) - rect.height)
  const area = areaOf(layout)
  return { rect: { ...rect, height: rect.height + extra }, area: { ...area, y: area.y + extra, height: area.height - extra }, scale }
}
