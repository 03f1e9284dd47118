/** `::: quote ID`: a person's own words from the ledger, whole and credited; closed from level 2 on until somebody opens them. */
import { box, bullets, counted, flowOf, para } from '../flow.ts'
import type { Context, Flow, Kind, Layout, SettledQuote } from '../model.ts'
import { wordsOf } from '../walk.ts'

export interface QuoteData {
  quote: string
  /** Stands in for the ledger's paraphrase in this place. */
  ours: Flow[]
}

type Shown = Extract<SettledQuote, { shown: true }>

export const quote: Kind<QuoteData> = {
  argument: 'quote-id',
  holds: 'text',
  layout: (data, context) => layoutOf(context.quote(data.quote)),
  read: (fence) => ({ quote: fence.argument, ours: flowOf(fence.parts) }),
  points: (data) => ({ quotes: data.quote === '' ? [] : [data.quote] }),
  views: { slide: closedView, reader: closedView, guide: guideView, handout: paperView, card: cardView },
}

function layoutOf(settled: SettledQuote | undefined): Layout {
  return settled !== undefined && (settled.shown || settled.closed) ? 'quotation' : 'plain'
}

function closedView(data: QuoteData, context: Context): Flow[] {
  const settled = context.quote(data.quote)
  if (!settled?.shown) return notShown(data, settled)
  return settled.level < 2 ? [quotation(data, settled)] : [withheld(data, settled, context)]
}

/** The replacement on paper is left empty, since our words stand above the closed quotation already. */
function withheld(data: QuoteData, settled: Shown, { next }: Context): Flow {
  const fallback = [...noteLine(settled.note), ...paraphrase(data, settled)]
  const open: Flow = { ...quotation(data, settled), ...(settled.onPaper ? {} : { paper: [] }) }
  const props: Record<string, string> = { quote: settled.id }
  if (next !== undefined) props.skip = next.href
  return {
    type: 'widget',
    name: 'withheld',
    props,
    children: [...noteLine(noteWithLength(settled)), ...paraphrase(data, settled), open],
    fallback,
  }
}

/** How long it is, where its note does not say so. */
function noteWithLength({ note = '', words }: Shown): string {
  return /\bwords?\b/i.test(note) ? note : `${note} ${counted(wordsOf(words), 'word')}, no images.`.trim()
}

function guideView(data: QuoteData, context: Context): Flow[] {
  const settled = context.quote(data.quote)
  if (!settled?.shown) return notShown(data, settled)
  return [...(settled.level < 2 ? [] : noteLine(settled.note)), quotation(data, settled), checklist]
}

function paperView(data: QuoteData, context: Context): Flow[] {
  const settled = context.quote(data.quote)
  if (!settled?.shown) return notShown(data, settled)
  return settled.level < 2 ? [quotation(data, settled)] : [...noteLine(settled.note), ...inOurWords(data, settled)]
}

function cardView(data: QuoteData, context: Context): Flow[] {
  return [
    box('card', [...paperView(data, context), para('Quotation', 'card-foot')], { icon: 'quote', attributes: { group: 'Quotations' } }),
  ]
}

function quotation(data: QuoteData, settled: Shown): Extract<Flow, { type: 'quotation' }> {
  const flow: Extract<Flow, { type: 'quotation' }> = { type: 'quotation', text: settled.words, credit: settled.credit }
  if (settled.lang !== undefined) flow.lang = settled.lang
  if (!settled.onPaper) flow.paper = inOurWords(data, settled)
  return flow
}

function noteLine(note: string | undefined): Flow[] {
  return note === undefined ? [] : [para(note, 'withheld-note')]
}

function paraphrase(data: QuoteData, settled: SettledQuote | undefined): Flow[] {
  const words = data.ours.length > 0 ? data.ours : settled?.paraphrase === undefined ? [] : [para(settled.paraphrase)]
  return words.length === 0 ? [] : [box('ours', words, { label: 'In our words' })]
}

/** A quotation that is closed keeps its note; one that may not be shown leaves our words alone. */
function notShown(data: QuoteData, settled: SettledQuote | undefined): Flow[] {
  return [...(settled && !settled.shown && settled.closed ? noteLine(settled.note) : []), ...inOurWords(data, settled)]
}

/** What stands in a quotation's place. */
function inOurWords(data: QuoteData, settled: SettledQuote | undefined): Flow[] {
  const ours = paraphrase(data, settled)
  return ours.length > 0 ? ours : [box('ours', [para('A quotation is not shown here.')])]
}

/** The rules for every use of a quotation, in our words: evidence.md, section 8. */
const checklist: Flow = box(
  'checklist',
  [
    bullets([
      'Show all of it, exactly as it stands, with its credit. Never trim it.',
      'Keep at least 30 seconds of silence.',
      'People read it to themselves, or one person reads it once in a plain voice. No acting.',
      'Add no picture of a person, and do not guess who the speaker is.',
      'Do not ask whether the speaker is right, is typical, or has a diagnosis. Ask what in practice made this possible.',
      'Never use it as a test question or as the last word.',
      'Know the way on without it, for anyone who does not want to read it.',
    ]),
  ],
  { icon: 'quote', label: 'Using this quotation' },
)
