/**
 * `learners/accessibility.html`: the accessibility statement of learners' editions, on the headings of GOV.UK's sample statement
 * (experience.md, row 57). Its facts stand in `accessibility-facts.ts` and `accessibility-editions.ts`; the words are ours. It is
 * dated by the day of the tests, not of the build: building again measures nothing.
 */
import { fullDay } from '../day.ts'
import type { Deck, OutputFile } from '../model.ts'
import { fullService } from '../services.ts'
import { editions, type Fault, missing } from './accessibility-editions.ts'
import { type Audit, audit, notDone } from './accessibility-facts.ts'
import { escapeHtml } from './escape.ts'
import { printFlow } from './html.ts'
import { learnerPage, pageOpening } from './learner-page.ts'
import { linkedPage } from './page.ts'
import { plainPrinter } from './plain-printer.ts'

export function accessibilityPage(decks: readonly Deck[]): OutputFile[] {
  const deck = decks[0]
  if (deck === undefined) return []
  const page = learnerPage({
    title: 'Accessibility statement',
    lang: 'en-GB',
    accent: '',
    sort: 'statement',
    home: { name: 'Workshops', href: 'index.html' },
    venue: deck.venue,
    support: 'safety.html#kit--support',
    opening: pageOpening(
      '<h1 id="kit--title">Accessibility statement</h1>\n<p class="summary">What works for whom, what does not yet, and what was tested.</p>',
    ),
    text: statement(deck),
    up: '',
  })
  return [{ path: 'learners/accessibility.html', bytes: linkedPage(page, '') }]
}

function statement(deck: Deck): string {
  return [
    about(),
    heading('How accessible this website is'),
    para('Much of it works for many people. Some parts do not work for everybody. This is what we know, for each form of the workshops.'),
    ...editions.map(
      ({ title, works, faults }) => `<h3>${title}</h3>\n${list(works)}\n<p>What does not work, or not for everybody:</p>\n${known(faults)}`,
    ),
    `<h3>All forms</h3>\n${known(missing)}`,
    contact(deck),
    enforcement(),
    technical(),
    preparation(),
  ].join('\n')
}

function about(): string {
  return para(
    'This statement is about the workshops on this website: pages to read alone, slides, handouts, the workshop in one file, and packages for learning platforms.',
    'The website is run by the people or organisation who publish it. It was made with Workshop Kit, which wrote this statement from its own tests.',
    'If you publish these pages: add what you know about your own texts, pictures and website. The kit cannot know it.',
  )
}

/** The kit has no other details of whoever publishes the pages than the contacts in venue.yaml. */
function contact(deck: Deck): string {
  const { contacts } = deck.venue
  const reach =
    contacts.length === 0
      ? para('Contacts have not been filled in yet. Until they are, please tell whoever gave you the address of this website.')
      : `${para('These are the contacts that the people who run this website have given:')}\n${printFlow(contacts.map(fullService), { ...plainPrinter(deck), interactive: false })}`
  return `${heading('Feedback and contact information', 'contact')}
<p>You can ask for a workshop in another form, such as large print, audio or paper. You need not say why.</p>
${reach}
<h3>Reporting accessibility problems with this website</h3>
<p>If something does not work for you, and it is not on this page, please say so to the same contacts. It helps to say which page it was, and what you used to read it.</p>`
}

function enforcement(): string {
  return `${heading('Enforcement procedure')}
<p>This is general information, not advice, and it may have changed. Please check it with the organisation that is named.</p>
${list([
  'The law differs for public bodies and for others. Which law holds here depends on who runs this website, and in which nation.',
  'In England, Scotland and Wales, the Equality Advisory and Support Service (EASS) can tell you what you can do if you are not happy with the answer to your complaint.',
  'In Northern Ireland, the Equality Commission for Northern Ireland (ECNI) can.',
])}`
}

function technical(): string {
  const failing = editions.flatMap(({ title, faults }) => faults.filter(({ fails }) => fails).map((fault) => ({ title, fault })))
  return `${heading('Technical information about this website’s accessibility')}
<h3>Compliance status</h3>
<p>This website is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. The reasons are listed under “Non-accessible content”.</p>
<p>Automatic tests cannot find every problem. There may be others, which are not listed because nobody has looked for them yet.</p>
<h3>Non-accessible content</h3>
${list(failing.map(({ title, fault }) => `${title}: ${fault.what} ${fault.criterion} ${fault.instead}`))}
<p>What else does not work for everybody, and what WCAG says of it, is listed above for each form. Pages of learning platforms, and other websites that we link to, are not part of this statement.</p>`
}

function preparation(): string {
  return `${heading('Preparation of this accessibility statement')}
<p>This statement was prepared on ${fullDay(audit.on)}.</p>
<h3>What was tested</h3>
${testsInWords(audit)}
<p>The slides and the packages were not part of that. Other automatic tests look at sample slides, and start the packages in a test platform.</p>
<h3>What was not done</h3>
${list(notDone)}`
}

/** Until every page has been measured in every state, there is no number to tell and nothing to claim. */
export function testsInWords(of: Audit): string {
  if (of.runs === 0) return para('The automatic tests of all pages in all states have not been completed for this version.')
  const [narrow, wide] = of.widths
  return `${para(
    `The tests are automatic, and were last run for this statement on the day that it was prepared. axe-core ${of.axe} ran in Chromium on Linux, with its rules for WCAG 2.0, 2.1 and 2.2 at levels A and AA, and for contrast at level AAA.`,
    `It ran ${of.runs} times, on ${of.pages} pages: all pages to read alone, search, safety, this statement, the handouts and each part of the one-file workshops. It found no violations.`,
    'A second checker, IBM’s accessibility-checker-engine, looked at the pages to read alone as they open, with its rules for WCAG 2.2. It found no violations. The W3C’s checker found no errors in the HTML.',
    'The pages are those of the workshops that come with the kit. Texts that other people have written or changed were not part of it.',
    `The window was ${wide} pixels wide, and ${narrow} in the last state. Each page was tested in the states that it has:`,
  )}
${list(of.states)}
${para(`The parts of the one-file workshops were tested in ${of.partStates.length} of them: ${of.partStates.join(', ')}.`)}`
}

/** Each with its criterion, the reason, and what there is instead. */
function known(faults: readonly Fault[]): string {
  return `<ul>\n${faults
    .map(
      ({ what, criterion, why, instead }) =>
        `<li><p><strong>${escapeHtml(what)}</strong></p>\n<p>${escapeHtml(`${criterion} Why: ${why}`)}</p>\n<p>${escapeHtml(`Instead: ${instead}`)}</p></li>`,
    )
    .join('\n')}\n</ul>`
}

function heading(words: string, id?: string): string {
  return id === undefined ? `<h2>${words}</h2>` : `<h2 id="kit--${id}">${words}</h2>`
}

function para(...lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')
}

function list(lines: readonly string[]): string {
  return `<ul>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>`
}
