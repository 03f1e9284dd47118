/** A package of parts: what each is, what it points to, and all of them as files of a zip. */
import type { OutputFile } from '../model.ts'
import { part, type Relations, tag } from './xml.ts'

const office = 'application/vnd.openxmlformats-officedocument.'

/** The kinds of parts that a presentation has. */
const kinds = {
  presentation: `${office}presentationml.presentation.main+xml`,
  slide: `${office}presentationml.slide+xml`,
  layout: `${office}presentationml.slideLayout+xml`,
  master: `${office}presentationml.slideMaster+xml`,
  notes: `${office}presentationml.notesSlide+xml`,
  notesMaster: `${office}presentationml.notesMaster+xml`,
  presProps: `${office}presentationml.presProps+xml`,
  viewProps: `${office}presentationml.viewProps+xml`,
  tableStyles: `${office}presentationml.tableStyles+xml`,
  theme: `${office}theme+xml`,
  chart: `${office}drawingml.chart+xml`,
  app: `${office}extended-properties+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const

/** What needs no more than its ending. */
const endings = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: `${office}spreadsheetml.sheet`,
} as const

export interface Package {
  /** Takes in a part, and beside it what it points to. */
  add: (path: string, kind: keyof typeof kinds, xml: string, relations?: Relations) => void
  /** Takes in a picture or a workbook, once. */
  attach: (path: string, bytes: Uint8Array) => void
  /** All of it; `root` is what the package itself points to. */
  files: (root: Relations) => OutputFile[]
}

export function newPackage(): Package {
  const parts = new Map<string, OutputFile>()
  const put = (path: string, bytes: OutputFile['bytes']) => parts.set(path, { path, bytes })
  let named = ''
  return {
    add: (path, kind, xml, relations) => {
      put(path, xml)
      if (relations !== undefined) put(path.replace(/[^/]+$/, '_rels/$&.rels'), relations.print())
      named += tag('Override', { PartName: `/${path}`, ContentType: kinds[kind] })
    },
    attach: put,
    files: (root) => {
      const known = Object.entries(endings).map(([ending, kind]) => tag('Default', { Extension: ending, ContentType: kind }))
      const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${known.join('')}${named}</Types>`
      return [{ path: '[Content_Types].xml', bytes: part(types) }, { path: '_rels/.rels', bytes: root.print() }, ...parts.values()]
    },
  }
}
