/** `workshop-kit timing`: the run sheet in the terminal. */
import { describe, expect, it } from 'vitest'
import { folderWith, plain, run } from './command-run.ts'

const files = {
  ...plain,
  'decks/talk/workshop.yaml': `title: Talk
summary: A talk.
modules: [page, other]
routes:
  short: { title: The short way, minutes: 25, modules: [page, { break: 5 }, { module: other, minutes: 10 }] }
`,
  'decks/talk/page.md':
    '---\ntitle: Page\nminutes: 10\n---\n\n## First {#first minutes=4 talk}\n\nHello.\n\n## Unheard\n\nWords.\n\n## Second {#second minutes=6}\n\nMore.\n',
  'decks/talk/other.md':
    '---\ntitle: Another – é\nminutes: 20\n---\n\n## Told {#told minutes=5 talk}\n\nA.\n\n## Asked {#asked minutes=15}\n\nB.\n',
}

/** The rows of the table, without what only lines columns up. */
function rows(out: string): string[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().replace(/ {2,}/g, ' | '))
}

describe('timing', () => {
  const folder = folderWith(files)

  it('without a start gives minutes from the start', () => {
    const { status, out, err } = run(folder, 'timing')
    expect([status, err]).toEqual([0, ''])
    expect(rows(out)).toEqual([
      'Talk (talk)',
      'Minute | Minutes | What | Talk',
      '0 | 10 | Page | 4 of 10 min, 40%',
      '0 | 4 | First | talk',
      '4 | 6 | Second',
      '10 | 20 | Another – é | 5 of 20 min, 25%',
      '10 | 5 | Told | talk',
      '15 | 15 | Asked',
      '30 | End | 9 of 30 min, 30%',
    ])
  })

  it('gives clock times, breaks, and a session cut short by its route', () => {
    const { status, out } = run(folder, 'timing', '--route', 'short', '--start', '23:50')
    expect(status).toBe(0)
    expect(rows(out)).toEqual([
      'Talk: The short way (talk)',
      'Time | Minutes | What | Talk',
      '23:50 | 10 | Page | 4 of 10 min, 40%',
      '23:50 | 4 | First | talk',
      '23:54 | 6 | Second',
      '00:00 | 5 | Break',
      '00:05 | 10 | Another – é | 2.5 of 10 min, 25%',
      '00:05 | 2.5 | Told | talk',
      '00:08 | 7.5 | Asked',
      '00:15 | End | 6.5 of 25 min, 26%',
    ])
  })

  it('lines its columns up', () => {
    const lines = run(folder, 'timing').out.split('\n').slice(2, -1)
    const [head = ''] = lines
    for (const column of ['What', 'Talk']) {
      const at = head.indexOf(column)
      for (const line of lines) expect(line.slice(at - 2, at).trim(), line).toBe('')
    }
  })

  it('prints a table for each workshop, and one for the one that was asked for', () => {
    const two = folderWith({
      ...files,
      'decks/other/workshop.yaml': 'title: Second\nsummary: Two.\nmodules: [page]\n',
      'decks/other/page.md': '---\ntitle: Page\nminutes: 5\n---\n\n## One\n\nWords.\n',
    })
    expect(run(two, 'timing').out.match(/\(\w+\)$/gm)).toEqual(['(other)', '(talk)'])
    expect(run(two, 'timing', '--workshop', 'other').out.match(/\(\w+\)$/gm)).toEqual(['(other)'])
    // Only one of them has this route.
    expect(run(two, 'timing', '--route', 'short').out.match(/\(\w+\)$/gm)).toEqual(['(talk)'])
  })

  it('has help with an example', () => {
    expect(run(folder, 'timing', '--help')).toMatchObject({ status: 0, out: expect.stringMatching(/Example:\n {2}workshop-kit timing/) })
  })

  it('wrong use ends with 2, and says what to do', () => {
    expect(run(folder, 'timing', '--route', 'shrt')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('did you mean `short`'),
    })
    expect(run(folder, 'timing', '--start', '9.30')).toMatchObject({ status: 2, out: '' })
    expect(run(folder, 'timing', '--today', '2026-11-21')).toMatchObject({ status: 2, out: '' })
  })

  it('a workshop with errors ends with 1, and they are told', () => {
    const broken = folderWith({ ...files, 'decks/talk/page.md': '---\ntitle: Page\nminutes: 2\n---\n\n## First {minutes=4}\n\nHello.\n' })
    const { status, out, err } = run(broken, 'timing')
    expect([status, out]).toEqual([1, ''])
    expect(err).toMatch(/^decks\/talk\/page\.md:\d+:\d+ error /)
  })
})
