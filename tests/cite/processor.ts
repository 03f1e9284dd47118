/** citeproc with the Cite Them Right style of `@citation-js/plugin-csl`, to hold our own formatter against. */

import { createRequire } from 'node:module'

/** What these tests use of citeproc, which has no types of its own. */
interface Processor {
  updateItems: (ids: string[]) => void
  makeBibliography: () => [{ entry_ids: string[][] }, string[]]
  makeCitationCluster: (items: { id: string; locator?: string; label?: string }[]) => string
}

interface Citeproc {
  Engine: new (system: { retrieveItem: (id: string) => unknown; retrieveLocale: () => string }, style: string, lang: string) => Processor
}

const require = createRequire(import.meta.url)

export interface Processed {
  /** The entries with italics as `<i>`, in the order of the list. */
  list: { key: string; entry: string }[]
  /** What stands in brackets. The processor marks italics there; ours is plain text, so they are taken off. */
  cite: (items: readonly { key: string; page?: string }[]) => string
}

export function byProcessor(items: readonly { id: string }[]): Processed {
  // The package's types do not say what these files hold.
  const { Engine } = require('citeproc') as Citeproc
  const { harvard1 } = require('@citation-js/plugin-csl/lib/styles.json') as { harvard1: string }
  const found = new Map(items.map((item) => [item.id, item]))
  const processor = new Engine({ retrieveItem: (id) => structuredClone(found.get(id)), retrieveLocale: britishLocale }, harvard1, 'en-GB')
  processor.updateItems([...found.keys()])
  const [{ entry_ids }, entries] = processor.makeBibliography()
  return {
    list: entry_ids.flat().map((key, index) => ({ key, entry: readable(entries[index] ?? '') })),
    cite: (cited) => {
      const cluster = cited.map(({ key, page }) => ({ id: key, ...(page ? { locator: page, label: 'page' } : {}) }))
      return readable(processor.makeCitationCluster(cluster)).replace(/<\/?i>/g, '')
    },
  }
}

/** The package ships American English only. For this style the British locale differs in the order of a date and in its quotation marks. */
function britishLocale(): string {
  const locales = require('@citation-js/plugin-csl/lib/locales.json') as { 'en-US': string }
  return locales['en-US']
    .replace('xml:lang="en-US"', 'xml:lang="en-GB"')
    .replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"')
    .replace(/<date form="text">.*?<\/date>/s, britishDate)
    .replace(/(name="open-quote">)“/, '$1‘')
    .replace(/(name="close-quote">)”/, '$1’')
    .replace(/(name="open-inner-quote">)‘/, '$1“')
    .replace(/(name="close-inner-quote">)’/, '$1”')
}

const britishDate =
  '<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>'

/** Only italics are left of the mark-up; upright words inside them are written as printers see them. */
function readable(html: string): string {
  const bare = html.replace(/<\/?div[^>]*>/g, '').replace(/<span style="font-style:normal;">(.*?)<\/span>/g, '</i>$1<i>')
  return bare.replaceAll('<i></i>', '').replaceAll('&#38;', '&').trim()
}
