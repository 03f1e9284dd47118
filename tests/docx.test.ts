/** Word files: valid, structured, described, the same each time, and with nothing in them that should not leave. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { bibliography } from '../src/cite/harvard.ts'
import { analyse, type Compiled, compile } from '../src/compile.ts'
import { readSources } from '../src/edge/disk.ts'
import type { Deck, Flow, Shelf, View } from '../src/model.ts'
import { sheetsOf } from '../src/sheets.ts'
import { plainText, textOf } from '../src/walk.ts'
import { command, digest, folderWith } from './command-run.ts'
import { docxOf, headingsOf, type ReadDocx, readDocx, withoutPictures } from './docx-reader.ts'
import { officeErrors, validatorName } from './office-validator.ts'
import { longHeading, officeSources, plainPng } from './office-workshop.ts'
import { build, emptyAssets, quoteIds, smallSources, today, wordsOfQuote } from './small-workshop.ts'

const paths = { guide: 'facilitators/everything/downloads/guide.docx', handout: 'learners/everything/downloads/handout.docx' }
const names = ['guide', 'handout'] as const
const root = fileURLToPath(new URL('..', import.meta.url))
const read = {} as Record<(typeof names)[number], ReadDocx>
let built: Compiled
let deck: Deck

beforeAll(async () => {
  const assets = { ...emptyAssets, png: () => Promise.resolve(plainPng(192, 96)) }
  built = await compile(officeSources(), assets, { today, strict: false, only: ['docx'], start: '09:30' })
  expect(built.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  for (const name of names) read[name] = readDocx(docxOf(built, paths[name]))
  deck = built.decks[0] as Deck
})

/** What a view shows, as the Word files settle it. */
function sheetsFor(view: View, shelf: Shelf, from: Deck = deck): ReturnType<typeof sheetsOf> {
  const [route] = from.routes
  if (route === undefined) throw new Error('no route')
  return sheetsOf({ deck: from, route, view, shelf, scope: ['office'], bibliography: bibliography(from.references.values()), today })
}

/** On paper and in Office files widgets are their fallback. */
function onPaper(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((one): Flow[] => {
    if (one.type === 'widget') return onPaper(one.fallback)
    if (one.type === 'box') return [{ ...one, children: onPaper(one.children) }]
    return one.type === 'list' ? [{ ...one, items: one.items.map(onPaper) }] : [one]
  })
}

function headingsIn(flow: readonly Flow[]): [number, string][] {
  return flow.flatMap((one): [number, string][] => {
    if (one.type === 'heading') return [[one.level, plainText(one.children)]]
    if (one.type === 'list') return one.items.flatMap(headingsIn)
    return one.type === 'box' ? headingsIn(one.children) : []
  })
}

const allText = ({ parts }: ReadDocx): string =>
  Object.values(parts)
    .join('\n')
    .replace(/<[^>]+>/g, '')

describe('the Open XML validator', () => {
  it('finds nothing wrong with one of everything and a nasty session, with pictures and without', { timeout: 240_000 }, async (context) => {
    const without = await build(officeSources(), { only: ['docx'] })
    for (const path of Object.values(paths)) {
      for (const from of [built, without]) {
        const errors = await officeErrors({ path, bytes: docxOf(from, path) })
        if (errors === undefined) return context.skip(validatorName)
        expect(errors, path).toEqual([])
      }
    }
  })

  it('finds nothing wrong with the workshops that the kit ships', { timeout: 240_000 }, async (context) => {
    const shipped = await compile(readSources(root), emptyAssets, { today, strict: false, only: ['docx'] })
    const files = shipped.files.filter((file) => file.path.endsWith('.docx'))
    expect(files).toHaveLength(4)
    for (const file of files) {
      const errors = await officeErrors(file)
      if (errors === undefined) return context.skip(validatorName)
      expect(errors, file.path).toEqual([])
    }
  })

  it('sees a slip', { timeout: 120_000 }, async (context) => {
    const { 'word/document.xml': document, ...parts } = unzipSync(docxOf(built, paths.handout))
    const broken = strFromU8(document ?? new Uint8Array()).replace('<w:pStyle', '<w:pStyleOf')
    const errors = await officeErrors({ path: 'handout.docx', bytes: zipSync({ ...parts, 'word/document.xml': strToU8(broken) }) })
    if (errors === undefined) return context.skip(validatorName)
    expect(errors).not.toEqual([])
  })
})

describe('headings', () => {
  it('of the guide are its own and every one of the source, in order', () => {
    const sessions = deck.modules.flatMap((module) => {
      const sheets = sheetsFor('guide', 'facilitators').filter((sheet) => sheet.module === module)
      return sheets.flatMap((sheet): [number, string][] => {
        const own: [number, string] = sheet.slide.id === 'start' ? [1, module.title] : [2, plainText(sheet.heading)]
        return [own, ...headingsIn(onPaper(sheet.body)), ...headingsIn(sheet.notes.flatMap((note) => note.body))]
      })
    })
    const all = headingsOf(read.guide)
    const from = all.findIndex(([, words]) => words === deck.modules[0]?.title)
    expect(all.slice(from, from + sessions.length)).toEqual(sessions)
    expect(all.slice(from + sessions.length).map(([, words]) => words)).toEqual(['Contacts', 'References', 'Your own notes'])
    const front = all.slice(0, from).flatMap(([level, words]) => (level === 1 ? [words] : []))
    expect(front).toEqual(['How to use this guide', 'Run sheet', 'Room and materials'])
    expect(sessions.map(([, words]) => words)).toEqual(
      expect.arrayContaining([longHeading, 'A heading inside', 'قائمة بالعربية', 'Emoji 👩‍👩‍👧‍👦 and 🎉']),
    )
  })

  it('of the handout are those of the slides that it holds', () => {
    const texts = headingsOf(read.handout).map(([, words]) => words)
    for (const sheet of sheetsFor('handout', 'learners')) {
      if (sheet.slide.id === 'start') expect(texts).toContain(sheet.module.title)
      else if (sheet.body.length > 0) expect(texts).toContain(plainText(sheet.heading))
    }
    expect(texts).not.toContain('A pause')
    expect(texts).toEqual(expect.arrayContaining(['References', 'Support']))
  })

  it('stand in the contents, each with a way to it, and nothing is asked on opening', () => {
    for (const name of names) {
      const { parts, paragraphs } = read[name]
      const listed = paragraphs.filter(({ style }) => style === 'TOC1')
      const first = headingsOf(read[name]).flatMap(([level, words]) => (level === 1 ? [words] : []))
      expect(listed.map(({ text }) => text.trim())).toEqual(first)
      const marks = [...(parts['word/document.xml'] ?? '').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, mark]) => mark)
      for (const { xml } of listed) expect(marks).toContain(/w:anchor="([^"]+)"/.exec(xml)?.[1])
      expect(new Set(marks).size).toBe(marks.length)
      const document = parts['word/document.xml'] ?? ''
      expect(/<w:instrText[^>]*>([^<]*)/.exec(document)?.[1]).toBe('TOC \\h \\o &quot;1-1&quot;')
      expect(/w:dirty="(true|1)"|kit body/.exec(document)).toBeNull()
      expect(parts['word/settings.xml']).not.toContain('updateFields')
    }
  })
})

describe('what they hold', () => {
  it('is every word of their views, and of the notes in the guide', () => {
    const views = { guide: sheetsFor('guide', 'facilitators'), handout: sheetsFor('handout', 'learners') }
    for (const name of names) {
      const text = oneLine([...read[name].paragraphs.map((one) => one.text), ...described(read[name])].join(' '))
      for (const sheet of views[name]) {
        const notes = name === 'guide' ? sheet.notes.flatMap((note) => note.body) : []
        const lines = textOf([...onPaper(sheet.body), ...notes])
          .split('\n')
          .map(oneLine)
        // A picture inside a sentence stands after it.
        const missing = lines.filter((line) => !text.includes(line) && line !== 'Text with a picture inside it and more.')
        expect(missing, sheet.anchor).toEqual([])
      }
    }
    expect(read.guide.paragraphs.map((one) => oneLine(one.text))).toContain('Text with a picture and more.')
  })

  it('is told by styles with names, our words in Arial and people’s own in Georgia', () => {
    const styles = read.guide.parts['word/styles.xml'] ?? ''
    const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
    const used = new Set(
      Object.values(read.guide.parts).flatMap((xml) => [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id ?? '')),
    )
    expect([...used].filter((id) => !known.has(id))).toEqual([])
    expect([...used]).toEqual(
      expect.arrayContaining(['Title', 'Quote', 'Prompt', 'ContentNote', 'NoteSay', 'NoteAsk', 'NoteDo', 'NoteWatchFor', 'NoteIf']),
    )
    const styleOf = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? ''
    expect(styleOf('Quote')).toContain('w:ascii="Georgia"')
    expect(styleOf('Quote')).not.toMatch(/<w:i\/>/)
    const theirs = read.guide.paragraphs.filter(({ style }) => style === 'Quote').map(({ text }) => text)
    expect(theirs).toEqual(expect.arrayContaining(['Stand-in words that nobody said. On two lines.']))
    expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Arial".*<w:sz w:val="24"\/>/)
    const sizes = [...styles.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))
    expect(sizes.filter((size) => size < 24 && size !== 20)).toEqual([])
    expect(withoutPictures(read.guide.parts['word/document.xml'] ?? '').match(/<w:sz /g)).toBeNull()
  })

  it('is told apart without colour: each kind of note has its word and an edge of its own', () => {
    const styles = read.guide.parts['word/styles.xml'] ?? ''
    const edges = ['NotePurpose', 'NoteSay', 'NoteAsk', 'NoteDo', 'NoteWatchFor', 'NoteOptOut', 'NoteIf', 'NoteSafety'].map((id) => {
      const [, border = ''] = new RegExp(`w:styleId="${id}">.*?<w:pBdr>(.*?)</w:pBdr>`).exec(styles) ?? []
      return border.replace(/w:color="\w+"/g, '')
    })
    expect(edges).not.toContain('')
    expect(new Set(edges).size).toBe(edges.length)
    const words = [
      'Purpose: ',
      'Say: ',
      'Ask: ',
      'Do: ',
      'Watch for: ',
      'If someone is upset: ',
      'Safety: ',
      'Access: ',
      'If it goes quiet: ',
      'If time is short: ',
    ]
    const notes = read.guide.paragraphs.filter(({ text }) => text.includes('Sentinel note of the kind'))
    for (const word of words)
      expect(
        notes.some(({ text }) => text.startsWith(word)),
        word,
      ).toBe(true)
  })

  it('names clock times where a start was given, else minutes and a column to write in', async () => {
    const texts = read.guide.paragraphs.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['Time', '09:30', '11:30']))
    const plain = readDocx(
      docxOf(await build(officeSources(), { only: ['docx'], route: 'short' }), paths.guide.replace('guide', 'guide-short')),
    )
    expect(plain.paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['Minute', 'Clock', 'Break', 'End']))
  })

  it('has tables with a header row that repeats and rows that do not break', () => {
    for (const name of names) {
      const tables = [...(read[name].parts['word/document.xml'] ?? '').matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => xml)
      expect(tables.length).toBeGreaterThan(3)
      for (const table of tables) {
        const [head = '', ...rows] = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([xml]) => xml)
        expect(head).toContain('<w:tblHeader/>')
        for (const row of rows) expect(row).not.toContain('<w:tblHeader/>')
        expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="(true|1)"/)
      }
    }
  })

  it('describes every picture and chart, or says that it is decoration', () => {
    const alts = described(read.handout)
    expect(alts).toEqual(
      expect.arrayContaining([
        'A PNG',
        'inside it',
        'A WebP picture',
        'An SVG picture',
        'Bars. Two series of three groups.',
        'Two lines over five years.',
      ]),
    )
    for (const name of names) {
      for (const [drawing] of (read[name].parts['word/document.xml'] ?? '').matchAll(/<w:drawing>.*?<\/w:drawing>/gs))
        expect(drawing).toMatch(/<wp:docPr [^>]*descr="[^"]+"|decorative[^>]*val="1"/)
    }
    const charts = Object.keys(read.handout.parts).filter((path) => /word\/charts\/chart\d+\.xml$/.test(path))
    expect(charts).toHaveLength(5)
    expect(charts.map((path) => read.handout.parts[path]).join('')).toContain('people per thousand')
  })

  it('shows a picture in words where no browser draws it, and says so', async () => {
    const without = await build(officeSources(), { only: ['docx'] })
    const told = without.diagnostics.filter((one) => one.code === 'picture-in-words')
    expect(told.map((one) => `${one.at.file} ${/`[^`]*\.(svg|webp)`/.exec(one.message)?.[1]}`)).toEqual(
      expect.arrayContaining(['decks/everything/nasty.md svg', 'decks/everything/nasty.md webp']),
    )
    const texts = readDocx(docxOf(without, paths.handout)).paragraphs.filter(({ style }) => style === 'PictureInWords')
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Picture in words', 'An SVG picture']))
    expect(built.diagnostics.filter((one) => one.code === 'picture-in-words')).toEqual([])
  })

  it('says its languages, and which way they run', () => {
    for (const name of names) expect(read[name].parts['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang w:val="en-GB"/)
    const welsh = (name: (typeof names)[number]) =>
      [
        ...withoutPictures(read[name].parts['word/document.xml'] ?? '').matchAll(/<w:lang w:val="cy"[^>]*\/><\/w:rPr><w:t[^>]*>([^<]*)/g),
      ].map(([, text]) => text)
    expect(welsh('guide')).toEqual(['Welsh: bore da', 'Closed stand-in words that nobody said at all, as they stand here.'])
    expect(welsh('handout')).toEqual(['Welsh: bore da'])
    const arabic = read.guide.paragraphs.filter(({ text }) => text === 'قائمة بالعربية' || text === 'مرحبا بكم في الورشة')
    expect(arabic.length).toBeGreaterThan(1)
    for (const { xml, style } of arabic.filter((one) => !one.style.startsWith('Table'))) {
      expect(xml, style).toContain('<w:bidi/>')
      expect(xml, style).toContain('<w:rtl/>')
    }
  })

  it('has real lists: numbered ones begin anew, dots are dots', () => {
    const items = read.handout.paragraphs.filter(({ xml }) => xml.includes('<w:numPr>'))
    const numberOf = (text: string) => /<w:numId w:val="(\d+)"/.exec(items.find((one) => one.text === text)?.xml ?? '')?.[1]
    expect(numberOf('First')).toBe(numberOf('Third'))
    expect(numberOf('First')).not.toBe(numberOf('inside one'))
    expect(items.find((one) => one.text === 'deeper')?.xml).toContain('<w:ilvl w:val="2"/>')
  })

  it('names the workshop in its head and the page in its foot', () => {
    const heads = Object.entries(read.guide.parts).filter(([path]) => /word\/header\d+\.xml$/.test(path))
    expect(heads.length).toBeGreaterThan(2)
    for (const [, xml] of heads) expect(xml).toContain('Facilitators only')
    expect(read.guide.parts['word/footer1.xml']).toMatch(/One of everything.*Page .*PAGE.* of .*NUMPAGES/s)
    expect(read.handout.parts['word/header1.xml']).toMatch(/One of everything.*Handout/s)
    for (const name of names) expect((read[name].parts['word/document.xml'] ?? '').includes('<w:pgSz w:w="11906" w:h="16838"')).toBe(true)
  })

  it('names nobody as its author', () => {
    const core = read.guide.parts['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:title>One of everything: facilitator guide</dc:title>')
    expect(core).toContain(`${today}T00:00:00Z`)
    expect(core).not.toMatch(/creator|lastModifiedBy/)
  })
})

describe('what must not leave', () => {
  it('notes and closed words are in the guide alone, and quotations only where consent covers Office files', () => {
    const guide = allText(read.guide)
    const handout = allText(read.handout)
    const has = (text: string, words: string) => text.toLowerCase().includes(words.toLowerCase())
    for (const words of ['Sentinel note of the kind say.', 'Sentinel lead', 'Closed stand-in words'])
      expect(has(guide, words), words).toBe(true)
    for (const words of ['sentinel', 'Closed stand-in words']) expect(has(handout, words), words).toBe(false)
    for (const words of ['A note about the words.', 'Our paraphrase of them.']) expect(has(handout, words), words).toBe(true)
    for (const text of [guide, handout]) {
      expect(/must not stand here|Their label|Their other label/.exec(text)).toBeNull()
      expect(has(text, 'Our words for what is gone.')).toBe(true)
    }
  })

  it('of the small workshop, only the words whose scope holds Office files stand there', async () => {
    const small = await build(smallSources(), { only: ['docx'] })
    for (const path of ['facilitators/small/downloads/guide.docx', 'learners/small/downloads/handout.docx']) {
      const text = allText(readDocx(docxOf(small, path)))
      expect(quoteIds.filter((id) => text.includes(wordsOfQuote(id)))).toEqual(['everywhere'])
    }
  })
})

describe('the same sources', () => {
  it('give the same bytes twice', async () => {
    const again = await compile(
      officeSources(),
      { ...emptyAssets, png: () => Promise.resolve(plainPng(192, 96)) },
      { today, strict: false, only: ['docx'], start: '09:30' },
    )
    for (const path of Object.values(paths)) expect(Buffer.compare(docxOf(again, path), docxOf(built, path)), path).toBe(0)
  })

  it('and in any time zone', { timeout: 120_000 }, () => {
    const root = folderWith(Object.fromEntries(smallSources().texts))
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      execFileSync(process.execPath, [command, 'build', '--root', root, '--today', today, '--only', 'docx'], {
        env: { ...process.env, TZ: zone },
        stdio: 'ignore',
      })
      return ['facilitators/small/downloads/guide.docx', 'learners/small/downloads/handout.docx'].map((path) =>
        digest(readFileSync(`${root}/dist/${path}`)),
      )
    })
    expect(zones[0]).toEqual(zones[1])
  })
})

/** What a route is called is in the name of its files. */
describe('a route', () => {
  it('has files of its own names', async () => {
    const short = await build(officeSources(), { only: ['docx'], route: 'short' })
    const made = short.files.map(({ path }) => path).filter((path) => path.endsWith('.docx'))
    expect(made).toEqual(['facilitators/everything/downloads/guide-short.docx', 'learners/everything/downloads/handout-short.docx'])
  })
})

describe('the shipped workshops', () => {
  it('lose no heading', async () => {
    const { decks } = analyse(readSources(root), { today, strict: false })
    const shipped = await compile(readSources(root), emptyAssets, { today, strict: false, only: ['docx'] })
    for (const one of decks) {
      const texts = new Set(
        headingsOf(readDocx(docxOf(shipped, `facilitators/${one.name}/downloads/guide.docx`))).map(([, words]) => oneLine(words)),
      )
      for (const sheet of sheetsFor('guide', 'facilitators', one))
        if (sheet.slide.id !== 'start') expect(texts).toContain(oneLine(plainText(sheet.heading)))
    }
  })
})

function described({ parts }: ReadDocx): string[] {
  return [...(parts['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*?descr="([^"]*)"/g)].map(([, text = '']) => text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
