/** Marks one quote of a ledger withdrawn, and leaves every other byte of the file alone. */
import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import { appendTo, apply, type Edit, meaningOf, means, treeOf, valueAt } from './yaml-edit.ts'

/** The new text; undefined where the ledger or the quote cannot be changed safely. */
export function markWithdrawn(text: string, id: string, day: string): string | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const plain = text.slice(mark.length)
  const list = treeOf(plain)
  if (!isSeq(list)) return undefined
  const at = indexOf(list, id)
  const quote = list.items[at]
  const consent = isMap(quote) ? valueAt(quote, 'consent') : undefined
  if (!isMap(consent)) return undefined
  const edit = editFor(consent, plain, day)
  const changed = edit === undefined ? undefined : apply(plain, edit)
  return changed !== undefined && means(changed, expected(plain, at, day)) ? mark + changed : undefined
}

function indexOf(list: YAMLSeq, id: string): number {
  return list.items.findIndex((item) => isMap(item) && item.get('id') === id)
}

/** A line of its own, or the day in the place of the one that stands there. */
function editFor(consent: YAMLMap, text: string, day: string): Edit | undefined {
  if (!consent.has('withdrawn')) return appendTo(consent, text, `withdrawn: ${day}`)
  const value = valueAt(consent, 'withdrawn')
  if (!isScalar(value) || !value.range) return undefined
  const [from, to] = value.range
  const space = text[from - 1] === ':' ? ' ' : ''
  return { at: from, remove: to - from, insert: space + day }
}

function expected(text: string, at: number, day: string): unknown {
  const ledger = meaningOf(text)
  if (!Array.isArray(ledger)) return undefined
  return ledger.map((quote, index) => (index === at ? { ...quote, consent: { ...quote.consent, withdrawn: day } } : quote))
}
