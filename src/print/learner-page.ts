/**
 * What every learners' page that is no deck has around its text: skip links, the bar with Exit, support, Clear and Settings, and
 * the foot (experience.md, rows 5, 13, 14, 33, 39, 41; look.md, section 7). All of it works without script.
 */
import type { Venue } from '../model.ts'
import { markOf } from './drawings.ts'
import { attribute, escapeHtml } from './escape.ts'
import { printIcon, spriteOf } from './icons.ts'
import type { Page } from './page.ts'
import { settingsSection } from './settings-section.ts'

/** Where Exit leads when the venue names no place. */
export const defaultExit = 'https://www.bbc.co.uk/weather'

export interface LearnerPage {
  title: string
  lang: string
  accent: string
  /** What sort of page: `reader`, `index`, `safety`. */
  sort: string
  /** The name at the left of the bar, and where it leads. */
  home: { name: string; href: string }
  venue: Venue
  /** Where Get support leads: on this page, or on the page about safety. */
  support: string
  /** The opening, across the page, before `main`. */
  opening?: string
  /** Beside the text: where am I. */
  contents?: string
  /** Inside `main`. */
  text: string
  /** From the page to its shelf: `../`. */
  up: string
  /** Of a page that stands alone: where it speaks of safety and accessibility itself. */
  about?: { safety: string; accessibility: string }
  /** Its text comes in parts of its own, each with its opening and contents. */
  inParts?: boolean
  /** Links of the foot besides safety and accessibility. */
  foot?: readonly { href: string; words: string }[]
  /** For the script: which workshop and page this is. */
  data?: Record<string, string | undefined>
}

/** The page for `linkedPage` or `singlePage`. */
export function learnerPage(page: LearnerPage): Page {
  return {
    title: page.title,
    lang: page.lang,
    accent: page.accent,
    sort: page.sort,
    bodyData: { exit: page.venue.exit ?? defaultExit, ...page.data },
    style: 'page.css',
    firstScript: 'reader-first.js',
    script: 'reader.js',
    body: `${spriteOf()}
<p class="skip-links"><a href="#kit--text">Skip to the text</a></p>
${bar(page)}
<div class="kit-page">
${page.opening ?? ''}
${text(page)}
${foot(page)}
</div>
<form id="kit--answers" autocomplete="off" hidden></form>
`,
  }
}

/** The opening of a page that is no module's: its heading has the id `kit--title`. */
export function pageOpening(inside: string): string {
  return `<section class="opening" aria-labelledby="kit--title">\n${inside}\n</section>`
}

function text({ contents, text: inside, inParts }: LearnerPage): string {
  const main = `<main id="kit--text" tabindex="-1">\n${inside}\n</main>`
  return inParts
    ? `${settingsBelow}\n${main}`
    : `<div class="page-body">\n${contents === undefined ? '' : `${contents}\n`}${settingsBelow}\n${main}\n</div>`
}

/** On the narrowest screens the bar has no room for it. */
const settingsBelow = `<nav class="settings-below" aria-label="Settings"><a class="button" href="#kit--settings">${printIcon('settings')}Settings</a></nav>`

/** Exit comes first, then support, Clear and Settings: the same order on every page, in source and on screen. */
function bar({ accent, home, venue, support }: LearnerPage): string {
  return `<header class="kit-bar">
<a class="bar-name"${attribute('href', home.href)}>${markOf(accent)}<span>${escapeHtml(home.name)}</span></a>
<a class="button exit"${attribute('href', venue.exit ?? defaultExit)} rel="noreferrer">${printIcon('exit')}<span><span class="hidden-words">Emergency: </span>Exit<span class="more"> this page</span></span></a>
<a class="button bar-support"${attribute('href', support)}>${printIcon('support')}<span class="more">Get support</span><span class="less" aria-hidden="true">Support</span></a>
<button class="button bar-clear" type="reset" form="kit--answers">${printIcon('clear')}<span>Clear<span class="more"> my answers</span></span></button>
<a class="button bar-settings" href="#kit--settings">${printIcon('settings')}<span class="more">Settings</span></a>
</header>`
}

function foot({ up, about, data, foot = [] }: LearnerPage): string {
  const links = [
    { href: about?.safety ?? `${up}safety.html`, words: 'Your safety on this site' },
    { href: about?.accessibility ?? `${up}accessibility.html`, words: 'Accessibility' },
    ...foot,
  ]
  return `<footer class="kit-foot">
${settingsSection(data?.['one-file'] !== undefined)}
<nav aria-label="About this site">
<ul>
${links.map(({ href, words }) => `<li><a${attribute('href', href)}>${escapeHtml(words)}</a></li>`).join('\n')}
</ul>
</nav>
</footer>`
}
