/** Room and materials, added up over the sessions from what their slides need: cards, things to bring, ways to sit. */
import { counted } from '../flow.ts'
import { formatOf } from '../formats.ts'
import type { Flow, Inline, Module } from '../model.ts'
import { plainText, textOf } from '../walk.ts'
import { escapeHtml } from './escape.ts'
import { capital, type GuideInput, type Session } from './guide-parts.ts'
import { boxesIn, formatsIn } from './guide-turns.ts'
import { printInline } from './inline.ts'

/** One thing, and where it is needed: slides, or a session as a whole. */
export interface Need {
  what: string
  uses: Use[]
}

interface Use {
  anchor: string
  title: string
  module: Module
}

export interface Needs {
  /** Sets of cards to print and cut. */
  cards: Need[]
  /** What activities and the sessions' own notes ask for, each thing once. */
  things: Need[]
  formats: Need[]
  /** What the notes of a session say about its room. */
  rooms: { session: Session; lines: Inline[][] }[]
}

export function needsOf(sessions: readonly Session[]): Needs {
  const [cards, things, formats] = [new Map<string, Need>(), new Map<string, Need>(), new Map<string, Need>()]
  const rooms: Needs['rooms'] = []
  for (const session of sessions) {
    const { module } = session
    const whole = { anchor: module.anchor, title: module.title, module }
    for (const line of saidIn(module, /^materials\s*:/i))
      for (const thing of thingsIn(plainText(line).replace(/^materials\s*:/i, ''))) add(things, thing, whole)
    for (const { body, anchor, slide } of session.sheets) {
      const use = { anchor, title: slide.title, module }
      for (const { attributes } of boxesIn(body, 'card-set'))
        add(cards, `${attributes?.set}: ${counted(Number(attributes?.cards), 'card')}`, use)
      for (const one of boxesIn(body, 'materials')) for (const thing of thingsIn(textOf(one.children))) add(things, thing, use)
      for (const format of formatsIn(body)) add(formats, capital(formatOf(format)?.phrase ?? format), use)
    }
    const lines = saidIn(module, /^(room|seats|online)\s*:/i)
    if (lines.length > 0) rooms.push({ session, lines })
  }
  return { cards: [...cards.values()], things: mostNeeded(things), formats: mostNeeded(formats), rooms }
}

/** What is needed twice is one thing; case and an article do not part it. */
function add(needs: Map<string, Need>, what: string, use: Use): void {
  const key = what.toLowerCase().replace(/^(?:an?|the) /, '')
  const before = needs.get(key)
  if (before === undefined) needs.set(key, { what, uses: [use] })
  else if (!before.uses.some((one) => one.anchor === use.anchor)) before.uses.push(use)
}

function mostNeeded(needs: ReadonlyMap<string, Need>): Need[] {
  return [...needs.values()].sort((a, b) => b.uses.length - a.uses.length)
}

/** `A large sheet, pens. One watch.` → three things. A sentence with a colon or a clause says more than a list, and stays whole. */
function thingsIn(text: string): string[] {
  return text
    .split(/(?<=[.?])\s+(?=\p{Lu})/u)
    .flatMap((sentence) => (/:|,\s+(?:which|who|that|even|so)\b/.test(sentence) ? [sentence] : sentence.split(/[,;]\s+(?!or\b)/)))
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

/** Lines of a session's own notes that begin so. */
function saidIn(module: Module, start: RegExp): Inline[][] {
  return module.notes.flatMap((note) => linesIn(note.body)).filter((line) => start.test(plainText(line)))
}

function linesIn(flow: readonly Flow[]): Inline[][] {
  return flow.flatMap((one) => {
    if (one.type === 'list') return one.items.flatMap(linesIn)
    return one.type === 'para' ? [one.children] : []
  })
}

/** Lists to tick: a box, the thing, and where it is used. */
export function printNeeds(guide: GuideInput): string {
  const { cards, things, formats, rooms } = needsOf(guide.sessions)
  const parts = [
    ticks('Cards to print and cut', cards, 'They are among this workshop’s printed cards.'),
    ticks('To bring', things, 'Count the people first: what is for each group is needed once for each group.'),
    ticks('How people sit', formats, 'Set the room so that people can turn to each of these without moving much.'),
    rooms.length === 0 ? '' : `<h3>The room</h3>\n<ul>\n${rooms.map((one) => roomOf(guide, one)).join('\n')}\n</ul>`,
  ].filter(Boolean)
  const says = parts.length === 0 ? 'No session of this guide names any.' : 'Added up over the sessions of this guide. Tick what you have.'
  return `<h2 id="materials">Room and materials</h2>\n<p>${says}</p>\n${parts.join('\n')}`
}

function roomOf({ printerOf }: GuideInput, { session: { module }, lines }: Needs['rooms'][number]): string {
  const words = lines.map((line) => printInline(line, printerOf(module)).replace(/^room\s*:\s*/i, '')).join(' ')
  return `<li><strong>${escapeHtml(module.title)}</strong> ${words}</li>`
}

function ticks(title: string, needs: readonly Need[], says: string): string {
  if (needs.length === 0) return ''
  const items = needs.map(({ what, uses }) => `<li><strong>${escapeHtml(what)}</strong> <span class="for">${placesOf(uses)}</span></li>`)
  return `<h3>${title}</h3>\n<p>${says}</p>\n<ul class="ticks">\n${items.join('\n')}\n</ul>`
}

/** The slides by name; where a thing is needed often, the sessions. */
function placesOf(uses: readonly Use[]): string {
  const link = ({ anchor, title }: { anchor: string; title: string }) => `<a href="#${anchor}">${escapeHtml(title)}</a>`
  if (uses.length < 4) return uses.map(link).join(', ')
  return [...new Set(uses.map((one) => one.module))].map(link).join(', ')
}
