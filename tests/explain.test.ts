/** `check --explain CODE`, which tells what the manual says, and `check --format sarif`, for code hosts and editors. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain } from '../src/edge/explain.ts'
import { folderWith, plain, run } from './command-run.ts'
import { examplesIn } from './spec-page.ts'

const folder = folderWith({
  ...plain,
  'decks/venue.yaml': 'quiet-space: A room\ncontacts:\n  - name: Desk\n    phone: "01632"\n',
  'decks/talk/a b.md': '',
  'decks/talk/page.md': '---\ntitle: Page\nminutes: 5\n---\n\n## First {#first}\n\n::: quote nobody\n:::\n',
})

describe('explain', () => {
  it('knows every code of the manual', () => {
    const spec = join(import.meta.dirname, 'spec')
    const pages = readdirSync(spec).map((name) => readFileSync(join(spec, name), 'utf8'))
    const given = pages.flatMap((page) => examplesIn(page).map((one) => one.expected)).join('\n')
    const shown = Array.from(given.matchAll(/^\S+:\d+:\d+ (?:error|warning) ([a-z0-9-]+):/gm), ([, code = '']) => code)
    const listed = Array.from(pages.join('\n').matchAll(/^- `([a-z]+(?:-[a-z0-9]+)*)`:/gm), ([, code = '']) => code)
    expect(new Set(shown).size).toBeGreaterThan(60)
    for (const code of new Set(shown)) expect(explain(code)).toMatch(new RegExp(`^${code}\n[\\s\\S]+(error|warning) ${code}: .*\n +hint: `))
    for (const code of listed) expect(explain(code).length, code).toBeGreaterThan(code.length + 20)
  })

  it('prints a page’s words, an example and what it gives; nothing is checked', () => {
    const { status, out, err } = run(folderWith(), 'check', '--explain', 'venue-blank')
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('Support, venue and glossary. `venue.yaml` holds what only you can know.')
    expect(out).toContain('    exit: bbc.co.uk\n')
    expect(out).toContain('warning venue-blank: `quiet-space` is still blank')
  })

  it('has a near miss for a code that nobody has', () => {
    expect(run(folder, 'check', '--explain', 'venu-blank')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('did you mean `venue-blank`?'),
    })
  })
})

describe('sarif', () => {
  const { status, out } = run(folder, 'check', '--format', 'sarif')
  const log = JSON.parse(out)
  const [first] = log.runs

  it('is one run of the kit, with a rule for each code', () => {
    expect(status).toBe(1)
    expect([log.version, first.tool.driver.name]).toEqual(['2.1.0', 'workshop-kit'])
    expect(first.tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/)
    for (const { ruleId, ruleIndex } of first.results) expect(first.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  it('tells what JSON tells, each at its place', () => {
    const json = JSON.parse(run(folder, 'check', '--format', 'json').out)
    type Told = { code: string; severity: string; at: { file: string; line: number; column: number } }
    type Result = {
      ruleId: string
      level: string
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } } }[]
    }
    expect(json.length).toBeGreaterThan(1)
    const told = first.results.flatMap(({ ruleId, level, locations }: Result) =>
      locations.map(({ physicalLocation: { artifactLocation, region } }) => [
        ruleId,
        level,
        decodeURIComponent(artifactLocation.uri),
        region.startLine,
        region.startColumn,
      ]),
    )
    expect(told).toEqual(json.map(({ code, severity, at }: Told) => [code, severity, at.file, at.line, at.column]))
  })

  it('writes places as addresses', () => {
    const uris = JSON.stringify(first.results)
    expect(uris).toContain('decks/talk/a%20b.md')
  })

  it('is empty, not missing, when all is well', () => {
    expect(JSON.parse(run(folderWith(plain), 'check', '--format', 'sarif').out).runs[0].results).toEqual([])
  })
})
