/** The quote ledger: `quotes.yaml`. */
import { fault } from '../diagnostic.ts'
import { domains } from '../domains.ts'
import type { Place, Quote, Report } from '../model.ts'
import { scopes } from '../scopes.ts'
import { unmended } from '../slip.ts'
import { choicesOf, dayOf, type Fields, fieldsOf, missing, optionalText, requiredText } from './shape.ts'
import { isId } from './slug.ts'
import { readYaml, type Yaml } from './yaml.ts'

const quoteKeys = [
  'id',
  'text',
  'attribution',
  'source',
  'verify',
  'lang',
  'level',
  'domains',
  'note',
  'paraphrase',
  'anonymity',
  'consent',
]
const consentKeys = ['scope', 'basis', 'checked', 'until', 'withdrawn']

/** A quote as the ledger has it, with what only checks need. */
export interface LedgerQuote extends Quote {
  textAt: Place
}

/** Quotes in order; those without an id are left out, with an error. An empty file is an empty ledger. */
export function readLedger(text: string, file: string, report: Report): LedgerQuote[] {
  const yaml = text.trim() === '' ? undefined : readYaml(text, file, 1, report)
  if (yaml === undefined) return []
  if (yaml.type !== 'list') {
    report(fault('value-wrong', yaml.at, 'the ledger should be a list of quotes', 'start each quote with `- id: …`'))
    return []
  }
  const seen = new Set<string>()
  return yaml.items.flatMap((item) => {
    const quote = readQuote(item, report)
    if (quote === undefined) return []
    if (seen.has(quote.id)) {
      report(fault('quote-named-twice', quote.at, `two quotes have the id \`${quote.id}\``, 'give one of them another id'))
      return []
    }
    seen.add(quote.id)
    return [quote]
  })
}

function readQuote(yaml: Yaml, report: Report): LedgerQuote | undefined {
  // Whether there is consent, and whether somebody looked for what gives a person away, is for people to write.
  const told = unmended(report, ({ to }) => to === 'consent' || to === 'anonymity')
  const fields = fieldsOf(yaml, 'a quote', quoteKeys, told)
  if (fields === undefined) return undefined
  fields.done()
  const id = requiredText(fields, 'id', 'a quote', report)
  const at = fields.take('id')?.at ?? yaml.at
  if (id !== '' && !isId(id))
    report(fault('id-malformed', at, `\`${id}\` is not an id`, 'use small letters, digits and single hyphens', id.length))
  const quote: LedgerQuote = {
    id,
    text: requiredText(fields, 'text', 'a quote', report),
    attribution: requiredText(fields, 'attribution', 'a quote', report),
    source: requiredText(fields, 'source', 'a quote', report),
    level: readLevel(fields, report),
    domains: choicesOf(fields, 'domains', domains, report),
    consent: readConsent(fields, report),
    at,
    textAt: fields.take('text')?.at ?? at,
  }
  for (const key of ['verify', 'lang', 'note', 'paraphrase'] as const) {
    const value = optionalText(fields, key, report)
    if (value !== undefined && value.trim() !== '') quote[key] = value.trim()
  }
  readAnonymity(fields, report)
  checkLevel(quote, report)
  return id === '' ? undefined : quote
}

function readLevel(fields: Fields, report: Report): number {
  const yaml = fields.take('level')
  if (yaml === undefined) {
    missing(fields, 'level', 'a quote', report)
    return 0
  }
  if (yaml.type === 'scalar' && typeof yaml.value === 'number' && [0, 1, 2, 3].includes(yaml.value)) return yaml.value
  report(fault('value-wrong', yaml.at, '`level` should be 0, 1, 2 or 3', '0 plain, 1 sad or angry, 2 describes harm, 3 graphic'))
  // What cannot be read is treated as the hardest: closed until a person opens it.
  return 3
}

/** Without consent that can be read, a quote may appear nowhere. A slip in it is told and never mended: only a person knows what was agreed. */
function readConsent(outer: Fields, tell: Report): Quote['consent'] {
  const report = unmended(tell)
  const nothing: Quote['consent'] = { scope: [], basis: '', checked: '' }
  const yaml = outer.take('consent')
  if (yaml === undefined) {
    missing(outer, 'consent', 'a quote', report)
    return nothing
  }
  const fields = fieldsOf(yaml, 'consent', consentKeys, report)
  if (fields === undefined) return nothing
  fields.done()
  if (fields.take('scope') === undefined) missing(fields, 'scope', 'consent', report)
  if (fields.take('checked') === undefined) missing(fields, 'checked', 'consent', report)
  const consent: Quote['consent'] = {
    scope: choicesOf(fields, 'scope', scopes, report),
    basis: requiredText(fields, 'basis', 'consent', report),
    checked: dayOf(fields, 'checked', report) ?? '',
  }
  const until = dayOf(fields, 'until', report)
  const withdrawn = dayOf(fields, 'withdrawn', report)
  if (until !== undefined) consent.until = until
  if (withdrawn !== undefined) consent.withdrawn = withdrawn
  // A day that cannot be read must not leave the words on show.
  if ((fields.take('withdrawn') !== undefined && withdrawn === undefined) || (fields.take('until') !== undefined && until === undefined))
    consent.scope = []
  return consent
}

function readAnonymity(outer: Fields, report: Report): void {
  const yaml = outer.take('anonymity')
  const fields = yaml === undefined ? undefined : fieldsOf(yaml, 'anonymity', ['checked', 'by'], unmended(report))
  if (fields === undefined) return
  fields.done()
  dayOf(fields, 'checked', report)
  optionalText(fields, 'by', report)
}

function checkLevel(quote: LedgerQuote, report: Report): void {
  if (quote.level < 2) return
  for (const key of ['note', 'paraphrase'] as const) {
    if (quote[key] === undefined)
      report(
        fault(
          'quote-without-note',
          quote.at,
          `quote \`${quote.id}\` is level ${quote.level} and has no \`${key}\``,
          key === 'note'
            ? 'say what it is about, how long it is, and how to go round it'
            : 'say the point in our own words, without the hard detail',
        ),
      )
  }
  if (quote.domains.length === 0)
    report(
      fault(
        'quote-without-note',
        quote.at,
        `quote \`${quote.id}\` is level ${quote.level} and has no \`domains\``,
        `choose from ${domains.join(', ')}`,
      ),
    )
}
