/** A made-up workshop of any size: about 1 kB of Markdown and 60 words of notes a slide, in a realistic mix. */

/** Enough words that no two slides are alike, and none from a real session. */
const stock =
  'a first account can be heard in many ways when the room is calm and the form can wait while people say what matters to them before anyone decides what it means for their care or support this week and who else should know about it so that nothing is lost between one meeting and the next'.split(
    ' ',
  )

/** Text files by path from the workshop folder's root. */
export function benchWorkshop(slides: number, modules: number): Map<string, string> {
  const names = Array.from({ length: modules }, (_, index) => `session-${index + 1}`)
  const each = slides / modules
  const files = new Map<string, string>([
    ['decks/bench/workshop.yaml', workshopFile(names)],
    ['decks/bench/quotes.yaml', Array.from({ length: 20 }, (_, index) => quote(index)).join('\n')],
    [
      'decks/bench/sources.json',
      JSON.stringify(
        Array.from({ length: 20 }, (_, index) => source(index)),
        null,
        2,
      ),
    ],
  ])
  for (const [index, name] of names.entries()) {
    files.set(`decks/bench/${name}.md`, moduleText(index, each))
    files.set(`facilitator-notes/bench/${name}.md`, notesText(index, each))
  }
  return files
}

function workshopFile(names: readonly string[]): string {
  return `title: A workshop for the bench\nsummary: It measures the kit and teaches nobody.\nlang: en-GB\nmodules:\n${names.map((name) => `  - ${name}\n`).join('')}`
}

/** Running text that differs with `seed`. */
function prose(count: number, seed: number): string {
  const words = Array.from(
    { length: count },
    (_, index) => stock[(index * (1 + (seed % 7)) + seed * 11 + Math.floor(index / 9)) % stock.length],
  )
  const text = words.map((word, index) => (index % 14 === 13 ? `${word}.` : word)).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}, number ${seed}.`
}

function quote(index: number): string {
  return `- id: words-${index}
  text: "${prose(24, index)}"
  attribution: A person in study ${index}
  source: study-${index}
  lang: en-GB
  level: 2
  domains: [stigma]
  note: A person describes a first meeting. 24 words, no images. You can skip it.
  paraphrase: ${prose(12, index + 40)}
  consent:
    scope: [room, reader, print, office, platform]
    basis: made up for the bench
    checked: 2026-11-21
`
}

function source(index: number): Record<string, unknown> {
  return {
    id: `study-${index}`,
    type: 'article-journal',
    title: prose(9, index),
    author: [{ family: `Author${index}`, given: 'Ann Marie' }],
    'container-title': 'Journal of Made-up Measures',
    volume: String(index + 1),
    issue: '2',
    page: `${index * 10 + 1}-${index * 10 + 9}`,
    issued: { 'date-parts': [[2005 + index, 3, 1]] },
    DOI: `10.1234/bench.${index}`,
  }
}

function moduleText(index: number, slides: number): string {
  const matter = `---\ntitle: Session ${index + 1}\nminutes: ${slides * 2}\noutcomes:\n  - ${prose(8, index)}\n---\n\nHow session ${index + 1} begins.\n`
  return [matter, ...Array.from({ length: slides }, (_, slide) => slideText(index * slides + slide))].join('\n')
}

function slideText(seed: number): string {
  return `## Slide ${seed}: ${prose(4, seed).split(',')[0]} {#slide-${seed} minutes=2}\n\n${slideBody(seed)}\n:::: reader\n${readerText(seed)}\n::::\n`
}

/** Five sorts of slide in turn: a list, a prompt, two columns, a quotation, text with a citation. */
function slideBody(seed: number): string {
  switch (seed % 5) {
    case 0:
      return `- ${prose(6, seed)}\n- ${prose(7, seed + 1)}\n- *${prose(5, seed + 2)}*\n- ${prose(6, seed + 3)}\n`
    case 1:
      return `::: discussion {minutes=2 format=pairs}\n${prose(16, seed)}\n\n- ${prose(6, seed + 1)}\n:::\n`
    case 2:
      return `::: columns\n**${prose(3, seed)}**\n\n${prose(10, seed + 1)}\n\n+++\n\n**${prose(3, seed + 2)}**\n\n${prose(10, seed + 3)}\n:::\n`
    case 3:
      return `::: quote words-${seed % 20}\n:::\n`
    default:
      return `${prose(20, seed)} [@study-${seed % 20}, p. ${seed % 90}]\n`
  }
}

function readerText(seed: number): string {
  return [
    `${prose(44, seed + 5)} It **holds** in *most* places. [@study-${(seed + 3) % 20}]`,
    `- ${prose(18, seed + 6)}\n- ${prose(18, seed + 7)}`,
    `${prose(40, seed + 8)} See [an example](https://example.org/${seed}).`,
  ].join('\n\n')
}

function notesText(index: number, slides: number): string {
  const opening = `::: purpose\n${prose(14, index)}\n:::\n\n::: opt-out\nAnyone may pass.\n:::\n\n::: if someone is upset\nPause the task.\n:::\n\n::: if someone discloses harm\nListen and thank them.\n:::\n`
  return [opening, ...Array.from({ length: slides }, (_, slide) => slideNotes(index * slides + slide))].join('\n')
}

function slideNotes(seed: number): string {
  return `## slide-${seed}\n\n::: purpose\n${prose(12, seed)}\n:::\n\n::: say\n${prose(22, seed + 1)}\n:::\n\n${prose(26, seed + 2)}\n`
}
