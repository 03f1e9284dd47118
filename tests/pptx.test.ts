/** PowerPoint files: valid, whole, native, described, and with nothing in them that should not leave. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { bibliography } from '../src/cite/harvard.ts'
import { analyse, type Compiled, compile } from '../src/compile.ts'
import { readSources } from '../src/edge/disk.ts'
import type { Flow, Shelf } from '../src/model.ts'
import { sizeOf } from '../src/office/picture-size.ts'
import { sheetsOf } from '../src/sheets.ts'
import { plainText, textOf } from '../src/walk.ts'
import { command, digest, folderWith } from './command-run.ts'
import { officeErrors, validatorName } from './office-validator.ts'
import { longHeading, officeSources, pictureBytes, plainPng } from './office-workshop.ts'
import { paragraphsIn, pptxOf, type ReadPptx, type ReadSlide, readPptx, relationsOf, unescaped } from './pptx-reader.ts'
import { build, emptyAssets, smallSources, today } from './small-workshop.ts'

const paths = { learners: 'learners/everything/downloads/slides.pptx', facilitators: 'facilitators/everything/downloads/present.pptx' }
const png = plainPng(192, 96)
let built: Compiled
let shared: ReadPptx
let presented: ReadPptx

beforeAll(async () => {
  const assets = { ...emptyAssets, png: () => Promise.resolve(png) }
  built = await compile(officeSources(), assets, { today, strict: false, only: ['pptx'] })
  expect(built.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  shared = readPptx(pptxOf(built, paths.learners))
  presented = readPptx(pptxOf(built, paths.facilitators))
})

function slideOf(from: ReadPptx, title: string): ReadSlide {
  const slide = from.slides.find((one) => one.title === title)
  if (slide === undefined) throw new Error(`no slide ${title} among ${from.slides.map((one) => one.title).join('; ')}`)
  return slide
}

describe('the Open XML validator', () => {
  it('finds nothing wrong with one of everything, nor with the workbooks in it', { timeout: 120_000 }, async (context) => {
    const charts = Object.entries(shared.bytes).filter(([path]) => path.endsWith('.xlsx'))
    expect(charts).toHaveLength(4)
    for (const [path, bytes] of [...Object.values(paths).map((one) => [one, pptxOf(built, one)] as const), charts[0] ?? ['', png]]) {
      const errors = await officeErrors({ path, bytes })
      if (errors === undefined) return context.skip(validatorName)
      expect(errors, path).toEqual([])
    }
  })

  it('finds nothing wrong with the workshops that the kit ships', { timeout: 240_000 }, async (context) => {
    const shipped = await compile(readSources(fileURLToPath(new URL('..', import.meta.url))), emptyAssets, {
      today,
      strict: false,
      only: ['pptx'],
    })
    const files = shipped.files.filter((file) => file.path.endsWith('.pptx'))
    expect(files).toHaveLength(4)
    expect(shipped.diagnostics.filter((one) => one.code === 'slide-continued')).toEqual([])
    for (const file of files) {
      const errors = await officeErrors(file)
      if (errors === undefined) return context.skip(validatorName)
      expect(errors, file.path).toEqual([])
    }
  })

  it('sees a slip', { timeout: 120_000 }, async (context) => {
    const { 'ppt/slides/slide2.xml': slide, ...parts } = unzipSync(pptxOf(built, paths.learners))
    const { zipSync, strToU8 } = await import('fflate')
    const bytes = zipSync({ ...parts, 'ppt/slides/slide2.xml': strToU8(strFromU8(slide ?? png).replace('<p:spPr', '<p:spPrr')) })
    const errors = await officeErrors({ path: 'slides.pptx', bytes })
    if (errors === undefined) return context.skip(validatorName)
    expect(errors).not.toEqual([])
  })
})

describe('slides', () => {
  it('have titles, each one of its own, and none is lost or cut', () => {
    const titles = presented.slides.map((one) => one.title)
    expect(titles).not.toContain('')
    expect(new Set(titles.map((one) => one.toLowerCase())).size).toBe(titles.length)
    expect(titles).toEqual(
      expect.arrayContaining([
        longHeading,
        'Same title (1 of 2)',
        'Same title (2 of 2)',
        'قائمة بالعربية',
        'Emoji 👩‍👩‍👧‍👦 and 🎉',
        'Empty',
      ]),
    )
    expect(titles).toContain('Nasty & <rare> "things"')
  })

  it.each(['learners', 'facilitators'] as const)('lose no word of what %s see', (shelf) => {
    const from = shelf === 'learners' ? shared : presented
    const has = countWords(from.slides.flatMap((slide) => [slide.title, ...slide.paragraphs, ...describedIn(slide.xml)]).join(' '))
    for (const sheet of everySheet(shelf)) {
      for (const [word, count] of countWords([plainText(sheet.heading), textOf(inOffice(sheet.body))].join(' ')))
        expect(has.get(word) ?? 0, `${word} of ${sheet.anchor}`).toBeGreaterThanOrEqual(count)
    }
  })

  it('fill placeholders that their layout has, and inherit from it', () => {
    for (const slide of presented.slides) {
      const layout = presented.parts[slide.layout] ?? ''
      expect(layout).toContain('<p:ph type="title"/>')
      for (const [, index] of slide.xml.matchAll(/<p:ph type="body"[^>]* idx="(\d+)"/g))
        expect(layout, slide.title).toMatch(new RegExp(`<p:ph type="body"[^>]* idx="${index}"`))
    }
    const plain = slideOf(presented, 'Steps').xml
    expect(plain).not.toMatch(/<a:rPr[^>]* sz=|typeface=|<p:spPr><a:xfrm>/)
    expect(plain).toContain('<a:pPr lvl="1">')
  })

  it('have every layout of the master, with title and body', () => {
    const layouts = Object.entries(shared.parts).filter(([path]) => /slideLayouts\/slideLayout\d+\.xml$/.test(path))
    expect(layouts).toHaveLength(14)
    expect(new Set(layouts.map(([, xml]) => /<p:cSld name="([^"]+)"/.exec(xml)?.[1])).size).toBe(14)
    for (const [, xml] of layouts) expect(xml).toMatch(/<p:ph type="title"\/>[\s\S]*<p:ph type="body"[\s\S]*<p:ph type="sldNum"/)
  })

  it('are grouped by session, each slide once', () => {
    const xml = shared.parts['ppt/presentation.xml'] ?? ''
    const names = [...xml.matchAll(/<p14:section name="([^"]+)"/g)].map(([, name]) => unescaped(name ?? ''))
    expect(names).toEqual(['Every kind', 'Nasty & <rare> "things"'])
    const ids = [...xml.matchAll(/<p14:sldId id="(\d+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...xml.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id))
    expect(ids).toHaveLength(shared.slides.length)
  })

  it('name shapes by numbers of their own', () => {
    for (const { xml, title } of presented.slides) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, title).toBe(ids.length)
    }
  })
})

describe('text', () => {
  it('has real lists, numbers that count on, and lists in lists', () => {
    const { xml, paragraphs } = slideOf(shared, 'Nested lists')
    expect(paragraphs).toEqual(expect.arrayContaining(['First', 'inside one', 'deeper', 'A second paragraph of the second.']))
    expect(xml).toMatch(/<a:pPr lvl="1">.{0,200}<a:buAutoNum type="arabicPeriod"\/><\/a:pPr>.{0,80}<a:t>First/)
    expect(xml).toMatch(/<a:pPr lvl="2"\/>.{0,80}<a:t>inside one/)
    expect(xml).toMatch(/<a:pPr lvl="3"\/>.{0,80}<a:t>deeper/)
    expect(xml).toMatch(/<a:buNone\/><\/a:pPr>.{0,80}<a:t>A second paragraph/)
    expect(xml).toMatch(/<a:buAutoNum type="arabicPeriod" startAt="3"\/><\/a:pPr>.{0,80}<a:t>Third/)
  })

  it('says its language, in passages too, and runs from the right where it should', () => {
    for (const { xml, title } of presented.slides) expect(xml.match(/<a:rPr(?![^>]* lang=)/g), title).toBeNull()
    const all = shared.slides.map((slide) => slide.xml).join('')
    expect(all).toContain('<a:rPr lang="cy" dirty="0"/><a:t>Welsh: bore da</a:t>')
    const { xml } = slideOf(shared, 'قائمة بالعربية')
    const directions = [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, inside = '']) => [
      inside.includes('rtl="1"'),
      paragraphsIn(`<a:p>${inside}</a:p>`)[0],
    ])
    expect(directions.slice(0, 4)).toEqual([
      [true, 'قائمة بالعربية'],
      [true, 'مرحبا بكم في الورشة'],
      [true, 'שלום לכולם'],
      [false, 'English with مرحبا in it'],
    ])
  })

  it('goes on on a next slide where it is too long, says so, and loses nothing', () => {
    const long = shared.slides.filter((slide) => slide.title.startsWith('Long text'))
    expect(long.map((slide) => slide.title)).toEqual([
      'Long text',
      'Long text, continued (1 of 3)',
      'Long text, continued (2 of 3)',
      'Long text, continued (3 of 3)',
    ])
    expect(long.flatMap((slide) => slide.paragraphs)).toHaveLength(14)
    const endless = shared.slides.filter((slide) => slide.title.startsWith('One endless')).flatMap((slide) => slide.paragraphs)
    expect(endless.join('').split(' ')).toEqual(Array.from({ length: 400 }, (_, index) => `word${index}`))
    const table = shared.slides.filter((slide) => slide.title.startsWith('A long table'))
    expect(table.length).toBeGreaterThan(1)
    for (const { paragraphs } of table) expect(paragraphs.slice(0, 3)).toEqual(['A', 'B', 'C'])
    const told = built.diagnostics.filter((one) => one.code === 'slide-continued')
    expect(told.map((one) => [one.severity, one.at.file, one.at.line])).toContainEqual(['warning', 'decks/everything/nasty.md', 20])
    expect(told.filter((one) => one.at.line === 20)).toHaveLength(1)
    const headings = told.map((one) => (officeSources().texts.get(one.at.file) ?? '').split('\n')[one.at.line - 1])
    expect(headings).not.toContainEqual(expect.stringContaining('A prompt'))
  })

  it('has timers as minutes, and all that steps and stages hide', () => {
    expect(slideOf(shared, 'A prompt').paragraphs).toEqual([
      'What would good practice look like here?',
      'What gets in its way?',
      '1 · 2 · 4 · All',
      '8 minutes',
    ])
    expect(shared.slides.filter((slide) => slide.title.startsWith('A story')).flatMap((slide) => slide.paragraphs)).toEqual([
      'Fictional scenario',
      'An opening.',
      'Stage 1 of 2',
      'At home',
      'Person A stays at home. Nobody calls.',
      'What could be asked?',
      'Stage 2 of 2',
      'Somebody calls after a week.',
    ])
  })

  it('links to other slides and outside, and to nothing that is not there', () => {
    for (const slide of [...presented.slides, ...shared.slides]) {
      const from = presented.slides.includes(slide) ? presented : shared
      const relations = relationsOf(from.parts, slide.path)
      for (const [, id = '', jump] of slide.xml.matchAll(/<a:hlinkClick r:id="([^"]+)"( action="ppaction:\/\/hlinksldjump")?/g)) {
        const target = relations.get(id)
        expect(jump === undefined ? target?.outside : from.parts[target?.path ?? '']).toBeTruthy()
      }
    }
    const code = slideOf(shared, 'Code and an aside')
    const targets = [...relationsOf(shared.parts, code.path).values()].filter((one) => one.sort === 'slide').map((one) => one.path)
    expect(targets).toEqual([slideOf(shared, 'A table').path, slideOf(shared, 'قائمة بالعربية').path])
  })
})

describe('quotations', () => {
  it('stand in their own letters, with their credit in its place', () => {
    const { xml, layout } = slideOf(shared, 'A quotation')
    expect(shared.parts[layout]).toContain('<p:cSld name="Quotation">')
    expect(shared.parts[layout]).toContain('<a:latin typeface="Georgia"/>')
    expect(xml).toContain('Stand-in words that nobody said.</a:t></a:r><a:br>')
    expect(xml).toMatch(/name="Credit".*idx="11".*A label of theirs/)
  })

  it('that are closed stand in words of ours where learners are, and follow their note for facilitators', () => {
    const closed = 'Closed stand-in words'
    expect(allText(shared)).not.toContain(closed)
    expect(slideOf(shared, 'A closed one').paragraphs).toEqual(['A note about the words.', 'In our words', 'Our paraphrase of them.'])
    const index = presented.slides.findIndex((one) => one.title === 'A closed one')
    const [note, label, ours, open] = presented.slides[index]?.paragraphs ?? []
    expect([note, label, ours]).toEqual(['A note about the words.', 'In our words', 'Our paraphrase of them.'])
    expect(open).toMatch(/^Open the words/)
    expect(presented.slides[index + 1]?.title).toBe('A closed one: the words')
    // Next passes it by: only the link leads there.
    const [, link = ''] =
      /<a:hlinkClick r:id="(rId\d+)" action="ppaction:\/\/hlinksldjump"\/><\/a:rPr><a:t>Open the words/.exec(
        presented.slides[index]?.xml ?? '',
      ) ?? []
    expect(presented.parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`]).toMatch(
      new RegExp(`Id="${link}"[^>]*Target="slide${index + 2}.xml"`),
    )
    expect(presented.slides.map((one, at) => (/<p:sld [^>]*show="0"/.test(one.xml) ? at : -1)).filter((at) => at >= 0)).toContain(index + 1)
    expect(shared.slides.some((one) => /show="0"/.test(one.xml))).toBe(false)
    expect(presented.slides[index + 1]?.xml).toContain(`<a:rPr lang="cy" dirty="0"/><a:t>${closed}`)
  })

  it('that are closed have a hidden slide each, and a link leads to each', async () => {
    const { texts } = officeSources()
    const [ledger, module] = ['decks/everything/quotes.yaml', 'decks/everything/every.md'] as const
    const [quotes, every] = [texts.get(ledger) ?? '', texts.get(module) ?? '']
    const second = quotes
      .split('\n')
      .find((line) => line.includes('closed-one'))
      ?.replace('closed-one', 'closed-two')
      .replace('Closed', 'Other')
    const block = /^(:::+ *quote[^\n]*)closed-one([\s\S]*?\n:::+)$/m
    const change = { [ledger]: `${quotes}${second}\n`, [module]: every.replace(block, '$&\n\n$1closed-two$2') }
    const read = readPptx(pptxOf(await build(officeSources(change), { only: ['pptx'] }), paths.facilitators))
    const index = read.slides.findIndex((one) => one.title === 'A closed one')
    const hidden = read.slides.flatMap((one, at) => (one.title.startsWith('A closed one: the words') ? [at + 1] : []))
    expect(hidden).toHaveLength(2)
    for (const number of hidden) {
      expect(read.slides[number - 1]?.xml).toContain(' show="0"')
      expect(read.parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`]).toContain(`Target="slide${number}.xml"`)
    }
  })

  it('that are withdrawn or not for Office are in neither file, nor is whose they are', () => {
    for (const one of [shared, presented]) {
      expect(allText(one)).not.toMatch(/must not stand here|Their label|Their other label/)
      expect(allText(one)).toContain('Our words for what is not here.')
      expect(allText(one)).toContain('Our words for what is gone.')
    }
  })
})

describe('notes', () => {
  it('are in the facilitators’ file alone', () => {
    expect(Object.keys(shared.parts).filter((path) => /notes/i.test(path))).toEqual([])
    expect(allText(shared)).not.toMatch(/sentinel/i)
  })

  it('are real paragraphs, each kind after its word, in the order of need', () => {
    const { notes } = slideOf(presented, 'A prompt')
    expect(notes[0]).toMatch(/^8 minutes, /)
    const labels = [
      'Purpose',
      'Say',
      'Ask',
      'Do',
      'Watch for',
      'Ways to take part, or not',
      'If someone is upset',
      'If someone discloses',
      'Safety',
      'Access',
      'If it goes quiet',
      'If time is short',
    ]
    expect(notes.slice(1).filter((_, index) => index % 2 === 0)).toEqual(labels)
    expect(slideOf(presented, 'A table').notes).toEqual([
      'Say',
      'Sentinel strong words.',
      'sentinel point one',
      'sentinel point two',
      'A | B',
      'sentinel cell | other',
    ])
    expect(slideOf(presented, 'Every kind').notes).toEqual(['Sentinel note on the whole session.'])
  })

  it('say from when, for a given start', async () => {
    const started = await build(officeSources(), { only: ['pptx'], start: '09:30', route: 'short' })
    const read = readPptx(pptxOf(started, 'facilitators/everything/downloads/present-short.pptx'))
    expect(slideOf(read, 'A prompt').notes[0]).toMatch(/^From 09:\d\d: 8 minutes\.$/)
    expect(slideOf(read, 'A break').paragraphs).toEqual(['10 minutes'])
    expect(read.parts['docProps/core.xml']).toContain('<dc:title>One of everything: The short way</dc:title>')
  })
})

describe('tables, charts and pictures', () => {
  it('are described, or said to be decoration', () => {
    for (const { xml, title } of presented.slides) {
      const things = [...xml.matchAll(/<p:(?:nvGraphicFramePr|nvPicPr|nvGrpSpPr)><p:cNvPr id="(\d+)"([^>]*)>?/g)].filter(
        ([, id]) => id !== '1',
      )
      for (const [whole, , written = ''] of things) {
        const rest = xml.slice(xml.indexOf(whole))
        expect(/ descr="[^"]+"/.test(written) || rest.slice(0, 300).includes('adec:decorative'), `${title}: ${written}`).toBe(true)
      }
    }
    expect(slideOf(shared, 'Bars').xml).toContain('descr="Bars. Two series of three groups."')
    expect(slideOf(shared, 'Decorative').xml).toMatch(/<p:nvPicPr><p:cNvPr id="\d+" name="Picture"><a:extLst>.*adec:decorative/)
  })

  it('tables say which row is their head', () => {
    const tables = presented.slides.flatMap(({ xml }) => xml.match(/<a:tblPr[^>]*>/g) ?? [])
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) expect(table).toContain('firstRow="1"')
    const cells = slideOf(shared, 'A table with holes').xml.match(/<a:tc>/g)
    expect(cells).toHaveLength(6)
  })

  it('charts are native, with the author’s numbers in a workbook', () => {
    const slide = slideOf(shared, 'Bars')
    const chart = [...relationsOf(shared.parts, slide.path).values()].find((one) => one.sort === 'chart')?.path ?? ''
    expect(shared.parts[chart]).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>')
    const book = [...relationsOf(shared.parts, chart).values()].find((one) => one.sort === 'package')?.path ?? ''
    const sheet = strFromU8(unzipSync(shared.bytes[book] ?? png)['xl/worksheets/sheet1.xml'] ?? png)
    const cells = [...sheet.matchAll(/r="([A-Z]+\d+)"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)/g)].map(([, name, value]) => `${name} ${value}`)
    expect(cells).toEqual([
      'A1 Group',
      'B1 Before',
      'C1 After',
      'A2 Women',
      'B2 40',
      'C2 22',
      'A3 Men',
      'B3 12',
      'C3 10.5',
      'A4 Everyone, else',
      'B4 3',
      'C4 9',
    ])
    const cached = [...(shared.parts[chart] ?? '').matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([one]) =>
      [...one.matchAll(/<c:v>([^<]*)/g)].map(([, value]) => value),
    )
    expect(cached).toEqual([
      ['40', '12', '3'],
      ['22', '10.5', '9'],
    ])
    const charts = Object.entries(shared.parts).filter(([path]) => /charts\/chart\d+\.xml$/.test(path))
    expect(charts.map(([, xml]) => /<c:(barChart|lineChart)>/.exec(xml)?.[1]).sort()).toEqual([
      'barChart',
      'barChart',
      'barChart',
      'lineChart',
    ])
    expect(charts.map(([, xml]) => xml).join('')).toContain('<c:grouping val="stacked"/>')
  })

  it('people are drawn as shapes, with their table beside them', () => {
    const { xml } = slideOf(shared, 'People')
    expect(xml).toContain('descr="Forty in a hundred against fourteen in a hundred."')
    const circles = [...xml.matchAll(/<p:grpSp>.*?<\/p:grpSp>/gs)].map(([group]) =>
      [...group.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([one]) => one.match(/<a:moveTo>/g)?.length),
    )
    expect(circles).toEqual([
      [40, 60],
      [14, 86],
    ])
    expect(paragraphsIn(/<a:tbl>.*<\/a:tbl>/s.exec(xml)?.[0] ?? '')).toEqual([
      'Group',
      'Share (%)',
      'of people in community care for severe mental illness',
      '40',
      'of the general population',
      '14',
    ])
  })

  it('pictures keep their proportions, and SVG and WebP come as PNG', () => {
    const shown = (title: string) => {
      const { xml, path } = slideOf(shared, title)
      const [, width, height] = /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/s.exec(xml) ?? []
      const image = [...relationsOf(shared.parts, path).values()].find((one) => one.sort === 'image')?.path ?? ''
      return { ratio: Number(width) / Number(height), sort: sizeOf(shared.bytes[image] ?? new Uint8Array())?.type }
    }
    expect(shown('Pictures')).toEqual({ ratio: expect.closeTo(160 / 90, 2), sort: 'png' })
    expect(shown('Pictures, continued')).toEqual({ ratio: expect.closeTo(1, 2), sort: 'jpeg' })
    expect(shown('SVG')).toEqual({ ratio: expect.closeTo(2, 2), sort: 'png' })
    expect(shown('WebP')).toEqual({ ratio: expect.closeTo(2, 2), sort: 'png' })
    // The stand-in for a browser draws the last two alike: they lie in the file once.
    expect(Object.keys(shared.bytes).filter((path) => path.startsWith('ppt/media/'))).toHaveLength(3)
  })

  it('with no browser a frame holds the words of a picture, and a warning says which', async () => {
    const without = await build(officeSources(), { only: ['pptx'] })
    const read = readPptx(pptxOf(without, paths.learners))
    expect(slideOf(read, 'SVG').paragraphs).toEqual(['Picture: An SVG picture'])
    expect(slideOf(read, 'SVG').xml).toContain('<a:prstDash val="dash"/>')
    const told = without.diagnostics.filter((one) => one.code === 'picture-in-words')
    expect(told.map((one) => /`([^`]+)`/.exec(one.message)?.[1])).toEqual([
      'decks/everything/images/c.webp',
      'decks/everything/images/d.svg',
    ])
    expect(built.diagnostics.filter((one) => one.code === 'picture-in-words')).toEqual([])
    const strict = await build(officeSources(), { only: ['pptx'], strict: true })
    expect(strict.files).toEqual([])
  })

  it('tells pictures by their first bytes', () => {
    const sizes = Object.values(pictureBytes).map((bytes) => sizeOf(bytes))
    expect(sizes).toEqual([
      { type: 'png', width: 160, height: 90 },
      { type: 'jpeg', width: 1, height: 1 },
      { type: 'webp', width: 1, height: 1 },
      undefined,
    ])
    for (const bytes of Object.values(pictureBytes))
      for (let length = 0; length < 40; length++) expect(() => sizeOf(bytes.slice(0, length))).not.toThrow()
  })
})

describe('the file', () => {
  it('names every part and says what kind it is', () => {
    for (const { parts, bytes } of [shared, presented]) {
      const types = parts['[Content_Types].xml'] ?? ''
      const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path ?? '')
      expect(named.filter((path) => bytes[path] === undefined)).toEqual([])
      const endings = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending))
      expect(Object.keys(bytes).filter((path) => !named.includes(path) && !endings.has(path.replace(/.*\./, '')))).toEqual([])
      for (const path of Object.keys(parts))
        for (const { path: target, outside } of relationsOf(parts, path).values())
          if (!outside) expect(bytes[target], `${path} → ${target}`).toBeDefined()
    }
  })

  it('has a title, a language and today, and no author', () => {
    const core = shared.parts['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:title>One of everything</dc:title>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect([...core.matchAll(/>(\d{4}[^<]*)</g)].map(([, day]) => day)).toEqual([`${today}T00:00:00Z`, `${today}T00:00:00Z`])
    expect(core).not.toMatch(/creator|lastModifiedBy/)
  })

  it('has the same bytes each time and in every time zone', { timeout: 60_000 }, async () => {
    const again = await compile(
      officeSources(),
      { ...emptyAssets, png: () => Promise.resolve(png) },
      { today, strict: false, only: ['pptx'] },
    )
    for (const path of Object.values(paths)) expect(digest(pptxOf(again, path))).toBe(digest(pptxOf(built, path)))
    const root = folderWith(Object.fromEntries(smallSources().texts))
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      execFileSync(process.execPath, [command, 'build', '--root', root, '--today', today, '--only', 'pptx'], {
        env: { ...process.env, TZ: zone },
        stdio: 'ignore',
      })
      return ['learners/small/downloads/slides.pptx', 'facilitators/small/downloads/present.pptx'].map((path) =>
        digest(readFileSync(`${root}/dist/${path}`)),
      )
    })
    expect(zones[0]).toEqual(zones[1])
  })
})

function allText({ parts }: ReadPptx): string {
  return Object.values(parts)
    .map((xml) => unescaped(xml.replace(/<[^>]*>/g, ' ')))
    .join(' ')
}

function describedIn(xml: string): string[] {
  return [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, words]) => unescaped(words ?? ''))
}

/** How often each word stands in a text; a mark beside a word is no part of it. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function everySheet(shelf: Shelf) {
  const [deck] = analyse(officeSources(), { today, strict: false }).decks
  const [route] = deck?.routes ?? []
  if (deck === undefined || route === undefined) throw new Error('the workshop was not read')
  return sheetsOf({ deck, route, view: 'slide', shelf, scope: ['office'], bibliography: bibliography(deck.references.values()), today })
}

/** What Office files show of widgets. */
function inOffice(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((one): Flow[] => {
    if (one.type === 'widget') return inOffice(one.fallback)
    if (one.type === 'box') return [{ ...one, children: inOffice(one.children) }]
    return one.type === 'list' ? [{ ...one, items: one.items.map(inOffice) }] : [one]
  })
}
