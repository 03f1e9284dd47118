/** Pictures: a file of the workshop, or a drawing that a view made. */
import type { Flow } from '../model.ts'
import { plainText } from '../walk.ts'
import { attribute } from './escape.ts'
import type { PagePrinter } from './page-printer.ts'

type PictureFlow = Extract<Flow, { type: 'picture' }>

export function printPicture(flow: PictureFlow, page: PagePrinter): string {
  return `<div${frame(flow, page)}>${shown(flow, page)}</div>`
}

/** On pages that people read alone a picture has a scroller of its own, as tables do, so that a phone need not shrink its letters. */
function frame({ alt, decorative }: PictureFlow, page: PagePrinter): string {
  if (decorative || page.answerName === undefined) return ' class="picture"'
  const name = page.caption ?? alt.match(/^[^.:]+/)?.[0] ?? alt
  return ` class="picture scroller" role="region" tabindex="0"${attribute('aria-label', `Picture: ${name}`)}`
}

function shown(flow: PictureFlow, page: PagePrinter): string {
  const { picture } = flow
  if (picture.kind === 'file')
    return `<img${attribute('src', page.picture(picture.path))}${attribute('alt', flow.decorative ? '' : flow.alt)} />`
  const name = flow.decorative ? ' aria-hidden="true"' : ` role="img"${attribute('aria-label', flow.alt)}`
  return `<svg${name}${picture.svg.slice('<svg'.length)}`
}

/** What a figure's picture is called. */
export function captionOf(children: readonly Flow[]): string | undefined {
  const caption = children.find((one) => one.type === 'para' && one.role === 'source-line')
  return caption?.type === 'para' ? plainText(caption.children) : undefined
}
