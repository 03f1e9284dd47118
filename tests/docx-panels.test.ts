/** Panels in a Word file: a short one stays on one page, a long one may part. */
import { expect, it } from 'vitest'
import { paletteOf } from '../src/office/docx-colours.ts'
import type { Line, OpenPanel } from '../src/office/docx-line.ts'
import { bodyOf } from '../src/office/docx-panels.ts'

const numbering = { list: () => 1, bookmark: () => 1 }

/** Whether each line keeps the next one on its page. */
function kept(...texts: string[]): boolean[] {
  const panel: OpenPanel = { name: 'ContentNote' }
  const inside = texts.map((text): Line => ({ style: 'BodyText', xml: `<w:r><w:t>${text}</w:t></w:r>`, panel }))
  const after: Line = { style: 'BodyText', xml: '' }
  return bodyOf([...inside, after], paletteOf('t-harm'), numbering).map((one) => typeof one === 'string' && one.includes('<w:keepNext/>'))
}

it('a panel of a few lines stays whole, and does not hold what follows', () => {
  expect(kept('Stop.', 'Say what happens next.', 'Check in.')).toEqual([true, true, false, false])
})
it('a panel of many lines, or of long ones, may part', () => {
  expect(kept(...Array.from({ length: 19 }, () => 'A step.'))).not.toContain(true)
  expect(kept('Words. '.repeat(150), 'Words. '.repeat(60))).not.toContain(true)
})
