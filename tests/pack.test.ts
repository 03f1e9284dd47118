/** The room pack: what it holds, whose words, and when it is refused. */
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled, CompileOptions } from '../src/compile.ts'
import type { OutputFile, Sources } from '../src/model.ts'
import { bytesOf, folderWith, plain, run } from './command-run.ts'
import { build, quoteIds, smallSources, wordsOfQuote } from './small-workshop.ts'

const place = 'facilitators/small/downloads/pack.zip'

/** A picture that needs to lie inside its page: the bytes say nothing. */
const picture = new Uint8Array([137, 80, 78, 71])
const withPicture = (change: Record<string, string> = {}): Sources => ({
  ...smallSources({
    'decks/small/second.md':
      '---\ntitle: Second part\nminutes: 20\n---\n\n## Only slide {#only}\n\nSee [the prompt](first#prompt).\n\n![A seat](images/seat.png)\n',
    ...change,
  }),
  pictures: new Map([['decks/small/images/seat.png', () => picture]]),
})

/** The files of a pack by name; text as text. */
function inside(built: Compiled, path = place): Record<string, string> {
  const zip = built.files.find((file) => file.path === path)
  if (zip === undefined || typeof zip.bytes === 'string') throw new Error(`no ${path} among ${built.files.map((file) => file.path)}`)
  return Object.fromEntries(Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

const buildPack = (change: Record<string, string> = {}, options: Partial<CompileOptions> = {}): Promise<Compiled> =>
  build(withPicture(change), { only: ['pack'], ...options })

let built: Compiled
let files: Record<string, string>
beforeAll(async () => {
  built = await buildPack()
  files = inside(built)
})

const pages = ['README', 'cards', 'check-this-pack', 'contacts', 'content-notes', 'guide', 'handout', 'present', 'slides']

describe('what is in it', () => {
  it('every page, the Office files and a README, and nothing else of the workshop in the output', () => {
    expect(Object.keys(files)).toEqual(expect.arrayContaining([...pages.map((name) => `${name}.html`), 'README.txt', 'present.pptx']))
    const outside = built.files.map((file) => file.path).filter((path) => path.includes('/small/'))
    expect(outside).toEqual([place])
  })

  it('each page is one file under a policy that lets nothing in by address', () => {
    for (const name of pages) {
      const html = files[`${name}.html`] ?? ''
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(policy, name).toMatch(/^default-src 'none'; script-src ('none'|'sha256-)/)
      expect(policy.replace(/(object|frame)-src 'self'/g, ''), name).not.toContain("'self'")
      expect(html, name).not.toMatch(/<link rel="stylesheet"|kit\.assets|<script src|src="(?!data:)/)
    }
    for (const name of pages.filter((one) => one !== 'check-this-pack')) expect(files[`${name}.html`]).not.toContain('object-src')
  })

  it('pictures lie inside, and a link to what is not in the pack is plain words', () => {
    const data = `src="data:image/png;base64,${Buffer.from(picture).toString('base64')}"`
    for (const name of ['guide', 'handout', 'present', 'slides']) expect(files[`${name}.html`], name).toContain(data)
    expect(files['handout.html']).toContain('<span>Accessibility statement</span>')
    expect(files['handout.html']).not.toContain('accessibility.html')
  })

  it('a route asked for comes alone, under its own names', async () => {
    const short = await buildPack({}, { route: 'short' })
    const names = Object.keys(inside(short, 'facilitators/small/downloads/pack-short.zip'))
    expect(names).toEqual(expect.arrayContaining(['present-short.html', 'guide-short.html', 'handout-short.html', 'present-short.pptx']))
    expect(names.filter((name) => /^(present|slides|guide|handout|cards)\./.test(name))).toEqual([])
  })

  it('PDFs that a browser has printed come with it, in every list', async () => {
    const pdfs: OutputFile[] = [
      { path: 'facilitators/small/downloads/guide.pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
      { path: 'facilitators/other/downloads/cards.pdf', bytes: new Uint8Array([37]) },
      { path: 'learners/small/downloads/handout.pdf', bytes: new Uint8Array([37]) },
    ]
    const packed = inside(await buildPack({}, { pdfs }))
    expect(Object.keys(packed).filter((name) => name.endsWith('.pdf'))).toEqual(['guide.pdf', 'handout.pdf'])
    expect(packed['README.txt']).toContain('All of it is handout.pdf')
    expect(packed['check-this-pack.html']).toContain('data-file="guide.pdf"')
    expect(files['README.txt']).toContain('Open handout.html, choose the short form')
  })

  it('the same sources give the same bytes', async () => {
    const again = await buildPack()
    expect(again.files).toEqual(built.files)
  })

  it('the whole build holds it, too; only the facilitators’ index leads to it', async () => {
    const all = await build(withPicture())
    expect(inside(all)).toEqual(files)
    const leading = all.files.filter((file) => typeof file.bytes === 'string' && file.bytes.includes('pack.zip')).map((file) => file.path)
    expect(leading).toEqual(['facilitators/index.html'])
  })
})

describe('whose words are in it', () => {
  const daily = ['everywhere', 'last-day', 'withdrawn-later']
  const rules: Record<string, string[]> = {
    'present.html': [...daily, 'room-only'],
    'guide.html': [...daily, 'room-only'],
    'slides.html': daily,
    'handout.html': [...daily, 'print-only'],
    'cards.html': [...daily, 'print-only'],
    'content-notes.html': [],
    'contacts.html': [],
    'README.html': [],
    'README.txt': [],
    'check-this-pack.html': [],
  }
  for (const [name, ids] of Object.entries(rules))
    it(`${name} keeps its own rule`, () => {
      const text = (files[name] ?? '').replace(/\s+/g, ' ')
      expect(quoteIds.filter((id) => text.includes(wordsOfQuote(id))).sort()).toEqual([...ids].sort())
    })
})

describe('the register', () => {
  const text = () =>
    (files['content-notes.html'] ?? '')
      .replace(/<style[\s\S]*?<\/style>/, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')

  it('tells of the session’s own note, and the way round it', () => {
    expect(text()).toContain('The whole session One stand-in quotation that is closed. You can skip it.')
    expect(text()).toContain('go on with the next session, “Second part”.')
  })

  it('tells of a noted quotation: what, how long, our words, and where Skip leads', () => {
    expect(text()).toMatch(/Quote closed A note about what follows\. One quotation: 7 words, describes harm\. About: stigma\./)
    expect(text()).toContain('In our words: Our words for closed.')
    expect(text()).toContain('Next is “A prompt”.')
    expect(text()).not.toContain(wordsOfQuote('closed'))
  })

  it('tells of a note on a slide, with the words of its skip link', async () => {
    const second =
      '---\ntitle: Second part\nminutes: 20\n---\n\n## What is next {#note}\n\n::: content-note {to=after}\nA short made-up case. You can skip it.\n:::\n\n## The case\n\nWords.\n\n## After it {#after}\n\nWords.\n'
    const register = inside(await buildPack({ 'decks/small/second.md': second }))['content-notes.html'] ?? ''
    expect(register).toContain('A short made-up case. You can skip it.')
    expect(register).toContain('press “Skip to: After it” on this slide.')
  })

  it('leaves out a quotation that was withdrawn, for nobody meets it', async () => {
    const ledger = (smallSources().texts.get('decks/small/quotes.yaml') ?? '').replace(
      /scope: \[room, reader, print\], basis(?=[^}]*}$)/,
      'scope: [room, reader, print], withdrawn: 2026-11-21, basis',
    )
    const register = inside(await buildPack({ 'decks/small/quotes.yaml': ledger }))['content-notes.html'] ?? ''
    expect(ledger).toContain('withdrawn: 2026-11-21, basis: written for this test, checked: 2026-11-01 }')
    expect(register).not.toContain('A note about what follows.')
  })
})

describe('README and contacts', () => {
  it('name who to turn to, with region, hours, cost and day', () => {
    for (const name of ['README.txt', 'contacts.html']) {
      for (const words of ['Sentinel lead, room 9', 'Sentinel quiet room', 'Local group']) expect(files[name], name).toContain(words)
    }
    for (const fact of ['A helpline', 'For: anyone', 'Region: UK', 'Hours: day and night', 'Cost: free', 'Checked: 1 November 2026'])
      expect(files['contacts.html']).toContain(fact)
  })

  it('the README tells of every file, says the same as text, and has lines of at most 76 characters that Windows reads', () => {
    const text = files['README.txt'] ?? ''
    for (const name of Object.keys(files)) {
      expect(text, name).toContain(name)
      expect(files['README.html'], name).toContain(`href="${name}"`)
    }
    const lines = text.split('\r\n')
    expect(lines.length).toBeGreaterThan(40)
    expect(lines.filter((line) => line.length > 76 || line.includes('\n'))).toEqual([])
  })

  it('says that nobody has checked the law only where that is so', async () => {
    const venue = (smallSources().texts.get('decks/venue.yaml') ?? '').replace(/law-checked.*\n/, '')
    const words = 'Nobody has checked yet'
    expect(files['README.txt']).not.toContain(words)
    expect(inside(await buildPack({ 'decks/venue.yaml': venue }))['README.txt']).toContain(words)
  })
})

describe('while blanks are empty', () => {
  const venue = '# Ours.\nsafeguarding-lead:\nquiet-space: A room\ncontacts: []\nlaw-checked: { on: 2026-11-20, by: Somebody }\n'

  it('a build leaves it out, names each blank with its line, and makes all else', async () => {
    const all = await build(withPicture({ 'decks/venue.yaml': venue }))
    const [skipped, ...more] = all.diagnostics.filter((one) => one.code.startsWith('pack-'))
    expect(more).toEqual([])
    expect(skipped).toMatchObject({ code: 'pack-skipped', severity: 'warning', at: { file: 'decks/venue.yaml', line: 2 } })
    expect(skipped?.message).toContain('`safeguarding-lead` (decks/venue.yaml:2:1), `contacts` (decks/venue.yaml:4:1)')
    expect(all.files.some((file) => file.path === place)).toBe(false)
    expect(all.files.some((file) => file.path === 'facilitators/small/guide.html')).toBe(true)
  })

  it('asked for by name it is an error for each', async () => {
    const alone = await buildPack({ 'decks/venue.yaml': venue })
    const errors = alone.diagnostics.filter((one) => one.severity === 'error')
    expect(errors.map(({ code, at, message }) => [code, at.line, message])).toEqual([
      ['pack-blank', 2, 'the room pack cannot be made while `safeguarding-lead` is blank'],
      ['pack-blank', 4, 'the room pack cannot be made while `contacts` is blank'],
    ])
    expect(alone.files).toEqual([])
  })

  it('so does the command say, and it leaves the last good output as it is', () => {
    const folder = folderWith(plain)
    expect(run(folder, 'build', '--only', 'guide').status).toBe(0)
    const before = bytesOf(`${folder}/dist`)
    const root = folderWith({ ...plain, 'decks/venue.yaml': 'quiet-space: A room\n' })
    const { status, err } = run(root, 'build', '--only', 'pack', '--out', `${folder}/dist`)
    expect(status).toBe(1)
    for (const key of ['safeguarding-lead', 'contacts'])
      expect(err).toMatch(new RegExp(`decks/venue\\.yaml:1:1 error pack-blank: .*\`${key}\``))
    expect(bytesOf(`${folder}/dist`)).toEqual(before)
  })
})
