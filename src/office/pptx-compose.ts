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
  /** Next passes it by: a link on its sheet's first slide opens it. */
  hidden?: true
  /** What links call it. */
  place?: string
}

export interface ComposeInput {
  deck: Deck
  printerOf: (module: Module) => PagePrinter
  /** Whether a closed quotation's words follow it on a slide of their own. */
  opens: boolean
  /** Whether several sheets have this heading: a number will stand behind it. */
  isShared: (title: string) => boolean
  report: Report
}

/** What is set as one slide, or goes on on more. */
interface Part {
  heading: readonly Inline[]
  layout: Layout
  body: readonly Flow[]
}

export function composeSheet(sheet: Sheet, input: ComposeInput): OfficeSlide[] {
  const { heading, body } = sheet
  const layout = sheet.layout === 'quotation' && !body.some((one) => one.type === 'quotation') ? 'note' : sheet.layout
  const followers = (input.opens ? quotationsIn(body) : []).flatMap((quotation) =>
    composePart({ heading: [...heading, ...words(': the words')], layout: 'quotation', body: [quotation] }, sheet, input),
  )
  const slides = composePart({ heading, layout, body: [...body, ...opens(sheet, followers.length)] }, sheet, input)
  if (slides.some(goesOn) && !sheet.slide.id.includes('--')) input.report(continued(sheet, slides.length))
  const hidden = followers.map((slide, index): OfficeSlide => ({ ...slide, isFirst: false, hidden: true, place: wordsPlace(sheet, index) }))
  return [...slides.map((slide, index) => (index === 0 ? { ...slide, place: sheet.anchor } : slide)), ...hidden]
}

/** A link to each slide that holds closed words, since Next passes from none of them to another. */
function opens(sheet: Sheet, count: number): Flow[] {
  if (count === 0) return []
  const links = Array.from({ length: count }, (_, index): Inline[] => {
    const says = count === 1 ? 'Open the words' : `Open the words, part ${index + 1}`
    return [
      { type: 'link', href: `#${wordsPlace(sheet, index)}`, role: 'opens', children: words(says), at: sheet.slide.at },
      ...words('. '),
    ]
  })
  return [{ type: 'para', children: [...links.flat(), ...words('Next passes them by.')] }]
}

function wordsPlace({ anchor }: Sheet, index: number): string {
  return `${anchor}--words-${index + 1}`
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

function composePart(written: Part, sheet: Sheet, { deck, printerOf, isShared }: ComposeInput): OfficeSlide[] {
  const page = printerOf(sheet.module)
  const pieces = piecesOf(written.body, page)
  const name = layoutFor(written.layout, pieces)
  const { runs } = readInline(written.heading, page)
  const { apart, rest } = setApart(pieces, layouts[name])
  const before = name === 'title' ? [labelItem(deck.title, layouts[name])] : []
  const { head, pages, scale } = fitWhole(runs, isShared(sheet.slide.title), rest, layouts[name])
  return pages.map((own, index): OfficeSlide => {
    const isFirst = index === 0
    const layout = isFirst ? name : laterLayout(name, own)
    const items = intoSlots(
      placeAll(own, head.area, scale).map((placed) => ({ ...placed, scale })),
      layouts[layout],
    )
    return {
      sheet,
      layout,
      title: isFirst ? runs : [...runs, goingOn],
      titleRect: head.rect,
      titleScale: head.scale,
      items: isFirst ? [...before, ...items, ...apart] : items,
      footer: footerOf(sheet, layout),
      isFirst,
    }
  })
}

const goingOn: Run = { text: ', continued' }
/** About as wide as a number behind a heading, "(2 of 12)", which is smaller. */
const number: Run = { text: ' 2 of 12' }

/** Heading and pieces together: where one slide is not enough, its heading becomes longer. */
function fitWhole(runs: readonly Run[], isShared: boolean, pieces: readonly Piece[], layout: OfficeLayout) {
  const shown = isShared ? [...runs, number] : runs
  const head = fitTitle(shown, layout)
  const fit = fitted(pieces, head.area)
  if (fit.pages.length < 2) return { head, pages: fit.pages.length === 0 ? [[]] : fit.pages, scale: fit.scale }
  const longer = fitTitle([...shown, goingOn], layout)
  return { head: longer, ...fitted(pieces, longer.area) }
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

/** What goes on on a next slide has no card beside it, and no places for things that do not stand side by side any more. */
function laterLayout(name: LayoutName, [first]: readonly Piece[]): LayoutName {
  if (name === 'prompt') return 'open'
  const layout: OfficeLayout = layouts[name]
  const isSplit = layout.slots.some((slot) => slot.role === 'cell')
  return isSplit && first?.type !== 'row' && layout.ground === 'paper' ? 'plain' : name
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
