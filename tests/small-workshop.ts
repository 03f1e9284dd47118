/** A small workshop that holds one of everything, for tests of what is built from it. */
import { type Compiled, type CompileOptions, compile } from '../src/compile.ts'
import type { Assets, Sources } from '../src/model.ts'

export const today = '2026-11-21'

/** Quotes whose words say where they may appear. None of them is anybody's: they stand in for a person's own. */
const quotes: Record<string, string> = {
  everywhere: 'scope: [room, reader, print, office, platform]',
  'room-only': 'scope: [room]',
  'reader-only': 'scope: [reader]',
  'print-only': 'scope: [print]',
  nowhere: 'scope: []',
  expired: 'scope: [room, reader, print], until: 2026-11-20',
  'last-day': 'scope: [room, reader, print], until: 2026-11-21',
  withdrawn: 'scope: [room, reader, print], withdrawn: 2026-11-21',
  'withdrawn-later': 'scope: [room, reader, print], withdrawn: 2026-11-22',
}

/** The words of a quote of the small workshop: nothing else in it says them. */
export function wordsOfQuote(id: string): string {
  return `Stand-in words called ${id.replaceAll('-', ' ')} and no more.`
}

export const quoteIds = Object.keys(quotes)

function ledger(): string {
  const plain = Object.entries(quotes).map(
    ([id, consent]) => `- id: ${id}
  text: ${wordsOfQuote(id)}
  attribution: Label of ${id}!
  source: book
  level: 0
  paraphrase: Our words for ${id}.
  consent: { ${consent}, basis: written for this test, checked: 2026-11-01 }`,
  )
  const closed = `- id: closed
  text: ${wordsOfQuote('closed')}
  attribution: Label of closed!
  source: book
  level: 2
  domains: [stigma]
  note: A note about what follows.
  paraphrase: Our words for closed.
  consent: { scope: [room, reader, print], basis: written for this test, checked: 2026-11-01 }`
  return [...plain, closed].join('\n')
}

const module = `---
title: First part
minutes: 60
outcomes: [name one thing]
content-note: { domains: [stigma], says: One stand-in quotation that is closed. You can skip it. }
---

The opening line of the first part. [@book]

${[...quoteIds, 'closed'].map((id) => `## Quote ${id} {#${id}}\n\n::: quote ${id}\n:::\n`).join('\n')}
## A prompt {#prompt minutes=8}

::: discussion {minutes=8 format=pairs}
What would good practice look like?
:::

::: reader
Only for people who read alone.
:::

::: room
Only for people in the room.
:::

::: law
A stand-in line about law.
:::

## A place to sort {#sort}

::: cards small-set
- The first small card
- The second small card
:::

## Help {#help}

::: support
:::
`

const notes = `Whole-module note with its own sentinel sentence.

## prompt

${['purpose', 'say', 'ask', 'do', 'watch-for', 'opt-out', 'if someone is upset', 'if someone discloses', 'safety', 'access', 'quiet', 'cut'].map((kind) => `::: ${kind}\nSentinel sentence for the note called ${kind}.\n:::\n`).join('\n')}`

/** The files of the small workshop; `change` overwrites some. */
export function smallSources(change: Record<string, string> = {}): Sources {
  const texts = new Map<string, string>([
    [
      'decks/small/workshop.yaml',
      'title: Small workshop\nsummary: One of everything.\nmodules: [first, second]\nroutes:\n  short: { title: The short way, minutes: 70, modules: [first, { break: 10 }] }\n',
    ],
    ['decks/small/quotes.yaml', ledger()],
    [
      'decks/small/sources.json',
      '[{"id":"book","type":"book","title":"A book","author":[{"family":"Author","given":"An"}],"issued":{"date-parts":[[2020]]},"publisher":"A house"}]',
    ],
    ['decks/small/first.md', module],
    ['decks/small/second.md', '---\ntitle: Second part\nminutes: 20\n---\n\n## Only slide {#only}\n\nSee [the prompt](first#prompt).\n'],
    ['facilitator-notes/small/first.md', notes],
    [
      'facilitator-notes/organiser.md',
      'Sentinel opening for organisers. [@book]\n\n## Before\n\n::: do\nSentinel sentence for the day before.\n:::\n',
    ],
    [
      'decks/support.yaml',
      '- { name: A helpline, for: anyone, phone: "0000", region: UK, hours: day and night, cost: free, checked: 2026-11-01, topics: [distress] }\n',
    ],
    [
      'decks/venue.yaml',
      'safeguarding-lead: Sentinel lead, room 9\nquiet-space: Sentinel quiet room\ncontacts:\n  - { name: Local group, phone: "0001" }\nlaw-checked: { on: 2026-11-20, by: Sentinel reader of law }\n',
    ],
    ...Object.entries(change),
  ])
  return { texts, pictures: new Map(), problems: [] }
}

/** A player that is only named: what it does is for browser tests. */
export const emptyAssets: Assets = { text: (name) => `/* ${name} */`, fonts: [] }

export function build(sources: Sources, options: Partial<CompileOptions> = {}): Promise<Compiled> {
  return compile(sources, emptyAssets, { today, strict: false, ...options })
}

/** The text of a file that was built; fails the test when it was not. */
export function fileOf(built: Compiled, path: string): string {
  const file = built.files.find((one) => one.path === path)
  if (file === undefined || typeof file.bytes !== 'string') throw new Error(`not built as text: ${path}`)
  return file.bytes
}
