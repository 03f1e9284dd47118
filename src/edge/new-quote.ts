/** `new quote WORKSHOP/ID`: an entry at the end of the ledger, which nothing shows before a person fills it in. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isSeq } from 'yaml'
import { writeNew } from './new-files.ts'
import { knownWorkshop } from './new-place.ts'
import { replaceFile } from './replace-file.ts'
import { quotesText, quoteText } from './templates.ts'
import { wrongUse } from './wrong-use.ts'
import { meaningOf, means, treeOf } from './yaml-edit.ts'

/** Returns the lines to tell. */
export function newQuote(root: string, workshop: string, [id = '', ...surplus]: readonly string[], today: string): string[] {
  if (surplus.length > 0)
    throw wrongUse('a quote’s id has no `/`', `write \`workshop-kit new quote ${workshop}/${[id, ...surplus].join('-')}\``)
  if (workshop !== 'common') knownWorkshop(root, workshop)
  const file = `decks/${workshop}/quotes.yaml`
  const place = join(root, file)
  for (const ledger of [file, 'decks/common/quotes.yaml']) refuseTwice(root, ledger, id)
  const next = 'Next: replace its text with the person’s words, name the source, and give it the scope that they agreed to.'
  if (!existsSync(place)) {
    writeNew(root, new Map([[file, quotesText + quoteText(id, today)]]))
    return [`wrote ${file}`, next]
  }
  const before = readFileSync(place, 'utf8')
  const after = appendQuote(before, quoteText(id, today))
  if (after === undefined)
    throw wrongUse(`${file} could not be changed safely`, 'mend what `workshop-kit check` tells of it; nothing was written')
  replaceFile(place, after)
  return [`added \`${id}\` to ${file}`, next]
}

function refuseTwice(root: string, file: string, id: string): void {
  const place = join(root, file)
  const list = existsSync(place) ? treeOf(readFileSync(place, 'utf8').replace(/^\ufeff/, '')) : undefined
  if (isSeq(list) && list.items.some((item) => isMap(item) && item.get('id') === id))
    throw wrongUse(`${file} has a quote \`${id}\` already`, 'nothing was written; choose another id')
}

/** The ledger with an entry more at its end; undefined where that cannot be done safely. */
export function appendQuote(text: string, entry: string): string | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const plain = text.slice(mark.length)
  const before = plain.trim() === '' ? [] : (meaningOf(plain) ?? [])
  const added = meaningOf(entry)
  if (treeOf(plain) === undefined || !Array.isArray(before) || !Array.isArray(added)) return undefined
  const newline = plain.includes('\r\n') ? '\r\n' : '\n'
  // An empty list is written as `[]`, which an entry in lines of its own cannot follow.
  const base = before.length === 0 ? plain.replace(/^\[\s*\][ \t]*$/m, '') : plain
  const gap = base === '' || base.endsWith('\n\n') ? '' : base.endsWith('\n') ? newline : newline + newline
  const changed = base + gap + entry.replaceAll('\n', newline)
  return means(changed, [...before, ...added]) ? mark + changed : undefined
}
