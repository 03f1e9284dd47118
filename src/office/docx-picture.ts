/** Pictures in a Word document: PNG and JPEG as they are, charts that can be edited, and words where a picture cannot be shown. */
import { ImageRun, Paragraph, type ParagraphChild } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Chart, Flow, Place } from '../model.ts'
import { inPanel, lineOf, type Where } from './docx-flow.ts'
import { runs, wellFormed } from './docx-inline.ts'
import type { Piece } from './docx-line.ts'
import type { Gallery, Media } from './pptx-media.ts'

export interface Pictures {
  gallery: Gallery
  /** Charts in the order in which they stand: the library's own are put aside for ours. */
  charts: Chart[]
  /** Is told of each picture that is shown in words. */
  missing: (path: string, at: Place) => void
}

type PictureFlow = Extract<Flow, { type: 'picture' }>

/** In CSS pixels: as wide as the text, and less than half a page high. */
const most = { width: 536, height: 430 }

export function pictureOf({ picture, alt, decorative }: PictureFlow, where: Where): Piece[] {
  const { pictures } = where.book
  if (picture.kind === 'drawing' && picture.chart !== undefined) return [made(chartRun(picture.chart, alt, pictures))]
  if (picture.kind === 'file') {
    const media = pictures.gallery.get(picture.path)
    if (media !== undefined) return [made(imageRun(media, decorative ? '' : alt))]
    if (!decorative) pictures.missing(picture.path, where.at)
  }
  if (decorative) return []
  const panel = inPanel(where, 'PictureInWords')
  return [{ ...lineOf(runs('Picture in words', { style: 'Label' }), panel), leads: true }, lineOf(runs(alt), panel)]
}

function made(picture: ParagraphChild): Piece {
  return { made: new Paragraph({ style: 'Picture', children: [picture] }) }
}

function imageRun(media: Media, description: string): ImageRun {
  const scale = Math.min(1, most.width / media.width, most.height / media.height)
  return new ImageRun({
    type: media.name.endsWith('.png') ? 'png' : 'jpg',
    data: nameAsBytes(media),
    transformation: { width: Math.round(media.width * scale), height: Math.round(media.height * scale) },
    ...(description === '' ? { decorative: true } : { altText: { name: 'Picture', description: wellFormed(description) } }),
  })
}

/** The library would read and pack the whole picture: it gets the name, and `docx-package.ts` puts the picture there. */
function nameAsBytes({ name }: Media): Uint8Array {
  return new TextEncoder().encode(name)
}

/** It holds the chart's place, size and words; `docx-chart.ts` puts our drawing of it there. */
function chartRun(chart: Chart, alt: string, { charts }: Pictures): ChartRun {
  charts.push(chart)
  const bars = chart.type === 'bar' ? chart.rows.length * chart.series.length : chart.rows.length
  return new ChartRun({
    type: 'bar',
    categories: ['1'],
    series: [{ name: '1', values: [1] }],
    transformation: { width: most.width, height: chart.type === 'line' ? 340 : Math.min(60 + bars * 48, most.height) },
    altText: { name: 'Chart', description: wellFormed(alt) },
  })
}
