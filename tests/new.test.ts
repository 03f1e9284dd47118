/** `new`: starting points that pass `check`, written over nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listModule } from '../src/edge/new-module.ts'
import { appendQuote } from '../src/edge/new-quote.ts'
import { bytesOf, folderWith, plain, run } from './command-run.ts'

function codes(root: string): string[] {
  const found: { code: string; severity: string }[] = JSON.parse(run(root, 'check', '--format', 'json').out)
  return found.map(({ code, severity }) => `${severity} ${code}`)
}

describe('new', () => {
  it('starts in an empty folder, and all that it writes passes `check` and builds', () => {
    const root = folderWith()
    const blanks = ['warning venue-blank', 'warning venue-blank', 'warning venue-blank']
    expect(run(root, 'new', 'workshop', 'hearing-well')).toMatchObject({
      status: 0,
      out: expect.stringContaining('wrote decks/hearing-well/workshop.yaml\n'),
    })
    expect(codes(root)).toEqual(blanks)
    expect(run(root, 'new', 'module', 'hearing-well/closing-well').out).toContain(
      'added `closing-well` to decks/hearing-well/workshop.yaml',
    )
    expect(run(root, 'new', 'module', 'hearing-well/common/opening').out).toContain('wrote decks/common/opening.md')
    expect(run(root, 'new', 'quote', 'hearing-well/my-words', '--today', '2026-11-21').status).toBe(0)
    expect(run(root, 'new', 'quote', 'hearing-well/your-words').status).toBe(0)
    expect(codes(root)).toEqual(blanks)
    expect(readFileSync(join(root, 'decks/hearing-well/workshop.yaml'), 'utf8')).toMatch(
      /modules:\n {2}- first-session\n {2}- closing-well\n {2}- common\/opening\n$/,
    )
    expect(run(root, 'build').status).toBe(0)
  })
  it('writes over nothing', () => {
    const root = folderWith(plain)
    run(root, 'new', 'quote', 'talk/words')
    const before = bytesOf(root)
    for (const words of ['workshop talk', 'module talk/page', 'quote talk/words']) {
      expect([words, run(root, 'new', ...words.split(' ')).status]).toEqual([words, 2])
      expect(bytesOf(root)).toEqual(before)
    }
  })
  it('refuses names that could not be', () => {
    const root = folderWith(plain)
    for (const words of [
      'workshop Talk',
      'workshop common',
      'workshop a/b',
      'module page',
      'module talk/index',
      'module talk/slides-all',
      'module talk/../x',
      'module tlak/x',
      'quote words',
      'quote talk/a/b',
      'quote talk/A',
    ])
      expect([words, run(root, 'new', ...words.split(' ')).status]).toEqual([words, 2])
    expect(Object.keys(bytesOf(root)).sort()).toEqual(Object.keys(plain).sort())
  })
  it('writes the module that a workshop names and lacks', () => {
    const root = folderWith({ ...plain, 'decks/talk/workshop.yaml': 'title: T\nsummary: S.\nmodules: [page, later]\n' })
    expect(run(root, 'new', 'module', 'talk/later').out).not.toContain('added')
    expect(codes(root)).toEqual([])
  })
})

describe('a module in the list', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['in lines', 'title: T # t\nmodules:\n- a   # first\n- b\n\n# end\n', 'title: T # t\nmodules:\n- a   # first\n- b\n- new\n\n# end\n'],
    ['in brackets', 'modules: [a, "b"] # all\r\ntitle: T\r\n', 'modules: [a, "b", new] # all\r\ntitle: T\r\n'],
    ['in empty brackets', 'modules: []\n', 'modules: [new]\n'],
    ['under nothing', 'modules:\ntitle: T\n', 'modules:\n  - new\ntitle: T\n'],
    ['not there yet', 'title: T\n', 'title: T\nmodules: [new]\n'],
    ['already there', 'modules: [new]\n', 'modules: [new]\n'],
  ]
  for (const [name, before, after] of cases) it(name, () => expect(listModule(before, 'new')).toBe(after))
  it('is not written where that cannot be safe', () => {
    for (const text of ['', 'modules: a\n', 'modules: [\n']) expect([text, listModule(text, 'new')]).toEqual([text, undefined])
  })
})

describe('a quote at the end of the ledger', () => {
  const entry = '- id: new\n  level: 0\n'
  const cases: [name: string, before: string, after: string][] = [
    ['that is empty', '', entry],
    ['that holds an empty list', '# Ledger.\n[]\n', `# Ledger.\n\n${entry}`],
    ['that holds comments', '# Ledger.\n', `# Ledger.\n\n${entry}`],
    ['without a line end', '- id: a', `- id: a\n\n${entry}`],
    ['with CRLF', '- id: a\r\n', `- id: a\r\n\r\n${entry.replaceAll('\n', '\r\n')}`],
  ]
  for (const [name, before, after] of cases) it(name, () => expect(appendQuote(before, entry)).toBe(after))
  it('is not written where that cannot be safe', () => {
    for (const text of ['a: b\n', '[{ id: a }]\n', '- [\n']) expect([text, appendQuote(text, entry)]).toEqual([text, undefined])
  })
})
