/** Fixes: which misspelt names have one right answer, and what is changed in the text. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../src/compile.ts'
import { fault } from '../src/diagnostic.ts'
import { applyFixes, placeFix, withPlacedFixes } from '../src/fixes.ts'
import type { Diagnostic, Sources } from '../src/model.ts'
import { formatSarif } from '../src/sarif.ts'
import { slipOf } from '../src/slip.ts'
import { plain, quoted } from './command-run.ts'

function sourcesOf(files: Readonly<Record<string, string>>): Sources {
  return { texts: new Map(Object.entries(files)), pictures: new Map(), problems: [] }
}

function problemsOf(sources: Sources): Diagnostic[] {
  return analyse(sources, { today: '2026-11-21', strict: false }).diagnostics
}

const page = 'decks/talk/page.md'
const ledger = 'decks/talk/quotes.yaml'
const head = '---\ntitle: Page\nminutes: 5\n---\n\n## First {#first}\n\n'
const glossary = '- term: dissociation\n  means: A thing.\n- term: trigger\n  means: A thing.\n- term: flashbacks\n  means: Things.\n'
const small = { ...plain, ...quoted, 'decks/glossary.yaml': glossary }

/** One file as it is after one round. */
function mended(file: string, text: string, rest: Readonly<Record<string, string>> = {}): string | undefined {
  const sources = sourcesOf({ ...small, ...rest, [file]: text })
  return applyFixes(sources, problemsOf(sources)).texts.get(file)
}

describe('a slip', () => {
  const slips: [written: string, known: string[], meant: string | undefined][] = [
    ['discusion', ['discussion', 'scenario'], 'discussion'],
    ['contentnote', ['content-note', 'columns'], 'content-note'],
    ['Discussion', ['discussion'], 'discussion'],
    ['kind-word', ['kind-words'], 'kind-words'],
    ['first-prt', ['first-part', 'first-port'], undefined],
    ['smith-2019', ['smith-2018'], undefined],
    ['smith2019a', ['smith2019b'], undefined],
    ['part-iii', ['part-ii'], undefined],
    ['her-story', ['his-story'], undefined],
    ['unusual', ['usual'], undefined],
    ['unsafe-words', ['safe-words'], undefined],
    ['zebra', ['discussion'], undefined],
    ['constructor', [], undefined],
  ]
  for (const [written, known, meant] of slips)
    it(`\`${written}\` among ${known.join(', ')}`, () => expect(slipOf(written, known)).toBe(meant))
})

describe('what is mended', () => {
  const cases: [name: string, from: string, to: string][] = [
    ['a block', '::: discusion\nWhat helps?\n:::\n', '::: discussion\nWhat helps?\n:::\n'],
    ['an attribute', '::: discussion {minuts=5}\nWhat?\n:::\n', '::: discussion {minutes=5}\nWhat?\n:::\n'],
    ['an attribute’s value', '::: figure {type=lnie alt="A"}\n:::\n', '::: figure {type=line alt="A"}\n:::\n'],
    ['an attribute of words', 'Say [helo]{lagn=cy}.\n', 'Say [helo]{lang=cy}.\n'],
    ['an attribute of a heading', '## Next {#next minuts=5}\n\nHello.\n', '## Next {#next minutes=5}\n\nHello.\n'],
    ['a quote’s id', '::: quote kind-word\n:::\n', '::: quote kind-words\n:::\n'],
    ['a citation', 'Talk-boko. [@talk-boko, p. 3; @talk-book]\n', 'Talk-boko. [@talk-book, p. 3; @talk-book]\n'],
    ['a term, not the words shown', 'A [[disociation|disociation]].\n', 'A [[dissociation|disociation]].\n'],
    ['a term with its capital', '[[Disociation]] is.\n', '[[Dissociation]] is.\n'],
    ['a link, not its words', 'See [#frist](#frist).\n', 'See [#frist](#first).\n'],
    ['a link to another module', 'See [it](pgae) and [it](page#frist).\n', 'See [it](page) and [it](page#first).\n'],
    [
      'the way round and a domain',
      '::: content-note {to=frist domains="stigma, stigam"}\nA.\n:::\n',
      '::: content-note {to=first domains="stigma, stigma"}\nA.\n:::\n',
    ],
    [
      'several on one line',
      '::: discussion {minuts=5 fromat=pairs}\nWhat?\n:::\n',
      '::: discussion {minutes=5 format=pairs}\nWhat?\n:::\n',
    ],
  ]
  for (const [name, from, to] of cases) it(name, () => expect(mended(page, head + from)).toBe(head + to))
  it('a key of front matter, of a workshop, of the glossary', () => {
    expect(mended(page, head.replace('minutes', 'minuts'))).toBe(head)
    const workshop = plain['decks/talk/workshop.yaml']
    expect(mended('decks/talk/workshop.yaml', workshop.replace('summary', '"sumary"'))).toBe(workshop.replace('summary', '"summary"'))
    expect(mended('decks/glossary.yaml', glossary.replace('means', 'meens'))).toBe(glossary)
  })
  it('a block of notes', () =>
    expect(mended('facilitator-notes/talk/page.md', '## First\n\n::: purpse\nWhy.\n:::\n')).toBe('## First\n\n::: purpose\nWhy.\n:::\n'))
  it('keeps line ends of every sort and the byte-order mark', () => {
    const text = `\ufeff${head.replaceAll('\n', '\r\n')}::: discusion\rWhat?\n:::\r\n`
    expect(mended(page, text)).toBe(text.replace('discusion', 'discussion'))
    expect(mended('decks/glossary.yaml', `\ufeff${glossary.replace('term', 'trem').replaceAll('\n', '\r\n')}`)).toBe(
      `\ufeff${glossary.replaceAll('\n', '\r\n')}`,
    )
  })
})

describe('what is left', () => {
  const two = '\n## One {#first-part}\n\nA.\n\n## Two {#first-port}\n\nB.\n'
  const cases: [name: string, text: string][] = [
    ['a name with two candidates', `See [it](#first-prt).\n${two}`],
    ['an attribute that is there already', '::: discussion {minutes=5 minuts=6}\nWhat?\n:::\n'],
    ['an ending of a term', 'These are [[triggers]].\n'],
    ['a term that is one of several', 'This is a [[flashback]].\n'],
    ['a format, which may be any words', '::: discussion {format=pars}\nWhat?\n:::\n'],
    ['a picture', '![A seat](images/saet.png)\n'],
  ]
  for (const [name, text] of cases)
    it(name, () => {
      expect(problemsOf(sourcesOf({ ...small, [page]: head + text }))).not.toEqual([])
      expect(mended(page, head + text)).toBeUndefined()
    })
  it('consent, and whether somebody looked', () => {
    const right = `${quoted[ledger]}    until: 2030-01-01\n  anonymity: { checked: 2026-01-01, by: A person }\n`
    for (const [from, to] of [
      ['[room, reader', '[rom, reader'],
      ['scope', 'scpe'],
      ['until', 'untill'],
      ['basis', 'bassis'],
      ['consent', 'consnt'],
      ['anonymity', 'anonimity'],
      ['{ checked', '{ cheked'],
    ] as const) {
      const text = right.replace(from, to)
      const problems = problemsOf(sourcesOf({ ...small, [ledger]: text }))
      expect([to, problems.length > 0, problems.filter((one) => one.fix !== undefined)]).toEqual([to, true, []])
      expect(mended(ledger, text)).toBeUndefined()
    }
  })
  it('the venue', () => {
    const text = plain['decks/venue.yaml'].replace('quiet-space', 'quiet-spce')
    expect(mended('decks/venue.yaml', text)).toBeUndefined()
  })
  it('a name in a file that other workshops share', () => {
    const shared = { 'decks/talk/workshop.yaml': 'title: T\nsummary: S.\nmodules: [page, common/both]\n' }
    const text = `${head}::: quote kind-word\n:::\n\nA [@talk-boko]. [It](#frist)\n`
    expect(mended('decks/common/both.md', text, shared)).toBe(text.replace('#frist', '#first'))
  })
})

describe('a quotation’s words', () => {
  const text = quoted[ledger].replace('domains: []', 'domains: [stigam]').replace('a while', 'stigam a while')
  const said = 'We talked for stigam a while.'
  it('stay when the domains and keys beside them are mended', () => {
    const slips = text.replace('  level', '  levle')
    const after = mended(ledger, slips)
    expect(after).toBe(text.replace('[stigam]', '[stigma]'))
    expect(after).toContain(said)
  })
  it('stay even when a problem asks for other ones', () => {
    const at = { file: ledger, line: 3, column: 1 }
    const sources = sourcesOf({ ...small, [ledger]: text })
    for (const [line, from, to] of [
      [3, 'stigam', 'stigma'],
      [9, 'room', 'print'],
      [8, 'consent', 'domains'],
    ] as const) {
      const fixed = { ...fault('value-wrong', { ...at, line }, 'm', 'h'), fix: { from, to } }
      expect(text.split('\n')[line - 1]).toContain(from)
      expect(applyFixes(sources, [fixed])).toEqual({ texts: new Map(), mended: [] })
    }
  })
})

describe('where a fix stands', () => {
  const sources = sourcesOf({ 'a.md': 'one two-one one\nonely one\n' })
  const fix = (line: number, column: number, to = 'ONE') => ({
    ...fault('x', { file: 'a.md', line, column }, 'm', 'h'),
    fix: { from: 'one', to },
  })
  it('is the place itself, or the first whole word behind it', () => {
    const columns = ([line, column]: [number, number]) => placeFix(sources, fix(line, column))?.at.column
    expect(
      (
        [
          [1, 1],
          [1, 2],
          [2, 1],
          [2, 8],
          [3, 1],
          [9, 1],
        ] as [number, number][]
      ).map(columns),
    ).toEqual([1, 13, 7, undefined, undefined, undefined])
  })
  it('counts lines by ends of every sort, and columns without the byte-order mark', () => {
    const other = { ...sources, texts: new Map([['a.md', '\ufeffone one\rone\r\none\none']]) }
    const offsets = [1, 2, 3, 4, 5].map((line) => placeFix(other, fix(line, 1))).map((one) => one && [one.at.column, one.offset])
    expect(offsets).toEqual([[1, 1], [1, 9], [1, 14], [1, 18], undefined])
  })
  it('is changed from right to left, each once', () => {
    const { texts, mended: done } = applyFixes(sources, [fix(1, 1, 'first'), fix(1, 2, 'last'), fix(1, 5, 'last')])
    expect([texts.get('a.md'), done.map((one) => one.at.column)]).toEqual(['first two-one last\nonely one\n', [1, 13]])
  })
  it('has no fix when two problems answer it differently', () => {
    expect(applyFixes(sources, [fix(1, 1, 'first'), fix(1, 1, 'last')]).mended).toEqual([])
  })
  it('is never in a file whose text is a guess', () => {
    const guessed = { ...sources, problems: [fault('file-not-utf-8', { file: 'a.md', line: 1, column: 1 }, 'm', 'h')] }
    expect(applyFixes(guessed, [fix(1, 1)]).mended).toEqual([])
  })
  it('is taken off a problem when it does not stand', () => {
    expect(withPlacedFixes(sources, [fix(1, 1), fix(3, 1)]).map((one) => 'fix' in one)).toEqual([true, false])
  })
  it('stands in SARIF as a replacement', () => {
    const log = JSON.parse(formatSarif([fix(1, 2), fix(3, 1)], '1.0.0', (one) => placeFix(sources, one)))
    const [first, second] = log.runs[0].results
    expect(first.fixes[0].artifactChanges).toEqual([
      {
        artifactLocation: { uri: 'a.md', uriBaseId: '%SRCROOT%' },
        replacements: [{ deletedRegion: { startLine: 1, startColumn: 13, endColumn: 16 }, insertedContent: { text: 'ONE' } }],
      },
    ])
    expect(second).not.toHaveProperty('fixes')
  })
})
