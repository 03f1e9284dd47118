/** Says what a reference lacks, before it is ever printed. */

import type { Reference, Report, Severity } from '../model.ts'
import { doiOf } from './access.ts'
import { type Csl, dateOf, has, nameOf, namesOf, textOf } from './csl.ts'
import { isLegislation, knownTypes } from './types.ts'

export function checkReference(reference: Reference, report: Report): void {
  const { id, type, csl, at } = reference
  const tell = (severity: Severity, code: string, message: string, hint: string) => report({ code, severity, at, message, hint })
  if (!knownTypes.includes(type)) {
    const message = type === '' ? `reference \`${id}\` has no type` : `reference \`${id}\` is a \`${type}\`, which cannot be set`
    tell('error', 'reference-type-unknown', message, `make its \`type\` one of ${knownTypes.join(', ')}`)
    return
  }
  if (textOf(csl, 'title') === '') tell('error', 'reference-without-title', `reference \`${id}\` has no title`, 'add its `title`')
  for (const field of ['author', 'editor', 'translator', 'container-author']) {
    if (!namesAreReadable(csl[field])) {
      const hint = 'write each name as `{"family": "…", "given": "…"}`, or `{"literal": "…"}` for an organisation'
      tell('error', 'reference-name-malformed', `reference \`${id}\` has a name in \`${field}\` that cannot be read`, hint)
    }
  }
  for (const field of ['issued', 'accessed']) {
    if (has(csl, field) && !dateOf(csl, field)) {
      const hint = 'write it as `{"date-parts": [[2023, 5, 4]]}`, month and day left out where nobody knows them'
      tell('error', 'reference-date-malformed', `reference \`${id}\` has a date in \`${field}\` that cannot be read`, hint)
    }
  }
  for (const [code, lacking, hint] of gaps(type, csl)) tell('warning', code, `reference \`${id}\` ${lacking}`, hint)
}

function namesAreReadable(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((item) => nameOf(item) !== undefined))
}

/** What a reader would miss, though the entry can be set without it: code, what is lacking, what to do. */
function gaps(type: string, csl: Csl): [code: string, lacking: string, hint: string][] {
  const found: [string, string, string][] = []
  const onScreen = type === 'webpage' || type === 'post-weblog'
  const law = isLegislation(type) || type === 'legal_case'
  const people = ['author', 'editor', 'translator'].some((field) => namesOf(csl, field).length > 0 || !namesAreReadable(csl[field]))
  const published = textOf(csl, 'publisher') !== '' || (type !== 'article-journal' && textOf(csl, 'container-title') !== '')
  if (!law && !people && !published) {
    found.push([
      'reference-without-author',
      'has neither author nor publisher',
      'add an `author`; for an organisation `[{"literal": "…"}]`',
    ])
  }
  if (!onScreen && !has(csl, 'issued')) {
    found.push(['reference-without-date', 'has no date', 'add `issued`; if it bears none, `"issued": {"literal": "no date"}`'])
  }
  if (/^(?:article-.*|chapter)$/.test(type) && textOf(csl, 'container-title') === '') {
    found.push([
      'reference-without-container',
      'does not say what it appeared in',
      'add the journal, newspaper or book as `container-title`',
    ])
  }
  if (textOf(csl, 'DOI') !== '' && doiOf(csl) === '') {
    found.push(['reference-doi-malformed', 'has a DOI that is none', 'a DOI starts with `10.`; another address belongs in `URL`'])
  }
  const address = textOf(csl, 'URL')
  if (address !== '' && !/^https?:\/\/\S+$/iu.test(address)) {
    found.push(['reference-address-malformed', 'has a `URL` that is no web address', 'start it with `https://`'])
  }
  if (onScreen && doiOf(csl) === '' && address !== '' && !has(csl, 'accessed')) {
    found.push(['reference-without-access-day', 'does not say when its page was read', 'add `accessed`, the day somebody last looked'])
  }
  return found
}
