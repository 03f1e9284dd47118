/** What people do at a slide, in one word or two: for the run sheet, and for the shapes of a session's strip. */
import { formatOf } from '../formats.ts'
import type { Flow, Sheet } from '../model.ts'

/** The shapes of a strip's blocks: look.md, section 8. */
export type Turn = 'talk' | 'quotation' | 'turn' | 'rest'

export function turnOf({ layout }: Sheet): Turn {
  if (layout === 'quotation') return 'quotation'
  if (layout === 'prompt' || layout === 'scenario') return 'turn'
  return layout === 'rest' || layout === 'support' || layout === 'break' ? 'rest' : 'talk'
}

/** `in pairs`, `a quotation`, `a pause`; nothing where the facilitator speaks. */
export function howOf(sheet: Sheet): string {
  const format = formatsIn(sheet.body)[0]
  if (format !== undefined) return formatOf(format)?.phrase ?? format
  switch (sheet.layout) {
    case 'quotation':
      return 'a quotation'
    case 'prompt':
      return 'a prompt'
    case 'scenario':
      return 'a made-up case'
    case 'rest':
      return 'a pause'
    case 'support':
      return 'support'
    case 'note':
      return 'a content note'
    default:
      return ''
  }
}

/** The formats that a slide's boxes carry. */
export function formatsIn(flow: readonly Flow[]): string[] {
  return boxesIn(flow, 'run').flatMap((one) => one.attributes?.format ?? [])
}

export type Box = Extract<Flow, { type: 'box' }>

/** Boxes of a kind, however deep they lie. */
export function boxesIn(flow: readonly Flow[], kind: string): Box[] {
  return flow.flatMap((one) => {
    if (one.type !== 'box') return []
    return one.kind === kind ? [one] : boxesIn(one.children, kind)
  })
}
