/** A presentation's package: every part, how they point to each other, and the zip that holds them. */
import type { Chart, Day, EditionInput, OutputFile } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { accentOf } from '../print/theme.ts'
import { plainText } from '../walk.ts'
import { chartPart } from './pptx-chart.ts'
import type { OfficeSlide } from './pptx-compose.ts'
import { layoutNames } from './pptx-layouts.ts'
import { layoutPart, masterPart, shapeTree } from './pptx-master.ts'
import type { Gallery } from './pptx-media.ts'
import { notesMasterPart, notesOf, notesPart, notesSize } from './pptx-notes.ts'
import { shapesOf } from './pptx-shapes.ts'
import { tableStylesPart } from './pptx-table.ts'
import { themePart } from './pptx-theme.ts'
import { slideSize } from './pptx-units.ts'
import { workbook } from './pptx-workbook.ts'
import type { Zip } from './shared-zip.ts'
import { escapeXml, part, relations, spaces, tag } from './xml.ts'

export interface PresentationInput extends Pick<EditionInput, 'deck' | 'route' | 'today' | 'start'> {
  slides: readonly OfficeSlide[]
  gallery: Gallery
  zip: Zip
  /** How notes read their links and citations; without it the presentation has no notes. */
  printerOf?: (sheet: OfficeSlide['sheet']) => PagePrinter
}

/** The parts so far, each with its kind of content where its ending does not say it. */
interface Package {
  files: OutputFile[]
  kinds: [path: string, kind: string][]
  add: (path: string, bytes: OutputFile['bytes'], kind?: string) => void
}

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.'
const office = 'application/vnd.openxmlformats-officedocument.'

export function presentationOf(input: PresentationInput): Uint8Array {
  const { deck, slides, printerOf } = input
  const book = newPackage()
  const root = relations()
  const main = relations()
  const master = addMaster(book, input)
  const ids = { master: main.to('slideMaster', master), notes: '', slides: [] as string[] }
  if (printerOf !== undefined) {
    addNotesMaster(book, input)
    ids.notes = main.to('notesMaster', 'notesMasters/notesMaster1.xml')
  }
  const charts = chartsIn(book, deck.lang)
  const first = new Map(
    slides.flatMap(({ sheet, isFirst }, index): [string, string][] => (isFirst ? [[sheet.anchor, `slide${index + 1}.xml`]] : [])),
  )
  for (const [index, slide] of slides.entries()) {
    addSlide(book, slide, index + 1, input, charts, (anchor) => first.get(anchor))
    ids.slides.push(main.to('slide', `slides/slide${index + 1}.xml`))
  }
  for (const [name, bytes] of Object.entries({
    presProps: properties('presentationPr'),
    viewProps: properties('viewPr'),
    tableStyles: tableStylesPart(),
  })) {
    main.to(name, `${name}.xml`)
    book.add(`ppt/${name}.xml`, bytes, `${presentation}${name}+xml`)
  }
  main.to('theme', 'theme/theme1.xml')
  book.add('ppt/presentation.xml', presentationPart(input, ids), `${presentation}presentation.main+xml`)
  book.add('ppt/_rels/presentation.xml.rels', main.print())
  root.to('officeDocument', 'ppt/presentation.xml')
  root.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')
  root.to('extended-properties', 'docProps/app.xml')
  book.add('docProps/core.xml', coreProperties(input, input.today), 'application/vnd.openxmlformats-package.core-properties+xml')
  book.add('docProps/app.xml', appProperties(slides.length), `${office}extended-properties+xml`)
  book.add('_rels/.rels', root.print())
  return input.zip([{ path: '[Content_Types].xml', bytes: contentTypes(book) }, ...book.files])
}

function newPackage(): Package {
  const files: OutputFile[] = []
  const kinds: [string, string][] = []
  return {
    files,
    kinds,
    add: (path, bytes, kind) => {
      files.push({ path, bytes })
      if (kind !== undefined) kinds.push([path, kind])
    },
  }
}

function contentTypes({ kinds }: Package): string {
  const endings = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    jpeg: 'image/jpeg',
    xlsx: `${office}spreadsheetml.sheet`,
  }
  const rows = [
    ...Object.entries(endings).map(([ending, kind]) => tag('Default', { Extension: ending, ContentType: kind })),
    ...kinds.map(([path, kind]) => tag('Override', { PartName: `/${path}`, ContentType: kind })),
  ]
  return part(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rows.join('')}</Types>`)
}

/** The master, its layouts and its theme; gives the master's path. */
function addMaster(book: Package, { deck }: PresentationInput): string {
  const about = { accent: accentOf(deck), lang: deck.lang }
  const own = relations()
  const ids = layoutNames.map((name, index) => {
    const path = `slideLayout${index + 1}.xml`
    const back = relations()
    back.to('slideMaster', '../slideMasters/slideMaster1.xml')
    book.add(`ppt/slideLayouts/${path}`, layoutPart(name, about), `${presentation}slideLayout+xml`)
    book.add(`ppt/slideLayouts/_rels/${path}.rels`, back.print())
    return own.to('slideLayout', `../slideLayouts/${path}`)
  })
  own.to('theme', '../theme/theme1.xml')
  book.add('ppt/slideMasters/slideMaster1.xml', masterPart(about, ids), `${presentation}slideMaster+xml`)
  book.add('ppt/slideMasters/_rels/slideMaster1.xml.rels', own.print())
  book.add('ppt/theme/theme1.xml', themePart(about.accent), `${office}theme+xml`)
  return 'slideMasters/slideMaster1.xml'
}

function addNotesMaster(book: Package, { deck }: PresentationInput): void {
  const own = relations()
  own.to('theme', '../theme/theme2.xml')
  book.add('ppt/notesMasters/notesMaster1.xml', notesMasterPart(deck.lang), `${presentation}notesMaster+xml`)
  book.add('ppt/notesMasters/_rels/notesMaster1.xml.rels', own.print())
  book.add('ppt/theme/theme2.xml', themePart(accentOf(deck)), `${office}theme+xml`)
}

/** Puts charts into the package with their workbooks. */
function chartsIn(book: Package, lang: string): (chart: Chart) => string {
  let count = 0
  return (chart) => {
    const name = `chart${++count}.xml`
    const own = relations()
    const id = own.to('package', `../embeddings/workbook${count}.xlsx`)
    book.add(`ppt/charts/${name}`, chartPart(chart, lang, id), `${office}drawingml.chart+xml`)
    book.add(`ppt/charts/_rels/${name}.rels`, own.print())
    book.add(`ppt/embeddings/workbook${count}.xlsx`, workbook(chart))
    return `../charts/${name}`
  }
}

type AddChart = (chart: Chart) => string
type SlideAt = (anchor: string) => string | undefined

function addSlide(book: Package, slide: OfficeSlide, number: number, input: PresentationInput, chart: AddChart, slideAt: SlideAt): void {
  const { deck, gallery, printerOf } = input
  const own = relations()
  own.to('slideLayout', `../slideLayouts/slideLayout${layoutNames.indexOf(slide.layout) + 1}.xml`)
  const media = ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
    const path = `ppt/media/${name}`
    if (!book.files.some((file) => file.path === path)) book.add(path, bytes)
    return `../media/${name}`
  }
  const shapes = shapesOf(slide, { lang: deck.lang, relations: own, slideAt, gallery, chart, media })
  const xml = tag('p:sld', spaces, tag('p:cSld', {}, shapeTree(shapes)), '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>')
  const notes = printerOf === undefined ? [] : notesOf(slide, printerOf(slide.sheet), input)
  if (notes.length > 0) {
    own.to('notesSlide', `../notesSlides/notesSlide${number}.xml`)
    const back = relations()
    back.to('notesMaster', '../notesMasters/notesMaster1.xml')
    back.to('slide', `../slides/slide${number}.xml`)
    const context = { lang: deck.lang, relations: back, slideAt: noSlides }
    book.add(`ppt/notesSlides/notesSlide${number}.xml`, notesPart(notes, context), `${presentation}notesSlide+xml`)
    book.add(`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, back.print())
  }
  book.add(`ppt/slides/slide${number}.xml`, part(xml), `${presentation}slide+xml`)
  book.add(`ppt/slides/_rels/slide${number}.xml.rels`, own.print())
}

/** Notes lead outside only: a click in them shows no slide. */
function noSlides(): undefined {
  return undefined
}

interface Ids {
  master: string
  notes: string
  slides: readonly string[]
}

function presentationPart({ slides }: PresentationInput, { master, notes, slides: ids }: Ids): string {
  const list = ids.map((id, index) => tag('p:sldId', { id: 256 + index, 'r:id': id }))
  return part(
    tag(
      'p:presentation',
      { ...spaces, saveSubsetFonts: 1 },
      tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2147483648, 'r:id': master })),
      notes === '' ? '' : tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': notes })),
      tag('p:sldIdLst', {}, ...list),
      tag('p:sldSz', slideSize),
      tag('p:notesSz', notesSize),
      tag('p:extLst', {}, tag('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, sections(slides))),
    ),
  )
}

/** A section for each module. */
function sections(slides: readonly OfficeSlide[]): string {
  const found: { title: string; ids: string[] }[] = []
  let current: unknown
  for (const [index, { sheet }] of slides.entries()) {
    if (sheet.module !== current) found.push({ title: sheet.module.title, ids: [] })
    current = sheet.module
    found.at(-1)?.ids.push(tag('p14:sldId', { id: 256 + index }))
  }
  const list = found.map(({ title, ids }, index) =>
    tag(
      'p14:section',
      { name: title, id: `{7A3B0C50-1F2E-4D6A-8B90-${String(index + 1).padStart(12, '0')}}` },
      tag('p14:sldIdLst', {}, ...ids),
    ),
  )
  return tag('p14:sectionLst', { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' }, ...list)
}

function properties(name: string): string {
  return part(tag(`p:${name}`, spaces))
}

/** No author is invented: who made the workshop stands in its credits. */
function coreProperties({ deck, route }: PresentationInput, today: Day): string {
  const title = route.name === 'all' ? deck.title : `${deck.title}: ${route.title}`
  const day = (name: string) => tag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${today}T00:00:00Z`)
  return part(
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      tag('dc:title', {}, escapeXml(title)),
      tag('dc:description', {}, escapeXml(plainText(deck.summary))),
      tag('dc:language', {}, escapeXml(deck.lang)),
      day('created'),
      day('modified'),
    ),
  )
}

function appProperties(count: number): string {
  return part(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Workshop Kit</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${count}</Slides></Properties>`,
  )
}
