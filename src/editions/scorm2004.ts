/** `downloads/scorm2004.zip`: the reader for a learning platform that speaks SCORM 2004, 4th edition. */
import type { Edition } from '../model.ts'
import { writePackage } from '../platform/package.ts'
import { scorm2004Manifest, scorm2004Metadata } from '../platform/scorm2004.ts'

export const scorm2004: Edition = {
  name: 'scorm2004',
  view: 'reader',
  shelf: 'learners',
  scope: ['platform'],
  perRoute: false,
  write: (input) =>
    writePackage(input, {
      name: 'scorm2004',
      script: 'platform-scorm.js',
      describe: (about, files) => [
        { path: 'imsmanifest.xml', bytes: scorm2004Manifest(about, [...files, 'metadata.xml']) },
        { path: 'metadata.xml', bytes: scorm2004Metadata(about) },
      ],
    }),
}
