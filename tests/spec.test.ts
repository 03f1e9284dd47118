/** Runs the spec pages. `UPDATE_SPEC=1` writes what the examples give into the pages, for review in the diff. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as checks from '../src/checks/index.ts'
import { type Example, examplesIn, resultOf } from './spec-page.ts'

const folder = join(import.meta.dirname, 'spec')
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
/** Where the source tells of a problem: `fault('code'`, `(advice : fault)('code'`, `code: 'code'`, `tell(walk, 'code'`, `found.push(['code'`. */
const code =
  /(?:\b(?:fault|advice|tell)\)?\(\s*(?:(?:\w+|'(?:error|warning)'),\s*)?|\bcode: |\bfound\.push\(\[\s*)'(?!error'|warning')([a-z]+(?:-[a-z0-9]+)*)'/g
const update = process.env.UPDATE_SPEC === '1'

for (const name of pages) {
  describe(name, () => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    const examples = examplesIn(text)
    it('shows an example, or lists codes', () => expect([...examples, ...codesInPage(text)]).not.toHaveLength(0))
    if (update) writeFileSync(join(folder, name), rewritten(text, examples))
    else
      for (const example of examples)
        it(`line ${example.line}`, () => expect(resultOf(example, Object.values(checks))).toBe(example.expected))
  })
}

function rewritten(text: string, examples: readonly Example[]): string {
  const lines = text.split('\n')
  for (const example of [...examples].reverse()) {
    lines.splice(example.from, example.to - example.from, example.input, '.', resultOf(example, Object.values(checks)))
  }
  return lines.join('\n')
}

describe('codes of problems', () => {
  const inPages = new Set(pages.flatMap((name) => codesInPage(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))))
  const inSource = new Set(sourceFiles().flatMap((text) => Array.from(text.matchAll(code), (match) => match[1] ?? '')))

  it('are found in the source', () => expect(inSource).toContain('block-unknown'))
  it('each stand on a spec page', () => expect([...inSource].filter((code) => !inPages.has(code)).sort()).toEqual([]))
  it('on the spec pages each exist', () => expect([...inPages].filter((code) => !inSource.has(code)).sort()).toEqual([]))
})

/** Codes in what examples give, and codes that only the disk or a build can give: those stand in a list as "- `code`: …". */
function codesInPage(text: string): string[] {
  const given = examplesIn(text).flatMap((example) =>
    Array.from(example.expected.matchAll(/^\S+:\d+:\d+ (?:error|warning) ([a-z0-9-]+):/gm), (match) => match[1] ?? ''),
  )
  return [...given, ...Array.from(text.matchAll(/^- `([a-z]+(?:-[a-z0-9]+)*)`:/gm), (match) => match[1] ?? '')]
}

function sourceFiles(): string[] {
  const source = join(import.meta.dirname, '..', 'src')
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('player'))
    .map((name) => readFileSync(join(source, name), 'utf8'))
}
