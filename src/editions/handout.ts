/** `handout.html`: what participants keep. */
import type { Edition, EditionInput, Module, OutputFile } from '../model.ts'
import { foldTerm } from '../parse/people.ts'
import { fileName } from '../print/deck-file.ts'
import { deckPrinter } from '../print/deck-printer.ts'
import { type HandoutSession, handoutPage, sessionsOf } from '../print/handout-page.ts'
import { handoutRules } from '../print/handout-running.ts'
import type { PagePrinter } from '../print/html.ts'
import { linkedPage, ownStyle } from '../print/page.ts'
import { sessionRules } from '../print/paper-choices.ts'
import { linkedPictures } from '../print/pictures.ts'
import { accentOf } from '../print/theme.ts'

export const handout: Edition = {
  name: 'handout',
  view: 'handout',
  shelf: 'learners',
  scope: ['print'],
  perRoute: false,
  write,
}

async function write(input: EditionInput): Promise<OutputFile[]> {
  const { deck, route } = input
  const pictures = linkedPictures(deck, 'learners', '', input.sources)
  const modules = new Map(input.sheets.map((sheet) => [sheet.module.address, sheet.module]))
  const sessions = sessionsOf(input)
  const printed = new Set(sessions.flatMap(anchorsIn))
  const printerOf = (module: Module, used?: Set<string>): PagePrinter => {
    const page = deckPrinter({ ...input, pictures }, module, modules, false)
    const term: PagePrinter['term'] = (name) => {
      const found = page.term(name)
      if (found !== undefined) used?.add(foldTerm(name))
      return found
    }
    return { ...page, term, deeper: 1, link: (href) => whereItStands(page.link(href), printed) }
  }
  const accent = accentOf(deck)
  const style = await ownStyle(`${handoutRules(deck.title, accent)}${sessionRules([...modules.values()])}`)
  const html = linkedPage(
    {
      title: `${deck.title}: handout`,
      lang: deck.lang,
      accent,
      sort: 'handout',
      body: handoutPage(input, sessions, printerOf),
      style: 'paper.css',
      ownStyle: style,
    },
    '../',
  )
  return [{ path: `learners/${deck.name}/${fileName('handout', route.name, 'html')}`, bytes: html }, ...pictures.files()]
}

/** The slides that the handout prints. */
function anchorsIn({ sheets, cards }: HandoutSession): string[] {
  return [...sheets.filter((sheet) => sheet.body.length > 0), ...cards].map((one) => one.anchor)
}

/** A slide that the handout leaves out, such as a pause, has no place of its own: its session has. */
function whereItStands(address: string | undefined, printed: ReadonlySet<string>): string | undefined {
  const [anchor = '', slide] = address?.startsWith('#') ? address.slice(1).split('--') : []
  return slide === undefined || printed.has(`${anchor}--${slide}`) ? address : `#${anchor}`
}
