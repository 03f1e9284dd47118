/** `guide.docx` and `handout.docx`: the same words as on the pages, in styles that people can change. */
import type { Edition, Scope } from '../model.ts'
import { galleryOf } from '../office/pptx-media.ts'

const scope: readonly Scope[] = ['office']

export const docx: Edition = {
  name: 'docx',
  view: 'guide',
  shelf: 'facilitators',
  scope,
  also: [{ view: 'handout', shelf: 'learners', scope }],
  perRoute: false,
  draws: true,
  write: async (input) => {
    const kept = input.sheetsFor({ view: 'handout', shelf: 'learners', scope })
    // The library is large, and only these files need it; a browser draws pictures meanwhile.
    const [gallery, { writeWordFiles }] = await Promise.all([galleryOf([...input.sheets, ...kept], input), import('../office/docx.ts')])
    return writeWordFiles(input, kept, gallery)
  },
}
