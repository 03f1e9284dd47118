/** `learners/index.html` and a page for each workshop: what there is, how long it takes, what is hard in it, who made it. */
import { bibliography } from '../cite/harvard.ts'
import type { Deck, OutputFile } from '../model.ts'
import { fileName } from './deck-file.ts'
import { drawingOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { printInline } from './html.ts'
import { printIcon } from './icons.ts'
import { type LearnerPage, learnerPage, pageOpening } from './learner-page.ts'
import { linkedPage } from './page.ts'
import type { PagePrinter } from './page-printer.ts'
import { plainPrinter } from './plain-printer.ts'
import { routesSection } from './route-strips.ts'
import { searchFile } from './search-page.ts'
import { accentOf } from './theme.ts'

/** The page on which all workshops stand. */
export function shelfIndex(decks: readonly Deck[]): OutputFile {
  const cards = decks.map(
    (deck) => `<article class="workshop-card ${accentOf(deck)}">
<div class="drawing" aria-hidden="true">${drawingOf(accentOf(deck))}</div>
<h2>${escapeHtml(deck.title)}</h2>
<p>${printInline(deck.summary, plainPrinter(deck))}</p>
<p class="minutes">${deck.modules.length} ${deck.modules.length === 1 ? 'session' : 'sessions'}, to read at your own pace.</p>
<p><a class="button" href="${deck.name}/index.html">Open<span class="hidden-words">: ${escapeHtml(deck.title)}</span></a></p>
</article>`,
  )
  const empty =
    '<p class="empty">Workshops will be listed here. A workshop is a folder in <code>decks/</code> with a <code>workshop.yaml</code>.</p>'
  const text = `<div class="workshop-cards">\n${cards.length === 0 ? empty : cards.join('\n')}\n</div>`
  return {
    path: 'learners/index.html',
    bytes: indexPage({
      title: 'Workshops',
      lang: 'en-GB',
      accent: '',
      home: { name: 'Workshops', href: 'index.html' },
      venue: decks[0]?.venue ?? { contacts: [], blanks: [] },
      opening: pageOpening(
        '<h1 id="kit--title">Workshops</h1>\n<p class="summary">Read them alone, at your own pace. Nothing is saved unless you ask.</p>',
      ),
      text,
      up: '',
    }),
  }
}

/** A workshop's contents: modules, ways through, other forms, credits, references. Links lead only to what `paths` has. */
export function workshopPage(deck: Deck, paths: ReadonlySet<string>): OutputFile {
  const page = plainPrinter(deck)
  const at = (file: string) => paths.has(`learners/${deck.name}/${file}`)
  const opening = `<div class="drawing" aria-hidden="true">${drawingOf(accentOf(deck))}</div>
<p class="workshop-name"><a href="../index.html">All workshops</a></p>
<h1 id="kit--title">${escapeHtml(deck.title)}</h1>
<p class="summary">${printInline(deck.summary, page)}</p>
<p class="minutes">${deck.routes[0]?.minutes ?? 0} minutes in a room. On your own, take the time you want.</p>`
  const search = at(searchFile) ? `<p><a class="button" href="${searchFile}">Search this workshop</a></p>\n` : ''
  const text = `${search}<h2 id="modules">Sessions</h2>
<ol class="modules">\n${deck.modules.map((module) => moduleRow(module, at, page)).join('\n')}\n</ol>
${routesSection(deck, at)}
${section('other-forms', 'Other forms', otherForms(deck, at))}
${section(
  'credits',
  'Credits',
  deck.credits.map((credit) => `<li>${printInline(credit, page)}</li>`),
)}
${section('references', 'References', references(deck, page))}`
  return {
    path: `learners/${deck.name}/index.html`,
    bytes: indexPage({
      title: deck.title,
      lang: deck.lang,
      accent: accentOf(deck),
      home: { name: deck.title, href: 'index.html' },
      venue: deck.venue,
      opening: pageOpening(opening),
      text,
      up: '../',
      data: { workshop: deck.name, page: 'index' },
    }),
  }
}

function indexPage(page: Omit<LearnerPage, 'sort' | 'support'>): string {
  return linkedPage(learnerPage({ ...page, sort: 'index', support: `${page.up}safety.html#kit--support` }), page.up)
}

function moduleRow(module: Deck['modules'][number], at: (file: string) => boolean, page: PagePrinter): string {
  const file = `${module.address}.html`
  const note =
    module.contentNote === undefined
      ? ''
      : `<p class="note-line">${printIcon('content-note')}<span>Content note: ${printInline(module.contentNote.says, page)}</span></p>`
  return `<li><p class="module-row">${link(at(file), file, module.title)} <span class="minutes">${module.minutes} minutes</span></p>${note}</li>`
}

/** Every other form of the workshop that may be there, and of a way through it. */
const forms: readonly [name: string, ending: string, words: string][] = [
  ['slides', 'html', 'Slides'],
  ['downloads/slides', 'pdf', 'Slides as PDF'],
  ['handout', 'html', 'Handout, to print'],
  ['downloads/handout', 'pdf', 'Handout as PDF'],
  ['downloads/reader', 'html', 'All of it in one file, to read without a network'],
  ['downloads/slides', 'html', 'Slides in one file'],
  ['downloads/slides', 'pptx', 'Slides for PowerPoint'],
  ['downloads/handout', 'docx', 'Handout for Word'],
  ['downloads/scorm12', 'zip', 'For a learning platform: SCORM 1.2'],
  ['downloads/scorm2004', 'zip', 'For a learning platform: SCORM 2004'],
  ['downloads/cmi5', 'zip', 'For a learning platform: cmi5'],
]

/** The slides of a way through stand beside its name. */
function otherForms({ routes }: Deck, at: (file: string) => boolean): string[] {
  return routes.flatMap((route) =>
    forms.flatMap(([name, ending, words]) => {
      const file = fileName(name, route.name, ending)
      if (!at(file) || (route.name !== 'all' && name.endsWith('slides') && ending === 'html')) return []
      return [`<li><a href="${file}">${words}${route.name === 'all' ? '' : `, ${escapeHtml(route.title)}`}</a></li>`]
    }),
  )
}

function references(deck: Deck, page: PagePrinter): string[] {
  const cited = deck.modules.flatMap((module) => module.mentions.cites.map((one) => one.key))
  const quoted = deck.modules.flatMap((module) => module.mentions.quotes.flatMap(({ id }) => deck.quotes.get(id)?.source ?? []))
  return bibliography(deck.references.values())
    .list([...cited, ...quoted])
    .map(({ key, entry }) => `<li${attribute('id', `ref--${key}`)}>${printInline(entry, page)}</li>`)
}

/** The place is there even with nothing in it: other pages lead to it. */
function section(id: string, title: string, items: readonly string[]): string {
  return items.length === 0 ? `<div id="${id}"></div>` : `<h2 id="${id}">${title}</h2>\n<ul class="${id}">\n${items.join('\n')}\n</ul>`
}

function link(there: boolean, href: string, words: string): string {
  return there ? `<a href="${href}">${escapeHtml(words)}</a>` : escapeHtml(words)
}
