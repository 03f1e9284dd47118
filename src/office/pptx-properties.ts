/** What a presentation says of itself: title, language and day; and the parts that programs want though they hold nothing. */
import type { EditionInput } from '../model.ts'
import { plainText } from '../walk.ts'
import { escapeXml, part, spaces, tag } from './xml.ts'

/** No author is invented: who made the workshop stands in its credits. */
export function coreProperties({ deck, route, today }: Pick<EditionInput, 'deck' | 'route' | 'today'>): string {
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

export function appProperties(slides: number): string {
  return part(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Workshop Kit</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides></Properties>`,
  )
}

export function emptyProperties(name: 'presentationPr' | 'viewPr'): string {
  return part(tag(`p:${name}`, spaces))
}
