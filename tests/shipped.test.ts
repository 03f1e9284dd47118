/** The shipped workshops keep the bars set for them: evidence.md section 10 and its defaults, experience.md rows 24, 45, 49 and 50. */
import { describe, expect, it } from 'vitest'
import type { Flow, Module } from '../src/model.ts'
import { plainText, wordsOf } from '../src/walk.ts'
import { blocksOf, modulesIn } from '../src/walk-deck.ts'
import { countOf, deckOf, decks, diagnostics, quotesIn, session, sheetsIn } from './shipped-workshops.ts'

/** Each session's minutes, and those in which the facilitator talks: evidence.md section 10. */
const sessions: Record<string, [number, number]> = {
  'common/opening-well': [30, 13],
  'avoidable-harm/what-is-avoidable-harm': [45, 12],
  'avoidable-harm/seen-heard-believed': [50, 7],
  'avoidable-harm/who-decides': [50, 8],
  'avoidable-harm/the-encounter': [50, 7],
  'avoidable-harm/what-the-record-says': [45, 6],
  'avoidable-harm/when-we-get-it-wrong': [60, 8],
  'targeted-hostility/naming-targeted-violence': [45, 9],
  'targeted-hostility/what-people-need': [50, 7],
  'targeted-hostility/falling-through-the-net': [60, 8],
  'targeted-hostility/joining-up': [60, 9],
  'targeted-hostility/in-control': [50, 7],
  'targeted-hostility/where-the-topics-meet': [45, 6],
  'common/closing': [30, 7],
}

/** Source A’s own words about itself, which nobody shortens. */
const siteDescription = 'A model of service user experiences of avoidable harm'

const short = ['common/short-opening', 'common/short-closing']
const all = [...Object.keys(sessions), ...short]

it('`check` finds nothing but the venue’s blanks', () => {
  expect(diagnostics.map((one) => `${one.at.file} ${one.code} ${one.message}`)).toEqual([
    'decks/venue.yaml venue-blank `safeguarding-lead` is still blank',
    'decks/venue.yaml venue-blank `quiet-space` is still blank',
    'decks/venue.yaml venue-blank `law-checked` is still blank',
    'decks/venue.yaml venue-blank `contacts` is still blank',
  ])
})

it('every session is listed, and no other', () => {
  expect(decks.flatMap(modulesIn).map((module) => module.file.slice('decks/'.length, -'.md'.length))).toEqual(expect.arrayContaining(all))
  expect(new Set(decks.flatMap(modulesIn).map((module) => module.file)).size).toBe(all.length)
})

describe.each(all)('%s', (address) => {
  const module = session(address)
  const [minutes, talk] = sessions[address] ?? [module.minutes, sum(module, (slide) => slide.talk)]

  it(`adds up to ${minutes} minutes, ${talk} of them talk`, () => {
    expect(module.minutes).toBe(minutes)
    expect(sum(module, () => true)).toBe(minutes)
    expect(sum(module, (slide) => slide.talk)).toBe(talk)
    if (address !== 'common/opening-well' && !short.includes(address)) expect(talk / minutes).toBeLessThanOrEqual(0.3)
  })

  it('rests at most 15 minutes after the last rest, or offers a private or silent part', () => {
    let since = 0
    for (const slide of module.slides) {
      const kinds = kindsOn(module, slide.id)
      if (kinds.includes('pause')) since = 0
      else since += slide.minutes ?? 0
      expect(since, `${address}#${slide.id}`).toBeLessThanOrEqual(18)
    }
  })

  it('ends on support, or, where it opens a day, shows it before the work begins', () => {
    const last = module.slides.findLast((slide) => kindsOn(module, slide.id).includes('support'))
    const after = last === undefined ? Number.NaN : module.slides.length - 1 - module.slides.indexOf(last)
    expect(after).toBeLessThanOrEqual(/opening/.test(address) ? 2 : 0)
  })

  it('has two to four self-checks, only for people who read alone', () => {
    const count = countOf(module, 'check')
    if (!short.includes(address)) expect(count).toBeGreaterThanOrEqual(2)
    expect(count).toBeLessThanOrEqual(4)
    for (const sheet of sheetsIn(module, 'slide')) expect(JSON.stringify(sheet.body)).not.toContain('"name":"check"')
  })

  it('has text for people who read alone on every slide but rests', () => {
    for (const slide of module.slides.slice(1)) {
      const kinds = kindsOn(module, slide.id)
      if (!kinds.includes('pause') && !kinds.includes('content-note')) expect(kinds, `${address}#${slide.id}`).toContain('reader')
    }
  })

  it('says its sentences in 25 words or fewer, 18 or fewer on average', () => {
    const lengths = sentencesOf(module)
      .filter((one) => !one.includes(siteDescription))
      .map((one) => ({ one, words: wordsOf(one) }))
    expect(lengths.filter(({ words }) => words > 25).map(({ one }) => one)).toEqual([])
    const average = lengths.reduce((total, { words }) => total + words, 0) / lengths.length
    expect(average).toBeLessThanOrEqual(18)
  })

  it('has notes on every slide but rests, and ways round for the whole', () => {
    for (const slide of module.slides.slice(1))
      if (!kindsOn(module, slide.id).includes('pause')) expect(slide.notes.length, `${address}#${slide.id}`).toBeGreaterThan(0)
    const kinds = module.notes.map((note) => note.kind)
    for (const kind of ['purpose', 'opt-out', 'if', 'safety', 'access']) expect(kinds).toContain(kind)
  })

  it('says by every point of law what it is worth', () => {
    const references = deckOf(module).references
    const cites = module.mentions.cites.map(({ key }) => references.get(key)?.type)
    if (cites.includes('legislation') || cites.includes('bill')) expect(countOf(module, 'law')).toBeGreaterThan(0)
  })

  it('says beforehand what is hard in it, when it is', () => {
    const quoted = quotesIn(module).some((id) => (deckOf(module).quotes.get(id)?.level ?? 0) >= 2)
    if (quoted) expect(module.contentNote).toBeDefined()
    if (quoted) expect(countOf(module, 'content-note')).toBeGreaterThan(0)
  })
})

describe('routes', () => {
  const routes = Object.fromEntries(decks.map((deck) => [deck.name, deck.routes.map((route) => [route.name, route.minutes])]))

  it('are those of the curriculum', () => {
    for (const name of ['avoidable-harm', 'targeted-hostility']) {
      expect(routes[name]).toEqual(
        expect.arrayContaining([
          ['taster', 90],
          ['half-day', 210],
        ]),
      )
      expect(routes[name]?.filter(([route]) => String(route).startsWith('week-'))).toHaveLength(6)
      expect(routes[name]?.filter(([route]) => String(route).startsWith('course-half-day-'))).toHaveLength(2)
    }
  })

  it('break after at most 90 minutes, and end on a closing or on support', () => {
    for (const route of decks.flatMap((deck) => deck.routes.slice(1))) {
      let since = 0
      for (const step of route.steps) {
        since = step.type === 'break' ? 0 : since + step.minutes
        expect(since, route.name).toBeLessThanOrEqual(120)
      }
      const last = route.steps.at(-1)
      expect(last?.type === 'module' && last.module.address, route.name).toMatch(/^common\/(short-)?closing$/)
    }
  })
})

it('the glossary explains at least 40 terms, each said once', () => {
  for (const deck of decks) expect(deck.glossary.size).toBeGreaterThanOrEqual(40)
})

function sum(module: Module, counts: (slide: Module['slides'][number]) => boolean): number {
  return module.slides.filter(counts).reduce((total, slide) => total + (slide.minutes ?? 0), 0)
}

function kindsOn(module: Module, id: string): string[] {
  return blocksOf(module).flatMap(({ block, slide }) => (slide.id === id ? [block.kind] : []))
}

/** The sentences of our own running text in the reader: no headings, tables, captions, or people's own words. */
function sentencesOf(module: Module): string[] {
  return sheetsIn(module, 'reader').flatMap((sheet) => sentencesIn(sheet.body))
}

function sentencesIn(flow: readonly Flow[]): string[] {
  return flow.flatMap((one): string[] => {
    if (one.type === 'para')
      return plainText(one.children)
        .split(/(?<=[.?!])\s+/u)
        .filter((text) => wordsOf(text) > 0)
    if (one.type === 'box' && one.kind.startsWith('service')) return []
    if (one.type === 'box') return sentencesIn(one.children)
    if (one.type === 'list') return one.role === undefined ? one.items.flatMap(sentencesIn) : []
    return []
  })
}
