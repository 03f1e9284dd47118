/** `check --fix` as people run it: what it says, what it writes, and what it leaves. */
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bytesOf, folderWith, plain, quoted, run, runPlain } from './command-run.ts'

const page = 'decks/talk/page.md'
const notes = 'facilitator-notes/talk/page.md'
const right = quoted[page].replace('Hello.', 'Hello.\n\n::: reflect {minutes=5}\nWhat helps?\n:::')
const wrong = right.replace('reflect', 'relfect').replace('minutes=', 'minuts=').replace('kind-words', 'kind-word')
/** What notes on a prompt should say. */
const rest = ['opt-out', 'if someone is upset', 'if someone discloses'].map((name) => `\n::: ${name}\nListen.\n:::\n`).join('')
const slips = { ...plain, ...quoted, [page]: wrong, [notes]: `${plain[notes]}\n::: purpse\nWhy.\n:::\n${rest}` }

function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

describe('check --fix', () => {
  it('is offered by check, which writes nothing', () => {
    const folder = folderWith(slips)
    const before = bytesOf(folder)
    const { status, out } = run(folder, 'check')
    expect([status, out]).toEqual([1, expect.stringMatching(/\n3 errors\n`check --fix` can mend 3 of them\n$/)])
    expect(bytesOf(folder)).toEqual(before)
    expect(run(folderWith({ ...plain, [page]: `${plain[page]}\n---\n` }), 'check').out).not.toContain('--fix')
  })
  it('mends in rounds, tells each change, and a second run changes nothing', () => {
    const folder = folderWith(slips)
    const { status, out, err } = run(folder, 'check', '--fix')
    expect({ status, out, err }).toEqual({
      status: 0,
      err: '',
      out: [
        `${page}:10:5 fixed block-unknown: \`relfect\` is now \`reflect\``,
        `${page}:16:11 fixed quote-unknown: \`kind-word\` is now \`kind-words\``,
        `${notes}:5:5 fixed block-unknown: \`purpse\` is now \`purpose\``,
        `${page}:10:14 fixed attribute-unknown: \`minuts\` is now \`minutes\``,
        '',
        'no problems in 1 workshop\n',
      ].join('\n'),
    })
    expect(textOf(folder, page)).toBe(right)
    const after = bytesOf(folder)
    expect(run(folder, 'check', '--fix')).toEqual({ status: 0, out: 'no problems in 1 workshop\n', err: '' })
    expect(bytesOf(folder)).toEqual(after)
  })
  it('keeps CRLF and the byte-order mark, and tells what is left', () => {
    const left = '\n## Last {#last}\n\n::: zebra\nWhat?\n:::\n'
    const folder = folderWith({ ...slips, [page]: `\ufeff${(wrong + left).replaceAll('\n', '\r\n')}` })
    const { status, out } = run(folder, 'check', '--fix')
    expect([status, out]).toEqual([
      1,
      expect.stringMatching(/ fixed [\s\S]*error block-unknown: there is no block `zebra`[\s\S]*\n1 error\n$/),
    ])
    expect(textOf(folder, page)).toBe(`\ufeff${(right + left).replaceAll('\n', '\r\n')}`)
  })
  it('says what it changed beside JSON and SARIF, not in it', () => {
    const json = run(folderWith(slips), 'check', '--fix', '--format', 'json')
    expect([json.status, json.out, json.err.match(/ fixed /g)?.length]).toEqual([0, '[]\n', 4])
    const sarif = run(folderWith(slips), 'check', '--fix', '--format', 'sarif')
    expect([JSON.parse(sarif.out).runs[0].results, sarif.err.match(/ fixed /g)?.length]).toEqual([[], 4])
  })
  it('gives programs the fixes', () => {
    const folder = folderWith(slips)
    const json = JSON.parse(run(folder, 'check', '--format', 'json').out)
    expect(json[0]).toMatchObject({ code: 'block-unknown', fix: { from: 'relfect', to: 'reflect' } })
    const [first] = JSON.parse(run(folder, 'check', '--format', 'sarif').out).runs[0].results
    expect(first.fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { startLine: 10, startColumn: 5, endColumn: 12 }, insertedContent: { text: 'reflect' } },
    ])
  })
  it('never changes a quotation’s words or consent', () => {
    const ledger = 'decks/talk/quotes.yaml'
    const text = quoted[ledger].replace('a while', 'a whlie, relfect and stigam').replace('room', 'rom').replace('  level', '  levle')
    const folder = folderWith({ ...slips, [ledger]: text })
    const { status, out } = run(folder, 'check', '--fix')
    expect([status, out]).toEqual([1, expect.stringContaining('`rom` is not one of the words for `scope`')])
    expect(textOf(folder, ledger)).toBe(text.replace('  levle', '  level'))
  })
  it('writes no guess over a file that is not UTF-8', () => {
    const folder = folderWith({ ...slips, [page]: Buffer.from(wrong.replace('Hello', 'caf\u00e9'), 'latin1') })
    const before = readFileSync(join(folder, page))
    expect(run(folder, 'check', '--fix').out).toContain(`${notes}:5:5 fixed`)
    expect(readFileSync(join(folder, page))).toEqual(before)
  })
  it('changes no file when one of them is read-only, and says which', () => {
    const folder = folderWith(slips)
    for (const path of ['decks/talk', 'facilitator-notes/talk', page]) chmodSync(join(folder, path), 0o777)
    chmodSync(join(folder, notes), 0o444)
    const before = bytesOf(folder)
    expect(runPlain(folder, 'check', '--fix')).toEqual({
      status: 2,
      out: '',
      err: `workshop-kit: ${notes} cannot be changed: this account may not\n  hint: no file was changed; let this account write it\n`,
    })
    expect(bytesOf(folder)).toEqual(before)
  })
  it('changes no file when the disk refuses one of them', () => {
    const folder = folderWith(slips)
    for (const path of ['decks/talk', page, notes]) chmodSync(join(folder, path), 0o777)
    chmodSync(join(folder, 'facilitator-notes/talk'), 0o555)
    const before = bytesOf(folder)
    const { status, out, err } = runPlain(folder, 'check', '--fix')
    expect([status, out, err]).toEqual([
      2,
      '',
      expect.stringMatching(/page\.md cannot be changed: this account may not\n {2}hint: no file was changed\n$/),
    ])
    expect(bytesOf(folder)).toEqual(before)
  })
})
