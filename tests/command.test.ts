/** The command line: what it takes, what it says, and how it ends. */
import { describe, expect, it } from 'vitest'
import { bytesOf, folderWith, plain, run } from './command-run.ts'

describe('help', () => {
  for (const name of ['build', 'check', 'dev', 'new', 'withdraw', 'timing', 'start'])
    it(`of ${name} has an example`, () => {
      const { status, out } = run(folderWith(), name, '--help')
      expect([status, out]).toEqual([0, expect.stringMatching(/Example:\n {2}workshop-kit \w+/)])
    })
  it('lists the commands, and --version the version', () => {
    expect(run(folderWith(), '--help').out).toContain('workshop-kit withdraw')
    expect(run(folderWith(), '--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wrong use ends with 2 and says what to do', () => {
  const cases: [words: string[], says: RegExp][] = [
    [['biuld'], /no command `biuld`\n {2}hint: did you mean `build`/],
    [['build', '--stirct'], /no flag `--stirct`\n {2}hint: did you mean `--strict`/],
    [['build', '--zebra'], /no flag `--zebra`\n {2}hint: see `workshop-kit build --help`/],
    [['--strict'], /before a command/],
    [['build', '--today', '2026-02-30'], /`2026-02-30`, which is not a day/],
    [['build', '--start', '9.30'], /`9\.30`, which is not a time of day/],
    [['build', '--only', 'presnt'], /no edition `presnt`\n {2}hint: did you mean `present`/],
    [['build', '--only', 'present,'], /no edition ``/],
    [['build', '--workshop', 'tlak'], /no workshop `tlak`\n {2}hint: did you mean `talk`/],
    [['check', '--workshop', 'tlak'], /no workshop `tlak`\n {2}hint: did you mean `talk`/],
    [['build', '--route', 'al'], /no workshop has a route `al`\n {2}hint: did you mean `all`/],
    [['build', '--out'], /`--out` has no value/],
    [['build', '--strict=yes'], /`--strict` takes no value/],
    [['build', '--out', 'a', '--out', 'b'], /given twice/],
    [['build', '--out', 'decks/dist'], /among the workshops/],
    [['build', 'talk'], /takes no word `talk`/],
    [['start', '--port', 'many'], /`--port` cannot be `many`/],
    [['check', '--fix=all'], /`--fix` takes no value/],
    [['build', '--fix'], /`build` has no flag `--fix`/],
    [['check', '--format', 'jsn'], /did you mean `json`/],
    [['build', '--root', 'nowhere'], /no folder `decks` in /],
    [['withdraw'], /takes one quote’s id/],
    [['new', 'modul', 'talk/x'], /did you mean `module`/],
  ]
  const folder = folderWith(plain)
  for (const [words, says] of cases)
    it(words.join(' '), () => {
      const { status, out, err } = run(folder, ...words)
      expect([status, out]).toEqual([2, ''])
      expect(err).toMatch(says)
    })
  it('leaves no output behind', () => expect(Object.keys(bytesOf(folder)).sort()).toEqual(Object.keys(plain).sort()))
  it('a root without workshops', () => {
    expect(run(folderWith({ 'decks/venue.yaml': '' }), 'build')).toMatchObject({
      status: 2,
      err: expect.stringContaining('no workshop in'),
    })
  })
})

describe('check', () => {
  it('names --fix in its help, with an example', () => {
    expect(run(folderWith(), 'check', '--help').out).toMatch(/--fix {2,}mend [\s\S]*Example:\n {2}workshop-kit check .*--fix\n/)
  })
  it('says so when all is well, and prints an empty array as JSON', () => {
    const folder = folderWith(plain)
    expect(run(folder, 'check')).toEqual({ status: 0, out: 'no problems in 1 workshop\n', err: '' })
    expect(run(folder, 'check', '--format', 'json')).toEqual({ status: 0, out: '[]\n', err: '' })
  })
  it('counts problems, and --strict makes warnings errors', () => {
    const folder = folderWith({ ...plain, 'decks/venue.yaml': 'quiet-space: A room\ncontacts:\n  - name: Desk\n    phone: "01632"\n' })
    expect(run(folder, 'check')).toMatchObject({ status: 0, out: expect.stringMatching(/\n1 warning\n$/) })
    const strict = run(folder, 'check', '--strict', '--format=json')
    expect([strict.status, JSON.parse(strict.out)]).toEqual([1, [expect.objectContaining({ code: 'venue-blank', severity: 'error' })]])
  })
})

describe('build', () => {
  it('writes nothing that --only leaves out, and takes away what an earlier build made', () => {
    const folder = folderWith(plain)
    run(folder, 'build')
    expect(run(folder, 'build', '--only', 'slides').status).toBe(0)
    const pages = Object.keys(bytesOf(`${folder}/dist`)).filter((path) => path.includes('/talk/'))
    expect(pages).toContain('learners/talk/slides.html')
    expect(pages.filter((path) => path.includes('present'))).toEqual([])
  })
  it('gives the same bytes in a second folder, with CRLF and a byte-order mark alike', () => {
    const other = Object.fromEntries(Object.entries(plain).map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`]))
    const [first, second] = [folderWith(plain), folderWith(other)]
    for (const folder of [first, second]) expect(run(folder, 'build', '--today', '2026-11-21')).toMatchObject({ status: 0, err: '' })
    expect(bytesOf(`${second}/dist`)).toEqual(bytesOf(`${first}/dist`))
  })
})
