/** `slides.pptx` for sharing, and `present.pptx` with notes: native slides that can be edited. */
import type { Edition, Scope } from '../model.ts'
import { composePresentation, writePresentation } from '../office/pptx.ts'
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
  draws: true,
  write: async (input) => {
    const presented = input.sheetsFor({ view: 'slide', shelf: 'facilitators', scope })
    // A browser draws pictures while slides are composed.
    const drawing = galleryOf([...input.sheets, ...presented], input)
    const composed = [composePresentation(input, 'learners'), composePresentation({ ...input, sheets: presented }, 'facilitators')]
    const shared = { gallery: await drawing, zip: sharedZip() }
    return composed.map((one) => writePresentation(one, shared))
  },
}
