/** What many blocks ask of their bodies and attributes. Each function reports what is missing and still gives something back. */
import { type advice, fault } from './diagnostic.ts'
import { flowOf, type List, splitAtList } from './flow.ts'
import type { Fence, Flow, Place, Report } from './model.ts'

/** The body's text; nothing in it is an error. */
export function readText(fence: Fence, report: Report, hint: string): Flow[] {
  const body = flowOf(fence.parts)
  if (fence.parts.length === 0) report(fault('block-empty', fence.at, `\`${fence.kind}\` has nothing in it`, hint))
  return body
}

export interface ListBody {
  before: Flow[]
  items: Flow[][]
  /** The list as written, to be shown whole. */
  list: List
  after: Flow[]
}

const noList: List = { type: 'list', ordered: false, start: 1, tight: true, items: [] }

/** The body's first list and what stands around it; no list is an error. */
export function readList(fence: Fence, report: Report, hint: string, tell: typeof fault | typeof advice = fault): ListBody {
  const { before, list, after } = splitAtList(flowOf(fence.parts))
  if (list === undefined) report(tell('list-missing', fence.at, `\`${fence.kind}\` has no list in it`, hint))
  return { before, items: list?.items ?? [], list: list ?? noList, after }
}

/** An attribute that counts; undefined where it is left out or has been reported as wrong. */
export function readCount(fence: Fence, name: 'minutes' | 'group'): number | undefined {
  const value = Number(fence.attributes.get(name))
  return Number.isInteger(value) && value > 0 ? value : undefined
}

/** A place in a body, by its line and character, both from 0. */
export function bodyPlace(fence: Fence, line: number, offset: number): Place {
  return { file: fence.bodyAt.file, line: fence.bodyAt.line + line, column: offset + 1 }
}
