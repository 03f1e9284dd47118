/** A workshop that holds one of everything, and one session of what breaks programs, for tests of Office files. Nobody said the stand-in words. */
import { crc32, deflateSync } from 'node:zlib'
import type { Sources } from '../src/model.ts'

const workshop =
  'title: One of everything\nsummary: Every kind of slide.\nmodules: [every, nasty]\nroutes:\n  short: { title: The short way, minutes: 70, modules: [every, { break: 10 }] }\n'

const quotes = `- { id: plain-one, text: "Stand-in words that nobody said.\\nOn two lines.", attribution: A label of theirs, source: book, level: 0, paraphrase: Ours., consent: { scope: [room, office, print], basis: test, checked: 2026-11-01 } }
- { id: closed-one, text: "Closed stand-in words that nobody said at all, as they stand here.", attribution: A label of theirs, source: book, level: 2, domains: [stigma], note: A note about the words., paraphrase: Our paraphrase of them., lang: cy, consent: { scope: [room, office], basis: test, checked: 2026-11-01 } }
- { id: not-here, text: "Words out of scope that must not stand here.", attribution: Their label, source: book, level: 0, paraphrase: Our words for what is not here., consent: { scope: [room], basis: test, checked: 2026-11-01 } }
- { id: gone, text: "Words withdrawn that must not stand here.", attribution: Their other label, source: book, level: 0, paraphrase: Our words for what is gone., consent: { scope: [room, office], basis: test, checked: 2026-11-01, withdrawn: 2026-11-02 } }
`

const references = `[{"id":"book","type":"book","title":"A book","author":[{"family":"Author","given":"An"}],"issued":{"date-parts":[[2020]]},"publisher":"A house"}]`

const every = `---
title: Every kind
minutes: 60
content-note: { domains: [stigma], says: One closed quotation. You can skip it. }
---

The opening line, with **weight** and a [link](https://example.org).

## A table {#table}

Some words before it.

| Group | Share | Empty | Note |
| --- | ---: | :-: | --- |
| Women | 40 | | A cell with *some* longer words in it, so that it wraps |
| Men | 12 | x | |
| Everyone else who answered | 3 | | [cited] |

What the table says. [@book, p. 4]

## Nested lists {#nested}

1. First
   - inside one
   - inside two
     - deeper
2. Second

   A second paragraph of the second.
3. Third

- A dot
- Another with \`code\` and [Welsh: bore da]{lang=cy}

## Code and an aside {#code}

\`\`\`js
const x = 1 < 2 && "a"
  indented()
\`\`\`

> Our own text, set apart.

### A heading inside

See [the table](#table) and [the nasty part](nasty#rtl).

## Bars {#bars}

::: figure {type=bar alt="Bars. Two series of three groups." unit="people per thousand" caption="Made up. An, 2020."}
Group,Before,After
Women,40,22
Men,12,10.5
"Everyone, else",3,9
:::

## One bar series {#one-bar}

::: figure {type=bar alt="Bars of money." unit="£" caption="Made up."}
Year,Spend
2020,1200
2021,1800
2022,900
:::

## Stacked {#stacked}

::: figure {type=stacked alt="Stacked bars." unit="%" caption="Made up."}
Group,Yes,No,Unsure
Women,40,22,38
Men,12,10,78
:::

## Lines {#lines}

::: figure {type=line alt="Two lines over five years." unit="%"}
Year,First,Second
2018,10,30
2019,14,28
2020,20,27
2021,31,22
2022,40,20
:::

## People {#people}

::: figure {type=bar alt="Forty in a hundred against fourteen in a hundred." unit="%" caption="London. 361 and 3,138 people. Khalifeh and others, 2015."}
Group,Share
of people in community care for severe mental illness,40
of the general population,14
:::

## A quotation {#quotation}

::: quote plain-one
:::

## A closed one {#closed}

::: quote closed-one
:::

## Out of scope {#out}

::: quote not-here
:::

## Withdrawn {#withdrawn}

::: quote gone
:::

## A prompt {#prompt}

::: discussion {minutes=8 format=1-2-4-all group=4}
What would good practice look like here?

- What gets in its way?
:::

## An activity {#activity}

::: activity {minutes=25 format=world-cafe materials="paper"}
Do this first.

1. Take one card.
2. Talk about it.
:::

## Reflect {#reflect}

::: reflect {minutes=3}
What do you want to keep?

Write, draw, or just think.
:::

## A story {#story}

::: scenario
An opening.

### Stage 1: At home

Person A stays at home. Nobody calls.

What could be asked?

### Stage 2

Somebody calls after a week.
:::

## A note {#a-note}

::: content-note {to=columns domains="stigma"}
The next slide holds something. You can skip it.
:::

## A pause {#pause}

::: pause
- Find five things of one colour.
- Feel the floor under your feet.
- Get a drink, or step outside.
- Stay as you are.
:::

## Columns {#columns}

::: columns
### One
Words in one column.

- A dot in it
+++
### Two
Words in the other column.
:::

Something after them.

## Three columns {#three}

::: columns
### One
a b c
+++
### Two
d e f
+++
### Three
g h i
:::

## Support {#support}

::: support
:::

## Tally {#tally}

::: tally
- Cards near
- Cards far
:::

## Check {#check}

::: check
What is right?

- [x] This
  Yes.
- [ ] That
:::

## Cards {#cards}

::: cards small-set
- The first small card
- The second small card
- The third small card
- The fourth
- The fifth
:::

## Agreement {#agreement}

::: agreement
- Pass at any time
- Nobody has to say why
:::

## Steps {#steps}

::: steps
- One
- Two
:::

## Law {#law}

A point of law.

::: law
General information, not legal advice.
:::

## Sources {#sources}

::: sources
:::
`

/** 300 characters. */
export const longHeading = 'A heading of three hundred characters that goes on and on '.repeat(6).slice(0, 300).trim()

/** 14 paragraphs, 400 words, 24 rows. */
const paragraphs = Array.from(
  { length: 14 },
  (_, index) => `Paragraph ${index} says something that takes about a line and a half of the slide, as such do.`,
)
const words = Array.from({ length: 400 }, (_, index) => `word${index}`)
const rows = Array.from({ length: 24 }, (_, index) => `| Row ${index} | some words in the second cell of it | ${index} |`)

const nasty = `---
title: Nasty & <rare> "things"
minutes: 60
---

## ${longHeading} {#long}

Under it.

## قائمة بالعربية {#rtl}

- مرحبا بكم في الورشة
- שלום לכולם
- English with مرحبا in it

## Emoji 👩‍👩‍👧‍👦 and 🎉 {#emoji}

Fine 😀 and 汉字.

## Long text {#long-text}

${paragraphs.join('\n\n')}

## One endless paragraph {#endless}

${words.join(' ')}

## A long table {#long-table}

| A | B | C |
| --- | --- | --- |
${rows.join('\n')}

## A table with holes {#holes}

| A | |
| --- | --- |
| | x |
| | |

## Pictures {#pictures}

![A PNG](images/a.png)

Text with a picture ![inside it](images/b.jpg) and more.

## WebP {#webp}

::: figure {caption="A WebP"}
![A WebP picture](images/c.webp)
:::

## SVG {#svg}

::: figure
![An SVG picture](images/d.svg)
:::

## Decorative {#decorative}

![](images/a.png){decorative}

Words with it.

## Same title {#same-one}

One.

## Same title {#same-two}

Two.

## Columns with things {#things}

::::: columns
::: figure
![A PNG](images/a.png)
:::
+++
| A | B |
| --- | --- |
| 1 | 2 |
:::::

## Empty {#empty}

## A long label: ${longHeading.slice(0, 200)} {#long-quote}

::: quote plain-one
:::
`

const noteKinds = [
  'purpose',
  'say',
  'ask',
  'do',
  'watch-for',
  'opt-out',
  'if someone is upset',
  'if someone discloses',
  'safety',
  'access',
  'quiet',
  'cut',
]

const notes = `Sentinel note on the whole session.

## prompt

${noteKinds.map((kind) => `::: ${kind}\nSentinel note of the kind ${kind}.\n:::\n`).join('\n')}
## table

::: say
Sentinel **strong** words.

- sentinel point one
- sentinel point two

| A | B |
| --- | --- |
| sentinel cell | other |
:::
`

/** The files; `change` overwrites some. */
export function officeSources(change: Record<string, string> = {}): Sources {
  const texts = new Map<string, string>(
    Object.entries({
      'decks/everything/workshop.yaml': workshop,
      'decks/everything/quotes.yaml': quotes,
      'decks/everything/sources.json': references,
      'decks/everything/every.md': every,
      'decks/everything/nasty.md': nasty,
      'facilitator-notes/everything/every.md': notes,
      'decks/support.yaml':
        '- { name: A helpline, for: anyone, phone: "0000", region: UK, hours: day and night, cost: free, checked: 2026-11-01, topics: [distress] }\n',
      'decks/venue.yaml':
        'safeguarding-lead: Sentinel lead\nquiet-space: Sentinel room\ncontacts:\n  - { name: Local group, phone: "0001" }\n',
      ...change,
    }),
  )
  const pictures = new Map(Object.entries(pictureBytes).map(([name, bytes]) => [`decks/everything/images/${name}`, () => bytes]))
  return { texts, pictures, problems: [] }
}

/** One of each sort: 160 by 90, and three as small as they come. */
export const pictureBytes: Readonly<Record<string, Uint8Array>> = {
  'a.png': plainPng(160, 90),
  'b.jpg': fromBase64(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  ),
  'c.webp': fromBase64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'),
  'd.svg': new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><circle cx="50" cy="50" r="40" fill="#6B2750"/></svg>',
  ),
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'))
}

/** A PNG of one colour. */
export function plainPng(width: number, height: number): Uint8Array {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, 0x90)])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const body = deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)))
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return Uint8Array.from(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
