/** Walks over Flow: its words, and everything inside it. */
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
  let count = 0
  for (const word of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word)) count++
  return count
}

/** Every piece of Flow, outer before inner. Both faces of a widget and a quotation's paper are walked, too. */
export function* eachFlow(flow: readonly Flow[]): Generator<Flow> {
  for (const one of flow) {
    yield one
    yield* eachFlow(childrenOf(one))
  }
}

function childrenOf(flow: Flow): readonly Flow[] {
  switch (flow.type) {
    case 'list':
      return flow.items.flat()
    case 'box':
      return flow.children
    case 'quotation':
      return flow.paper ?? []
    case 'widget':
      return [...flow.children, ...flow.fallback]
    case 'heading':
    case 'para':
    case 'code':
    case 'table':
    case 'picture':
    case 'lines':
      return []
  }
}

/** Every piece of running text in Flow, outer before inner. */
export function* eachInline(flow: readonly Flow[]): Generator<Inline> {
  for (const one of eachFlow(flow)) yield* withinInline(inlineOf(one))
}

export function* withinInline(children: readonly Inline[]): Generator<Inline> {
  for (const child of children) {
    yield child
    if ('children' in child) yield* withinInline(child.children)
  }
}

function inlineOf(flow: Flow): readonly Inline[] {
  switch (flow.type) {
    case 'heading':
    case 'para':
      return flow.children
    case 'table':
      return [...(flow.caption ?? []), ...flow.head.flat(), ...flow.rows.flat(2)]
    case 'box':
      return flow.label ?? []
    case 'quotation':
      return flow.credit
    case 'list':
    case 'code':
    case 'picture':
    case 'lines':
    case 'widget':
      return []
  }
}
