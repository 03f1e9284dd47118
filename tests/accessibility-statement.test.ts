/** The accessibility statement: its headings, its date, whom to tell, what it may never claim, and the links that lead to it (experience.md, row 57). */
import { describe, expect, test } from 'vitest'
import { editions, missing } from '../src/print/accessibility-editions.ts'
import { audit, notDone } from '../src/print/accessibility-facts.ts'
import { testsInWords } from '../src/print/accessibility-page.ts'
import { today } from './shipped-workshops.ts'
import { build, fileOf, smallSources } from './small-workshop.ts'

const built = await build(smallSources())
const statement = String(fileOf(built, 'learners/accessibility.html'))
const words = readable(statement)

function readable(html: string): string {
  const main = html.slice(html.indexOf('<h1'), html.indexOf('</main>'))
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

/** Claims that nobody can make of a page: alone, or of any that has not been tested with people. */
const banned =
  /\b(fully accessible|completely accessible|accessible to (all|everyone|everybody)|fully compliant|trauma[- ]informed|WCAG[- ]certified|PDF\/UA|no known (issues|problems)|tested with (screen readers|survivors))\b/i

test('it has the headings of the sample statement, in its order', () => {
  const headings = [...statement.matchAll(/<h[23][^>]*>([^<]+)<\/h[23]>/g)].map((found) => found[1])
  const expected = [
    'How accessible this website is',
    'Feedback and contact information',
    'Reporting accessibility problems with this website',
    'Enforcement procedure',
    'Technical information about this website’s accessibility',
    'Compliance status',
    'Non-accessible content',
    'Preparation of this accessibility statement',
  ]
  expect(headings.filter((heading) => heading !== undefined && expected.includes(heading))).toEqual(expected)
  for (const { title } of editions) expect(headings).toContain(title)
})

test('it is dated, under 12 months ago, and not ahead of the clock', () => {
  const days = (Date.parse(today) - Date.parse(audit.on)) / 86_400_000
  expect(days).toBeLessThan(365)
  expect(Date.parse(audit.on)).toBeLessThanOrEqual(Date.now())
  expect(words).toMatch(/prepared on \d{1,2} [A-Z][a-z]+ \d{4}\./)
})

test('it says partially compliant, of WCAG 2.2 at AA, and what was not done', () => {
  expect(words).toContain('partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA')
  for (const line of notDone) expect(words).toContain(line)
  for (const of of ['screen reader', 'survivors', 'Windows or macOS', 'Safari', 'voice control'])
    expect(notDone.join(' ').toLowerCase()).toContain(of.toLowerCase())
})

test('it tells the numbers of the tests when there are any, and claims nothing before', () => {
  expect(testsInWords({ ...audit, runs: 0, pages: 0 })).not.toMatch(/no violations|axe|\d/)
  const told = testsInWords({ ...audit, runs: 234, pages: 56 })
  expect(told).toContain('It ran 234 times, on 56 pages')
  for (const state of audit.states) expect(told).toContain(`<li>${state}</li>`)
  expect(words).toContain(audit.runs === 0 ? 'have not been completed' : `It ran ${audit.runs} times`)
})

describe('every known fault', () => {
  const faults = [...editions.flatMap((edition) => edition.faults), ...missing]

  test.each(faults)('$what', ({ what, criterion, why, instead, fails }) => {
    for (const part of [what, criterion, why, instead]) expect(words).toContain(part)
    expect(criterion).toMatch(/WCAG/)
    if (fails) expect(criterion).toMatch(/\d\.\d\.\d+ [A-Z].*\((A|AA)\) fails/)
  })

  test('what fails a criterion stands under non-accessible content, too', () => {
    const part = words.slice(words.indexOf('Non-accessible content ', words.indexOf('Compliance status')))
    const failing = faults.filter(({ fails }) => fails)
    expect(failing.length).toBeGreaterThan(0)
    for (const { what } of failing) expect(part).toContain(what)
  })
})

test('enforcement is told for every nation, to be checked, with no telephone number', () => {
  const part = words.slice(words.indexOf('Enforcement procedure'), words.indexOf('Technical information'))
  for (const name of ['England', 'Scotland', 'Wales', 'Northern Ireland', 'EASS', 'ECNI', 'please check it'])
    expect(part.toLowerCase()).toContain(name.toLowerCase())
  expect(part).not.toMatch(/\d{3}/)
})

test('with contacts it gives them; without, it says that they have not been filled in', async () => {
  const contactPart = (text: string) => text.slice(text.indexOf('Feedback and contact'), text.indexOf('Enforcement procedure'))
  const without = await build(smallSources({ 'decks/venue.yaml': 'contacts: []\n' }))
  const empty = readable(String(fileOf(without, 'learners/accessibility.html')))
  expect(contactPart(words)).toContain('Local group')
  expect(contactPart(words)).not.toContain('not been filled in')
  expect(contactPart(empty)).toContain('Contacts have not been filled in yet')
})

test('it claims nothing that was not measured, and the check would find it', () => {
  expect(words.match(banned)).toBeNull()
  for (const claim of ['This site is fully accessible.', 'A trauma-informed site.', 'It is accessible to everyone.'])
    expect(claim).toMatch(banned)
})

test('every page on the learners’ shelf leads to it', () => {
  const pages = built.files.filter(({ path }) => path.startsWith('learners/') && path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(5)
  const alone = /\/downloads\/slides/
  for (const { path, bytes } of pages.filter(({ path }) => !alone.test(path)))
    expect(String(bytes), path).toMatch(/href="((\.\.\/)*accessibility\.html|#kit--accessibility)"/)
})
