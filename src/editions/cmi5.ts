/** `downloads/cmi5.zip`: the reader for a learning platform that speaks cmi5. Its page alone may make requests, to that platform. */
import type { Edition } from '../model.ts'
import { cmi5Structure } from '../platform/cmi5.ts'
import { writePackage } from '../platform/package.ts'

export const cmi5: Edition = {
  name: 'cmi5',
  view: 'reader',
  shelf: 'learners',
  scope: ['platform'],
  perRoute: false,
  write: (input) =>
    writePackage(input, {
      name: 'cmi5',
      script: 'platform-cmi5.js',
      connect: 'https: http://localhost:*',
      describe: async (about, [page = '']) => [{ path: 'cmi5.xml', bytes: await cmi5Structure(about, page) }],
    }),
}
