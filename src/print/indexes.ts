/** Pages that lead to the others, on both shelves. They lead only to what is there. */
import type { Deck, OutputFile, Shelf } from '../model.ts'
import { accessibilityPage } from './accessibility-page.ts'
import { fileName } from './deck-file.ts'
import { escapeHtml } from './escape.ts'
import { shelfIndex, workshopPage } from './learner-indexes.ts'
import { linkedPage } from './page.ts'
import { safetyPage } from './safety-page.ts'

/** `learners/index.html`, a page for each workshop, and `facilitators/index.html`, where those shelves hold anything. */
export function indexFiles(decks: readonly Deck[], files: readonly OutputFile[]): OutputFile[] {
  const paths = new Set(files.map((file) => file.path))
  const has = (shelf: Shelf) => [...paths].some((path) => path.startsWith(`${shelf}/`))
  const found: OutputFile[] = []
  if (has('learners')) {
    found.push(shelfIndex(decks), ...decks.map((deck) => workshopPage(deck, paths)))
    found.push(...safetyPage(decks), ...accessibilityPage(decks))
  }
  if (has('facilitators')) found.push(facilitatorIndex(decks, paths))
  return found
}

/** Each workshop's files: the whole of it first, then each way through with its own deck. */
function facilitatorIndex(decks: readonly Deck[], paths: ReadonlySet<string>): OutputFile {
  const workshops = decks.map((deck) => {
    const at = (file: string) => paths.has(`facilitators/${deck.name}/${file}`)
    const blanks = deck.venue.blanks.map(
      (blank) => `<li class="blank">Fill in: ${blank.key.replaceAll('-', ' ')} (${escapeHtml(blank.at.file)}, line ${blank.at.line})</li>`,
    )
    const routes = deck.routes.flatMap((route) => routeRow(deck, route, at))
    return `<section><h2>${escapeHtml(deck.title)}</h2>\n<ul>\n${routes.join('\n')}\n</ul>\n${blanks.length === 0 ? '' : `<ul class="blanks">${blanks.join('\n')}</ul>`}</section>`
  })
  const body = `<main>\n<h1>For facilitators</h1>\n<p>Keep this folder to yourselves: it holds notes that learners should not meet.</p>\n${workshops.join('\n')}\n</main>`
  return {
    path: 'facilitators/index.html',
    bytes: linkedPage({ title: 'For facilitators', lang: 'en-GB', accent: '', sort: 'index', body, style: 'page.css' }, ''),
  }
}

/** What a facilitator opens, with its words; of `all`, the whole workshop's. */
const facilitatorForms: readonly [name: string, ending: string, words: string][] = [
  ['present', 'html', 'Present, with notes'],
  ['downloads/present', 'html', 'Present, in one file'],
  ['downloads/present', 'pptx', 'Present in PowerPoint, with notes'],
  ['guide', 'html', 'Facilitator guide'],
  ['downloads/guide', 'docx', 'Facilitator guide for Word'],
  ['downloads/guide', 'pdf', 'Facilitator guide as PDF'],
  ['cards', 'html', 'Cards to print and cut'],
  ['downloads/cards', 'pdf', 'Cards as PDF'],
  ['downloads/pack', 'zip', 'Room pack, for a laptop with no network'],
]

function routeRow({ name }: Deck, route: Deck['routes'][number], at: (file: string) => boolean): string[] {
  const title = route.name === 'all' ? 'The whole workshop' : route.title
  const links = facilitatorForms.flatMap(([form, ending, words]) => {
    const file = fileName(form, route.name, ending)
    return at(file) ? [`<a href="${name}/${file}">${words}<span class="hidden-words">: ${escapeHtml(title)}</span></a>`] : []
  })
  return links.length === 0 ? [] : [`<li>${escapeHtml(title)}, ${route.minutes} minutes: ${links.join(' · ')}</li>`]
}
