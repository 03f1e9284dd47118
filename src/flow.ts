/** Short ways to write Flow, for the kit's own words in views. */
import type { Flow, Inline, Part } from './model.ts'

export type List = Extract<Flow, { type: 'list' }>

export function words(text: string): Inline[] {
  return [{ type: 'text', text }]
}

export function para(children: string | Inline[], role?: string): Flow {
  const inline = typeof children === 'string' ? words(children) : children
  return role === undefined ? { type: 'para', children: inline } : { type: 'para', children: inline, role }
}

export function bullets(items: readonly string[], role?: string): List {
  return withRole({ type: 'list', ordered: false, start: 1, tight: true, items: items.map((item) => [para(item)]) }, role)
}

export function withRole(list: List, role: string | undefined): List {
  return role === undefined ? list : { ...list, role }
}

/** What a box may have besides its kind and what it holds. */
interface BoxHead {
  label?: string
  icon?: string
  attributes?: Record<string, string>
}

export function box(kind: string, children: Flow[], head: BoxHead = {}): Flow {
  const { label, ...rest } = head
  return label === undefined ? { type: 'box', kind, ...rest, children } : { type: 'box', kind, ...rest, label: words(label), children }
}

/** A number and its noun: `1 minute`, `8 minutes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Flow before the first list, that list, and what follows it. */
export function splitAtList(flow: readonly Flow[]): { before: Flow[]; list: List | undefined; after: Flow[] } {
  const index = flow.findIndex((one) => one.type === 'list')
  const list = flow[index]
  if (list?.type !== 'list') return { before: [...flow], list: undefined, after: [] }
  return { before: flow.slice(0, index), list, after: flow.slice(index + 1) }
}

/** A block's text: the parser keeps other blocks out of kinds that hold text. */
export function flowOf(parts: readonly Part[]): Flow[] {
  return parts.filter((part): part is Flow => part.type !== 'block')
}
