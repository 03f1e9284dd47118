/**
 * Every element of the two sources stands in the session that should hold it: the map of evidence.md, section 11. What is word for
 * word is compared with `decks/<workshop>/sources/`, so that nothing here repeats a source.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decks, oneLine, quotesIn, session, wordsIn } from './shipped-workshops.ts'

const sourceA = readSource('avoidable-harm/sources/theme-7.txt')
const sourceB = readSource('targeted-hostility/sources/practitioner-perspectives-abstract.txt')

function readSource(path: string): string {
  return readFileSync(new URL(`../decks/${path}`, import.meta.url), 'utf8')
}

const a1 = 'avoidable-harm/what-is-avoidable-harm'
const a2 = 'avoidable-harm/seen-heard-believed'
const a3 = 'avoidable-harm/who-decides'
const a4 = 'avoidable-harm/the-encounter'
const a5 = 'avoidable-harm/what-the-record-says'
const a6 = 'avoidable-harm/when-we-get-it-wrong'
const b1 = 'targeted-hostility/naming-targeted-violence'
const b2 = 'targeted-hostility/what-people-need'
const b3 = 'targeted-hostility/falling-through-the-net'
const b4 = 'targeted-hostility/joining-up'
const b5 = 'targeted-hostility/in-control'
const b6 = 'targeted-hostility/where-the-topics-meet'
const s0 = 'common/opening-well'
const s9 = 'common/closing'

/** The bullets of Source A, in order. */
const features = [...sourceA.matchAll(/^\s*•(.*)$/gmu)].map(([, words = '']) => oneLine(words))

/** Each feature by its number, the session that is about it, and the others that hold it. */
const featureMap: [number, string, string[]][] = [
  [1, a2, [a1, a6, b6]],
  [2, a3, [a1, a6, b6]],
  [3, a2, [a1, a5, a6, b6]],
  [4, a2, [a1, a5, a6, b6]],
  [5, a2, [a1, a5, a6, b6]],
  [6, a4, [a1, a6, b6]],
  [7, a3, [a1, a6, b6]],
  [8, a3, [a1, a5, a6, b6]],
  [9, a3, [a1, a6, b6]],
  [10, a3, [a1, a6, b6]],
  [11, a2, [a1, a6, b6]],
  [12, a4, [a1, a6, b6]],
  [13, a4, [a1, a5, a6, b6]],
  [14, a6, [a1, b6]],
  [15, a4, [a1, a6, b6]],
  [16, a4, [a1, a6, b6]],
]

describe('the 16 features', () => {
  it('are all in the source', () => {
    expect(features).toHaveLength(16)
    expect(featureMap.map(([number]) => number)).toEqual(features.map((_, index) => index + 1))
  })

  for (const [number, primary, also] of featureMap) {
    it(`A7-${String(number).padStart(2, '0')} is on a slide of ${primary}, and word for word in ${also.length} more`, () => {
      const words = features[number - 1] ?? ''
      expect(wordsIn(session(primary), 'slide')).toContain(words)
      for (const address of [primary, ...also]) expect(wordsIn(session(address), 'reader'), address).toContain(words)
    })
  }

  it('stand on the slides of A1 as one set of cards, in the source’s order', () => {
    const slides = wordsIn(session(a1), 'slide')
    const places = features.map((words) => slides.lastIndexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })
})

describe('the quotations and points', () => {
  const shown: Record<string, string[]> = {
    'dismissing-stranger': [a2],
    'she-chooses': [a5],
    'point-1': [b1, b6],
    'point-2': [b2, b6],
    'point-3': [b3, b6],
    'point-4': [b4, b6],
    'point-5': [b5, b6],
  }
  const everySession = [a1, a2, a3, a4, a5, a6, b1, b2, b3, b4, b5, b6, s0, s9, 'common/short-opening', 'common/short-closing']

  for (const [id, sessions] of Object.entries(shown)) {
    it(`${id} is whole, as the source has it, in ${sessions.length === 1 ? 'one session' : 'its session and the bridge'}, and nowhere else`, () => {
      const quote = decks.flatMap((deck) => deck.quotes.get(id) ?? [])[0]
      const words = oneLine(quote?.text ?? '')
      const source = oneLine(id.startsWith('point') ? sourceB : sourceA)
      expect(words.split(' ').length).toBeGreaterThan(15)
      expect(source).toContain(words)
      // Whole: nothing of the same sentence before or behind it.
      expect(source.split(words)[1]).toMatch(/^( \S|$)/)
      expect(everySession.filter((address) => quotesIn(session(address)).includes(id))).toEqual(sessions)
      for (const address of sessions) expect(wordsIn(session(address), 'reader'), address).toContain(words)
    })
  }

  it('the first quotation is recalled in A4 by its session’s name, and not shown', () => {
    expect(wordsIn(session(a4), 'slide') + wordsIn(session(a4), 'reader')).toContain('Seen, heard, believed?')
  })

  it('words in quotation marks are only those of the ledgers', () => {
    const ledgers = decks.flatMap((deck) => [...deck.quotes.values()].map((quote) => oneLine(quote.text)))
    // Titles of works keep the marks that their authors gave them.
    const titles = decks.flatMap((deck) => [...deck.references.values()].flatMap(({ csl }) => String(csl.title ?? '').split(': ')))
    const own = [...ledgers, ...titles.filter((title) => title !== '')]
    for (const address of everySession) {
      for (const view of ['slide', 'reader'] as const) {
        const rest = own.reduce((text, words) => text.replaceAll(words, ''), wordsIn(session(address), view))
        expect(rest.match(/["“”].{0,60}/gu) ?? [], `${address}, ${view}`).toEqual([])
      }
      const notes = readFileSync(new URL(`../facilitator-notes/${address}.md`, import.meta.url), 'utf8')
      expect(notes.match(/["“”].{0,60}/gu) ?? [], address).toEqual([])
    }
  })
})

/** What else section 11 asks for: the session, the words that tell it is there, and in which view. */
const elements: [string, string, string[]][] = [
  ['the label', a1, ['Systemic | Relational']],
  ['the label, used again', a3, ['systemic', 'relational']],
  ['the label, used again', a6, ['systemic', 'relational']],
  ['the label, used again', b6, ['systemic', 'relational']],
  ['the site’s description', a1, [oneLine(/A model of service user experiences.*/.exec(sourceA)?.[0] ?? 'missing')]],
  ['the heading', a1, [oneLine(/neglectful, defensive or controlling frontline practice/.exec(sourceA)?.[0] ?? 'missing')]],
  ...[a1, s0, b6, s9].map((address): [string, string, string[]] => [
    'credits, funding and disclaimer',
    address,
    [
      'Sarah Carr',
      'Angela Sweeney',
      'Tina Coldham',
      'Georgie Hudson',
      'Traumascapes',
      'School for Social Care Research',
      'not necessarily',
    ],
  ]),
  ['the study', b1, ['user-led', 'six focus groups', '46 practitioners', 'knowledge exchange', 'responded']],
  [
    'title, dates, pages',
    b1,
    ['Practitioner perspectives on service users experiences', '20 December 2018', '31 May 2020', '22 June 2020', '1099'],
  ],
  ['title, dates, pages', b6, ['Practitioner perspectives on service users experiences', '1099', 'conflict of interest']],
  ['funding and no conflict of interest', b1, ['School for Social Care Research', 'conflict of interest']],
  ['structures and processes', b3, ['structures and processes']],
  ['structures and processes', b4, ['structures']],
  ['relationships, resources, own solutions', b5, ['trust', 'resources', 'own solutions']],
  ['own solutions', b2, ['own solutions']],
  ['empowerment, hope, agency, control', b5, ['collaborative empowerment', 'hope', 'agency', 'control']],
]

describe('the rest of the map', () => {
  for (const [what, address, words] of elements) {
    it(`${what}: ${address}`, () => {
      const text = `${wordsIn(session(address), 'slide')} ${wordsIn(session(address), 'reader')}`.toLowerCase()
      for (const one of words) expect(text).toContain(one.toLowerCase())
    })
  }
})
