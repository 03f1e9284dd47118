/** The keys that Flow cites, in the order they are met. */
import type { Flow, Inline } from './model.ts'

export function citesIn(flow: readonly Flow[]): string[] {
  const keys: string[] = []
  for (const one of flow) addFlow(one, keys)
  return keys
}

function addFlow(flow: Flow, keys: string[]): void {
  switch (flow.type) {
    case 'heading':
    case 'para':
      addInline(flow.children, keys)
      return
    case 'list':
      for (const item of flow.items) for (const child of item) addFlow(child, keys)
      return
    case 'table':
      for (const row of [flow.head, ...flow.rows]) for (const cell of row) addInline(cell, keys)
      if (flow.caption) addInline(flow.caption, keys)
      return
    case 'box':
      for (const child of flow.children) addFlow(child, keys)
      return
    case 'quotation':
      addInline(flow.credit, keys)
      return
    case 'widget':
      for (const child of flow.children) addFlow(child, keys)
      return
    case 'code':
    case 'picture':
    case 'lines':
      return
  }
}

function addInline(children: readonly Inline[], keys: string[]): void {
  for (const child of children) {
    if (child.type === 'cite') for (const item of child.items) keys.push(item.key)
    else if (
      child.type === 'emphasis' ||
      child.type === 'strong' ||
      child.type === 'language' ||
      child.type === 'link' ||
      child.type === 'term'
    )
      addInline(child.children, keys)
  }
}
