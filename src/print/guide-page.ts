/** The facilitator guide as one page: front, sessions, end. Made for paper, and readable on any screen without script. */
import type { EditionInput, Module, OutputFile, Sheet } from '../model.ts'
import { fileName } from './deck-file.ts'
import { deckPrinter } from './deck-printer.ts'
import { drawingOf, markOf } from './drawings.ts'
import { printContacts, printOwnNotes, printReferences } from './guide-end.ts'
import { printContents, printCover, printHowTo } from './guide-front.ts'
import { printNeeds } from './guide-materials.ts'
import { type GuideInput, sessionsOf } from './guide-parts.ts'
import { printRunSheet } from './guide-run-sheet.ts'
import { runningRules } from './guide-running.ts'
import { printSession } from './guide-session.ts'
import { spriteOf } from './icons.ts'
import { printOrganiser } from './organiser.ts'
import { linkedPage, ownStyle } from './page.ts'
import { linkedPictures, type Pictures } from './pictures.ts'
import { accentOf } from './theme.ts'

export async function writeGuide(input: EditionInput): Promise<OutputFile[]> {
  const { deck, route } = input
  const pictures = linkedPictures(deck, 'facilitators', '', input.sources)
  const guide = gather(input, pictures)
  const accent = accentOf(deck)
  const html = linkedPage(
    {
      title: `${deck.title}: facilitator guide`,
      lang: deck.lang,
      accent,
      sort: 'guide',
      body: `${symbols(accent)}\n<main>\n${inside(guide)}\n</main>`,
      style: 'paper.css',
      ownStyle: await ownStyle(runningRules(deck.title, accent, guide.sessions)),
    },
    '../',
  )
  return [{ path: `facilitators/${deck.name}/${fileName('guide', route.name, 'html')}`, bytes: html }, ...pictures.files()]
}

function gather(input: EditionInput, pictures: Pictures): GuideInput {
  const slides = input.sheetsFor({ view: 'slide', shelf: 'facilitators', scope: ['room'] })
  const sessions = sessionsOf(input)
  const modules = new Map(sessions.map(({ module }) => [module.address, module]))
  return {
    input,
    sessions,
    pictures: new Map(slides.map((sheet): [string, Sheet] => [sheet.anchor, sheet])),
    numbers: new Map(slides.map((sheet, index): [string, number] => [sheet.anchor, index + 1])),
    printerOf: (module) => deckPrinter({ ...input, pictures }, module, modules, false),
  }
}

function inside(guide: GuideInput): string {
  const page = guide.printerOf(guide.sessions[0]?.module ?? ({ anchor: '' } as Module))
  return [
    printCover(guide, page),
    `<section class="front">\n${printHowTo(guide, page)}\n</section>`,
    printContents(guide),
    `<section class="front">\n${printRunSheet(guide)}\n</section>`,
    `<section class="front">\n${printNeeds(guide)}\n</section>`,
    printOrganiser(guide.input.deck, page),
    ...guide.sessions.map((session) => printSession(guide, session)),
    printContacts(guide, page),
    `<section class="front">\n${printReferences(guide, page)}\n</section>`,
    printOwnNotes(),
  ].join('\n')
}

/** What pictures and lines of the page draw again and again. A pattern draws only from an element that is not hidden. */
function symbols(accent: string): string {
  const symbol = (name: string, svg: string) =>
    svg
      .replace(/^<svg class="[^"]*"/, `<symbol id="kit--${name}"`)
      .replace(/ aria-hidden="true"/, '')
      .replace('</svg>', '</symbol>')
  const lines =
    '<pattern id="kit--lines" width="100" height="10mm" patternUnits="userSpaceOnUse"><rect class="ruled" y="9.8mm" width="100" height=".2mm"/></pattern>'
  return `${spriteOf()}<svg class="sprite" width="0" height="0" aria-hidden="true">${symbol('drawing', drawingOf(accent))}${symbol('mark', markOf(accent))}${lines}</svg>`
}
