/** A picture that is not there, or of a sort that the kit does not show. */
import { fault, meant } from '../diagnostic.ts'
import type { Check } from '../model.ts'
import { mentionsIn } from '../walk-deck.ts'

export const imageMissing: Check = {
  code: 'image-missing',
  severity: 'error',
  run: (deck, report) => {
    for (const { path, at } of mentionsIn(deck).flatMap((one) => one.images)) {
      if (deck.pictures.has(path)) continue
      if (!/\.(png|jpe?g|webp|svg)$/i.test(path))
        report(fault('image-missing', at, `\`${path}\` is not a picture that the kit shows`, 'use PNG, JPEG, WebP or SVG'))
      else report(fault('image-missing', at, `there is no picture ${path}`, meant(path, deck.pictures, 'put it there, or mend the path')))
    }
  },
}
