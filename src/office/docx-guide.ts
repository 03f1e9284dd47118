/** The facilitator guide for Word: what `guide.html` holds, its slides in a small picture and in words. Front, sessions, end. */
import { para, words } from '../flow.ts'
import type { EditionInput, Flow, Inline, Sheet } from '../model.ts'
import { type GuideInput, type Session, sessionsOf, spanOf } from '../print/guide-parts.ts'
import { noteFlow, orderNotes } from '../print/notes.ts'
import { accentOf } from '../print/theme.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import type { Chapter, ChapterPart, Plan } from './docx-document.ts'
import { frontParts } from './docx-guide-front.ts'
import { headingOf, type Printers, timeOf } from './docx-parts.ts'
import type { SlidePictures } from './docx-slides.ts'

export type Guide = Pick<GuideInput, 'input' | 'sessions' | 'numbers'> & { printers: Printers; pictures: SlidePictures }

export function guidePlan(input: EditionInput, printers: Printers, pictures: SlidePictures): Plan {
  const slides = input.sheetsFor({ view: 'slide', shelf: 'facilitators', scope: ['room'] })
  const numbers = new Map(slides.map((sheet, index): [string, number] => [sheet.anchor, index + 1]))
  const guide: Guide = { input, sessions: sessionsOf(input), numbers, printers, pictures }
  const { deck } = input
  const parts = [...frontParts(guide)]
  return {
    title: `${deck.title}: facilitator guide`,
    lang: deck.lang,
    accent: accentOf(deck),
    tag: 'Facilitators only',
    foot: deck.title,
    contents: contentsOf(guide),
    chapters: [
      { running: 'Facilitator guide', parts },
      ...guide.sessions.map((session) => chapterOf(guide, session)),
      { running: 'Facilitator guide', parts: endParts(guide) },
    ],
  }
}

/** The same rows as the contents of `guide.html`. */
function contentsOf({ input: { deck }, sessions }: Guide): Plan['contents'] {
  return [
    { id: 'how-to-use', title: 'How to use this guide' },
    { id: 'run-sheet', title: 'Run sheet' },
    { id: 'materials', title: 'Room and materials' },
    ...(deck.organiser === undefined ? [] : [{ id: 'for-the-organiser', title: 'For whoever organises' }]),
    ...sessions.map(({ module }) => ({ id: module.anchor, title: module.title })),
    { id: 'contacts', title: 'Contacts' },
    { id: 'references', title: 'References' },
    ...(deck.credits.length === 0 ? [] : [{ id: 'credits', title: 'Credits' }]),
    { id: 'own-notes', title: 'Your own notes' },
  ]
}

function chapterOf(guide: Guide, { module, sheets, from, minutes }: Session): Chapter {
  const { input, printers } = guide
  const first = sheets.find((sheet) => sheet.slide.id === 'start')
  const page = printers.of(module)
  const head = [headingOf(1, words(module.title), module.anchor), para(spanOf(from, minutes, input), 'when')]
  const opening: ChapterPart = { flow: [...(first?.body ?? []), ...aims(module)], page, at: module.at }
  const notes: ChapterPart = { flow: notesOf(first), page, at: module.at }
  const entries = sheets.filter((sheet) => sheet !== first).flatMap((sheet) => entryParts(guide, sheet))
  return {
    running: module.title,
    parts: [{ flow: head, page: printers.own, at: module.at, ...pictureOf(guide, first) }, opening, notes, ...entries],
  }
}

function aims({ outcomes, contentNote }: Session['module']): Flow[] {
  const list: Flow = { type: 'list', ordered: false, start: 1, tight: true, items: outcomes.map((one) => [para(one)]) }
  const label: Inline[] = [{ type: 'strong', children: words('Content note:') }, ...words(' ')]
  const shown = words(' The deck shows it on a slide of its own, after the title.')
  return [
    ...(outcomes.length === 0 ? [] : [para('By the end people can:', 'lead'), list]),
    ...(contentNote === undefined ? [] : [para([...label, ...contentNote.says, ...shown], 'content-note')]),
  ]
}

/** Its heading and time, a picture of the slide, its words, then the notes by kind. */
function entryParts(guide: Guide, sheet: Sheet): ChapterPart[] {
  const { printers } = guide
  const at = sheet.slide.at
  const page = printers.of(sheet.module)
  const head = { ...page, placeId: printers.own.placeId ?? ((id: string) => id) }
  const time = timeOf(guide, sheet)
  const notes = notesOf(sheet)
  return [
    {
      flow: [headingOf(2, sheet.heading, sheet.anchor), ...(time === '' ? [] : [para(time, 'when')])],
      page: head,
      at,
      ...pictureOf(guide, sheet),
    },
    { flow: sheet.body, page, at },
    { flow: notes.length === 0 ? [para('No notes for this slide.', 'small')] : notes, page, at },
  ]
}

function pictureOf({ pictures, numbers }: Guide, sheet: Sheet | undefined): Pick<ChapterPart, 'picture'> {
  const picture = sheet && pictures(sheet.anchor, numbers.get(sheet.anchor))
  return picture === undefined ? {} : { picture }
}

function notesOf(sheet: Sheet | undefined): Flow[] {
  return orderNotes(sheet?.notes ?? []).map(noteFlow)
}

function endParts({ input, sessions, printers }: Guide): ChapterPart[] {
  const { deck, bibliography } = input
  const mentions = sessions.flatMap(({ module }) => [module.mentions, module.noteMentions])
  const all = [...mentions, ...(deck.organiser ? [deck.organiser.mentions] : [])]
  const entries = bibliography.list(all.flatMap(({ cites }) => cites.map((one) => one.key)))
  const own = deck.venue.contacts.length > 0 ? deck.venue.contacts.map(fullService) : [para('Fill in: local contacts', 'blank')]
  const items = (list: readonly Inline[][]): Flow => ({
    type: 'list',
    ordered: false,
    start: 1,
    tight: true,
    items: list.map((one) => [para(one)]),
  })
  const at = deck.at
  const page = printers.own
  const contacts = [
    headingOf(1, words('Contacts'), 'contacts'),
    para('Ring or open each before the day. The safeguarding lead and the quiet space stand at the front.'),
    ...hereBox(own),
    ...anyTimeBox(deck.support.map(fullService)),
  ]
  const references = entries.length === 0 ? para('Nothing is cited.') : items(entries.map(({ entry }) => entry))
  const credits = deck.credits.length === 0 ? [] : [headingOf(1, words('Credits'), 'credits'), items(deck.credits)]
  const notes: Flow[] = [
    headingOf(1, words('Your own notes'), 'own-notes'),
    para('What will you change next time? What must be passed on, and to whom? Write nothing here that names a person who took part.'),
    { type: 'lines', count: 18 },
  ]
  return [
    { flow: contacts, page, at },
    { flow: [headingOf(1, words('References'), 'references'), references, ...credits], page, at, newPage: true },
    { flow: notes, page, at, newPage: true },
  ]
}

export const howToUse: readonly string[] = [
  'It holds what a group does not see: what to say, what to watch for, and what to do when something is hard. Keep it to facilitators.',
  'Read the run sheet first, then each session once. Fill in the blanks at the front.',
  'Every slide stands under its heading: its time and number, a small picture of it, its words, then your notes. A closed quotation is not opened in the picture.',
  'This file is yours to change. Its styles are named after what they hold: change one, and it changes everywhere.',
]
