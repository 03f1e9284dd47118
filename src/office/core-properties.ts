/** What an Office file says of itself: title, language and day. */
import type { Day } from '../model.ts'
import { escapeXml, part, tag } from './xml.ts'

/** No author is invented: who made the workshop stands in its credits. */
export function coreProperties({ title, description, lang, today }: CoreProperties): string {
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
      tag('dc:description', {}, escapeXml(description)),
      tag('dc:language', {}, escapeXml(lang)),
      day('created'),
      day('modified'),
    ),
  )
}

export interface CoreProperties {
  title: string
  description: string
  lang: string
  today: Day
}
