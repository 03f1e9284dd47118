/** The quick reader of simple YAML gives what the `yaml` package gives, or nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSimpleYaml } from '../src/parse/simple-yaml.ts'
import { readFullYaml } from '../src/parse/yaml.ts'

function compare(text: string): boolean {
  const problems: unknown[] = []
  const full = readFullYaml(text, 'a.yaml', 3, (problem) => problems.push(problem))
  const simple = readSimpleYaml(text, 'a.yaml', 3)
  if (simple === undefined) return false
  expect({ tree: simple, problems: [] }, text).toEqual({ tree: full, problems })
  return true
}

const decks = join(import.meta.dirname, '..', 'decks')
const shipped = readdirSync(decks, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
  const text = () => readFileSync(join(decks, name), 'utf8').replaceAll('\r\n', '\n')
  if (name.endsWith('.yaml')) return [{ name, text: text() }]
  return name.endsWith('.md') ? [{ name, text: /^---\n([\s\S]*?\n)---\n/.exec(text())?.[1] ?? '' }] : []
})

const pieces = [
  'title: One',
  'title: "One: two"',
  "title: 'it is'",
  'title: it’s a day, or two',
  "title: it's",
  'minutes: 50',
  'minutes: 050',
  'minutes: 5.0',
  'day: 2026-11-21',
  'list: [a, b]',
  'list: [a, 12, b c]',
  'list: []',
  'list: [a, ]',
  'list:',
  '- one',
  '  - one',
  '  - two words',
  '- id: one',
  '  id: two',
  '    id: three',
  '  note: x',
  '- id: four',
  'empty:',
  'true: 1',
  'value: true',
  'value: Null',
  'value: ~',
  'value: .inf',
  'value: 1e3',
  'value: 0x1f',
  'value: a #b',
  'value: a#b',
  'value: a: b',
  '# comment',
  '  # comment',
  '',
  'value: >',
  '  folded',
  'value: |',
  'value: &a b',
  'value: *a',
  'value: !x y',
  'value: a\tb',
  'value: -1',
  'value: - a',
  'value: ?a',
  'value: /path/to',
  'value: (a)',
  'value: "a\\n"',
  "value: 'a''b'",
  'Value: a',
  'value:a',
  '---',
  'value: {a: b}',
  'value: 1_000',
  'value: 12:30',
  'value: 0o7',
  'value: +12',
  'value: a ',
  'value: [a]',
  '-',
  '- ',
  '- - a',
  '- [a, b]',
  '- "x"',
  '- 12',
  '  - id: five',
  '    scope: [room, reader]',
  'consent:',
  '  checked: 2026-11-01',
]

/** Numbers that look random and are the same each time. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state
  }
}

describe('simple YAML', () => {
  for (const { name, text } of shipped) it(`${name} reads alike`, () => void compare(text))

  it('reads the front matter and the lists of the shipped workshops itself', () => {
    expect(shipped.filter(({ text }) => compare(text)).map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/\.md$/), expect.stringMatching(/yaml$/)]),
    )
  })

  for (const piece of pieces) it(`\`${piece}\` reads alike`, () => void compare(`${piece}\n`))

  it('5,000 jumbled texts read alike, or are left to the package', () => {
    const next = sequence(7)
    let read = 0
    for (let round = 0; round < 5_000; round++) {
      const lines = Array.from({ length: 1 + (next() % 5) }, () => pieces[(next() >> 4) % pieces.length] ?? '')
      if (compare(`${lines.join('\n')}\n`)) read++
    }
    expect(read).toBeGreaterThan(150)
  })
})
