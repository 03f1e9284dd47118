/** References are set as in Cite Them Right, 12th edition. What a CSL processor makes of the same sources is the measure; where we differ on purpose, the tables say why. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bibliography, checkReference, knownTypes } from '../src/cite/harvard.ts'
import type { Diagnostic, Inline, Place, Reference } from '../src/model.ts'
import { readReferences } from '../src/parse/references.ts'
import { byProcessor } from './cite/processor.ts'

const source = readFileSync(new URL('cite/sources.json', import.meta.url), 'utf8')
const references = readReferences(source, 'sources.json', (diagnostic) => expect.fail(diagnostic.message))
const keys = references.map(({ id }) => id)
const ours = bibliography(references)
const processor = byProcessor(JSON.parse(source))

/** Entries that differ: ours, the processor's, the reason. */
const otherEntries: Record<string, [ours: string, processor: string, why: string]> = {
  chapter: [
    'Beresford, P., Jr (2013) ‘Whose evidence?’, in P. Staddon, J.K. Bell and I. la Cour (eds) <i>Mad matters</i>. 3rd edn. Bristol: Policy Press, pp. 181–192.',
    'Beresford, P., Jr (2013) ‘Whose evidence?’, in P. Staddon, J.K. Bell, and I. la Cour (eds) <i>Mad matters</i>. 3rd edn. Bristol: Policy Press, pp. 181–192.',
    'British lists have no comma before “and”; the style itself leaves it out for authors.',
  ],
  'journal-four-authors': [
    'Holt, A., van der Berg, P., O’Neill, J.-L. and Ahmed, R. (2021) ‘Who is heard?’, <i>Regard & Belief</i>, 4, p. 7. Available at: https://example.org/heard (Accessed: 1 February 2024).',
    'Holt, A. <i>et al.</i> (2021) ‘Who is heard?’, <i>Regard & Belief</i>, 4, p. 7. Available at: https://example.org/heard (Accessed: 1 February 2024).',
    'The list names everybody: Cite Them Right allows both, and a list is where people get their credit.',
  ],
  'journal-online-first': [
    'Faulkner, A. and Rose, D. (2024) ‘Dismissal in the first minute’, <i>Health Expectations</i> [Advance online publication]. Available at: https://doi.org/10.1000/hex.99999.',
    'Faulkner, A. and Rose, D. (2024) ‘Dismissal in the first minute’, <i>Health Expectations</i> [Preprint]. Available at: https://doi.org/10.1000/hex.99999.',
    'A reviewed article is no preprint: the version is named in the journal’s own words (`status`), and only an `article` is called a preprint unasked.',
  ],
  'journal-article-number': [
    'Osei, K. (2022) ‘Trust after a complaint’, <i>PLOS Care</i>, 9, article e1042. Available at: https://doi.org/10.1000/plos.care.1042.',
    'Osei, K. (2022) ‘Trust after a complaint’, <i>PLOS Care</i>, 9. Available at: https://doi.org/10.1000/plos.care.1042.',
    'The style knows no article numbers; Cite Them Right asks for them where there are no pages.',
  ],
  'book-in-volumes': [
    'Lang, J.R. (1998) <i>A history of complaint</i>. Volume 2. Revised edn. Verso.',
    'Lang, J. (1998) <i>A history of complaint</i>. Revised edn. Verso.',
    'The style loses the volume; and initials that are given without full stops are initials still.',
  ],
  'book-without-author': [
    '<i>Medicine in words</i> (1985) 22nd edn. London: Pitman.',
    '<i>Medicine in words</i>. 22nd edn (1985). London: Pitman.',
    'The year follows what stands for the author; the edition comes after it.',
  ],
  'chapter-without-editor': [
    'Walker, T. (2011) ‘Forms of harm’, in <i>The handbook of listening</i>. London: Sage, pp. 9–30.',
    'Walker, T. (2011) ‘Forms of harm’, <i>The handbook of listening</i>. London: Sage, pp. 9–30.',
    'A chapter is in its book, whether or not anybody edited it.',
  ],
  'preprint-from-zotero': [
    'Zhou, L. (2025) ‘Testimony at scale’, <i>arXiv</i> [Preprint]. Available at: https://example.org/2501.00001 (Accessed: 3 February 2025).',
    'Zhou, L. (2025) ‘Testimony at scale’. arXiv. Available at: https://example.org/2501.00001 (Accessed: 3 February 2025).',
    'Zotero has the archive of a preprint as its publisher; it stands where a journal would.',
  ],
  'journal-double-issue': [
    'Éluard, A.-M., McCall, B. and The King’s Fund (2010) ‘What did the note say?’, <i>Notes and records</i>. Edited by J. Price, 1(1–2), pp. iv–ix.',
    'Éluard, A.-M., McCall, B., and The King’s Fund (2010) ‘What did the note say?’, <i>Notes and records</i>. Edited by J. Price, 1(1–2), pp. iv–ix.',
    'No comma before “and” here either.',
  ],
  act: [
    '<i>Care Act 2014, c. 23</i>. Available at: https://www.legislation.gov.uk/ukpga/2014/23 (Accessed: 7 May 2024).',
    '<i>Care Act 2014</i> (2014). Available at: https://www.legislation.gov.uk/ukpga/2014/23 (Accessed: 7 May 2024).',
    'Cite Them Right: title with year and chapter number, in italics. The style treats an Act as a book.',
  ],
  'act-year-apart': [
    '<i>Mental Capacity Act 2005, c. 9</i>.',
    '<i>Mental Capacity Act</i> (2005).',
    'The year belongs to the name of an Act.',
  ],
  regulations: [
    '<i>Care and Support (Eligibility Criteria) Regulations 2015</i>, SI 2015/313.',
    '<i>Care and Support (Eligibility Criteria) Regulations 2015</i> (2015).',
    'Statutory instruments are found by their number.',
  ],
  bill: [
    '<i>Mental Health Bill</i> (2024) House of Lords Bill 47.',
    '<i>Mental Health Bill</i> (2024).',
    'The style leaves out which House, and the number.',
  ],
  'case-neutral': [
    '<i>Montgomery v Lanarkshire Health Board</i> [2015] UKSC 11.',
    '<i>Montgomery v Lanarkshire Health Board</i> (2015).',
    'The style knows no neutral citations.',
  ],
  'case-reported': [
    '<i>R v Edwards (John)</i> (1991) 93 Cr App R 48.',
    '<i>R v Edwards (John)</i> (1991) <i>Cr App R</i>.',
    'A law report is found by volume and page, which the style leaves out.',
  ],
}

/** Citations that differ. */
const otherCitations: Record<string, [ours: string, processor: string, why: string]> = {
  'book-without-author': ['(Medicine in words, 1985)', '(Medicine in words. 22nd edn, 1985)', 'The edition is no part of the title.'],
  act: ['(Care Act 2014)', '(Care Act 2014, 2014)', 'The year of an Act is said once.'],
  'act-year-apart': ['(Mental Capacity Act 2005)', '(Mental Capacity Act, 2005)', 'The same, where the title lacks the year.'],
  regulations: [
    '(Care and Support (Eligibility Criteria) Regulations 2015)',
    '(Care and Support (Eligibility Criteria) Regulations 2015, 2015)',
    'The same for regulations.',
  ],
  'journal-double-issue': [
    '(Éluard, McCall and The King’s Fund, 2010)',
    '(Éluard, McCall, and The King’s Fund, 2010)',
    'No comma before “and”.',
  ],
  journal: ['(S.J. Carr, 2023)', '(S. J. Carr, 2023)', 'Initials are set without a space, as they are in the list.'],
}

describe('An entry in the list', () => {
  for (const key of keys) {
    const [expected, theirs, why] = otherEntries[key] ?? []
    it(`of "${key}" ${why ? `differs from a CSL processor's: ${why}` : 'is as a CSL processor sets it'}`, () => {
      const processed = processor.list.find((item) => item.key === key)?.entry
      expect(marked(ours.list([key])[0]?.entry ?? [])).toBe(expected ?? processed)
      if (theirs) expect(processed).toBe(theirs)
    })
  }

  it('covers every type that can be set', () => {
    const unset = knownTypes.filter((type) => !references.some((reference) => reference.type === type))
    expect(unset).toEqual([])
  })

  it('keeps the words of a title as they are given, and turns only quotation marks inside quotation marks', () => {
    expect(set({ type: 'webpage', title: 'iPad USE in the NHS' })).toBe('<i>iPad USE in the NHS</i> (no date).')
    expect(set({ type: 'chapter', title: 'The ‘difficult’ patients’ view: ‘don’t ask’', 'container-title': 'B' })).toContain(
      '‘The “difficult” patients’ view: “don’t ask”’',
    )
  })

  it('has the DOI as a link, however it was written, and prefers it to another address', () => {
    for (const DOI of ['10.1000/a#b', 'doi:10.1000/a#b', 'https://doi.org/10.1000/a#b', 'http://dx.doi.org/10.1000/a#b']) {
      const [, link] =
        bibliography([reference({ type: 'book', DOI, URL: 'https://example.org' })])
          .list(['a'])[0]
          ?.entry.slice(-3) ?? []
      expect(link).toMatchObject({
        type: 'link',
        href: 'https://doi.org/10.1000/a%23b',
        children: [{ text: 'https://doi.org/10.1000/a#b' }],
      })
    }
  })

  it('links nothing but web addresses', () => {
    const { entry = [] } = bibliography([reference({ type: 'webpage', URL: 'javascript:alert(1)' })]).list(['a'])[0] ?? {}
    expect(entry.some((inline) => inline.type === 'link')).toBe(false)
    expect(marked(entry)).toContain('Available at: javascript:alert(1).')
  })

  it('sets dates of many shapes', () => {
    const on = (issued: unknown) => set({ type: 'article-newspaper', author: [{ literal: 'A' }], 'container-title': 'N', issued })
    expect(on({ 'date-parts': [['2023', '05', '04']] })).toBe('A (2023) ‘T’, <i>N</i>, 4 May.')
    expect(
      on({
        'date-parts': [
          [2023, 5, 4],
          [2023, 5, 6],
        ],
      }),
    ).toBe('A (2023) ‘T’, <i>N</i>, 4–6 May.')
    expect(
      on({
        'date-parts': [
          [2023, 5],
          [2023, 6],
        ],
      }),
    ).toBe('A (2023) ‘T’, <i>N</i>, May–June.')
    expect(on({ raw: '2023-05-04' })).toBe('A (2023) ‘T’, <i>N</i>, 4 May.')
    expect(on({ literal: 'in press' })).toBe('A (in press) ‘T’, <i>N</i>.')
    expect(on(undefined)).toBe('A (no date) ‘T’, <i>N</i>.')
  })

  it('gives initials to every sort of given name', () => {
    const by = (name: object) => set({ type: 'book', author: [name] }).replace(' (no date) <i>T</i>.', '')
    expect(by({ family: 'Tolkien', given: 'John Ronald Reuel' })).toBe('Tolkien, J.R.R.')
    expect(by({ family: 'Tolkien', given: 'J.R.R.' })).toBe('Tolkien, J.R.R.')
    expect(by({ family: 'Sartre', given: 'Jean-Paul' })).toBe('Sartre, J.-P.')
    expect(by({ family: 'Humboldt', given: 'Wilhelm', 'dropping-particle': 'von' })).toBe('Humboldt, W. von')
    expect(by({ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' })).toBe('van Gogh, V.')
    expect(by({ family: 'Arcy', given: 'Éamon', 'non-dropping-particle': 'd’' })).toBe('d’Arcy, É.')
    expect(by({ family: 'Sade' })).toBe('Sade')
    expect(by({ literal: 'Department of Health and Social Care' })).toBe('Department of Health and Social Care')
  })

  it('tells a law report found by its year from one found by its volume, and puts the neutral citation first', () => {
    const reported = {
      type: 'legal_case',
      title: 'R (Purdy) v DPP',
      'container-title': 'AC',
      page: '345',
      issued: { 'date-parts': [[2009]] },
    }
    expect(set(reported)).toBe('<i>R (Purdy) v DPP</i> [2009] AC 345.')
    expect(set({ ...reported, number: '[2009] UKHL 45' })).toBe('<i>R (Purdy) v DPP</i> [2009] UKHL 45, [2009] AC 345.')
    expect(set({ ...reported, authority: 'EWHC', number: '123 (Admin)', 'container-title': '' })).toBe(
      '<i>R (Purdy) v DPP</i> [2009] EWHC 123 (Admin).',
    )
  })
})

describe('A citation', () => {
  for (const key of keys) {
    const [expected, theirs, why] = otherCitations[key] ?? []
    it(`of "${key}" ${why ? `differs from a CSL processor's: ${why}` : 'is as a CSL processor sets it'}`, () => {
      const processed = processor.cite([{ key }])
      expect(ours.cite([{ key }])).toBe(expected ?? processed)
      if (theirs) expect(processed).toBe(theirs)
    })
  }

  it('keeps the order in which its works are written, each with its own page', () => {
    const items = [{ key: 'book', locator: 'p. 4' }, { key: 'journal-online-first' }, { key: 'webpage' }]
    expect(ours.cite(items)).toBe('(Fricker, 2007, p. 4; Faulkner and Rose, 2024; Mind, 2024b)')
    expect(processor.cite([{ key: 'book', page: '4' }, { key: 'journal-online-first' }, { key: 'webpage' }])).toBe(ours.cite(items))
  })

  it('says an author once for works side by side, unless a page would then be unclear', () => {
    const both = [{ key: 'same-year-one' }, { key: 'webpage' }]
    expect(ours.cite(both)).toBe('(Mind, 2024a, 2024b)')
    expect(processor.cite(both)).toBe(ours.cite(both))
    expect(ours.cite([{ key: 'same-year-one', locator: 'p. 2' }, { key: 'webpage' }])).toBe('(Mind, 2024a, p. 2; Mind, 2024b)')
  })

  it('leaves out a key that nobody knows', () => {
    expect(ours.cite([{ key: 'nobody' }, { key: 'book' }])).toBe('(Fricker, 2007)')
    expect(ours.cite([{ key: 'nobody' }])).toBe('')
  })

  it('names up to three authors', () => {
    const authors = ['Ash', 'Birch', 'Cedar', 'Dogwood'].map((family) => ({ family, given: 'X.' }))
    const by = (count: number) => bibliography([reference({ type: 'book', author: authors.slice(0, count) })]).cite([{ key: 'a' }])
    expect([1, 2, 3, 4].map(by)).toEqual([
      '(Ash, no date)',
      '(Ash and Birch, no date)',
      '(Ash, Birch and Cedar, no date)',
      '(Ash et al., no date)',
    ])
  })

  // The processor names more authors instead ("Ash, Birch, et al."); Cite Them Right asks for letters.
  it('has letters where author and year are the same in the text, in the order of the list', () => {
    const author = (second: string) => ['Ash', second, 'Cedar', 'Dogwood'].map((family) => ({ family, given: 'X.' }))
    const year = { 'date-parts': [[2020]] }
    const works = bibliography([
      reference({ id: 'later', type: 'book', author: author('Yew'), issued: year }),
      reference({ id: 'first', type: 'book', author: author('Birch'), issued: year }),
      reference({ id: 'undated', type: 'book', author: author('Birch') }),
      reference({ id: 'undated-too', type: 'book', author: author('Yew') }),
    ])
    expect(works.list(['later', 'first', 'first']).map(({ key }) => key)).toEqual(['first', 'later'])
    expect(works.cite([{ key: 'later' }])).toBe('(Ash et al., 2020b)')
    expect(works.cite([{ key: 'undated-too' }])).toBe('(Ash et al., no date b)')
    expect(marked(works.list(['first'])[0]?.entry ?? [])).toContain('Dogwood, X. (2020a) ')
  })
})

describe('The list', () => {
  it('has the order of a CSL processor', () => {
    expect(ours.list(keys).map(({ key }) => key)).toEqual(processor.list.map(({ key }) => key))
  })

  it('sorts by family name without particle or accent, then by year, and undated works last', () => {
    const works = [
      reference({ id: 'mueller', type: 'book', author: [{ family: 'Müller', given: 'A.' }], issued: { 'date-parts': [[2001]] } }),
      reference({ id: 'berg', type: 'book', author: [{ family: 'van der Berg', given: 'A.' }] }),
      reference({ id: 'mullen', type: 'book', author: [{ family: 'Mullen', given: 'A.' }] }),
      reference({ id: 'mullen-2019', type: 'book', author: [{ family: 'Mullen', given: 'A.' }], issued: { 'date-parts': [[2019]] } }),
      reference({
        id: 'mullen-and',
        type: 'book',
        author: [
          { family: 'Mullen', given: 'A.' },
          { family: 'Ash', given: 'B.' },
        ],
        issued: { 'date-parts': [[1990]] },
      }),
    ]
    const order = bibliography(works)
      .list(works.map(({ id }) => id))
      .map(({ key }) => key)
    expect(order).toEqual(['berg', 'mullen-2019', 'mullen', 'mullen-and', 'mueller'])
  })

  it('reads nothing before it is asked', () => {
    const untouched: Iterable<Reference> = { [Symbol.iterator]: () => expect.fail('references were read') }
    expect(() => bibliography(untouched)).not.toThrow()
  })
})

describe('The check of a reference', () => {
  const codes = (csl: Record<string, unknown>) => {
    const found: Diagnostic[] = []
    checkReference(reference(csl), (diagnostic) => found.push(diagnostic))
    return found.map(({ severity, code }) => `${severity} ${code}`)
  }
  const whole = { type: 'book', author: [{ literal: 'A' }], issued: { 'date-parts': [[2020]] } }

  it('finds nothing wrong with a whole one', () => {
    expect(codes(whole)).toEqual([])
    expect(codes({ type: 'legislation', title: 'Care Act 2014', issued: { 'date-parts': [[2014]] } })).toEqual([])
  })

  it('stops at a type that cannot be set, and lists those that can', () => {
    const found: Diagnostic[] = []
    checkReference(reference({ type: 'motion_picture', title: '' }), (diagnostic) => found.push(diagnostic))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ code: 'reference-type-unknown', severity: 'error', hint: expect.stringContaining('legal_case') })
  })

  it('tells errors, which would lose something, from what is only missed', () => {
    expect(codes({ ...whole, title: ' ' })).toEqual(['error reference-without-title'])
    expect(codes({ ...whole, author: 'Carr' })).toEqual(['error reference-name-malformed'])
    expect(codes({ ...whole, author: [{ given: 'Sarah' }] })).toEqual(['error reference-name-malformed'])
    expect(codes({ ...whole, issued: '2020' })).toEqual(['error reference-date-malformed'])
    expect(codes({ ...whole, issued: { 'date-parts': [[2020, 13.5]] } })).toEqual(['error reference-date-malformed'])
    expect(codes({ ...whole, author: [] })).toEqual(['warning reference-without-author'])
    expect(codes({ ...whole, author: [], publisher: 'P' })).toEqual([])
    expect(codes({ ...whole, issued: undefined })).toEqual(['warning reference-without-date'])
    expect(codes({ ...whole, issued: { literal: 'no date' } })).toEqual([])
    expect(codes({ ...whole, type: 'chapter' })).toEqual(['warning reference-without-container'])
    expect(codes({ ...whole, DOI: 'doi.org' })).toEqual(['warning reference-doi-malformed'])
    expect(codes({ ...whole, URL: 'www.example.org' })).toEqual(['warning reference-address-malformed'])
    expect(codes({ ...whole, type: 'webpage', URL: 'https://example.org' })).toEqual(['warning reference-without-access-day'])
  })
})

describe('A file of references', () => {
  const read = (text: string) => {
    const problems: string[] = []
    const found = readReferences(text, 's.json', ({ at, code }) => problems.push(`${at.line}:${at.column} ${code}`))
    return { found, problems }
  }

  it('gives each reference the place of its brace', () => {
    const { found, problems } = read('\uFEFF[\r\n  { "id": "a", "type": "book" },\r\n  {"id": 7}]')
    expect(problems).toEqual([])
    expect(found.map(({ id, type, at }) => [id, type, at])).toEqual([
      ['a', 'book', { file: 's.json', line: 2, column: 3 }],
      ['7', '', { file: 's.json', line: 3, column: 3 }],
    ])
  })

  it('keeps what can be told by its id, and reports the rest where it stands', () => {
    const { found, problems } = read('[\n{"id": "a"},\n{"id": "a"}, 3,\n{"type": "book"}, {"id": "b"}]')
    expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(problems).toEqual(['3:1 reference-named-twice', '3:14 reference-not-an-object', '4:1 reference-without-id'])
    expect(read('{"items": []}').problems).toEqual(['1:1 references-not-a-list'])
  })

  it('reports the first mistake in the JSON, where it stands, and never throws', () => {
    const mistakes: [text: string, place: string][] = [
      ['', '1:1'],
      ['[\n  {"id": "a"}\n  {"id": "b"}\n]', '3:3'],
      ['[\n  {"id": "a"},\n]', '3:1'],
      ['[{"id" "a"}]', '1:8'],
      ['[{id: "a"}]', '1:3'],
      ['[{"id": "a', '1:9'],
      ['[{"id": "a\\q"}]', '1:11'],
      ['[{"id": "a"}', '1:1'],
      ['[nil]', '1:2'],
      ['[] []', '1:4'],
      ['['.repeat(100_000), '1:101'],
    ]
    for (const [text, place] of mistakes) expect(read(text)).toEqual({ found: [], problems: [`${place} json-malformed`] })
  })

  it('reads every escape as JSON does', () => {
    const text =
      '[{"id": "a", "title": "\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude42", "n": [-1.5e+3, true, false, null], "__proto__": {"type": "x"}}]'
    expect(read(text).found[0]?.csl).toEqual(JSON.parse(text)[0])
  })
})

const at: Place = { file: 'sources.json', line: 1, column: 1 }

function reference(csl: Record<string, unknown>): Reference {
  return { id: typeof csl.id === 'string' ? csl.id : 'a', type: String(csl.type), csl: { title: 'T', ...csl }, at }
}

function set(csl: Record<string, unknown>): string {
  return marked(bibliography([reference(csl)]).list(['a'])[0]?.entry ?? [])
}

/** An entry as text, italics as `<i>`. */
function marked(entry: readonly Inline[]): string {
  return entry.map(markedInline).join('')
}

function markedInline(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  if (inline.type === 'emphasis') return `<i>${marked(inline.children)}</i>`
  return inline.type === 'link' ? marked(inline.children) : `unexpected ${inline.type}`
}
