/** One session of the handout. It starts on a page of its own, and holds all that somebody needs who has only these pages. */
import { byGroup, type Card } from '../card-list.ts'
import { fullDay } from '../day.ts'
import { para } from '../flow.ts'
import type { EditionInput, Flow, Module, Service, Sheet } from '../model.ts'
import { servicesFor, shortService } from '../services.ts'
import { citesIn } from '../walk-cites.ts'
import { escapeHtml } from './escape.ts'
import { smallDrawing } from './handout-drawing.ts'
import type { HandoutSession } from './handout-page.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { printIcon } from './icons.ts'

export function printSession(
  session: HandoutSession,
  input: EditionInput,
  printerOf: (module: Module, used?: Set<string>) => PagePrinter,
): string {
  const { module, sheets, cards } = session
  const used = new Set<string>()
  const page = printerOf(module, used)
  const opening = sheets.filter(isOpening)
  const parts = [
    head(module, opening, page),
    outcomes(module, page),
    ...sheets.filter((sheet) => !isOpening(sheet)).map((sheet) => printEntry(sheet, cards, page)),
    supportBox(input, page),
  ]
  const later = [words(used, module, input), references(session, input, page)]
  return `<section class="module" id="${module.anchor}" aria-labelledby="${module.anchor}--h">\n${[...parts, ...later].filter(Boolean).join('\n')}\n</section>`
}

function isOpening(sheet: Sheet): boolean {
  return sheet.slide.id === 'start'
}

/** Title, opening line and content note, beside the drawing. */
function head(module: Module, opening: readonly Sheet[], page: PagePrinter): string {
  const note =
    module.contentNote === undefined
      ? ''
      : `\n<p class="content-note"><strong>Content note:</strong> ${printInline(module.contentNote.says, page)}</p>`
  const lines = opening.map((sheet) => printFlow(sheet.body, page)).join('\n')
  return `<header class="session-head">\n${smallDrawing}\n<h2 id="${module.anchor}--h">${escapeHtml(module.title)}</h2>\n${lines}${note}\n</header>`
}

function outcomes({ outcomes: list }: Module, page: PagePrinter): string {
  if (list.length === 0) return ''
  return `<div class="outcomes">\n<p>By the end people can:</p>\n<ul>\n${list.map((one) => `<li>${printInline(one, page)}</li>`).join('\n')}\n</ul>\n</div>`
}

/** A slide: its heading, the cards that lie on the table, and what the handout shows of it; nothing when that is nothing. */
function printEntry(sheet: Sheet, cards: readonly Card[], page: PagePrinter): string {
  const sets = byGroup(cards.filter((card) => card.anchor === sheet.anchor)).map(
    (set) => `<div class="cards-used">\n${printFlow(setFlow(set, sheet), page)}\n</div>`,
  )
  const body = [...sets, printFlow(sheet.body, page)].filter(Boolean).join('\n')
  return body === '' ? '' : entry(sheet.anchor, printInline(sheet.heading, page), body)
}

/** The author's own ids hold no two hyphens before `end`. */
function entry(id: string, heading: string, body: string, kind = ''): string {
  return `<section class="entry${kind}" id="${id}" aria-labelledby="${id}--h">\n<h3 id="${id}--h">${heading}</h3>\n${body}\n</section>`
}

/** What lay on the table: a set of cards to sort or to fill in, with its credit where the slide does not say it. */
export function setFlow(set: readonly Card[], sheet: Sheet): Flow[] {
  const first = set[0]
  if (first === undefined) return []
  const said = new Set(sheet.body.flatMap((one) => (one.type === 'para' ? [JSON.stringify(one.children)] : [])))
  const credits = new Map(set.flatMap((card) => card.credit).map((one) => [JSON.stringify(one), one]))
  const name = first.group === sheet.slide.title ? 'Cards' : `Cards: ${first.group}`
  return [
    para(name, 'set-name'),
    ...(set.length === 1 ? first.text : [listOf(set)]),
    ...[...credits].flatMap(([key, one]) => (said.has(key) ? [] : [para(one, 'small')])),
  ]
}

function listOf(set: readonly Card[]): Flow {
  const items = set.map(({ text }) => text.map((one): Flow => (one.type === 'para' ? para(one.children) : one)))
  return { type: 'list', ordered: false, start: 1, tight: true, role: 'card-list', items }
}

/** The least that fits into a box: what is near, then lines for anybody in distress; all services stand at the end. */
function supportBox({ deck }: EditionInput, page: PagePrinter): string {
  const shown = [...deck.venue.contacts, ...servicesFor('distress', deck.support).slice(0, 3)]
  if (shown.length === 0) return ''
  const services = printFlow(shown.map(shortService), page)
  return `<div class="box support-box">\n<p class="label">${printIcon('support')}Support</p>\n<div class="support-lines">\n${services}\n</div>\n<p class="small">${checked(shown)}All services stand at the end of the handout.</p>\n</div>`
}

/** The days on which somebody checked these lines; contacts of the venue may have none. */
export function checked(services: readonly Service[]): string {
  const days = services.flatMap((service) => service.checked ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? `Checked ${fullDay(first)}. ` : `Checked between ${fullDay(first)} and ${fullDay(last)}. `
}

/** On paper nobody can press a term. */
function words(used: ReadonlySet<string>, module: Module, { deck }: EditionInput): string {
  const terms = [...used].sort().flatMap((key) => deck.glossary.get(key) ?? [])
  if (terms.length === 0) return ''
  const items = terms.map(({ term, means }) => `<li><strong>${escapeHtml(term)}</strong>: ${escapeHtml(means)}</li>`)
  return entry(
    `${module.anchor}--end--words`,
    'Words in this session',
    `<ul class="glossary">\n${items.join('\n')}\n</ul>`,
    ' session-words',
  )
}

/** A reference that only the text for people who read alone cites is marked, since that text can be left out. */
function references({ sheets, cards, module }: HandoutSession, { bibliography }: EditionInput, page: PagePrinter): string {
  const credits = cards.flatMap((card) => card.credit.map((one) => para(one)))
  const body = sheets.flatMap((sheet) => sheet.body)
  const inShort = new Set(citesIn([...withoutAlone(body), ...credits]))
  const items = bibliography
    .list(citesIn([...body, ...credits]))
    .map(({ key, entry: one }) => `<li${inShort.has(key) ? '' : ' class="cited-alone"'}>${printInline(one, page)}</li>`)
  if (items.length === 0) return ''
  return entry(
    `${module.anchor}--end--references`,
    'References',
    `<ul class="references">\n${items.join('\n')}\n</ul>`,
    ' session-references',
  )
}

function withoutAlone(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((one): Flow[] => {
    if (one.type !== 'box') return [one]
    return one.kind === 'alone' ? [] : [{ ...one, children: withoutAlone(one.children) }]
  })
}
