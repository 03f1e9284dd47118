/** Room and materials, added up over the sessions from what their slides need: cards, things to bring, ways to sit. */
import { counted } from '../flow.ts'
import { formatOf } from '../formats.ts'
import type { Flow, Inline, Sheet } from '../model.ts'
import { plainText, textOf } from '../walk.ts'
import { escapeHtml } from './escape.ts'
import { capital, type GuideInput, type Session } from './guide-parts.ts'
import { boxesIn, formatsIn } from './guide-turns.ts'

/** One thing, and the slides that need it. */
export interface Need {
  what: string
  sheets: Sheet[]
}

export interface Needs {
  /** Sets of cards to print and cut. */
  cards: Need[]
  /** What activities ask for, each thing once. */
  things: Need[]
  formats: Need[]
  /** What the notes of each session say about materials, the room and who does what. */
  said: { session: Session; lines: Inline[][] }[]
}

export function needsOf(sessions: readonly Session[]): Needs {
  const cards = new Map<string, Need>()
  const things = new Map<string, Need>()
  const formats = new Map<string, Need>()
  for (const sheet of sessions.flatMap((session) => session.sheets)) {
    for (const { attributes } of boxesIn(sheet.body, 'card-set'))
      add(cards, `${attributes?.set}: ${counted(Number(attributes?.cards), 'card')}`, sheet)
    for (const one of boxesIn(sheet.body, 'materials')) for (const thing of thingsIn(textOf(one.children))) add(things, thing, sheet)
    for (const format of formatsIn(sheet.body)) add(formats, capital(formatOf(format)?.phrase ?? format), sheet)
  }
  const said = sessions.flatMap((session) => {
    const lines = saidIn(session)
    return lines.length === 0 ? [] : [{ session, lines }]
  })
  return { cards: [...cards.values()], things: mostNeeded(things), formats: mostNeeded(formats), said }
}

/** What is needed twice is one thing; case does not part it. */
function add(needs: Map<string, Need>, what: string, sheet: Sheet): void {
  const key = what.toLowerCase()
  const before = needs.get(key)
  if (before === undefined) needs.set(key, { what, sheets: [sheet] })
  else if (!before.sheets.includes(sheet)) before.sheets.push(sheet)
}

function mostNeeded(needs: ReadonlyMap<string, Need>): Need[] {
  return [...needs.values()].sort((a, b) => b.sheets.length - a.sheets.length)
}

/** `The referral and three blank columns for each group, pens` → two things. */
function thingsIn(text: string): string[] {
  return text
    .split(/[,;]\s+|\.\s+/)
    .map((thing) =>
      capital(
        thing
          .trim()
          .replace(/^and\s+/, '')
          .replace(/\.$/, ''),
      ),
    )
    .filter(Boolean)
}

/** Lines of a session's own notes that begin with `Materials:` or `Room:`. */
function saidIn({ module }: Session): Inline[][] {
  return module.notes.flatMap((note) => linesIn(note.body)).filter((line) => /^(materials|room|seats|online)\s*:/i.test(plainText(line)))
}

function linesIn(flow: readonly Flow[]): Inline[][] {
  return flow.flatMap((one) => {
    if (one.type === 'list') return one.items.flatMap(linesIn)
    return one.type === 'para' ? [one.children] : []
  })
}

/** A list to tick: a box, the thing, and where it is used. */
export function printNeeds(guide: GuideInput, printLine: (line: Inline[], session: Session) => string): string {
  const { cards, things, formats, said } = needsOf(guide.sessions)
  const parts = [
    ticks('Cards to print and cut', cards, 'They are among this workshop’s printed cards (cards.html).'),
    ticks(
      'To bring',
      things,
      'Added up from the tasks of all sessions. Count the people first: what is for each group is needed once a group.',
    ),
    ticks(
      'How people sit',
      formats,
      'Set the room so that people can turn to each of these without moving much, and leave free of their own accord.',
    ),
    ...said.map(
      ({ session, lines }) =>
        `<h3>${escapeHtml(session.module.title)}</h3>\n<ul class="plain ticks">\n${lines.map((line) => `<li>${printLine(line, session)}</li>`).join('\n')}\n</ul>`,
    ),
  ]
  return `<h2 id="materials">Room and materials</h2>\n<p>Added up over the sessions of this guide. Tick what you have.</p>\n${parts.filter(Boolean).join('\n')}`
}

function ticks(title: string, needs: readonly Need[], says: string): string {
  if (needs.length === 0) return ''
  const items = needs.map(({ what, sheets }) => `<li><strong>${escapeHtml(what)}</strong> <span class="for">${uses(sheets)}</span></li>`)
  return `<h3>${title}</h3>\n<p>${says}</p>\n<ul class="ticks">\n${items.join('\n')}\n</ul>`
}

/** The slides by name; where a thing is needed often, the sessions. */
function uses(sheets: readonly Sheet[]): string {
  if (sheets.length < 4) return sheets.map(({ anchor, slide }) => `<a href="#${anchor}">${escapeHtml(slide.title)}</a>`).join(', ')
  const modules = [...new Set(sheets.map((sheet) => sheet.module))]
  return `${counted(sheets.length, 'slide')}, in ${modules.map(({ anchor, title }) => `<a href="#${anchor}">${escapeHtml(title)}</a>`).join(', ')}`
}
