/** Pictures of slides in the guide for Word: one for each, of what may be on it, and nothing that is not on it. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { bibliography } from '../src/cite/harvard.ts'
import { type Compiled, compile } from '../src/compile.ts'
import { readSources } from '../src/edge/disk.ts'
import type { Deck, Sheet, Shelf, View } from '../src/model.ts'
import { newShownMedia } from '../src/office/docx-media.ts'
import { sheetsOf } from '../src/sheets.ts'
import { plainText, textOf } from '../src/walk.ts'
import { docxOf, paragraphsIn, type ReadDocx, readDocx, slidePicturesIn } from './docx-reader.ts'
import { officeSources, plainPng } from './office-workshop.ts'
import { build, emptyAssets, today } from './small-workshop.ts'

const path = 'facilitators/everything/downloads/guide.docx'
const root = fileURLToPath(new URL('..', import.meta.url))
let built: Compiled
let guide: ReadDocx
let pictures: string[]

beforeAll(async () => {
  const assets = { ...emptyAssets, png: () => Promise.resolve(plainPng(192, 96)) }
  built = await compile(officeSources(), assets, { today, strict: false, only: ['docx'], start: '09:30' })
  guide = readDocx(docxOf(built, path))
  pictures = slidePicturesIn(guide.parts['word/document.xml'] ?? '')
})

function sheetsFor(view: View, shelf: Shelf = 'facilitators'): Sheet[] {
  const deck = built.decks[0] as Deck
  const [route] = deck.routes
  if (route === undefined) throw new Error('no route')
  return sheetsOf({ deck, route, view, shelf, scope: ['office'], bibliography: bibliography(deck.references.values()), today })
}

/** The words of a picture, a space between its paragraphs. */
const wordsOf = (picture: string) =>
  oneLine(
    paragraphsIn(picture)
      .map(({ text }) => text)
      .join(' '),
  )
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()
const allWords = () => pictures.map(wordsOf).join('\n')

/** By the slide's heading. */
function pictureOf(heading: string): string {
  const found = pictures.filter((picture) => wordsOf(picture).includes(heading))
  expect(found.length, heading).toBeGreaterThan(0)
  return found[0] ?? ''
}

describe('each slide of the guide', () => {
  it('has one picture after its heading, before its words and its notes, with its heading and number in it', () => {
    const marked = paragraphsIn(
      (guide.parts['word/document.xml'] ?? '').replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs, '<w:t>PICTURE</w:t>'),
    )
    const sheets = sheetsFor('guide')
    const slides = new Map(sheetsFor('slide').map((sheet, index) => [sheet.anchor, { sheet, number: index + 1 }]))
    const headingOf = (sheet: Sheet) => (sheet.slide.id === 'start' ? sheet.module.title : plainText(sheet.heading))
    const isHeading = (sheet: Sheet, at: number) =>
      marked[at]?.style === `Heading${sheet.slide.id === 'start' ? 1 : 2}` && oneLine(marked[at]?.text ?? '') === oneLine(headingOf(sheet))
    let at = 0
    const begins = sheets.map((sheet) => {
      while (at < marked.length && !isHeading(sheet, at)) at++
      return at++
    })
    for (const [index, sheet] of sheets.entries()) {
      const entry = marked.slice(begins[index], begins[index + 1] ?? marked.findLastIndex(({ text }) => text === 'Contacts'))
      expect(
        entry.flatMap(({ text }, place) => (text === 'PICTURE' ? [place] : [])),
        sheet.anchor,
      ).toEqual([2])
      expect(entry[1]?.style, sheet.anchor).toBe('When')
      expect(entry[2]?.style, sheet.anchor).toBe('SlidePicture')
      const slide = slides.get(sheet.anchor)
      const words = wordsOf(pictures[index] ?? '')
      expect(words, sheet.anchor).toContain(oneLine(plainText(slide?.sheet.heading ?? [])))
      expect(words.endsWith(` ${slide?.number}`), `${sheet.anchor}: ${words.slice(-20)}`).toBe(true)
    }
    expect(pictures).toHaveLength(sheets.length)
    expect(slidePicturesIn(readDocx(docxOf(built, 'learners/everything/downloads/handout.docx')).parts['word/document.xml'] ?? '')).toEqual(
      [],
    )
  })

  it('shows its text there: lists, tables, charts, quotations, cards, from right to left', () => {
    const table = wordsOf(pictureOf('A table'))
    for (const words of ['Some words before it.', 'Group', 'Everyone else who answered', 'What the table says.'])
      expect(table).toContain(words)
    const lists = wordsOf(pictureOf('Nested lists'))
    for (const words of ['1. First', '• inside one', '3. Third', 'A second paragraph of the second.']) expect(lists).toContain(words)
    expect(wordsOf(pictureOf('Bars'))).toMatch(/Women.*40.*22.*Everyone, else/)
    expect(wordsOf(pictureOf('Lines'))).toMatch(/40.*20.*2018.*2022/)
    expect(wordsOf(pictureOf('A prompt'))).toMatch(/What would good practice look like here\?.*8 minutes/)
    expect(wordsOf(pictureOf('A pause'))).toContain('Feel the floor under your feet.')
    const quotation = pictureOf('A quotation')
    expect(quotation).toMatch(/w:ascii="Georgia"[^>]*\/>(?:(?!<\/w:r>).)*Stand-in words that nobody said\./)
    const arabic = paragraphsIn(pictureOf('قائمة بالعربية')).filter(({ text }) => text.includes('مرحبا بكم'))
    for (const { xml } of arabic) expect(xml).toMatch(/<w:bidi\/>.*<w:rtl\/>/)
    expect(arabic).toHaveLength(1)
  })

  it('says the language of words that have one of their own', async () => {
    const sources = officeSources()
    const every = sources.texts.get('decks/everything/every.md') ?? ''
    const texts = new Map(sources.texts).set('decks/everything/every.md', every.replace('Some words before it.', '[Bore da]{lang=cy}'))
    const welsh = readDocx(docxOf(await build({ ...sources, texts }, { only: ['docx'] }), path))
    expect(slidePicturesIn(welsh.parts['word/document.xml'] ?? '').join('')).toMatch(/<w:lang w:val="cy"[^>]*\/><\/w:rPr><w:t[^>]*>Bore da/)
  })

  it('goes on over several slides in PowerPoint, but not here, and nobody is told twice', () => {
    expect(wordsOf(pictureOf('Long text'))).toContain('Paragraph 0 ')
    expect(wordsOf(pictureOf('Long text'))).not.toContain('Paragraph 13 ')
    expect(allWords()).not.toContain(', continued')
    expect(built.diagnostics.filter(({ code }) => code === 'slide-continued')).toEqual([])
  })
})

describe('a picture', () => {
  it('is decoration to whoever cannot see it: no description, heading, link or mark, and every run says its size', () => {
    for (const picture of pictures) {
      expect(picture).toMatch(/<wp:docPr [^>]*descr=""[^>]*><a:extLst>.*?decorative[^>]*val="1"/)
      expect(picture.match(/Heading\d|w:hyperlink|w:bookmark|hlinkClick|w:outlineLvl|descr="[^"]/)).toBeNull()
      for (const [, xml = ''] of picture.matchAll(/<w:r>((?:(?!<w:r>).)*?<w:t.*?)<\/w:r>/gs)) expect(xml).toMatch(/<w:sz w:val="\d+"/)
      for (const { style } of paragraphsIn(picture)) expect(style).toBe('SlideWords')
    }
  })

  it('has a ground with an edge, and nothing in it goes over that', async () => {
    const shipped = await compile(readSources(root), emptyAssets, { today, strict: false, only: ['docx'] })
    const guides = shipped.files.filter((file) => file.path.endsWith('guide.docx'))
    expect(guides).toHaveLength(2)
    const others = guides.flatMap((file) => slidePicturesIn(readDocx(docxOf(shipped, file.path)).parts['word/document.xml'] ?? ''))
    for (const picture of [...pictures, ...others]) {
      expect(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(picture)?.slice(1)).toEqual(['2880000', '1620000'])
      const ground = /<wps:spPr>.*?<\/wps:spPr>/.exec(picture)?.[0] ?? ''
      expect(ground).toMatch(/<a:off x="0" y="0"\/><a:ext cx="2880000" cy="1620000"\/>.*<a:solidFill>.*<a:ln w="6350"><a:solidFill>/)
      const places = [...picture.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)]
      const over = places.filter(([, x, y, cx, cy]) => {
        const [left, top] = [Number(x), Number(y)]
        return left < 0 || top < 0 || left + Number(cx) > 2880000 || top + Number(cy) > 1620000
      })
      expect(over, wordsOf(picture)).toEqual([])
    }
  })

  it('names parts that are there, none of them twice in the package, and numbers that nothing else has', () => {
    const relations = guide.parts['word/_rels/document.xml.rels'] ?? ''
    const shown = pictures.flatMap((picture) => [...picture.matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id ?? ''))
    expect(shown.length).toBeGreaterThan(2)
    for (const id of shown) {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1]
      expect(Object.keys(guide.bytes), id).toContain(`word/${target}`)
    }
    const media = Object.entries(guide.bytes).flatMap(([part, bytes]) =>
      part.startsWith('word/media/') ? [Buffer.from(bytes).toString('hex')] : [],
    )
    expect(new Set(media).size).toBe(media.length)
    const document = guide.parts['word/document.xml'] ?? ''
    const drawings = [...document.matchAll(/<wp:docPr [^>]*?id="(\d+)"/g)].map(([, id]) => Number(id))
    expect(drawings).toEqual(drawings.map((_, index) => index + 1))
    const shapes = [...document.matchAll(/<(?:wps|pic):cNvPr id="([1-9]\d*)"/g)].map(([, id]) => Number(id))
    expect(new Set([...drawings, ...shapes]).size).toBe(drawings.length + shapes.length)
  })

  it('brings the parts that a document lacks', () => {
    const [shown, bytes] = [newShownMedia(), plainPng(3, 2)]
    expect(shown.to({ name: 'picture1.png', bytes, width: 3, height: 2 })).toBe('rIdPicture1')
    expect(shown.into({ 'word/media/other.png': plainPng(2, 3) })).toEqual({
      rows: expect.stringContaining('Target="media/picture1.png"'),
      parts: [{ path: 'word/media/picture1.png', bytes }],
    })
    expect(shown.into({ 'word/media/image7.png': plainPng(3, 2) })).toEqual({
      rows: expect.stringContaining('"media/image7.png"'),
      parts: [],
    })
  })

  it('shows a picture in words where no browser draws it', async () => {
    const without = readDocx(docxOf(await build(officeSources(), { only: ['docx'] }), path))
    expect(
      slidePicturesIn(without.parts['word/document.xml'] ?? '')
        .map(wordsOf)
        .join('\n'),
    ).toContain('Picture: A WebP picture')
    expect(allWords()).not.toContain('Picture: A WebP picture')
  })
})

describe('what must not leave', () => {
  it('is in no picture: closed words, words without consent, notes', () => {
    const words = allWords()
    expect(guide.paragraphs.map(({ text }) => text).join('\n')).toContain('Closed stand-in words')
    expect(/Closed stand-in words|must not stand here|Their label|Their other label/.exec(words)).toBeNull()
    for (const shown of ['A note about the words.', 'Our paraphrase of them.', 'Our words for what is gone.'])
      expect(words).toContain(shown)
    const notes = sheetsFor('guide').flatMap(({ notes }) => textOf(notes.flatMap(({ body }) => body)).split('\n'))
    expect(notes.some((line) => line.includes('Sentinel note of the kind say.'))).toBe(true)
    for (const line of notes.map(oneLine)) if (line.length > 20) expect(words).not.toContain(line)
    expect(words).not.toContain('Sentinel note')
  })
})
