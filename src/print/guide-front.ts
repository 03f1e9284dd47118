/** The front of the guide: its cover with blanks to fill in, how to use it, and its contents. */
import { para } from '../flow.ts'
import type { NoteKind } from '../model.ts'
import { clockTime } from '../timing.ts'
import { escapeHtml } from './escape.ts'
import { type GuideInput, momentOf } from './guide-parts.ts'
import { printSample } from './guide-strip.ts'
import { printFlow, printInline } from './html.ts'
import { noteFlow } from './notes.ts'
import { organiserAnchor, printDetails } from './organiser.ts'
import type { PagePrinter } from './page-printer.ts'

export function printCover(guide: GuideInput, page: PagePrinter): string {
  const { deck, route, start } = guide.input
  const times = start === undefined ? '' : ` From ${start} to ${clockTime(start, route.minutes)}.`
  const name = route.name === 'all' ? 'The whole workshop' : route.title
  const blanks = ['Date', ...(start === undefined ? ['Start'] : []), 'Place', 'Facilitator A', 'Facilitator B', 'Number of people']
  return `<header class="cover">
<p class="tag">Facilitators only</p>
<div class="drawing"><svg aria-hidden="true"><use href="#kit--drawing"/></svg></div>
<h1>${escapeHtml(deck.title)} <span class="what">facilitator guide</span></h1>
<p>${printInline(deck.summary, page)}</p>
<p class="route">${escapeHtml(name)}, ${route.minutes} minutes.${times}</p>
<dl class="to-fill">
${blanks.map((blank) => `<div><dt>${blank}</dt><dd><span class="hidden-words">to fill in by hand</span></dd></div>`).join('\n')}
</dl>
${printDetails(deck)}</header>`
}

/** One line for each kind of note, as it looks everywhere else in the guide. */
export const kinds: readonly [NoteKind, string][] = [
  ['purpose', 'What the slide is for.'],
  ['say', 'Words that you could say. They are a suggestion: use your own.'],
  ['ask', 'A question for the group.'],
  ['do', 'What you do.'],
  ['watch-for', 'What can go wrong, and how to meet it.'],
  ['opt-out', 'How people can leave a part out.'],
  ['if', 'What to do then.'],
  ['safety', 'What keeps people from harm. Access notes look the same.'],
  ['quiet', 'How to start people off.'],
  ['cut', 'What to drop when you are late.'],
]

export function printHowTo({ input }: GuideInput, page: PagePrinter): string {
  const legend = kinds.map(([kind, text]) => noteFlow({ kind, argument: 'something happens', body: [para(text)], at: input.deck.at }))
  const when = input.start === undefined ? 'Times are minutes from the start.' : `Times count from ${input.start}.`
  return `<h2 id="how-to-use">How to use this guide</h2>
<ul>
<li>It holds what a group does not see: what to say, what to watch for, and what to do when something is hard. Keep it to facilitators.</li>
<li>Read the run sheet first, then each session once. Fill in the blanks at the front.</li>
<li>Every slide has its picture at the left with its words in plain size, and your notes at the right. The slide numbers are those of the deck; PowerPoint counts a few more, since each stage of a story has a slide there.</li>
<li>${when} The strip over each slide is its session, and the marked block is where you are.</li>
<li>Ruled lines are for your own notes.</li>${input.route.name === 'all' && input.deck.routes.length > 1 ? `\n<li>A shorter way through has a guide of its own, with its own times: <code>npx workshop-kit build --route ${escapeHtml(input.deck.routes[1]?.name ?? '')} --start 09:30</code></li>` : ''}
</ul>
<div class="legends">
<div><h3>The strip of a session</h3>
<ul class="plain strip-legend">
<li>${printSample('talk')} you speak, or people read</li>
<li>${printSample('quotation')} a person’s own words</li>
<li>${printSample('turn')} the group works or talks</li>
<li>${printSample('rest')} a rest, or where to find support</li>
<li>${printSample('now')} the slide you are at</li>
</ul></div>
<div class="notes"><h3>The notes</h3>\n${printFlow(legend, page)}\n</div>
</div>`
}

/** What stands where. `pdf` fills the page numbers in. */
export function printContents(guide: GuideInput): string {
  const { input, sessions } = guide
  const organiser = input.deck.organiser
  const rows: [id: string, title: string, depth?: 'sub'][] = [
    ['how-to-use', 'How to use this guide'],
    ['run-sheet', 'Run sheet'],
    ['materials', 'Room and materials'],
    ...(organiser === undefined ? [] : [['for-the-organiser', 'For whoever organises'] as [string, string]]),
    ...(organiser?.sections ?? []).map(({ title }, index): [string, string, 'sub'] => [organiserAnchor(index), title, 'sub']),
    ...sessions.map(({ module, from }): [string, string] => [module.anchor, `${module.title} (${momentOf(from, input)})`]),
    ['contacts', 'Contacts'],
    ['references', 'References'],
    ['own-notes', 'Your own notes'],
  ]
  const items = rows.map(
    ([id, title, depth]) => `<li${depth ? ' class="sub"' : ''}><a href="#${id}">${escapeHtml(title)}</a><span class="page-of"></span></li>`,
  )
  return `<nav class="paper-contents" aria-labelledby="kit--contents">\n<h2 id="kit--contents">Contents</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`
}
