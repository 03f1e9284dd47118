/** The words of Flow and of running text. */
import type { Flow, Inline } from './model.ts'

/** The words of running text without mark-up: for titles and for what stands in for pictures. */
export function plainText(children: readonly Inline[]): string {
  let text = ''
  for (const child of children) text += plainOne(child)
  return text
}

function plainOne(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text
    case 'break':
      return inline.hard ? '\n' : ' '
    case 'emphasis':
    case 'strong':
    case 'language':
    case 'link':
      return plainText(inline.children)
    case 'image':
      return inline.decorative ? '' : inline.alt
    case 'cite':
      return ''
    case 'term':
      return inline.children.length === 0 ? inline.term : plainText(inline.children)
  }
}

/** The words of Flow as people first meet it, one line for each paragraph or cell. Code and pictures count as their text. */
export function textOf(flow: readonly Flow[]): string {
  return flow.map(textOfOne).filter(Boolean).join('\n')
}

function textOfOne(flow: Flow): string {
  switch (flow.type) {
    case 'heading':
    case 'para':
      return plainText(flow.children)
    case 'list':
      return flow.items.map(textOf).join('\n')
    case 'code':
      return flow.text
    case 'table':
      return [...(flow.caption ? [flow.caption] : []), ...flow.head, ...flow.rows.flat()].map(plainText).join('\n')
    case 'picture':
      return flow.decorative ? '' : flow.alt
    case 'box':
      return [plainText(flow.label ?? []), textOf(flow.children)].filter(Boolean).join('\n')
    case 'quotation':
      return [flow.text, plainText(flow.credit)].join('\n')
    case 'lines':
      return ''
    case 'widget':
      return textOf(flow.children.length > 0 ? flow.children : flow.fallback)
  }
}

/** How many words a text holds: what stands between white space and has a letter or a number in it. */
export function wordsOf(text: string): number {
  return text.match(wordPattern)?.length ?? 0
}

/** A run without white space that holds a letter or a number. */
const wordPattern = /[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu
