/** `cmi5.xml`: the course structure (cmi5, sections 13 and 14). It has no place of its own for time or content notes, so they describe it. */
import type { About } from './about.ts'
import { printXml, xml } from './xml.ts'

export async function cmi5Structure(about: About, page: string): Promise<string> {
  const inLang = (name: string, text: string) => xml(name, {}, xml('langstring', { lang: about.lang }, text))
  const time = `About ${about.minutes} minutes in a room; on your own, take the time you want.`
  const describes = [about.summary, time, ...about.contentNotes].filter(Boolean).join('\n')
  const structure = xml(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    xml('course', { id: await nameFor(`${about.id}/course`) }, inLang('title', about.title), inLang('description', describes)),
    xml(
      'au',
      { id: await nameFor(`${about.id}/reader`), moveOn: 'Completed', launchMethod: 'AnyWindow' },
      inLang('title', about.title),
      inLang('description', describes),
      xml('url', {}, page),
    ),
  )
  return printXml(structure)
}

/** An id for the whole world without a domain of one's own: a UUID made from a name (RFC 9562, version 8), the same in every build. */
async function nameFor(name: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`workshop-kit ${name}`)))
  const hex = [...digest.subarray(0, 16)].map((byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x80 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  )
  const piece = (from: number, to: number) => hex.slice(from, to).join('')
  return `urn:uuid:${[piece(0, 4), piece(4, 6), piece(6, 8), piece(8, 10), piece(10, 16)].join('-')}`
}
