/** What no program may change in a ledger: people's words, and their consent. */
import { normalise } from './parse/text.ts'
import { readYaml, type Yaml } from './parse/yaml.ts'

/** Whether a ledger says the same before and after. Our own keys may differ outside `consent`, and so may lists of our own words: domains. */
export function keepsWords(before: string, after: string): boolean {
  return wordsOf(before) === wordsOf(after)
}

export function isLedger(file: string): boolean {
  return /(^|\/)quotes\.yaml$/.test(file)
}

function wordsOf(text: string): string {
  const yaml = readYaml(normalise(text), '', 1, () => {})
  return JSON.stringify(yaml === undefined ? text : wordsIn(yaml, false))
}

function wordsIn(yaml: Yaml, isConsent: boolean): unknown[] {
  if (yaml.type === 'scalar') return [yaml.source]
  if (yaml.type === 'list') return yaml.items.flatMap((item) => (item.type === 'scalar' && !isConsent ? [] : wordsIn(item, isConsent)))
  return yaml.entries.flatMap(({ key, value }) => {
    const inside = isConsent || key === 'consent' || key === 'anonymity'
    return inside ? [key, ...wordsIn(value, true)] : wordsIn(value, false)
  })
}
