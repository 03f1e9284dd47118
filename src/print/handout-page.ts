/** The page of `handout.html`: what participants keep, session by session, each with its own outcomes, words, references and support. */
import { byModule, type Card, cardsOn } from '../card-list.ts'
import type { EditionInput, Module, Sheet } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { escapeHtml } from './escape.ts'
import { markDrawing } from './handout-drawing.ts'
import { printSession } from './handout-session.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { spriteOf } from './icons.ts'
import { paperChoices, sessionChoices } from './paper-choices.ts'

/** One session as the handout prints it. */
export interface HandoutSession {
  module: Module
  sheets: Sheet[]
  /** Cards of its sets, in print scope. */
  cards: Card[]
}

/** The page's body. `printerOf` prints the text of a session, and adds the terms that it meets to `used`. */
export function handoutPage(
  input: EditionInput,
  sessions: readonly HandoutSession[],
  printerOf: (module: Module, used?: Set<string>) => PagePrinter,
): string {
  const page = printerOf(sessions[0]?.module ?? ({ anchor: '' } as Module))
  const { deck } = input
  return `${spriteOf()}
${markDrawing(deck)}
<main>
<header class="paper-head">
<h1>${escapeHtml(deck.title)} <span class="what">handout</span></h1>
<p class="summary">${printInline(deck.summary, page)}</p>
<p>This is yours to keep. You can leave any part out.</p>
${choices(sessions)}
</header>
${contents(sessions, input)}
${sessions.map((session) => printSession(session, input, printerOf)).join('\n')}
${support(input, page)}
${credits(input, page)}
</main>`
}

/** Sessions in the order of the route. */
export function sessionsOf(input: EditionInput): HandoutSession[] {
  const cards = byModule(cardsOn(input.sheetsFor({ view: 'card', shelf: 'learners', scope: ['print'] })))
  const modules = [...new Set(input.sheets.map((sheet) => sheet.module))]
  return modules.map((module) => ({
    module,
    sheets: input.sheets.filter((sheet) => sheet.module === module),
    cards: cards.find((one) => one.module === module)?.cards.filter((card) => card.set !== undefined) ?? [],
  }))
}

function choices(sessions: readonly HandoutSession[]): string {
  return [
    paperChoices('Print', 'print-size', [
      { value: 'clear', words: 'Clear print, 12 point' },
      { value: 'large', words: 'Large print, 18 point' },
    ]),
    paperChoices('How much', 'how-much', [
      { value: 'all', words: 'All of it, with the text for people who read alone' },
      { value: 'short', words: 'Short, for the room: key points, prompts, cards, support' },
    ]),
    sessionChoices(sessions.map(({ module }) => module)),
  ].join('\n')
}

/** Printed page numbers are filled in where a PDF is made. */
function contents(sessions: readonly HandoutSession[], { deck }: EditionInput): string {
  const places = [
    ...sessions.map(({ module }) => ({ id: module.anchor, words: module.title })),
    ...(deck.venue.contacts.length + deck.support.length === 0 ? [] : [{ id: 'kit--support', words: 'Support' }]),
    { id: 'kit--credits', words: 'Credits' },
  ]
  const items = places.map(({ id, words }) => `<li><a href="#${id}">${escapeHtml(words)}</a><span class="page-of"></span></li>`)
  return `<nav class="paper-contents" aria-labelledby="kit--contents">\n<h2 id="kit--contents">Contents</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`
}

/** All services with what people need to choose: experience.md, row 41. */
function support({ deck }: EditionInput, page: PagePrinter): string {
  const flow = [...hereBox(deck.venue.contacts.map(fullService)), ...anyTimeBox(deck.support.map(fullService))]
  if (flow.length === 0) return ''
  return `<section class="ending" aria-labelledby="kit--support">\n<h2 id="kit--support">Support</h2>\n${printFlow(flow, page)}\n</section>`
}

/** Who made the workshop, and the accessibility statement (experience.md, row 57). */
function credits({ deck }: EditionInput, page: PagePrinter): string {
  const lines = deck.credits.map((one) => `<li>${printInline(one, page)}</li>`)
  const list = lines.length === 0 ? '' : `<ul class="credits">\n${lines.join('\n')}\n</ul>\n`
  return `<section class="ending" aria-labelledby="kit--credits">\n<h2 id="kit--credits">Credits</h2>\n${list}<p class="credits"><a href="../accessibility.html">Accessibility statement</a></p>\n</section>`
}
