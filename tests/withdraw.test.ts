/** `withdraw`: one day in the ledger, not a byte more, and where the words stood. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markWithdrawn } from '../src/edge/mark-withdrawn.ts'
import { bytesOf, folderWith, plain, quoted, run, write } from './command-run.ts'

const ledger = 'decks/talk/quotes.yaml'
const day = '2026-11-21'

function withdraw(root: string, ...words: string[]) {
  return run(root, 'withdraw', ...words, '--today', day)
}

describe('withdraw', () => {
  it('adds one line, says where the words stood, and the next build shows them nowhere', () => {
    const root = folderWith({ ...plain, ...quoted })
    run(root, 'build', '--today', day)
    const before = readFileSync(join(root, ledger), 'utf8')
    const { status, out } = withdraw(root, 'kind-words')
    expect([status, readFileSync(join(root, ledger), 'utf8')]).toEqual([0, `${before}    withdrawn: ${day}\n`])
    expect(out).toContain('talk, page#words (decks/talk/page.md:10): cards, guide, handout, pack, present, reader, single, slides\n')
    expect(run(root, 'build', '--today', day).status).toBe(0)
    const pages = Object.keys(bytesOf(join(root, 'dist'))).map((path) => readFileSync(join(root, 'dist', path), 'utf8'))
    expect(pages.filter((text) => text.includes('We talked for a while'))).toEqual([])
  })
  it('names an edition only where the scope let it show the words', () => {
    const room = { [ledger]: quoted[ledger].replace('[room, reader, print]', '[room]') }
    expect(withdraw(folderWith({ ...plain, ...quoted, ...room }), 'kind-words').out).toContain(': guide, pack, present, single\n')
    const alone = { [ledger]: quoted[ledger].replace('[room, reader, print]', '[reader]') }
    expect(withdraw(folderWith({ ...plain, ...quoted, ...alone }), 'kind-words').out).toContain(': reader, single\n')
    const platform = { [ledger]: quoted[ledger].replace('[room, reader, print]', '[platform]') }
    expect(withdraw(folderWith({ ...plain, ...quoted, ...platform }), 'kind-words').out).toContain(': cmi5, scorm12, scorm2004\n')
    const none = { [ledger]: quoted[ledger].replace('[room, reader, print]', '[]') }
    expect(withdraw(folderWith({ ...plain, ...quoted, ...none }), 'kind-words').out).toContain('No edition carried it.')
  })
  it('says so when it is withdrawn already, and changes nothing', () => {
    const root = folderWith({ ...plain, ...quoted })
    withdraw(root, 'kind-words')
    const before = bytesOf(root)
    expect(withdraw(root, 'kind-words')).toMatchObject({ status: 0, out: `\`kind-words\` is withdrawn already, from ${day} on\n` })
    expect(bytesOf(root)).toEqual(before)
  })
  it('brings a later day forward', () => {
    const root = folderWith({ ...plain, ...quoted, [ledger]: `${quoted[ledger]}    withdrawn: 2031-01-01   # agreed\n` })
    expect(withdraw(root, 'kind-words').status).toBe(0)
    expect(readFileSync(join(root, ledger), 'utf8')).toBe(`${quoted[ledger]}    withdrawn: ${day}   # agreed\n`)
  })
  it('guesses at an id that no ledger has', () => {
    const answer = withdraw(folderWith({ ...plain, ...quoted }), 'kind-word')
    expect(answer).toMatchObject({ status: 2, err: expect.stringContaining('did you mean `kind-words`?') })
  })
  it('asks for the workshop when two ledgers have the id', () => {
    const other = Object.fromEntries(
      Object.entries({ ...plain, ...quoted }).map(([path, text]) => [path.replace('/talk/', '/walk/'), text]),
    )
    const root = folderWith({ ...plain, ...quoted, ...other })
    expect(withdraw(root, 'kind-words')).toMatchObject({
      status: 2,
      err: expect.stringContaining('decks/talk/quotes.yaml and decks/walk/quotes.yaml\n  hint: say which with `--workshop NAME`'),
    })
    expect(withdraw(root, 'kind-words', '--workshop', 'walk').out).toContain('decks/walk/quotes.yaml')
    expect(readFileSync(join(root, ledger), 'utf8')).toBe(quoted[ledger])
  })
  it('leaves a ledger with errors alone, and shows them', () => {
    const root = folderWith({ ...plain, ...quoted, [ledger]: `${quoted[ledger]}    untill: 2031-01-01\n` })
    expect(withdraw(root, 'kind-words')).toMatchObject({ status: 1, err: expect.stringContaining('error key-unknown') })
    write(root, { [ledger]: Buffer.from(quoted[ledger].replace('a while', 'a caf\u00e9'), 'latin1') })
    const before = bytesOf(root)
    expect(withdraw(root, 'kind-words')).toMatchObject({ status: 1, err: expect.stringContaining('error file-not-utf-8') })
    expect(bytesOf(root)).toEqual(before)
  })
})

describe('the line', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'stands behind the last one, in its column',
      '- id: a\n  consent:\n     scope: [room]\n     basis: b # why\n\n# end\n',
      '- id: a\n  consent:\n     scope: [room]\n     basis: b # why\n     withdrawn: DAY\n\n# end\n',
    ],
    [
      'goes into a map in braces',
      '- {id: a, consent: {scope: [room], basis: "b"}}\n',
      '- {id: a, consent: {scope: [room], basis: "b", withdrawn: DAY}}\n',
    ],
    [
      'goes before a comma at the end',
      '- id: a\n  consent: { scope: [room], }\n',
      '- id: a\n  consent: { scope: [room], withdrawn: DAY, }\n',
    ],
    [
      'keeps CRLF and the byte-order mark',
      '\ufeff- id: a\r\n  consent:\r\n    basis: b\r\n- id: c\r\n',
      '\ufeff- id: a\r\n  consent:\r\n    basis: b\r\n    withdrawn: DAY\r\n- id: c\r\n',
    ],
    [
      'comes behind text in several lines',
      '- id: a\n  consent:\n    basis: |\n      b\n      c\n- id: d\n',
      '- id: a\n  consent:\n    basis: |\n      b\n      c\n    withdrawn: DAY\n- id: d\n',
    ],
    ['needs no line end at the end', '- id: a\n  consent:\n    basis: b', '- id: a\n  consent:\n    basis: b\n    withdrawn: DAY'],
    ['fills a blank', '- id: a\n  consent:\n    withdrawn:\n    basis: b\n', '- id: a\n  consent:\n    withdrawn: DAY\n    basis: b\n'],
    [
      'is for the quote asked for',
      "- id: b\n  text: 'id: a'\n  consent: {basis: x}\n- consent: {basis: y}\n  id: a\n",
      "- id: b\n  text: 'id: a'\n  consent: {basis: x}\n- consent: {basis: y, withdrawn: DAY}\n  id: a\n",
    ],
  ]
  for (const [name, before, after] of cases) it(name, () => expect(markWithdrawn(before, 'a', day)).toBe(after.replace('DAY', day)))
  it('is not written where it cannot be safe', () => {
    for (const text of ['', '- id: a\n', '- id: a\n  consent: no\n', '- id: [\n', 'id: a\n'])
      expect([text, markWithdrawn(text, 'a', day)]).toEqual([text, undefined])
  })
})
