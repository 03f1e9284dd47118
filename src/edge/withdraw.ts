/** `workshop-kit withdraw`: marks a quote withdrawn in its ledger, and lists where it stood. */
import { join } from 'node:path'
import { analyse } from '../compile.ts'
import { meant } from '../diagnostic.ts'
import type { Deck, Quote, Sources } from '../model.ts'
import { workshopNames } from '../parse/deck.ts'
import { carriersOf } from './carriers.ts'
import { readSources } from './disk.ts'
import type { CommandInput, Flags } from './flags.ts'
import { markWithdrawn } from './mark-withdrawn.ts'
import { replaceFile } from './replace-file.ts'
import { problemsText } from './tell.ts'
import { wrongUse } from './wrong-use.ts'

export function withdraw({ flags, words }: CommandInput): number {
  const [id, second] = words
  if (id === undefined || second !== undefined)
    throw wrongUse('`withdraw` takes one quote’s id', 'for example `workshop-kit withdraw dismissing-stranger`')
  const sources = readSources(flags.root)
  refuseWorkshop(flags, sources)
  const { decks, diagnostics } = analyse(sources, { today: flags.today, strict: false })
  const { quote, file } = findQuote(id, decks, flags)
  const { withdrawn } = quote.consent
  if (withdrawn !== undefined && withdrawn <= flags.today) {
    process.stdout.write(`\`${id}\` is withdrawn already, from ${withdrawn} on\n`)
    return 0
  }
  const broken = diagnostics.filter((one) => one.at.file === file && one.severity === 'error')
  const changed = broken.length > 0 ? undefined : markWithdrawn(sources.texts.get(file) ?? '', id, flags.today)
  if (changed === undefined) {
    process.stderr.write(broken.length > 0 ? `${problemsText(broken, sources)}\n` : '')
    process.stderr.write(
      `${file} was not changed: mend it first, or write \`withdrawn: ${flags.today}\` into the consent of \`${id}\` yourself\n`,
    )
    return 1
  }
  const carriers = decks.filter((deck) => deck.quotes.get(id)?.at.file === file).flatMap((deck) => carriersOf(deck, quote, flags.today))
  replaceFile(join(flags.root, file), changed)
  process.stdout.write(report(id, file, flags.today, carriers))
  return 0
}

function refuseWorkshop({ workshop }: Flags, sources: Sources): void {
  const known = workshopNames(sources, () => {})
  if (workshop !== undefined && !known.includes(workshop))
    throw wrongUse(`there is no workshop \`${workshop}\``, meant(workshop, known, `there are ${known.join(', ')}`))
}

/** The quote, and the one ledger that holds it. */
function findQuote(id: string, decks: readonly Deck[], { workshop }: Flags): { quote: Quote; file: string } {
  const asked = decks.filter((deck) => workshop === undefined || deck.name === workshop)
  const found = new Map(
    asked.flatMap((deck) => [...deck.quotes.values()].filter((quote) => quote.id === id).map((quote) => [quote.at.file, quote])),
  )
  const [[file, quote] = [], ...others] = found
  if (file === undefined || quote === undefined) {
    const known = asked.flatMap((deck) => [...deck.quotes.keys()])
    throw wrongUse(`no ledger has a quote \`${id}\``, meant(id, known, 'ids stand in each `quotes.yaml`'))
  }
  if (others.length > 0) throw wrongUse(`\`${id}\` stands in ${[...found.keys()].join(' and ')}`, 'say which with `--workshop NAME`')
  return { quote, file }
}

function report(id: string, file: string, today: string, carriers: readonly string[]): string {
  const where = carriers.length === 0 ? ['No edition carried it.'] : ['It stood in:', ...carriers.map((line) => `  ${line}`)]
  const next =
    'Now run `workshop-kit build`, and replace or take back every copy that was shared: files, printed pages, sticks and uploads.'
  return `${[`\`${id}\` is withdrawn from ${today} on (${file}).`, '', ...where, '', next].join('\n')}\n`
}
