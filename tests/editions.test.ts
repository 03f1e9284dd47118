/** One small workshop through every edition: what lands where, and what must not. */
import { describe, expect, it } from 'vitest'
import { build, fileOf, quoteIds, smallSources, wordsOfQuote } from './small-workshop.ts'

const built = await build(smallSources())

/** Every page, with the quotes whose words it may show today. */
const everyDay = ['everywhere', 'last-day', 'withdrawn-later']
const shown: Record<string, string[]> = {
  'facilitators/small/present.html': [...everyDay, 'room-only'],
  'facilitators/small/downloads/present.html': [...everyDay, 'room-only'],
  'facilitators/small/present-short.html': [...everyDay, 'room-only'],
  'facilitators/small/guide.html': [...everyDay, 'room-only'],
  'facilitators/small/cards.html': [...everyDay, 'print-only'],
  'learners/small/slides.html': everyDay,
  'learners/small/downloads/slides.html': everyDay,
  'learners/small/slides-short.html': everyDay,
  'learners/small/first.html': [...everyDay, 'reader-only'],
  'learners/small/handout.html': [...everyDay, 'print-only'],
}

describe('consent', () => {
  it('builds without an error', () => expect(built.diagnostics.filter((one) => one.severity === 'error')).toEqual([]))

  for (const [path, ids] of Object.entries(shown)) {
    it(`${path} shows the words of just the quotes whose scope covers it`, () => {
      const html = fileOf(built, path)
      expect(quoteIds.filter((id) => html.includes(wordsOfQuote(id))).sort()).toEqual([...ids].sort())
    })

    it(`${path} shows our words, and no attribution, for the others`, () => {
      const html = fileOf(built, path)
      const others = quoteIds.filter((id) => !ids.includes(id))
      for (const id of others) expect([html.includes(`Our words for ${id}.`), html.includes(`Label of ${id}!`)]).toEqual([true, false])
    })
  }

  it('a quotation that has no paraphrase leaves a plain sentence', async () => {
    const ledger = (smallSources().texts.get('decks/small/quotes.yaml') ?? '').replace('  paraphrase: Our words for nowhere.\n', '')
    const html = fileOf(await build(smallSources({ 'decks/small/quotes.yaml': ledger })), 'learners/small/first.html')
    expect(html).toContain('A quotation is not shown here.')
  })

  it('a quotation of level 2 is closed on screens, and paraphrased on paper', () => {
    for (const path of ['facilitators/small/present.html', 'learners/small/slides.html', 'learners/small/first.html']) {
      expect(fileOf(built, path)).toMatch(
        new RegExp(`<details class="withheld-words">(?:(?!</details>)[\\s\\S])*${wordsOfQuote('closed')}`),
      )
    }
    for (const path of ['learners/small/handout.html', 'facilitators/small/cards.html']) {
      expect([fileOf(built, path).includes(wordsOfQuote('closed')), fileOf(built, path).includes('Our words for closed.')]).toEqual([
        false,
        true,
      ])
    }
    expect(fileOf(built, 'facilitators/small/guide.html')).toContain(wordsOfQuote('closed'))
  })

  it('withdrawing a quotation takes its words out of every file', async () => {
    const ledger = (smallSources().texts.get('decks/small/quotes.yaml') ?? '').replace(
      'platform], basis',
      'platform], withdrawn: 2026-11-21, basis',
    )
    const after = await build(smallSources({ 'decks/small/quotes.yaml': ledger }))
    expect(after.files.length).toBe(built.files.length)
    expect(after.files.filter((file) => typeof file.bytes === 'string' && file.bytes.includes(wordsOfQuote('everywhere')))).toEqual([])
  })
})

describe('shelves', () => {
  const learners = built.files.filter((file) => file.path.startsWith('learners/') && typeof file.bytes === 'string')
  const holding = (words: string) =>
    built.files.filter((file) => typeof file.bytes === 'string' && file.bytes.includes(words)).map((file) => file.path)

  it('every kind of note is in the deck with notes and in the guide, and nowhere else', () => {
    const kinds = [
      'purpose',
      'say',
      'ask',
      'do',
      'watch-for',
      'opt-out',
      'if someone is upset',
      'if someone discloses',
      'safety',
      'access',
      'quiet',
      'cut',
    ]
    for (const kind of kinds) {
      expect(holding(`Sentinel sentence for the note called ${kind}.`)).toEqual([
        'facilitators/small/downloads/present-short.html',
        'facilitators/small/downloads/present.html',
        'facilitators/small/guide.html',
        'facilitators/small/present-short.html',
        'facilitators/small/present.html',
      ])
    }
  })

  it('the organiser’s notes are at the front of the guide, and nowhere else', () => {
    const guide = fileOf(built, 'facilitators/small/guide.html')
    for (const words of ['Sentinel opening for organisers.', 'Sentinel sentence for the day before.']) {
      expect(holding(words)).toEqual(['facilitators/small/guide.html'])
      expect(guide.indexOf(words)).toBeLessThan(guide.indexOf('class="module" id="first"'))
    }
  })

  it('a line about law says on both shelves who checked it', () => {
    const line = 'A stand-in line about law. Checked for this workshop on 20 November 2026 by Sentinel reader of law.'
    for (const path of [
      'learners/small/first.html',
      'learners/small/handout.html',
      'facilitators/small/guide.html',
      'facilitators/small/present.html',
    ])
      expect(fileOf(built, path)).toContain(line)
  })

  it('the safeguarding lead and the quiet space never leave the facilitators’ shelf; local contacts go everywhere', () => {
    for (const words of ['Sentinel lead', 'Sentinel quiet room'])
      expect(holding(words).filter((path) => path.startsWith('learners/'))).toEqual([])
    expect(holding('Sentinel lead')).toContain('facilitators/small/present.html')
    expect(holding('Local group')).toEqual(
      expect.arrayContaining(['learners/small/first.html', 'learners/small/handout.html', 'facilitators/small/guide.html']),
    )
  })

  it('no learner page leads to the facilitators’ shelf', () => {
    expect(learners.length).toBeGreaterThan(5)
    for (const file of learners) expect(String(file.bytes)).not.toContain('facilitators/')
  })

  it('text for readers stays out of the room, and text for the room out of the reader', () => {
    expect(holding('Only for people who read alone.')).toEqual([
      'learners/small/downloads/reader.html',
      'learners/small/first.html',
      'learners/small/handout.html',
      'learners/small/kit.search.html',
    ])
    expect(holding('Only for people in the room.').filter((path) => /first\.html|handout/.test(path))).toEqual([])
    expect(holding('Only for people in the room.')).toContain('facilitators/small/guide.html')
  })
})

describe('routes and links', () => {
  it('decks are written for every route, all else for the whole workshop', () => {
    const pages = built.files.map((file) => file.path).filter((path) => path.includes('short'))
    expect(pages).toEqual([
      'facilitators/small/downloads/present-short.html',
      'facilitators/small/present-short.html',
      'learners/small/downloads/slides-short.html',
      'learners/small/slides-short.html',
    ])
  })

  it('a break is a slide of its own in a route’s deck', () =>
    expect(fileOf(built, 'facilitators/small/present-short.html')).toContain('id="break-1"'))

  it('a link to another module leads to its slide in a deck, to its page in the reader, and to nothing where it is not', async () => {
    expect(fileOf(built, 'facilitators/small/present.html')).toContain('<a href="#first--prompt">the prompt</a>')
    expect(fileOf(built, 'learners/small/second.html')).toContain('<a href="first.html#prompt">the prompt</a>')
    const routes =
      'title: Small\nsummary: Some.\nmodules: [first, second]\nroutes:\n  end: { title: The end, minutes: 20, modules: [second] }\n'
    const other = await build(smallSources({ 'decks/small/workshop.yaml': routes }))
    expect(fileOf(other, 'facilitators/small/present-end.html')).toContain('See the prompt.')
  })

  it('the same sources give the same bytes', async () => {
    const again = await build(smallSources())
    expect(again.files).toEqual(built.files)
  })

  it('one route asked for is built alone, in every edition', async () => {
    const alone = await build(smallSources(), { route: 'short', only: ['present', 'handout'] })
    expect(alone.files.map((file) => file.path).filter((path) => path.endsWith('.html') && !path.endsWith('index.html'))).toEqual([
      'facilitators/small/present-short.html',
      'learners/accessibility.html',
      'learners/safety.html',
      'learners/small/handout-short.html',
    ])
  })
})

describe('routes', () => {
  const workshop =
    'title: Small workshop\nsummary: One of everything.\nmodules: [first]\nroutes:\n  short: { title: The short way, minutes: 80, modules: [second, first] }\n'
  const second = '---\ntitle: Second part\nminutes: 20\n---\n\n## Only slide {#only}\n\nSee [the prompt](first#prompt). \n'
  const sources = smallSources({ 'decks/small/workshop.yaml': workshop, 'decks/small/second.md': second })

  it('a module that only a route has gets a page, and its slides lead there and back', async () => {
    const all = await build(sources)
    expect(all.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    expect(fileOf(all, 'learners/small/second.html')).toContain('href="slides-short.html#second"')
    expect(fileOf(all, 'learners/small/slides-short.html')).toContain('data-reader="second.html#only"')
    expect(fileOf(all, 'learners/small/first.html')).not.toContain('second.html')
  })

  it('a route alone builds, and leads to nothing that is left out', async () => {
    const workshops = workshop.replace('modules: [second, first]', 'modules: [second]').replace('80', '20')
    const one = await build(smallSources({ 'decks/small/workshop.yaml': workshops, 'decks/small/second.md': second }), { route: 'short' })
    expect(one.diagnostics.filter((problem) => problem.severity === 'error')).toEqual([])
    expect(fileOf(one, 'learners/small/second.html')).toContain('href="slides-short.html#second"')
    expect(fileOf(one, 'learners/small/second.html')).not.toContain('first.html')
  })

  it('the whole workshop alone builds, without the decks of routes', async () => {
    const all = await build(sources, { route: 'all' })
    expect(all.diagnostics.filter((problem) => problem.severity === 'error')).toEqual([])
    expect(fileOf(all, 'learners/small/first.html')).toContain('href="slides.html#first"')
    expect(fileOf(all, 'learners/small/second.html')).not.toContain('See it as slides')
  })
})

describe('links to what a view leaves out', () => {
  it('lead to the module: a pause is not in the handout', async () => {
    const second =
      '---\ntitle: Second part\nminutes: 20\n---\n\n## Only slide {#only}\n\nRest [a while](#rest).\n\n## Rest {#rest}\n\n::: pause\n- Sit.\n- Look.\n- Drink.\n:::\n'
    const all = await build(smallSources({ 'decks/small/second.md': second }))
    expect(all.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    expect(fileOf(all, 'learners/small/handout.html')).toContain('<a href="#second">a while</a>')
    expect(fileOf(all, 'facilitators/small/guide.html')).toContain('<a href="#second--rest">a while</a>')
  })
})
