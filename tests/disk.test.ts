/** What a disk can have wrong: told with a place, and never a hang. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources } from '../src/edge/disk.ts'
import { folderWith, plain, run, runPlain, write } from './command-run.ts'

function problemsOf(root: string): string[] {
  return readSources(root).problems.map(({ code, severity, at }) => `${at.file}:${at.line}:${at.column} ${severity} ${code}`)
}

/** Windows lets only some accounts make links. */
function link(target: string, path: string, lacks: (what: string) => void): void {
  try {
    symlinkSync(target, path)
  } catch (error) {
    if (process.platform !== 'win32') throw error
    lacks('the right to make links')
  }
}

describe('sources', () => {
  it('are read from both folders, in the order of code units, and nothing else is', () => {
    const root = folderWith({
      ...plain,
      'decks/talk/images/Seat.PNG': new Uint8Array([1]),
      'decks/talk/.draft.md': 'x',
      'decks/.git/HEAD.md': 'x',
      'decks/talk/film.mp4': 'x',
      'other/page.md': 'x',
    })
    const { texts, pictures, problems } = readSources(root)
    expect([...texts.keys()]).toEqual([
      'decks/talk/page.md',
      'decks/talk/workshop.yaml',
      'decks/venue.yaml',
      'facilitator-notes/talk/page.md',
    ])
    expect([...pictures].map(([path, read]) => [path, ...read()])).toEqual([['decks/talk/images/Seat.PNG', 1]])
    expect(problems).toEqual([])
  })
  it('need a folder of decks', () => expect(() => readSources(folderWith({ 'page.md': '' }))).toThrow('there is no folder `decks`'))
})

describe('text that is not UTF-8', () => {
  const cases: [name: string, bytes: number[], place: string, reads: string][] = [
    ['in the first line', [0x63, 0xe9], '1:2', 'cé'],
    ['after accents that are UTF-8', [0x0a, 0xc3, 0xa9, 0xc3, 0xa9, 0xff], '2:3', '\nÃ©Ã©ÿ'],
    ['after a character of two units', [0xf0, 0x9f, 0x99, 0x82, 0x80], '1:3', 'ðŸ™‚€'],
    ['cut off in the last character', [0x61, 0x0d, 0x0a, 0xe2, 0x82], '2:1', 'a\r\nâ‚'],
    ['as an older Windows program saves it', [0xff, 0xfe, 0x61, 0x00], '1:1', 'a'],
  ]
  for (const [name, bytes, place, reads] of cases)
    it(`${name} is told at its first bad byte`, () => {
      const root = folderWith({ 'decks/a.md': new Uint8Array(bytes) })
      expect(problemsOf(root)).toEqual([`decks/a.md:${place} error file-not-utf-8`])
      expect(readSources(root).texts.get('decks/a.md')).toBe(reads)
    })
  it('is one mistake, and one problem', () => {
    const root = folderWith({
      ...plain,
      'decks/talk/page.md': Buffer.from(plain['decks/talk/page.md'].replace('Hello', 'Caf\u00e9'), 'latin1'),
    })
    expect(run(root, 'check').out).toMatch(/^decks\/talk\/page\.md:8:4 error file-not-utf-8:[\s\S]*\n1 error\n$/)
  })
  it('is not a sign for what cannot be read', () => expect(problemsOf(folderWith({ 'decks/a.md': 'a \ufffd b' }))).toEqual([]))
})

describe('size', () => {
  it('of a module is a million bytes at most, and one mistake is one problem', () => {
    const root = folderWith({ ...plain, 'decks/a.md': 'x'.repeat(1_000_000), 'decks/b.txt': 'x'.repeat(1_000_001) })
    expect(problemsOf(root)).toEqual([])
    write(root, { 'decks/talk/page.md': 'x'.repeat(1_000_001) })
    expect(problemsOf(root)).toEqual(['decks/talk/page.md:1:1 error file-too-large'])
    expect(run(root, 'check').out).toMatch(/^decks\/talk\/page\.md:1:1 error file-too-large:.*\n.*hint: .*\n\n1 error\n$/)
  })
})

describe('links', () => {
  it('inside the root are followed', ({ skip }) => {
    const root = folderWith({ 'decks/a/page.md': 'a' })
    link(join(root, 'decks/a'), join(root, 'decks/b'), skip)
    link('page.md', join(root, 'decks/a/same.md'), skip)
    expect([...readSources(root).texts.keys()]).toEqual(['decks/a/page.md', 'decks/a/same.md', 'decks/b/page.md', 'decks/b/same.md'])
    expect(problemsOf(root)).toEqual([])
  })
  it('that lead round in a circle are told', ({ skip }) => {
    const root = folderWith({ 'decks/a/page.md': 'a' })
    link('..', join(root, 'decks/a/up'), skip)
    link('self.md', join(root, 'decks/a/self.md'), skip)
    expect(problemsOf(root).sort()).toEqual(['decks/a/self.md:1:1 error link-loop', 'decks/a/up:1:1 error link-loop'])
  })
  it('of two folders to each other are told', ({ skip }) => {
    const root = folderWith({ 'decks/a/page.md': 'a', 'decks/b/page.md': 'b' })
    link('../b', join(root, 'decks/a/b'), skip)
    link('../a', join(root, 'decks/b/a'), skip)
    expect(problemsOf(root).sort()).toEqual(['decks/a/b/a:1:1 error link-loop', 'decks/b/a/b:1:1 error link-loop'])
  })
  it('that multiply end all the same', ({ skip }) => {
    const root = folderWith({ 'decks/d24/page.md': 'end' })
    for (let depth = 0; depth < 24; depth++) {
      mkdirSync(join(root, `decks/d${depth}`))
      for (const name of ['one', 'two']) link(`../d${depth + 1}`, join(root, `decks/d${depth}/${name}`), skip)
    }
    expect(problemsOf(root)).toContainEqual(expect.stringMatching(/link-loop$/))
  })
  it('that lead outside are told, and what they lead to is not read', ({ skip }) => {
    const elsewhere = folderWith({ 'secret.md': 'secret', 'notes/secret.md': 'secret' })
    const root = folderWith({ 'decks/page.md': 'a' })
    link(join(elsewhere, 'secret.md'), join(root, 'decks/b.md'), skip)
    link(join(elsewhere, 'notes'), join(root, 'decks/c'), skip)
    link(elsewhere, join(root, 'facilitator-notes'), skip)
    const expected = ['decks/b.md:1:1 error link-outside', 'decks/c:1:1 error link-outside', 'facilitator-notes:1:1 error link-outside']
    expect(problemsOf(root).sort()).toEqual(expected)
    expect([...readSources(root).texts.values()]).toEqual(['a'])
  })
  it('that lead to nothing are told', ({ skip }) => {
    const root = folderWith({ 'decks/page.md': 'a' })
    link('gone.md', join(root, 'decks/b.md'), skip)
    link('gone', join(root, 'decks/whatever'), skip)
    expect(problemsOf(root)).toEqual(['decks/b.md:1:1 error file-unreadable'])
  })
})

describe('what cannot be read', () => {
  it('is told: a file and a folder that this account may not read', ({ skip }) => {
    if (process.platform === 'win32') skip('files that may not be read')
    const root = folderWith({ ...plain, 'decks/a.txt': 'a', 'decks/b/page.md': 'b', 'decks/c.png': 'c' })
    const shut = ['a.txt', 'b', 'c.png'].map((name) => join(root, 'decks', name))
    for (const path of shut) chmodSync(path, 0)
    const { status, out } = runPlain(root, 'check', '--format', 'json')
    for (const path of shut) chmodSync(path, 0o700)
    const found: { code: string; at: { file: string } }[] = JSON.parse(out)
    const expected = ['decks/a.txt', 'decks/b', 'decks/c.png'].map((file) => `${file} file-unreadable`)
    expect([status, found.map(({ code, at }) => `${at.file} ${code}`)]).toEqual([1, expected])
  })
  it('is told: a pipe, without waiting for it', ({ skip }) => {
    const root = folderWith({ 'decks/a.md': 'a' })
    if (spawnSync('mkfifo', [join(root, 'decks/b.md')]).status !== 0) skip('mkfifo')
    expect(problemsOf(root)).toEqual(['decks/b.md:1:1 error file-unreadable'])
  })
})
