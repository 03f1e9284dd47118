/** Index pages of both shelves. They lead only to what is there. */

import { bibliography } from '../cite/harvard.ts'
import type { Deck, OutputFile, Shelf } from '../model.ts'
import { drawingOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { printInline } from './html.ts'
import { linkedPage } from './page.ts'
import type { PagePrinter } from './page-printer.ts'
import { accentOf } from './theme.ts'

/** `learners/index.html`, a page for each workshop, and `facilitators/index.html`, where those shelves hold anything. */
export function indexFiles(decks: readonly Deck[], files: readonly OutputFile[]): OutputFile[] {
  const paths = new Set(files.map((file) => file.path))
  const has = (shelf: Shelf) => [...paths].some((path) => path.startsWith(`${shelf}/`))
  const found: OutputFile[] = []
  if (has('learners')) found.push(shelfIndex(decks, 'learners'), ...decks.map((deck) => workshopPage(deck, paths)))
  if (has('facilitators')) found.push(facilitatorIndex(decks, paths))
  return found
}

function shelfIndex(decks: readonly Deck[], shelf: Shelf): OutputFile {
  const cards = decks.map(
    (deck) => `<article class="workshop-card ${accentOf(deck)}">
<div class="drawing" aria-hidden="true">${drawingOf(accentOf(deck))}</div>
<h2>${escapeHtml(deck.title)}</h2>
<p>${printInline(deck.summary, plainPrinter(deck))}</p>
<p><a class="button" href="${deck.name}/index.html">Open<span class="hidden-words">: ${escapeHtml(deck.title)}</span></a></p>
</article>`,
  )
  const empty =
    '<p class="empty">Workshops will be listed here. A workshop is a folder in <code>decks/</code> with a <code>workshop.yaml</code>.</p>'
  const body = `<main>\n<h1>Workshops</h1>\n<div class="workshop-cards">\n${cards.length === 0 ? empty : cards.join('\n')}\n</div>\n</main>`
  return {
    path: `${shelf}/index.html`,
    bytes: linkedPage({ title: 'Workshops', lang: 'en-GB', accent: '', sort: 'index', body, style: 'page.css' }, ''),
  }
}

function workshopPage(deck: Deck, paths: ReadonlySet<string>): OutputFile {
  const page = plainPrinter(deck)
  const at = (file: string) => paths.has(`learners/${deck.name}/${file}`)
  const modules = deck.modules.map((module) => {
    const file = `${module.address}.html`
    const title = at(file) ? `<a href="${file}">${escapeHtml(module.title)}</a>` : escapeHtml(module.title)
    const note =
      module.contentNote === undefined ? '' : `<p class="content-note">Content note: ${printInline(module.contentNote.says, page)}</p>`
    return `<li><p class="module-row">${title} <span class="minutes">${module.minutes} minutes</span></p>${note}</li>`
  })
  const body = `<header class="page-head"><nav aria-label="Workshops"><a href="../index.html">All workshops</a></nav></header>
<main>
<h1>${escapeHtml(deck.title)}</h1>
<p class="summary">${printInline(deck.summary, page)}</p>
<h2>Sessions</h2>
<ol class="modules">\n${modules.join('\n')}\n</ol>
${section(
  'Ways through',
  deck.routes
    .slice(1)
    .map(
      (route) => `<li>${link(at(`slides-${route.name}.html`), `slides-${route.name}.html`, route.title)}, ${route.minutes} minutes</li>`,
    ),
)}
${section('Other forms', otherForms(at))}
${section(
  'Credits',
  deck.credits.map((credit) => `<li>${printInline(credit, page)}</li>`),
)}
${section('References', references(deck, page))}
</main>`
  return {
    path: `learners/${deck.name}/index.html`,
    bytes: linkedPage({ title: deck.title, lang: deck.lang, accent: accentOf(deck), sort: 'index', body, style: 'page.css' }, '../'),
  }
}

function otherForms(at: (file: string) => boolean): string[] {
  const forms: [string, string][] = [
    ['slides.html', 'Slides'],
    ['handout.html', 'Handout, to print'],
    ['downloads/slides.html', 'Slides in one file'],
  ]
  return forms.flatMap(([file, words]) => (at(file) ? [`<li><a href="${file}">${words}</a></li>`] : []))
}

function references(deck: Deck, page: PagePrinter): string[] {
  const cited = deck.modules.flatMap((module) => module.mentions.cites.map((one) => one.key))
  const quoted = deck.modules.flatMap((module) => module.mentions.quotes.flatMap(({ id }) => deck.quotes.get(id)?.source ?? []))
  return bibliography(deck.references.values())
    .list([...cited, ...quoted])
    .map(({ key, entry }) => `<li${attribute('id', `ref--${key}`)}>${printInline(entry, page)}</li>`)
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
}

function link(there: boolean, href: string, words: string): string {
  return there ? `<a href="${href}">${escapeHtml(words)}</a>` : escapeHtml(words)
}

function facilitatorIndex(decks: readonly Deck[], paths: ReadonlySet<string>): OutputFile {
  const workshops = decks.map((deck) => {
    const own = [...paths].filter((path) => path.startsWith(`facilitators/${deck.name}/`) && path.endsWith('.html')).sort()
    const items = own.map((path) => {
      const file = path.slice('facilitators/'.length)
      return `<li><a href="${file}">${escapeHtml(nameOf(file.slice(deck.name.length + 1), deck))}</a></li>`
    })
    const blanks = deck.venue.blanks.map(
      (blank) => `<li class="blank">Fill in: ${blank.key.replaceAll('-', ' ')} (${escapeHtml(blank.at.file)}, line ${blank.at.line})</li>`,
    )
    return `<section><h2>${escapeHtml(deck.title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n${blanks.length === 0 ? '' : `<ul class="blanks">${blanks.join('\n')}</ul>`}</section>`
  })
  const body = `<main>\n<h1>For facilitators</h1>\n<p>Keep this folder to yourselves: it holds notes that learners should not meet.</p>\n${workshops.join('\n')}\n</main>`
  return {
    path: 'facilitators/index.html',
    bytes: linkedPage({ title: 'For facilitators', lang: 'en-GB', accent: '', sort: 'index', body, style: 'page.css' }, ''),
  }
}

/** A file of the facilitators' shelf in words. */
function nameOf(file: string, deck: Deck): string {
  const match = /^(downloads\/)?(present|guide|cards)(?:-(.+))?\.html$/.exec(file)
  const names: Record<string, string> = { present: 'Present, with notes', guide: 'Facilitator guide', cards: 'Cards to print and cut' }
  const route = deck.routes.find((one) => one.name === match?.[3])
  const name = names[match?.[2] ?? ''] ?? file
  return `${name}${route === undefined ? '' : `: ${route.title}`}${match?.[1] === undefined ? '' : ', in one file'}`
}

/** Words on index pages: links outside only, nothing to look up. */
function plainPrinter(deck: Deck): PagePrinter {
  const books = bibliography(deck.references.values())
  return {
    link: (href) => (/^(https|mailto|tel):/i.test(href) ? href : undefined),
    picture: () => '',
    cite: (items) => ({ text: books.cite(items) }),
    term: () => undefined,
    interactive: false,
  }
}
