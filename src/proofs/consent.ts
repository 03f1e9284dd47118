/** Proof: no withdrawn, expired or out-of-scope quote is in any file. Scopes are read from the file's own name, not from its edition. */
import { refusal } from '../consent.ts'
import { fault } from '../diagnostic.ts'
import type { Diagnostic, OutputFile, Quote, Scope } from '../model.ts'
import type { ProofInput } from './index.ts'
import { everything, readable, textOfFile } from './text.ts'

export function proveConsent({ decks, files, today }: ProofInput): Diagnostic[] {
  const quotes = decks.flatMap((deck) => [...deck.quotes.values()])
  const found: Diagnostic[] = []
  // The same page may lie in a zip, too, under the same rule.
  const clean = new Map<string, Set<string>>()
  for (const file of files) {
    const scopes = scopesOf(file.path)
    const refused = quotes.filter((quote) => refusal(quote, scopes, today) !== undefined)
    const html = refused.length === 0 ? undefined : textOfFile(file)
    const cleanFor = clean.get(html ?? '') ?? new Set()
    if (html === undefined || cleanFor.has(scopes.join())) continue
    const texts = [readable(html), everything(html)]
    const held = refused.filter((quote) => holds(texts, quote))
    found.push(...held.map((quote) => report(file, quote, today)))
    if (held.length === 0) clean.set(html, cleanFor.add(scopes.join()))
  }
  return found
}

function holds(texts: readonly string[], quote: Quote): boolean {
  const words = quote.text.replace(/[\s\u00a0]+/g, ' ').trim()
  const bare = words.replace(/^["“‘']+|["”’']+$/g, '')
  return bare.length > 0 && texts.some((text) => text.includes(bare))
}

function report(file: OutputFile, quote: Quote, today: string): Diagnostic {
  const why = refusal(quote, scopesOf(file.path), today)
  return fault(
    'quote-leaked',
    quote.at,
    `quote \`${quote.id}\` is ${why} and stands in ${file.path}`,
    'take the words out of the module or notes: a quotation belongs in a `::: quote` block alone',
  )
}

/**
 * What must all be in a quote's scope for a file of this name: design.md, section 3.5. A platform's package is one page, and an Office file
 * one document; other zips hold files that keep their own rule.
 */
function scopesOf(path: string): Scope[] {
  if (/(?:^|\/)(?:scorm|cmi5)[^/]*\.zip\//.test(path)) return ['platform']
  if (/\.(?:pptx|docx)(?:\/|$)/.test(path)) return ['office']
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/^(handout|cards)/.test(name) || name.endsWith('.pdf')) return ['print']
  if (/^(scorm|cmi5)/.test(name)) return ['platform']
  if (/^slides(-|\.)/.test(name)) return ['room', 'reader']
  return [path.startsWith('learners/') ? 'reader' : 'room']
}
