/** `guide.docx` and `handout.docx`: the same words as on the pages, in styles that people can change. */
import type { Edition, Scope } from '../model.ts'
import { galleryOf } from '../office/pptx-media.ts'

const scope: readonly Scope[] = ['office']

export const docx: Edition = {
  name: 'docx',
  view: 'guide',
  shelf: 'facilitators',
  scope,
  also: [
    { view: 'handout', shelf: 'learners', scope },
    { view: 'slide', shelf: 'facilitators', scope },
  ],
  perRoute: false,
  draws: true,
  write: async (input) => {
    const kept = input.sheetsFor({ view: 'handout', shelf: 'learners', scope })
    const slides = input.sheetsFor({ view: 'slide', shelf: 'facilitators', scope })
    // The library is large, and only these files need it; a browser draws pictures meanwhile.
    const drawing = galleryOf([...input.sheets, ...kept, ...slides], input)
    const [gallery, { writeWordFiles }] = await Promise.all([drawing, import('../office/docx.ts')])
    return writeWordFiles(input, { kept, slides }, gallery)
  },
}
