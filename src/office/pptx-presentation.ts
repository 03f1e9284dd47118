/** A presentation: its slides, master, notes, charts and pictures, and how they point to each other. */
import type { Chart, EditionInput } from '../model.ts'
import type { PagePrinter } from '../print/page-printer.ts'
import { accentOf } from '../print/theme.ts'
import { plainText } from '../walk.ts'
import { type CoreProperties, coreProperties } from './core-properties.ts'
import { chartPart } from './pptx-chart.ts'
import type { OfficeSlide } from './pptx-compose.ts'
import { layoutNames } from './pptx-layouts.ts'
import { layoutPart, masterPart, shapeTree } from './pptx-master.ts'
import type { Gallery, Media } from './pptx-media.ts'
import { notesMasterPart, notesOf, notesPart, notesSize } from './pptx-notes.ts'
import { newPackage, type Package } from './pptx-package.ts'
import { appProperties, emptyProperties } from './pptx-properties.ts'
import { shapesOf } from './pptx-shapes.ts'
import { tableStylesPart } from './pptx-table.ts'
import { themePart } from './pptx-theme.ts'
import { slideSize } from './pptx-units.ts'
import { workbook } from './pptx-workbook.ts'
import type { Zip } from './shared-zip.ts'
import { part, relations, spaces, tag } from './xml.ts'

export interface PresentationInput extends Pick<EditionInput, 'deck' | 'route' | 'today' | 'start'> {
  slides: readonly OfficeSlide[]
  gallery: Gallery
  zip: Zip
  /** How notes read their links and citations; without it the presentation has no notes. */
  printerOf?: (sheet: OfficeSlide['sheet']) => PagePrinter
}

export function presentationOf(input: PresentationInput): Uint8Array {
  const { slides, zip } = input
  const book = newPackage()
  const own = relations()
  const add = slideAdder(book, input)
  const ids: Ids = {
    master: own.to('slideMaster', addMaster(book, input)),
    notes: input.printerOf === undefined ? '' : own.to('notesMaster', addNotesMaster(book, input)),
    slides: slides.map((slide, index) => own.to('slide', add(slide, index + 1))),
  }
  own.to('presProps', 'presProps.xml')
  book.add('ppt/presProps.xml', 'presProps', emptyProperties('presentationPr'))
  own.to('viewProps', 'viewProps.xml')
  book.add('ppt/viewProps.xml', 'viewProps', emptyProperties('viewPr'))
  own.to('tableStyles', 'tableStyles.xml')
  book.add('ppt/tableStyles.xml', 'tableStyles', tableStylesPart())
  own.to('theme', 'theme/theme1.xml')
  book.add('ppt/presentation.xml', 'presentation', presentationPart(slides, ids), own)
  book.add('docProps/core.xml', 'core', coreProperties(aboutOf(input)))
  book.add('docProps/app.xml', 'app', appProperties(slides.length))
  const root = relations()
  root.to('officeDocument', 'ppt/presentation.xml')
  root.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')
  root.to('extended-properties', 'docProps/app.xml')
  return zip(book.files(root))
}

function aboutOf({ deck, route, today }: PresentationInput): CoreProperties {
  const title = route.name === 'all' ? deck.title : `${deck.title}: ${route.title}`
  return { title, description: plainText(deck.summary), lang: deck.lang, today }
}

/** The master, its layouts and its theme; gives the master's path from the presentation. */
function addMaster(book: Package, { deck }: PresentationInput): string {
  const about = { accent: accentOf(deck), lang: deck.lang }
  const own = relations()
  const ids = layoutNames.map((name, index) => {
    const back = relations()
    back.to('slideMaster', '../slideMasters/slideMaster1.xml')
    book.add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, 'layout', layoutPart(name, about), back)
    return own.to('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`)
  })
  own.to('theme', '../theme/theme1.xml')
  book.add('ppt/theme/theme1.xml', 'theme', themePart(about.accent))
  book.add('ppt/slideMasters/slideMaster1.xml', 'master', masterPart(about, ids), own)
  return 'slideMasters/slideMaster1.xml'
}

function addNotesMaster(book: Package, { deck }: PresentationInput): string {
  const own = relations()
  own.to('theme', '../theme/theme2.xml')
  book.add('ppt/theme/theme2.xml', 'theme', themePart(accentOf(deck)))
  book.add('ppt/notesMasters/notesMaster1.xml', 'notesMaster', notesMasterPart(deck.lang), own)
  return 'notesMasters/notesMaster1.xml'
}

/** Puts slides into the package; gives each one's path from the presentation. */
function slideAdder(book: Package, input: PresentationInput): (slide: OfficeSlide, number: number) => string {
  const { deck, gallery, printerOf, slides } = input
  const known = new Map(slides.flatMap(({ place }, index) => (place === undefined ? [] : [[place, `slide${index + 1}.xml`] as const])))
  const chart = chartAdder(book, deck.lang)
  const media = ({ name, bytes }: Media) => {
    book.attach(`ppt/media/${name}`, bytes)
    return `../media/${name}`
  }
  return (slide, number) => {
    const own = relations()
    own.to('slideLayout', `../slideLayouts/slideLayout${layoutNames.indexOf(slide.layout) + 1}.xml`)
    const shapes = shapesOf(slide, { lang: deck.lang, relations: own, slideAt: (anchor) => known.get(anchor), gallery, chart, media })
    if (printerOf !== undefined && addNotes(book, slide, number, printerOf(slide.sheet), input))
      own.to('notesSlide', `../notesSlides/notesSlide${number}.xml`)
    const xml = tag(
      'p:sld',
      { ...spaces, show: slide.hidden ? 0 : undefined },
      tag('p:cSld', {}, shapeTree(shapes)),
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    )
    book.add(`ppt/slides/slide${number}.xml`, 'slide', part(xml), own)
    return `slides/slide${number}.xml`
  }
}

/** Whether a slide has notes. They lead outside only: a click in them shows no slide. */
function addNotes(book: Package, slide: OfficeSlide, number: number, page: PagePrinter, input: PresentationInput): boolean {
  const notes = notesOf(slide, page, input)
  if (notes.length === 0) return false
  const own = relations()
  own.to('notesMaster', '../notesMasters/notesMaster1.xml')
  own.to('slide', `../slides/slide${number}.xml`)
  const xml = notesPart(notes, { lang: input.deck.lang, relations: own, slideAt: () => undefined })
  book.add(`ppt/notesSlides/notesSlide${number}.xml`, 'notes', xml, own)
  return true
}

/** Puts charts into the package with their workbooks; gives each one's path from a slide. */
function chartAdder(book: Package, lang: string): (chart: Chart) => string {
  let count = 0
  return (chart) => {
    count++
    const own = relations()
    const id = own.to('package', `../embeddings/workbook${count}.xlsx`)
    book.attach(`ppt/embeddings/workbook${count}.xlsx`, workbook(chart))
    book.add(`ppt/charts/chart${count}.xml`, 'chart', chartPart(chart, lang, id), own)
    return `../charts/chart${count}.xml`
  }
}

/** What the presentation calls its parts. */
interface Ids {
  master: string
  notes: string
  slides: readonly string[]
}

function presentationPart(slides: readonly OfficeSlide[], { master, notes, slides: ids }: Ids): string {
  return part(
    tag(
      'p:presentation',
      { ...spaces, saveSubsetFonts: 1 },
      tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2147483648, 'r:id': master })),
      notes === '' ? '' : tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': notes })),
      tag('p:sldIdLst', {}, ...ids.map((id, index) => tag('p:sldId', { id: firstId + index, 'r:id': id }))),
      tag('p:sldSz', slideSize),
      tag('p:notesSz', notesSize),
      tag('p:extLst', {}, tag('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, sections(slides))),
    ),
  )
}

/** The format's own smallest number for a slide. */
const firstId = 256

/** A section for each module. */
function sections(slides: readonly OfficeSlide[]): string {
  const found: { title: string; ids: string[] }[] = []
  for (const [index, { sheet }] of slides.entries()) {
    if (sheet.module !== slides[index - 1]?.sheet.module) found.push({ title: sheet.module.title, ids: [] })
    found.at(-1)?.ids.push(tag('p14:sldId', { id: firstId + index }))
  }
  const list = found.map(({ title, ids }, index) => {
    const id = `{7A3B0C50-1F2E-4D6A-8B90-${String(index + 1).padStart(12, '0')}}`
    return tag('p14:section', { name: title, id }, tag('p14:sldIdLst', {}, ...ids))
  })
  return tag('p14:sectionLst', { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' }, ...list)
}
