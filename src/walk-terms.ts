/** The terms of the glossary that Flow points to, in the order they are met: on paper their meanings stand at the end. */
import type { Flow, Inline } from './model.ts'

export function termsIn(flow: readonly Flow[]): string[] {
  return flow.flatMap(termsInOne)
}

function termsInOne(flow: Flow): string[] {
  switch (flow.type) {
    case 'heading':
    case 'para':
      return termsInText(flow.children)
    case 'list':
      return flow.items.flatMap(termsIn)
    case 'table':
      return [flow.head, ...flow.rows].flat().flatMap(termsInText)
    case 'box':
      return termsIn(flow.children)
    case 'widget':
      return termsIn(flow.fallback)
    case 'code':
    case 'lines':
    case 'picture':
    case 'quotation':
      return []
  }
}

function termsInText(children: readonly Inline[]): string[] {
  return children.flatMap((one) => {
    if (one.type === 'term') return [one.term, ...termsInText(one.children)]
    return 'children' in one ? termsInText(one.children) : []
  })
}
