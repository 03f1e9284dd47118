/** `imsmanifest.xml` and `metadata.xml` of SCORM 2004, 4th edition (Content Aggregation Model 1.1; IEEE 1484.12.3 for the metadata). */
import type { About } from './about.ts'
import { isoDuration } from './about.ts'
import { printXml, xml } from './xml.ts'

/** `files` are those of the package beside the manifest; the first is the one that opens. */
export function scorm2004Manifest(about: About, files: readonly string[]): string {
  const manifest = xml(
    'manifest',
    {
      identifier: `workshop-kit-${about.id}`,
      version: '1.0',
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    xml(
      'metadata',
      {},
      xml('schema', {}, 'ADL SCORM'),
      xml('schemaversion', {}, '2004 4th Edition'),
      xml('adlcp:location', {}, 'metadata.xml'),
    ),
    xml(
      'organizations',
      { default: 'workshop' },
      xml(
        'organization',
        { identifier: 'workshop', structure: 'hierarchical' },
        xml('title', {}, about.title),
        xml(
          'item',
          { identifier: 'reader', identifierref: 'page' },
          xml('title', {}, about.title),
          // The page itself says when it is complete; without this, platforms count it as complete when it is closed (SN 3.12).
          xml(
            'imsss:sequencing',
            {},
            xml('imsss:deliveryControls', { tracked: 'true', completionSetByContent: 'true', objectiveSetByContent: 'true' }),
          ),
        ),
      ),
    ),
    xml(
      'resources',
      {},
      xml(
        'resource',
        { identifier: 'page', type: 'webcontent', 'adlcp:scormType': 'sco', href: files[0] ?? '' },
        files.map((file) => xml('file', { href: file })),
      ),
    ),
  )
  return printXml(manifest)
}

/** Learning object metadata, beside the manifest, which points to it. */
export function scorm2004Metadata(about: About): string {
  const inLang = (name: string, text: string) => xml(name, {}, xml('string', { language: about.lang }, text))
  const lom = xml(
    'lom',
    { xmlns: 'http://ltsc.ieee.org/xsd/LOM' },
    xml(
      'general',
      {},
      inLang('title', about.title),
      xml('language', {}, about.lang),
      [about.summary, ...about.contentNotes].map((text) => inLang('description', text)),
      about.domains.map((domain) => inLang('keyword', domain)),
    ),
    xml('metaMetadata', {}, xml('metadataSchema', {}, 'LOMv1.0')),
    xml(
      'educational',
      {},
      xml('typicalLearningTime', {}, xml('duration', {}, isoDuration(about.minutes))),
      xml('language', {}, about.lang),
    ),
  )
  return printXml(lom)
}
