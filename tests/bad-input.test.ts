/** Bad input: a clear message with its place, and the last good output as it was. */
import { describe, expect, it } from 'vitest'
import { bytesOf, folderWith, plain, quoted, run, write } from './command-run.ts'

/** Each is one bad file or two over the smallest workshop with a quote, and the problem that it must give. */
const bad: [name: string, files: Record<string, string | Uint8Array>, says: RegExp][] = [
  ['an unclosed block', page('::: discussion\nWhat helps?\n'), /page\.md:\d+:1 error block-not-closed:/],
  ['an unknown block', page('::: discusion\nWhat helps?\n:::\n'), /page\.md:8:\d+ error block-unknown:.*[\s\S]*did you mean `discussion`/],
  ['an unknown attribute', page('::: discussion {minuts=5}\nWhat helps?\n:::\n'), /page\.md:8:\d+ error attribute-unknown:/],
  ['an unknown quote', page('::: quote kind-word\n:::\n'), /page\.md:8:\d+ error quote-unknown:/],
  ['an unknown source', page('Hello. [@talk-boko]\n'), /page\.md:8:\d+ error citation-unknown:/],
  ['an unknown term', page('A [[word]] here.\n'), /page\.md:8:\d+ error term-unknown:/],
  ['a duplicate id', page('Hello.\n\n## Again {#first}\n\nHello.\n'), /page\.md:10:\d+ error id-twice:/],
  ['a missing image', page('![A seat](images/seat.png)\n'), /page\.md:8:\d+ error image-missing:/],
  ['an image path outside the workshop', page('![A seat](../../seat.png)\n'), /page\.md:8:\d+ error image-outside:/],
  ['an image without alt text', page('![](images/seat.png)\n'), /page\.md:8:\d+ error image-without-alt:/],
  ['a rule', page('Hello.\n\n---\n'), /page\.md:10:1 error rule-used:/],
  [
    'a misquote',
    {
      'decks/talk/sources/book.txt': 'We talked for a time.',
      'decks/talk/quotes.yaml': quoted['decks/talk/quotes.yaml'].replace('  level', '  verify: sources/book.txt\n  level'),
    },
    /quotes\.yaml:2:\d+ error misquote:/,
  ],
  [
    'a route that does not add up',
    workshop('routes:\n  short:\n    title: Short\n    minutes: 7\n    modules: [page]\n'),
    /workshop\.yaml:\d+:\d+ error route-does-not-add-up:/,
  ],
  [
    'a module that is not there',
    { 'decks/talk/workshop.yaml': 'title: T\nsummary: S.\nmodules: [page, pgae]\n' },
    /workshop\.yaml:3:17 error module-missing:[\s\S]*did you mean `page`/,
  ],
  ['broken YAML', { 'decks/talk/workshop.yaml': 'title: "T\nmodules: [page]\n' }, /workshop\.yaml:\d+:\d+ error yaml-broken:/],
  ['YAML of the wrong type', { 'decks/talk/workshop.yaml': '- title\n' }, /workshop\.yaml:1:1 error value-wrong:/],
  [
    'an invalid date',
    { 'decks/talk/quotes.yaml': quoted['decks/talk/quotes.yaml'].replace('2026-01-01', '2026-02-30') },
    /quotes\.yaml:\d+:\d+ error date-invalid:/,
  ],
  [
    'notes for no slide',
    { 'facilitator-notes/talk/page.md': '## Last\n\nSay goodbye.\n' },
    /facilitator-notes\/talk\/page\.md:1:\d+ error notes-for-no-slide:/,
  ],
  [
    'a module named twice',
    { 'decks/talk/workshop.yaml': 'title: T\nsummary: S.\nmodules: [page, page]\n' },
    /workshop\.yaml:3:17 error module-named-twice:/,
  ],
  [
    'a file that is not UTF-8',
    {
      'decks/talk/page.md': Buffer.concat([Buffer.from('---\ntitle: Page\nminutes: 5\n---\n\n## First\n\ncaf'), Buffer.from([0xe9, 0x0a])]),
    },
    /page\.md:8:4 error file-not-utf-8:/,
  ],
  ['an empty module', { 'decks/talk/page.md': '' }, /page\.md:1:1 error /],
  [
    'a module over 1 MB',
    { 'decks/talk/page.md': `${quoted['decks/talk/page.md']}\n${'Hello. '.repeat(150_000)}\n` },
    /page\.md:1:1 error file-too-large:/,
  ],
  [
    'an SVG with a script',
    {
      ...page('![A seat](images/seat.svg)\n'),
      'decks/talk/images/seat.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    },
    /page\.md:8:\d+ error svg-unsafe:/,
  ],
]

function page(text: string): Record<string, string> {
  return { 'decks/talk/page.md': `---\ntitle: Page\nminutes: 5\n---\n\n## First {#first}\n\n${text}` }
}

function workshop(text: string): Record<string, string> {
  return { 'decks/talk/workshop.yaml': `title: Talk\nsummary: A talk.\nmodules: [page]\n${text}` }
}

describe('bad input', () => {
  const folder = folderWith({ ...plain, ...quoted })
  const built = run(folder, 'build')
  const good = bytesOf(`${folder}/dist`)
  it('comes after a good build', () => {
    expect(built).toMatchObject({ status: 0, err: '' })
    expect(Object.keys(good)).toContain('facilitators/talk/present.html')
  })
  for (const [name, files, says] of bad)
    it(`${name} is told with its place, and the last good output stays`, () => {
      write(folder, files)
      const { status, err } = run(folder, 'build')
      const check = run(folder, 'check')
      const after = bytesOf(`${folder}/dist`)
      write(folder, { ...plain, ...quoted })
      expect(err).toMatch(says)
      expect(err).toContain('nothing was written, and dist is as it was')
      expect([status, check.status]).toEqual([1, 1])
      expect(check.out).toMatch(says)
      expect(after).toEqual(good)
    })
  it('that is mended builds the same bytes again', () => {
    expect(run(folder, 'build').status).toBe(0)
    expect(bytesOf(`${folder}/dist`)).toEqual(good)
  })
})
