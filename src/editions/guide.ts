/** `guide.html`: the run sheet, what to bring, then every slide's picture beside its notes. */
import type { Edition } from '../model.ts'
import { writeGuide } from '../print/guide-page.ts'

export const guide: Edition = {
  name: 'guide',
  view: 'guide',
  shelf: 'facilitators',
  scope: ['room'],
  perRoute: false,
  write: (input) => writeGuide(input),
}
