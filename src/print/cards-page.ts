/** The page of `cards.html`: on a screen, cards by session and set; on paper, sheets that hold cards and nothing else. */
import { byGroup, byModule, type Card, cardsOn } from '../card-list.ts'
import { para, words } from '../flow.ts'
import type { EditionInput, Inline, Module } from '../model.ts'
import { plainText } from '../walk.ts'
import { citesIn } from '../walk-cites.ts'
import { type CardSheet, type DealtCard, dealCards, type SheetOf2, type SheetOf4, type SheetOf8 } from './cards-deal.ts'
import { cardMarks } from './cards-marks.ts'
import { cardSizes } from './cards-sizes.ts'
import { attribute, escapeHtml } from './escape.ts'
import { type PagePrinter, printFlow, printInline } from './html.ts'
import { printIcon, spriteOf } from './icons.ts'
import { paperChoices, sessionChoices } from './paper-choices.ts'
import { accentOf } from './theme.ts'

/** The page's body. `printerOf` prints the text of a session's cards. */
export function cardsPage(input: EditionInput, printerOf: (module: Module) => PagePrinter): string {
  const { deck } = input
  const sessions = byModule(cardsOn(input.sheets))
  const parts = sessions.map(({ module, cards }) => printSession(module, cards, { input, page: printerOf(module) }))
  return `${spriteOf()}
${cardMarks(accentOf(deck))}
<main>
<header class="paper-head">
<h1>${escapeHtml(deck.title)} <span class="what">cards to print and cut</span></h1>
${sessions.length === 0 ? '<p class="empty">Cards will stand here: prompts, quotations and sets to sort, when a session has some.</p>' : how}
${sessions.length === 0 ? '' : choices(sessions.map(({ module }) => module))}
</header>
${parts.join('\n')}
${credits(input, printerOf)}</main>`
}

const how = `<ol class="how-to">
<li>Choose below. Then print on A4, at its actual size (100%).</li>
<li>Cut along the dashed lines. Short strokes at the edge show where they end.</li>
<li>Print one copy for each group. Each session starts on a new sheet.</li>
</ol>`

function choices(modules: readonly Module[]): string {
  return [
    paperChoices(
      'Size',
      'card-size',
      cardSizes.map(({ name, words }) => ({ value: name, words })),
    ),
    paperChoices('Backs', 'card-backs', [
      { value: 'none', words: 'No backs: print on one side' },
      { value: 'with', words: 'With backs: print on both sides, and turn on the long edge' },
    ]),
    sessionChoices(modules),
  ].join('\n')
}

interface Printing {
  input: EditionInput
  page: PagePrinter
}

function printSession(module: Module, cards: readonly Card[], printing: Printing): string {
  const settled = byGroup(cards)
    .flat()
    .map((card) => withCredits(card, printing))
  const sheets = dealCards(settled, module.title)
  const seen = new Set<string>()
  const heading = ({ card }: DealtCard) => {
    if (seen.has(card.group)) return ''
    seen.add(card.group)
    return `<h3>${escapeHtml(card.group)}</h3>\n`
  }
  const of2 = (sheet: SheetOf2) => printSheetOf(sheet, (dealt) => heading(dealt) + printCard(dealt, module, printing), printing)
  const of4 = (sheet: SheetOf4) => printSheetOf(sheet, of2, printing)
  const of8 = (sheet: SheetOf8) => printSheetOf(sheet, of4, printing)
  return `<section class="module" id="${module.anchor}" aria-labelledby="${module.anchor}--h">\n<h2 id="${module.anchor}--h">${escapeHtml(module.title)}</h2>\n${sheets.map(of8).join('\n')}\n</section>`
}

function printSheetOf<Inside>(sheet: CardSheet<Inside>, print: (inside: Inside) => string, printing: Printing): string {
  const { name } = sheet.grid
  const long = sheet.cards.some((card) => card.long) ? ' long' : ''
  return `<div class="sheet sheet-${name}${long}">${marks(name)}\n${sheet.inside.map(print).join('\n')}\n</div>\n${printBacks(sheet, printing)}`
}

function marks(name: string): string {
  return `<svg class="cut-marks" aria-hidden="true"><use href="#cut-marks-${name}"/></svg>`
}

function printCard({ card, spans, letters }: DealtCard, module: Module, { page }: Printing): string {
  const places = Object.entries(spans).map(([name, { columns, rows }]) => attribute(`data-on-${name}`, `${columns}x${rows}`))
  const sizes = Object.entries(letters).map(([name, points]) => attribute(`data-${name}`, String(points)))
  const icon = card.icon === undefined ? '' : printIcon(card.icon)
  return `<div class="table-card"${places.join('')}${sizes.join('')}><svg class="card-edge" aria-hidden="true"><use href="#card-edge"/></svg>
<div class="card-text">${printFlow(card.text, page)}</div>
<div class="card-end">${card.credit.map((one) => `<p class="card-credit">${printInline(one, page)}</p>`).join('')}<p class="card-foot">${icon}${printInline(card.foot, page)}</p><p class="card-session">${escapeHtml(module.title)}</p></div>
<svg class="card-mark" aria-hidden="true"><use href="#card-mark"/></svg></div>`
}

/** Credits in the words that will stand on the card, so that it can be reckoned how much room they take. */
function withCredits(card: Card, printing: Printing): Card {
  const text = card.text.map((one) => (one.type === 'quotation' ? { ...one, credit: words(wordsOf(one.credit, printing.page)) } : one))
  return { ...card, text, credit: card.credit.map((one) => words(wordsOf(creditOf(one, printing.input), printing.page))) }
}

/** A citation alone says too little on a card that has left its page: the name of the work stands before it. */
function creditOf(credit: Inline[], { deck }: EditionInput): Inline[] {
  const [only, second] = credit
  if (only?.type !== 'cite' || second !== undefined || only.items.length !== 1) return credit
  const csl = deck.references.get(only.items[0]?.key ?? '')?.csl
  const work = csl?.['container-title'] ?? csl?.title
  return typeof work === 'string' ? [...words(`${work} `), only] : credit
}

function wordsOf(credit: readonly Inline[], page: PagePrinter): string {
  return credit.map((one) => (one.type === 'cite' ? page.cite(one.items).text : plainText([one]))).join('')
}

/** The backs of a sheet, mirrored, so that each lies behind its card when the paper is turned on its long edge. */
function printBacks({ grid, cards, places }: CardSheet<unknown>, { input }: Printing): string {
  const backs = cards.map(({ card, spans }, at) => {
    const span = spans[grid.name]
    const place = places[at] ?? { column: 0, row: 0 }
    const column = grid.columns - place.column - span.columns
    const data = `${attribute(`data-on-${grid.name}`, `${span.columns}x${span.rows}`)}${attribute('data-at', `${column + 1} ${place.row + 1}`)}`
    return `<div class="card-back"${data}><svg class="card-mark"><use href="#card-mark"/></svg><p class="back-set">${escapeHtml(card.group)}</p><p class="back-workshop">${escapeHtml(input.deck.title)}</p></div>`
  })
  return `<div class="backs backs-${grid.name}" aria-hidden="true">\n${backs.join('\n')}\n</div>`
}

/** On a screen only: sheets hold cards and nothing else, and a card that carries a source's words says so itself. */
function credits({ deck, bibliography, sheets }: EditionInput, printerOf: (module: Module) => PagePrinter): string {
  const first = sheets[0]
  if (first === undefined) return ''
  const page = printerOf(first.module)
  const cited = cardsOn(sheets).flatMap(({ text, credit }) => citesIn([...text, ...credit.map((one) => para(one))]))
  const lists = [
    list(
      'References',
      'references',
      bibliography.list(cited).map(({ entry }) => printInline(entry, page)),
    ),
    list(
      'Credits',
      'credits',
      deck.credits.map((one) => printInline(one, page)),
    ),
  ]
  return `<footer class="paper-end">\n${lists.join('')}</footer>\n`
}

function list(title: string, kind: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `<h2 id="${kind}">${title}</h2>\n<ul class="${kind}">\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>\n`
}
