/** A small workshop with one of everything that a deck does, built once for the browser tests. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Words that must not reach a sense before their time, and so can be searched for. */
export const sentinels = {
  quote: 'quotesentinel',
  steps: ['stepsentinelone', 'stepsentineltwo', 'stepsentinelthree'],
  stages: ['stagesentinelone', 'stagesentineltwo'],
  answer: 'answersentinel',
  note: 'notesentinel',
} as const

const files: Record<string, string> = {
  'decks/avoidable-harm/workshop.yaml': `title: A small workshop
summary: One of everything.
lang: en-GB
credits: [Made for the tests.]
modules: [hearing, closing]
`,
  'decks/avoidable-harm/sources.json': JSON.stringify([
    { id: 'source-one', type: 'book', title: 'A source', author: [{ family: 'Writer', given: 'Ada' }], issued: { 'date-parts': [[2020]] } },
  ]),
  'decks/avoidable-harm/quotes.yaml': `- id: closed-one
  text: "Stand-in words and ${sentinels.quote} for a person's own."
  attribution: Made up, theme 1
  source: source-one
  level: 2
  domains: [stigma]
  note: A person describes not being heard.
  paraphrase: Not being written down can feel like not being heard.
  consent: { scope: [room, reader], basis: made for the tests, checked: 2026-11-21 }
- id: plain-one
  text: "These stand-in words are as long as a short quotation, so that a test can see how large they are on a slide."
  attribution: Made up, theme 2
  source: source-one
  level: 0
  domains: []
  consent: { scope: [room, reader, print], basis: made for the tests, checked: 2026-11-21 }
`,
  'decks/glossary.yaml': '- { term: regard, means: How a person is looked at. }\n',
  'decks/support.yaml': `- name: A helpline
  for: anyone in distress
  phone: "116 123"
  region: UK
  hours: day and night
  cost: free
  checked: 2026-11-21
  topics: [distress]
`,
  'decks/venue.yaml': `safeguarding-lead: Sam, at the desk
quiet-space: Room 2, ground floor
contacts:
  - name: The desk
    phone: "0300 000 0000"
`,
  'decks/avoidable-harm/hearing.md': `---
title: Being heard
minutes: 50
---

One morning, in small steps.

## Five features {#features minutes=7 talk}

- Inflexibility.
- Misuse of power.
- Practitioners not listening to [[regard]]. [@source-one]

## About what follows {#about}

::: content-note {to=ask}
A person describes not being heard. You can skip it.
:::

## One quotation {#quotation minutes=6}

::: quote closed-one
:::

## Another quotation {#open-quotation}

::: quote plain-one
:::

## What does it ask of us? {#ask minutes=8}

::: discussion {minutes=8 format=think-pair-share}
What does this ask of the person doing the listening?

- What in our forms makes it harder?
:::

## In small steps {#steps}

::: steps
- First ${sentinels.steps[0]}
- Second ${sentinels.steps[1]}
- Third ${sentinels.steps[2]}
:::

## A case {#case minutes=10}

::: scenario
### Stage 1

A person comes in. ${sentinels.stages[0]}

What would help?

### Stage 2

A week later. ${sentinels.stages[1]}

What now?
:::

## How many of us? {#count}

::: tally
- Yes, often
- Now and then
- Never
:::

## Which one is it? {#check}

::: check
Which is a feature?

- [x] Not listening
  Yes, ${sentinels.answer}.
- [ ] Being late
  No.
:::
`,
  'decks/avoidable-harm/closing.md': `---
title: Closing well
minutes: 10
---

Ten minutes to land.

## A rest {#rest}

::: pause
- Look at something far away.
- Feel the floor under your feet.
- Get a drink, or step outside.
:::

## How we work {#agreement}

::: agreement
- Pass at any time.
- Leave and return.
:::

## Two views {#views}

::: columns
### One

What the law asks.

+++

### Two

What is right.
:::

## Numbers {#numbers}

| Year | People |
| ---- | ------ |
| 2020 | 14     |
| 2021 | 40     |

## Far too much {#long}

${Array.from({ length: 9 }, (_, index) => `Paragraph ${index + 1} goes on for a while, so that this slide is taller than any screen in any room that we know.`).join('\n\n')}

## Support {#support minutes=4}

::: support
:::
`,
  'facilitator-notes/avoidable-harm/hearing.md': `This is about the whole module. ${sentinels.note}

::: opt-out
Anyone may pass.
:::

::: if someone is upset
Pause. Ask what they want.
:::

::: if someone discloses harm
Listen. Thank them.
:::

## features

::: say
Here are the features, says ${sentinels.note}.
:::

## ask

::: purpose
To turn to practice.
:::

::: watch-for
Diagnosing.
:::

::: do
Wait a minute.
:::

::: ask
What made this possible?
:::

::: say
Two minutes alone, then in pairs.
:::

::: if people say that it is only them
Agree that it is hard.
:::

::: quiet
Count to ten.
:::

::: safety
Keep the door free.
:::
`,
}

export interface BuiltWorkshop {
  folder: string
  /** Path of a built page: `facilitators/avoidable-harm/present.html`. */
  page: (path: string) => string
}

export const presentPage = 'facilitators/avoidable-harm/present.html'
export const slidesPage = 'learners/avoidable-harm/slides.html'
export const oneFilePage = 'facilitators/avoidable-harm/downloads/present.html'

const root = join(import.meta.dirname, '..')

/** Writes the workshop into a new folder, with a space in its name, and builds it with the command. */
export function buildDeckWorkshop(): BuiltWorkshop {
  const folder = join(mkdtempSync(join(tmpdir(), 'workshop-kit-')), 'a workshop')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const command = join(root, 'build/command/workshop-kit.js')
  const run = spawnSync(
    process.execPath,
    [command, 'build', '--root', folder, '--today', '2026-11-21', '--only', 'present,slides,reader,single'],
    { encoding: 'utf8' },
  )
  if (run.status !== 0) throw new Error(`the small workshop was not built:\n${run.stdout}${run.stderr}`)
  return { folder, page: (path) => join(folder, 'dist', path) }
}
