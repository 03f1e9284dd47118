/** The register of a room pack: every content note and noted quotation of a route, session by session. */
import { settler } from '../consent.ts'
import { counted, words } from '../flow.ts'
import type { EditionInput, Inline, Module, SettledQuote, Sheet, Slide } from '../model.ts'
import { textOf, wordsOf } from '../walk.ts'
import { escapeHtml } from './escape.ts'
import { type PagePrinter, printInline } from './html.ts'
import { plainPrinter } from './plain-printer.ts'

interface Noted {
  /** The slide, or the whole session. */
  where: string
  what: Inline[]
  /** Facts that stand under it: how long, which domains. */
  facts: string[]
  wayRound: string
  ours?: string
}

/** What stands in `main`. The words of a quotation are not in it: it tells of them. */
export function contentNotesHtml(input: EditionInput): string {
  const { deck, route } = input
  const page = plainPrinter(deck)
  const modules = route.steps.flatMap((step) => (step.type === 'module' ? [step.module] : []))
  const sections = modules.map((module, index) => session(module, notedIn(module, modules[index + 1], input), page))
  return `<h1>What is hard, and the way round it <span class="what">${escapeHtml(deck.title)}</span></h1>
<p>Read this before the day. Tell people what is coming, and that they can skip it, leave or come back. Nobody has to say why. A note gives people a choice. It does not prevent distress.</p>
${sections.join('\n')}`
}

function session(module: Module, noted: readonly Noted[], page: PagePrinter): string {
  const rows = noted.map((one) => entry(one, page))
  const body = rows.length === 0 ? '<p>No content note, and no quotation that has one.</p>' : rows.join('\n')
  return `<section class="module" aria-labelledby="${module.anchor}">\n<h2 id="${module.anchor}">${escapeHtml(module.title)}</h2>\n${body}\n</section>`
}

function entry({ where, what, facts, wayRound, ours }: Noted, page: PagePrinter): string {
  const ourWords = ours === undefined ? '' : `<p><strong>In our words:</strong> ${escapeHtml(ours)}</p>\n`
  const all = facts.length === 0 ? '' : `<p>${escapeHtml(facts.join('. '))}.</p>\n`
  return `<div class="box content-note noted">\n<h3>${escapeHtml(where)}</h3>\n<p>${printInline(what, page)}</p>\n${all}${ourWords}<p><strong>The way round:</strong> ${escapeHtml(wayRound)}</p>\n</div>`
}

function notedIn(module: Module, next: Module | undefined, input: EditionInput): Noted[] {
  const around = next === undefined ? 'end before this session.' : `go on with the next session, “${next.title}”.`
  const whole: Noted[] =
    module.contentNote === undefined
      ? []
      : [{ where: 'The whole session', what: module.contentNote.says, facts: topics(module.contentNote.domains), wayRound: around }]
  return [...whole, ...notesOnSlides(module, input), ...notedQuotes(module, input)]
}

/** Slides that hold a note about what follows; where it says so itself, its skip link tells the way. */
function notesOnSlides(module: Module, { sheetsFor }: EditionInput): Noted[] {
  const sheets = sheetsFor({ view: 'slide', shelf: 'facilitators', scope: ['room'] }).filter((sheet) => sheet.module === module)
  return sheets.filter(({ layout, slide }) => layout === 'note' && module.slides.includes(slide)).flatMap(noteOn)
}

function noteOn({ slide, body }: Sheet): Noted[] {
  const boxes = body.filter((flow) => flow.type === 'box' && flow.kind === 'content-note')
  return boxes.map((box) => {
    const inside = box.type === 'box' ? box.children : []
    const said = inside.filter((flow) => flow.type !== 'para' || flow.role !== 'ways')
    const skip = inside.flatMap((flow) => (flow.type === 'para' && flow.role === 'ways' ? flow.children : [])).filter(isSkip)
    const way = textOf([{ type: 'para', children: skip }]) || 'Skip'
    return { where: slide.title, what: words(textOf(said)), facts: [], wayRound: `press “${way}” on this slide.` }
  })
}

function isSkip(inline: Inline): boolean {
  return inline.type === 'link' && inline.role?.split(' ').includes('skip') === true
}

/** Quotations whose words the room's deck holds, and which have a note. */
function notedQuotes(module: Module, { deck, today }: EditionInput): Noted[] {
  const settled = settler(deck, ['room'], today)
  return module.mentions.quotes.flatMap(({ id, at }) => {
    const quote = settled(id)
    const domains = deck.quotes.get(id)?.domains ?? []
    if (quote === undefined || !quote.shown || quote.note === undefined) return []
    return [quoteEntry(quote, quote.note, domains, slideAt(module, at.line))]
  })
}

const levels: readonly string[] = ['plain', 'sad or angry', 'describes harm', 'graphic']

function quoteEntry(quote: SettledQuote & { shown: true }, note: string, domains: readonly string[], at: SlidePlace): Noted {
  const closed = quote.level >= 2
  const round = at.next === undefined ? 'the next session' : `“${at.next.title}”`
  const facts = [`One quotation: ${counted(wordsOf(quote.words), 'word')}, ${levels[quote.level] ?? ''}`, ...topics(domains)]
  const noted: Noted = {
    where: at.slide?.title ?? 'A quotation',
    what: words(note),
    facts: [...facts, closed ? 'It stays closed until you or somebody else opens it' : 'It is open on its slide'],
    wayRound: closed ? `press Skip, or go on without opening it. Next is ${round}.` : `go on. Next is ${round}.`,
  }
  return quote.paraphrase === undefined ? noted : { ...noted, ours: quote.paraphrase }
}

interface SlidePlace {
  slide: Slide | undefined
  next: Slide | undefined
}

function slideAt(module: Module, line: number): SlidePlace {
  const index = module.slides.findLastIndex((slide) => slide.at.line <= line)
  return { slide: module.slides[index], next: module.slides[index + 1] }
}

function topics(domains: readonly string[]): string[] {
  return domains.length === 0 ? [] : [`About: ${domains.join(', ')}`]
}
