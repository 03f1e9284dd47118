/** Reads `sources.json`: references as CSL-JSON, the way Zotero exports them. */

import type { Place, Reference, Report } from '../model.ts'
import { readJson } from './json.ts'

/** Every item that can be told by its id; what is wrong with the others is reported. Whether an item is complete is for `checkReference`. */
export function readReferences(text: string, file: string, report: Report): Reference[] {
  const json = readJson(text, file, report)
  if (!json) return []
  if (!Array.isArray(json.value)) {
    const hint = 'put the references in `[…]`; in Zotero, export the collection as CSL JSON'
    report({ code: 'references-not-a-list', severity: 'error', at: json.at, message: 'the references are not a list', hint })
    return []
  }
  const places = json.itemsAt(json.value)
  const found = new Map<string, Reference>()
  for (const [index, item] of json.value.entries()) {
    const reference = readReference(item, places[index] ?? json.at, report)
    if (!reference) continue
    const first = found.get(reference.id)
    if (first) {
      const hint = `give it another \`id\`, or remove it: line ${first.at.line} has the same`
      report({
        code: 'reference-named-twice',
        severity: 'error',
        at: reference.at,
        message: `two references have the id \`${reference.id}\``,
        hint,
      })
    } else found.set(reference.id, reference)
  }
  return [...found.values()]
}

function readReference(item: unknown, at: Place, report: Report): Reference | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    const hint = 'write `{"id": "…", "type": "…", "title": "…"}`'
    report({ code: 'reference-not-an-object', severity: 'error', at, message: 'a reference is not in braces', hint })
    return undefined
  }
  // An object from JSON has text for keys and anything for values.
  const csl = item as Record<string, unknown>
  const { id, type } = csl
  const key = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.trim() : ''
  if (key === '') {
    const hint = 'add an `id`: the key that `[@key]` cites'
    report({ code: 'reference-without-id', severity: 'error', at, message: 'a reference has no id', hint })
    return undefined
  }
  return { id: key, type: typeof type === 'string' ? type.trim() : '', csl, at }
}
