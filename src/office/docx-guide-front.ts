/** The front of the guide for Word: cover, how to use it, contents, run sheet, materials, and what whoever organises needs. */
import { box, bullets, para, words } from '../flow.ts'
import type { Flow, Inline, Note } from '../model.ts'
import { kinds } from '../print/guide-front.ts'
import { type Need, needsOf } from '../print/guide-materials.ts'
import { noteFlow, orderNotes } from '../print/notes.ts'
import { detailsOf } from '../print/organiser.ts'
import { clockTime } from '../timing.ts'
import { plainText } from '../walk.ts'
import type { ChapterPart } from './docx-document.ts'
import { type Guide, howToUse } from './docx-guide.ts'
import { headingOf, pageNumbersHint } from './docx-parts.ts'
import { runSheet } from './docx-run-sheet.ts'

export function frontParts(guide: Guide): ChapterPart[] {
  const { input, printers } = guide
  const { deck } = input
  const front = { page: printers.own, at: deck.at }
  return [
    { ...front, flow: cover(guide) },
    { ...front, flow: howTo(guide), newPage: true },
    {
      ...front,
      flow: [para('Contents', 'contents'), pageNumbersHint],
      newPage: true,
      contents: true,
    },
    { ...front, flow: runSheet(guide), newPage: true },
    { ...front, flow: needs(guide), newPage: true },
    ...organiser(guide),
  ]
}

function cover({ input }: Guide): Flow[] {
  const { deck, route, start } = input
  const times = start === undefined ? '' : ` From ${start} to ${clockTime(start, route.minutes)}.`
  const name = route.name === 'all' ? 'The whole workshop' : route.title
  const blanks = ['Date', ...(start === undefined ? ['Start'] : []), 'Place', 'Facilitator A', 'Facilitator B', 'Number of people']
  const details = detailsOf(deck)
  const [filled, blank] = [details.filter((one) => !one.isBlank), details.filter((one) => one.isBlank)]
  const detail = ({ name: what, value }: (typeof details)[number]) => para([strong(`${what}: `), ...words(value)])
  return [
    para(deck.title, 'title'),
    para('Facilitator guide', 'subtitle'),
    para(deck.summary),
    para([strong(`${name}, ${route.minutes} minutes.`), ...words(times)]),
    ...blanks.map((blank) => para(`${blank} \t`, 'to-fill')),
    headingOf(2, words('Your details'), 'your-details'),
    ...filled.map(detail),
    ...(blank.length === 0 ? [] : [box('blanks', blank.map(detail))]),
  ]
}

/** One line for each kind of note, as it looks everywhere else in the guide. */
function howTo({ input }: Guide): Flow[] {
  const when = input.start === undefined ? 'Times are minutes from the start.' : `Times count from ${input.start}.`
  return [
    headingOf(1, words('How to use this guide'), 'how-to-use'),
    bullets([...howToUse, when]),
    headingOf(2, words('The notes')),
    ...kinds.map(([kind, text]) => noteFlow({ kind, argument: 'something happens', body: [para(text)], at: input.deck.at })),
  ]
}

/** Lists to tick, added up over the sessions. */
function needs({ sessions }: Guide): Flow[] {
  const { cards, things, formats, rooms } = needsOf(sessions)
  const parts = [
    ...ticks('Cards to print and cut', cards, 'They are among this workshop’s printed cards.'),
    ...ticks('To bring', things, 'Count the people first: what is for each group is needed once for each group.'),
    ...ticks('How people sit', formats, 'Set the room so that people can turn to each of these without moving much.'),
    ...(rooms.length === 0 ? [] : [headingOf(2, words('The room')), listOf(rooms.map(roomOf))]),
  ]
  const says = parts.length === 0 ? 'No session of this guide names any.' : 'Added up over the sessions of this guide. Tick what you have.'
  return [headingOf(1, words('Room and materials'), 'materials'), para(says), ...parts]

  function ticks(title: string, list: readonly Need[], about: string): Flow[] {
    if (list.length === 0) return []
    const items = list.map(({ what, uses }): Inline[] => {
      const places = uses.length < 4 ? uses : [...new Map(uses.map(({ module }) => [module.anchor, module])).values()]
      return [strong(what), ...words(`: ${places.map(({ title }) => title).join(', ')}`)]
    })
    return [headingOf(2, words(title)), para(about), listOf(items, 'ticks')]
  }
}

/** What the notes of a session say about its room. */
function roomOf({ session, lines }: ReturnType<typeof needsOf>['rooms'][number]): Inline[] {
  const said = lines.map((line) => plainText(line).replace(/^room\s*:\s*/i, '')).join(' ')
  return [strong(session.module.title), ...words(` ${said}`)]
}

function organiser({ input: { deck }, printers }: Guide): ChapterPart[] {
  if (deck.organiser === undefined) return []
  const { opening, sections } = deck.organiser
  const shown = (notes: readonly Note[]) => orderNotes(notes).map(noteFlow)
  const parts = sections.flatMap(({ title, notes }) => [headingOf(2, words(title)), ...shown(notes)])
  const flow = [headingOf(1, words('For whoever organises'), 'for-the-organiser'), ...shown(opening), ...parts]
  return [{ flow, page: printers.own, at: deck.at, newPage: true }]
}

function strong(text: string): Inline {
  return { type: 'strong', children: words(text) }
}

function listOf(items: readonly Inline[][], role?: string): Flow {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    tight: true,
    ...(role === undefined ? {} : { role }),
    items: items.map((one) => [para(one)]),
  }
}
