/** `slides.pptx` for sharing, and `present.pptx` with notes: native slides that can be edited. */
import type { Edition, Scope } from '../model.ts'
import { writePresentation } from '../office/pptx.ts'
import { galleryOf } from '../office/pptx-media.ts'
import { sharedZip } from '../office/shared-zip.ts'

const scope: readonly Scope[] = ['office']

export const pptx: Edition = {
  name: 'pptx',
  view: 'slide',
  shelf: 'learners',
  scope,
  also: [{ view: 'slide', shelf: 'facilitators', scope }],
  perRoute: false,
  write: async (input) => {
    const presented = input.sheetsFor({ view: 'slide', shelf: 'facilitators', scope })
    const gallery = await galleryOf([...input.sheets, ...presented], input)
    const shared = { gallery, zip: sharedZip() }
    return [writePresentation(input, 'learners', shared), writePresentation({ ...input, sheets: presented }, 'facilitators', shared)]
  },
}
