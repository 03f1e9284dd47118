/**
 * `learners/safety.html`: what Exit does and does not do, what is kept, who may still see it, and where to turn (experience.md,
 * section 3 and row 36). Every sentence says no more than what the page does; `tests/reader-privacy.browser.test.ts` holds it to that.
 */
import type { Deck, OutputFile } from '../model.ts'
import { anyTimeBox, fullService, hereBox } from '../services.ts'
import { escapeHtml } from './escape.ts'
import { printFlow } from './html.ts'
import { defaultExit, learnerPage, pageOpening } from './learner-page.ts'
import { linkedPage } from './page.ts'
import { plainPrinter } from './plain-printer.ts'

export function safetyPage(decks: readonly Deck[]): OutputFile[] {
  const deck = decks[0]
  if (deck === undefined) return []
  const services = [...hereBox(deck.venue.contacts.map(fullService)), ...anyTimeBox(deck.support.map(fullService))]
  const target = (deck.venue.exit ?? defaultExit).replace(/^https?:\/\//, '').replace(/\/$/, '')
  const opening =
    '<h1 id="kit--title">Your safety on this site</h1>\n<p class="summary">What Exit this page does, what this site keeps, and what neither of them can change.</p>'
  const text = `${safetyText(target)}
<h2 id="kit--support">Support</h2>
${printFlow(services, { ...plainPrinter(deck), interactive: false })}`
  const page = learnerPage({
    title: 'Your safety on this site',
    lang: 'en-GB',
    accent: '',
    sort: 'safety',
    home: { name: 'Workshops', href: 'index.html' },
    venue: deck.venue,
    support: '#kit--support',
    opening: pageOpening(opening),
    text,
    up: '',
  })
  return [{ path: 'learners/safety.html', bytes: linkedPage(page, '') }]
}

/** All that people are told, for this page and for those that cannot lead to it. `target` is where Exit leads, in words. */
export function safetyText(target: string): string {
  return sections(target)
    .map(({ title, lines }) => `<h2>${title}</h2>\n<ul>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>`)
    .join('\n')
}

interface Section {
  title: string
  lines: readonly string[]
}

function sections(target: string): readonly Section[] {
  return [
    {
      title: 'What Exit this page does',
      lines: [
        `Exit this page takes you to ${target}. The button is at the top of every page.`,
        'It covers the page at once and empties what you typed. It deletes what you asked this device to keep.',
        'The other page then stands in the place of the one that you left.',
        'You can press the Shift key three times within five seconds instead. A line counts the presses.',
        'With no network, you see an empty page.',
      ],
    },
    {
      title: 'What Exit this page does not do',
      lines: [
        'It does not erase your browser history. The pages that you opened stay listed there.',
        'It replaces only the page that you are on. Pages that you opened before it can still be reached with Back.',
        'Going to the same place many times may itself look odd to somebody who watches.',
        'On a phone, close the tab as well. Otherwise it stays among your open tabs.',
      ],
    },
    {
      title: 'What this site keeps',
      lines: [
        'We save nothing unless you ask. There are no cookies, and visits are not counted.',
        'What you type stays on the page until you close or leave it. It is not sent.',
        '“Save on this device for 7 days” keeps your words and your place in this browser. Others who use it could read them.',
        '“Remember on this device” in Settings does the same for your choices of colour and letters.',
        'Clear my answers deletes your words and your place. Exit this page deletes your choices, too.',
        'Words that you copy, print or download are yours to look after. Neither button can take them back.',
        'As on any site, whoever runs the web server can see that a page was asked for.',
      ],
    },
    {
      title: 'Who could still see what you read',
      lines: [
        'Use a device that others cannot reach, or a private window. Close that window when you have finished.',
        'Somebody with spyware on your device can still see what you do, in a private window, too.',
        'So can somebody who shares your accounts, or who looks after the router or the network at work.',
        'Think before you wipe all your history or cookies. It can log you out of other sites, and it can look suspicious.',
        'Your browser may check spelling as you type. Some browsers’ enhanced spell-check may send what you type away. You can turn that off in the browser’s settings.',
        'GOV.UK names two charities in its guidance on leaving a page quickly: Women’s Aid and Refuge. You can look them up.',
      ],
    },
    {
      title: 'How to find us again',
      lines: [
        'Exit this page gives you no link back. Remember the address of this site, or ask whoever gave it to you.',
        'A bookmark or a note of the address can be seen by others who use the device.',
      ],
    },
    {
      title: 'Inside a learning platform',
      lines: [
        'The platform keeps its own record of what you opened and when. Nothing on this site can change that.',
        'What you write goes to the platform only if you ask for that there. People who run it may then be able to read it.',
        'Exit this page leads the whole window away where the browser lets it. Elsewhere it may only cover its own frame.',
        'If the platform is still on screen, close the window or the tab yourself.',
      ],
    },
    {
      title: 'If scripts do not run in your browser',
      lines: [
        'Exit this page is then a plain link. It covers nothing, and Back brings this page up again.',
        'Pressing Shift does nothing. Clear my answers still empties what you typed.',
        'The browser’s own search, and links that point at a passage of text, can open a closed quotation.',
      ],
    },
  ]
}
