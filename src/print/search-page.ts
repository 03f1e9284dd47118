/**
 * `kit.search.html`: a page that finds words of its workshop without asking anything of anyone (design of issue 4, point 5). The dot
 * keeps its name apart from every module's. It holds what people meet on the pages, in our words: a quotation is never in it, open
 * or closed, since a found line would trim it; its paraphrase is. Facilitators' notes are no part of the sheets' bodies.
 */
import type { Deck, Flow, Module, OutputFile, Sheet } from '../model.ts'
import { plainText, textOf } from '../walk.ts'
import { escapeHtml } from './escape.ts'
import { learnerPage, pageOpening } from './learner-page.ts'
import { linkedPage } from './page.ts'
import { accentOf } from './theme.ts'

export const searchFile = 'kit.search.html'

/** What the script reads: a module's title and address, then the id, heading and words of each of its slides. */
type Index = [title: string, address: string, slides: [id: string, heading: string, words: string][]][]

export function searchPage(deck: Deck, modules: readonly { module: Module; sheets: readonly Sheet[] }[]): OutputFile {
  const index: Index = modules.map(({ module, sheets }) => [
    module.title,
    `${module.address}.html`,
    sheets.map((sheet) => [sheet.slide.id, plainText(sheet.heading), wordsToFind(sheet.body)]),
  ])
  const page = learnerPage({
    title: `Search, ${deck.title}`,
    lang: deck.lang,
    accent: accentOf(deck),
    sort: 'index search',
    home: { name: deck.title, href: 'index.html' },
    venue: deck.venue,
    support: '../safety.html#kit--support',
    opening: pageOpening(
      `<p class="workshop-name"><a href="index.html">${escapeHtml(deck.title)}</a></p>\n<h1 id="kit--title">Search</h1>`,
    ),
    text: `${searchForm}\n<script type="application/json" id="kit--index">${JSON.stringify(index).replaceAll('<', '\\u003c')}</script>`,
    up: '../',
    data: { workshop: deck.name, page: 'search' },
  })
  return { path: `learners/${deck.name}/${searchFile}`, bytes: linkedPage(page, '../') }
}

/** The script fills in what it finds. It reads this page alone: what somebody looks for goes nowhere, not even into the address. */
export const searchForm = `<p class="no-script">Searching all sessions at once needs a script, which does not run here. Your browser can find words on the page that is open: press Ctrl and F together (Command and F on a Mac), or choose “Find in page” in the browser’s menu.</p>
<form id="kit--search-form" class="search-form" role="search" autocomplete="off">
<label for="kit--search-words">Words to find in this workshop</label>
<p class="search-line"><input type="search" id="kit--search-words" aria-describedby="kit--search-says" spellcheck="false"> <button class="button strong" type="submit">Search</button></p>
<p class="choices-says" id="kit--search-says">What you look for stays on this page. People’s own words in quotations are not searched.</p>
</form>
<div id="kit--found"></div>`

/** Lines that end without a stop are parted, so that no two run into one sentence that nobody wrote. */
function wordsToFind(body: readonly Flow[]): string {
  return textOf(body.flatMap(inOurWords))
    .replace(/([^.!?:;,\s])\s*\n+/g, '$1 · ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The answers of a check are found, what it says about them is not: nobody should meet it before they have chosen. */
function inOurWords(flow: Flow): Flow[] {
  switch (flow.type) {
    case 'quotation':
      return []
    case 'widget':
      if (flow.name === 'withheld' || flow.name === 'check') return flow.fallback.flatMap(inOurWords)
      return flow.name === 'timer' ? [] : flow.children.flatMap(inOurWords)
    case 'box':
      return [{ ...flow, children: flow.children.flatMap(inOurWords) }]
    case 'list':
      return [{ ...flow, items: flow.items.map((item) => item.flatMap(inOurWords)) }]
    default:
      return [flow]
  }
}
