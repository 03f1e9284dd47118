/** `support.yaml`, `venue.yaml` and `glossary.yaml`. */
import { fault } from '../diagnostic.ts'
import type { Place, Report, Service, Term, Venue } from '../model.ts'
import { unmended } from '../slip.ts'
import { dayOf, type Fields, fieldsOf, missing, optionalText, requiredText, sortOf, textsOf } from './shape.ts'
import { readYaml, type Yaml } from './yaml.ts'

const serviceKeys = ['name', 'for', 'phone', 'web', 'region', 'hours', 'cost', 'checked', 'topics']

/** National services; each says what `design.md` 3.6 asks of it. */
export function readSupport(text: string, file: string, report: Report): Service[] {
  return listOf(text, file, 'support services', report).flatMap((item) => {
    const service = readService(item, 'a service', report)
    if (service === undefined) return []
    const { fields, ...found } = service
    for (const key of ['for', 'region', 'hours', 'cost', 'checked', 'topics'] as const)
      if (fields.take(key) === undefined) missing(fields, key, `service \`${found.name}\``, report)
    if (found.phone === undefined && fields.take('web') === undefined)
      report(fault('service-without-way', found.at, `service \`${found.name}\` has no \`phone\` or \`web\``, 'add one of them'))
    return [found]
  })
}

function readService(item: Yaml, what: string, report: Report): (Service & { fields: Fields }) | undefined {
  const fields = fieldsOf(item, what, serviceKeys, report)
  if (fields === undefined) return undefined
  fields.done()
  const service: Service & { fields: Fields } = {
    name: requiredText(fields, 'name', what, report),
    topics: textsOf(fields, 'topics', report).map((one) => one.text),
    at: item.at,
    fields,
  }
  for (const key of ['for', 'phone', 'web', 'region', 'hours', 'cost'] as const) {
    const value = optionalText(fields, key, report)
    if (value !== undefined && value.trim() !== '') service[key] = value.trim()
  }
  const checked = dayOf(fields, 'checked', report)
  if (checked !== undefined) service.checked = checked
  checkWeb(service, fields, report)
  return service
}

function checkWeb(service: Service, fields: Fields, report: Report): void {
  if (service.web === undefined || /^https:\/\/[^\s]+$/.test(service.web)) return
  report(
    fault(
      'value-wrong',
      fields.take('web')?.at ?? service.at,
      '`web` should be an address that starts with `https://`',
      `for example \`web: https://${service.web.replace(/^\w+:\/\//, '')}\``,
    ),
  )
  delete service.web
}

const venueKeys = ['safeguarding-lead', 'quiet-space', 'exit', 'logo', 'contacts', 'law-checked', 'platform-score']

/** The adopter's own particulars, which only they mend. What is left out or empty is a blank, with its place. */
export function readVenue(text: string | undefined, file: string, tell: Report): Venue {
  const report = unmended(tell)
  const top: Place = { file, line: 1, column: 1 }
  const venue: Venue = { contacts: [], blanks: [] }
  const yaml = text === undefined || text.trim() === '' ? undefined : readYaml(text, file, 1, report)
  const fields = yaml === undefined ? undefined : fieldsOf(yaml, 'the venue', venueKeys, report)
  fields?.done()
  const texts = { 'safeguarding-lead': 'safeguardingLead', 'quiet-space': 'quietSpace', exit: 'exit', logo: 'logo' } as const
  for (const [key, name] of Object.entries(texts) as [keyof typeof texts, 'safeguardingLead'][]) {
    const value = fields === undefined ? undefined : optionalText(fields, key, report)?.trim()
    if (value) venue[name] = value
    else if (key === 'safeguarding-lead' || key === 'quiet-space') venue.blanks.push({ key, at: fields?.keyAt(key) ?? top })
  }
  checkExit(venue, fields, report)
  venue.contacts = fields === undefined ? [] : readContacts(fields, report)
  if (venue.contacts.length === 0) venue.blanks.push({ key: 'contacts', at: fields?.keyAt('contacts') ?? top })
  const lawChecked = fields === undefined ? undefined : readLawChecked(fields, report)
  if (lawChecked !== undefined) venue.lawChecked = lawChecked
  else venue.blanks.push({ key: 'law-checked', at: fields?.keyAt('law-checked') ?? top })
  if (fields !== undefined && readPlatformScore(fields, report)) venue.platformScore = true
  return venue
}

/** Whether learning platforms are told a score. Without a plain yes they are not. */
function readPlatformScore(venue: Fields, report: Report): boolean {
  const yaml = venue.take('platform-score')
  if (yaml === undefined || (yaml.type === 'scalar' && (yaml.value === null || typeof yaml.value === 'boolean')))
    return yaml?.value === true
  report(
    fault(
      'value-wrong',
      yaml.at,
      '`platform-score` should be `true` or `false`',
      'write `true` only if a learning platform should be told how many self-checks somebody answered right',
    ),
  )
  return false
}

function checkExit(venue: Venue, fields: Fields | undefined, report: Report): void {
  if (venue.exit === undefined || /^https:\/\/[^\s]+$/.test(venue.exit)) return
  report(
    fault(
      'value-wrong',
      fields?.take('exit')?.at ?? { file: '', line: 1, column: 1 },
      '`exit` should be an address that starts with `https://`',
      'choose a page that anybody might have open, such as the weather',
    ),
  )
  delete venue.exit
}

/** Both the day and the name, or it is still a blank: half a check is none. */
function readLawChecked(venue: Fields, report: Report): Venue['lawChecked'] {
  const yaml = venue.take('law-checked')
  const fields = yaml === undefined ? undefined : fieldsOf(yaml, '`law-checked`', ['on', 'by'], report)
  fields?.done()
  const on = fields && dayOf(fields, 'on', report)
  const by = fields && optionalText(fields, 'by', report)?.trim()
  return on && by ? { on, by } : undefined
}

/** Local contacts need only a name and one way to reach them. An entry with nothing in it is a blank. */
function readContacts(fields: Fields, report: Report): Service[] {
  const yaml = fields.take('contacts')
  if (yaml === undefined) return []
  if (yaml.type !== 'list') {
    report(fault('value-wrong', yaml.at, `\`contacts\` should be a list, not ${sortOf(yaml)}`, 'start each contact with `- name: …`'))
    return []
  }
  return yaml.items.flatMap((item) => {
    if (isEmpty(item)) return []
    const contact = readService(item, 'a contact', report)
    if (contact === undefined) return []
    const { fields: _, ...found } = contact
    if (found.phone === undefined && found.web === undefined)
      report(fault('service-without-way', found.at, `contact \`${found.name}\` has no way to reach it`, 'add `phone` or `web`'))
    return [found]
  })
}

function isEmpty(yaml: Yaml): boolean {
  if (yaml.type === 'scalar') return yaml.value === null || yaml.value === ''
  return yaml.type === 'list' ? yaml.items.every(isEmpty) : yaml.entries.every((entry) => isEmpty(entry.value))
}

/** Terms by their name in lower case. */
export function readGlossary(text: string, file: string, report: Report): Map<string, Term> {
  const terms = new Map<string, Term>()
  for (const item of listOf(text, file, 'terms', report)) {
    const fields = fieldsOf(item, 'a term', ['term', 'means', 'source'], report)
    if (fields === undefined) continue
    fields.done()
    const term: Term = {
      term: requiredText(fields, 'term', 'a term', report),
      means: requiredText(fields, 'means', 'a term', report),
      at: item.at,
    }
    const source = optionalText(fields, 'source', report)
    if (source) term.source = source
    const key = foldTerm(term.term)
    if (terms.has(key)) report(fault('term-named-twice', item.at, `the term \`${term.term}\` stands twice`, 'keep one of them'))
    else if (key !== '') terms.set(key, term)
  }
  return terms
}

/** Terms match whatever their capitals and spaces. */
export function foldTerm(term: string): string {
  return term.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function listOf(text: string, file: string, what: string, report: Report): Yaml[] {
  const yaml = text.trim() === '' ? undefined : readYaml(text, file, 1, report)
  if (yaml === undefined) return []
  if (yaml.type === 'list') return yaml.items
  report(fault('value-wrong', yaml.at, `the file should be a list of ${what}`, 'start each one with `- `'))
  return []
}
