/** A content note that does not say what follows (experience.md, row 42): a bare “sensitive content” leads more people to open it, not fewer. */
import { advice } from '../diagnostic.ts'
import type { Check, Place } from '../model.ts'
import { plainText, textOf } from '../walk.ts'
import { blocksOf, modulesIn } from '../walk-deck.ts'

/** Said with nothing else, these tell nobody what it is about. */
const vague =
  /^(?:(?:this|the next|it)\s+(?:\w+\s+)?(?:has|contains?|holds?|includes?)\s+|contains?\s+|warning:?\s*)?(?:some\s+)?(?:sensitive|upsetting|difficult|distressing|triggering|strong|mature|graphic|disturbing|hard|challenging)(?:\s+(?:or|and)\s+\w+)?(?:\s+(?:content|material|themes?|topics?|subjects?|language|issues?))?[\s.]*$/i

export const noteVague: Check = {
  code: 'note-vague',
  severity: 'warning',
  run: (deck, report) => {
    const tell = (text: string, at: Place): void => {
      const first = text.split(/(?<=[.!])\s/)[0] ?? ''
      if (vague.test(first.trim()))
        report(
          advice(
            'note-vague',
            at,
            `the content note “${text.trim()}” does not say what follows`,
            'say what it is about, how it comes, how long it is, and the way round',
          ),
        )
    }
    for (const quote of deck.quotes.values()) if (quote.note !== undefined && quote.level >= 2) tell(quote.note, quote.at)
    for (const module of modulesIn(deck)) {
      if (module.contentNote !== undefined) tell(plainText(module.contentNote.says), module.contentNote.at)
      for (const { block } of blocksOf(module)) {
        const body = block.kind === 'content-note' ? textOf((block.data as { body: Parameters<typeof textOf>[0] }).body) : ''
        if (body !== '') tell(body, block.at)
      }
    }
  },
}
