/** `downloads/scorm12.zip`: the reader for a learning platform that speaks SCORM 1.2. */
import type { Edition } from '../model.ts'
import { writePackage } from '../platform/package.ts'
import { scorm12Manifest } from '../platform/scorm12.ts'

export const scorm12: Edition = {
  name: 'scorm12',
  view: 'reader',
  shelf: 'learners',
  scope: ['platform'],
  perRoute: false,
  write: (input) =>
    writePackage(input, {
      name: 'scorm12',
      script: 'platform-scorm.js',
      describe: (about, files) => [{ path: 'imsmanifest.xml', bytes: scorm12Manifest(about, files) }],
    }),
}
