/** `imsmanifest.xml` of SCORM 1.2 (ADL SCORM Content Aggregation Model 1.2; IMS Content Packaging 1.1.2, Meta-data 1.2.1). */
import type { About } from './about.ts'
import { isoDuration } from './about.ts'
import { printXml, type Xml, xml } from './xml.ts'

/** `files` are those of the package beside the manifest; the first is the one that opens. */
export function scorm12Manifest(about: About, files: readonly string[]): string {
  const manifest = xml(
    'manifest',
    {
      identifier: `workshop-kit-${about.id}`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
    },
    xml('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, '1.2'), metadata(about)),
    xml(
      'organizations',
      { default: 'workshop' },
      xml(
        'organization',
        { identifier: 'workshop' },
        xml('title', {}, about.title),
        xml('item', { identifier: 'reader', identifierref: 'page', isvisible: 'true' }, xml('title', {}, about.title)),
      ),
    ),
    xml(
      'resources',
      {},
      xml(
        'resource',
        { identifier: 'page', type: 'webcontent', 'adlcp:scormtype': 'sco', href: files[0] ?? '' },
        files.map((file) => xml('file', { href: file })),
      ),
    ),
  )
  return printXml(manifest)
}

/** Each content note is a description of its own; descriptions are at most 1,000 characters. */
function metadata(about: About): Xml {
  const inLang = (name: string, text: string) => xml(`imsmd:${name}`, {}, xml('imsmd:langstring', { 'xml:lang': about.lang }, text))
  const kept = about.contentNotes.map((note) => note.slice(0, 1000))
  return xml(
    'imsmd:lom',
    {},
    xml(
      'imsmd:general',
      {},
      inLang('title', about.title),
      xml('imsmd:language', {}, about.lang),
      [about.summary, ...kept].map((text) => inLang('description', text)),
      about.domains.map((domain) => inLang('keyword', domain)),
    ),
    xml(
      'imsmd:educational',
      {},
      xml('imsmd:typicallearningtime', {}, xml('imsmd:datetime', {}, isoDuration(about.minutes))),
      xml('imsmd:language', {}, about.lang),
    ),
  )
}
