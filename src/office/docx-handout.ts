/** The handout for Word: what `handout.html` holds, all of it, session by session. */
import { byGroup } from '../card-list.ts'
import { box, para, words } from '../flow.ts'
import type { EditionInput, Flow, Inline, Module, Sheet } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import { type HandoutSession, sessionsOf } from '../print/handout-page.ts'
import { checked, setFlow } from '../print/handout-session.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { accentOf } from '../print/theme.ts'
import { anyTimeBox, fullService, hereBox, servicesFor, shortService } from '../services.ts'
import { citesIn } from '../walk-cites.ts'
import { termsIn } from '../walk-terms.ts'
import type { ChapterPart, Plan } from './docx-document.ts'
import { headingOf, itemsOf, type Printers, pageNumbersHint } from './docx-parts.ts'

export function handoutPlan(input: EditionInput, printers: Printers): Plan {
  const { deck } = input
  const sessions = sessionsOf(input)
  const own = { page: printers.own, at: deck.at }
  const cover = [
    para(deck.title, 'title'),
    para('Handout', 'subtitle'),
    para(deck.summary),
    para('This is yours to keep. You can leave any part out.'),
  ]
  const support = supportFlow(input)
  const credits = deck.credits.length === 0 ? [] : [headingOf(1, words('Credits'), 'kit--credits'), itemsOf(deck.credits)]
  return {
    title: `${deck.title}: handout`,
    lang: deck.lang,
    accent: accentOf(deck),
    tag: 'Handout',
    foot: '',
    contents: [
      ...sessions.map(({ module }) => ({ id: module.anchor, title: module.title })),
      ...(support.length === 0 ? [] : [{ id: 'kit--support', title: 'Support' }]),
      ...(credits.length === 0 ? [] : [{ id: 'kit--credits', title: 'Credits' }]),
    ],
    chapters: [
      {
        running: deck.title,
        parts: [
          { ...own, flow: [...cover, para('Contents', 'contents'), pageNumbersHint], contents: true },
          ...sessions.flatMap((session) => sessionParts(session, input, printers)),
          { ...own, flow: [...support, ...credits], newPage: true },
        ],
      },
    ],
  }
}

function sessionParts(session: HandoutSession, input: EditionInput, printers: Printers): ChapterPart[] {
  const { module, sheets, cards } = session
  const page = printers.of(module)
  const here = { page, at: module.at }
  const own = { page: { ...page, placeId: (id: string) => id }, at: module.at }
  const opening = sheets.filter((sheet) => sheet.slide.id === 'start')
  const entries = sheets.filter((sheet) => !opening.includes(sheet)).flatMap((sheet) => entryParts(sheet, cards, page))
  return [
    { ...own, flow: [headingOf(1, words(module.title), module.anchor)], newPage: true },
    { ...here, flow: [...opening.flatMap((sheet) => sheet.body), ...noteOf(module), ...outcomes(module)] },
    ...entries,
    { ...here, flow: supportBox(input) },
    { ...own, flow: [...wordsOf(session, input), ...references(session, input)] },
  ]
}

function noteOf({ contentNote }: Module): Flow[] {
  if (contentNote === undefined) return []
  return [para([{ type: 'strong', children: words('Content note:') }, ...words(' '), ...contentNote.says], 'content-note')]
}

function outcomes({ outcomes: list }: Module): Flow[] {
  return list.length === 0 ? [] : [para('By the end people can:', 'lead'), itemsOf(list)]
}

/** A slide: its heading, the cards that lie on the table, and what the handout shows of it; nothing when that is nothing. */
function entryParts(sheet: Sheet, cards: HandoutSession['cards'], page: PagePrinter): ChapterPart[] {
  const own = cards.filter((card) => card.anchor === sheet.anchor)
  const flow = [...byGroup(own).flatMap((set) => setFlow(set, sheet)), ...sheet.body]
  if (flow.length === 0) return []
  const at = sheet.slide.at
  return [
    { flow: [headingOf(2, sheet.heading, sheet.anchor)], page: { ...page, placeId: (id) => id }, at },
    { flow, page, at },
  ]
}

/** The least that fits into a box: what is near, then lines for anybody in distress; all services stand at the end. */
function supportBox({ deck }: EditionInput): Flow[] {
  const shown = [...deck.venue.contacts, ...servicesFor('distress', deck.support).slice(0, 3)]
  if (shown.length === 0) return []
  return [
    box('support-box', [...shown.map(shortService), para(`${checked(shown)}All services stand at the end of the handout.`)], {
      label: 'Support',
    }),
  ]
}

/** On paper nobody can press a term. */
function wordsOf({ module, sheets }: HandoutSession, { deck }: EditionInput): Flow[] {
  const used = new Set(termsIn(sheets.flatMap((sheet) => sheet.body)).map(foldTerm))
  const terms = [...used].sort().flatMap((key) => deck.glossary.get(key) ?? [])
  if (terms.length === 0) return []
  const items = terms.map(({ term, means }): Inline[] => [{ type: 'strong', children: words(term) }, ...words(`: ${means}`)])
  return [headingOf(2, words('Words in this session'), `${module.anchor}--end--words`), itemsOf(items)]
}

function references({ module, sheets, cards }: HandoutSession, { bibliography }: EditionInput): Flow[] {
  const credits = cards.flatMap((card) => card.credit.map((one) => para(one)))
  const entries = bibliography.list(citesIn([...sheets.flatMap((sheet) => sheet.body), ...credits]))
  if (entries.length === 0) return []
  return [headingOf(2, words('References'), `${module.anchor}--end--references`), itemsOf(entries.map(({ entry }) => entry))]
}

/** All services with what people need to choose: experience.md, row 41. */
function supportFlow({ deck }: EditionInput): Flow[] {
  const flow = [...hereBox(deck.venue.contacts.map(fullService)), ...anyTimeBox(deck.support.map(fullService))]
  return flow.length === 0 ? [] : [headingOf(1, words('Support'), 'kit--support'), ...flow]
}
