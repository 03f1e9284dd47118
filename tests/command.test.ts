/** The command line: exit statuses, messages, and the last good output, which no bad input may touch. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { bytesOf, command, folderWith, plain, quoted, run, write } from './command-run.ts'

describe('help', () => {
  for (const name of ['build', 'check', 'dev', 'new', 'withdraw', 'start'])
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
  for (const words of [
    'pdf',
    'timing',
    'check --fix',
    'check --explain x',
    'check --format sarif',
    'build --only pptx',
    'build --only pack',
  ])
    it(`${words} comes later`, () => {
      const { status, err } = run(folder, ...words.split(' '))
      expect([status, err]).toEqual([2, expect.stringMatching(/^workshop-kit: .* comes in a later version\n$/)])
    })
  it('a root without workshops', () => {
    expect(run(folderWith({ 'decks/venue.yaml': '' }), 'build')).toMatchObject({
      status: 2,
      err: expect.stringContaining('no workshop in'),
    })
  })
})

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

describe('check', () => {
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

describe('start', () => {
  it('refuses a port in use', async () => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const port = String(Object(server.address()).port)
    const { status, err } = await later(folderWith(plain), 'start', '--port', port)
    server.close()
    expect([status, err]).toEqual([2, expect.stringContaining(`port ${port} is in use`)])
  })
  it('serves the output to this computer alone', async () => {
    const child = spawn(process.execPath, [command, 'start', '--port', '0'], { cwd: folderWith(plain) })
    const address = await new Promise<string>((done) => {
      child.stdout.on('data', (bytes) => {
        const found = /http:\S+?:\d+/.exec(String(bytes))
        if (found !== null) done(found[0])
      })
    })
    const learners = await fetch(`${address}/learners`)
    expect([learners.status, learners.url]).toEqual([200, `${address}/learners/`])
    expect(learners.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(learners.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await fetch(`${address}/`)).status).toBe(200)
    for (const path of [
      '/../decks/venue.yaml',
      '/%2e%2e/decks/venue.yaml',
      '/..%2fdecks/venue.yaml',
      '/..%5cdecks/venue.yaml',
      '//etc/passwd',
      '/%00',
      '/%',
    ])
      expect([path, (await get(address, path, '127.0.0.1')).status]).toEqual([path, 404])
    expect((await get(address, '/learners/', 'evil.example')).status).toBe(403)
    expect((await fetch(`${address}/`, { method: 'POST' })).status).toBe(405)
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    expect(await ended).toBe(process.platform === 'win32' ? null : 0)
  })
})

/** As `run`, without holding up what this process itself serves. */
function later(cwd: string, ...words: string[]): Promise<{ status: number | null; err: string }> {
  const child = spawn(process.execPath, [command, ...words], { cwd })
  let err = ''
  child.stderr.on('data', (bytes) => {
    err += String(bytes)
  })
  return new Promise((done) => child.once('close', (status) => done({ status, err })))
}

/** Asks with an address that `fetch` would tidy first, and a host of one's own choice. */
async function get(address: string, path: string, host: string): Promise<{ status: number | undefined }> {
  const { request } = await import('node:http')
  const { hostname, port } = new URL(address)
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers: { Host: host } }, (answer) => {
      answer.resume()
      done({ status: answer.statusCode })
    })
      .on('error', fail)
      .end()
  })
}
