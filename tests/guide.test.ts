/** What the guide adds up and says when: run sheet, clock times, materials, the session's strip, and what a picture leaves out. */
import { describe, expect, it } from 'vitest'
import { build, fileOf, smallSources, wordsOfQuote } from './small-workshop.ts'

const session = `---
title: A "session" </style>
minutes: 40
---

Its opening line.

## First task {#first-task minutes=10}

::: activity {minutes=10 format=pairs materials="Pens, one sheet for each pair"}
1. Do it.
:::

## Second task {#second-task minutes=8}

::: activity {minutes=8 format=fours materials="pens; a watch"}
1. Do it again.
:::

## Cards to sort {#cards minutes=4}

::: cards small-set
- The first card
- The second card
:::
`

const workshop =
  'title: Small workshop\nsummary: One of everything.\nmodules: [first, second, third]\nroutes:\n  day: { title: The day, minutes: 115, modules: [first, { break: 15 }, third] }\n'
const notes = 'About all of it.\n\n- Materials: pens, a bell, or a chime.\n- Room: chairs in a ring.\n'
const sources = smallSources({
  'decks/small/workshop.yaml': workshop,
  'decks/small/third.md': session,
  'facilitator-notes/small/third.md': notes,
})

const all = fileOf(await build(sources), 'facilitators/small/guide.html')
const day = fileOf(await build(sources, { route: 'day', start: '09:30' }), 'facilitators/small/guide-day.html')

/** Tags away, white space folded. */
function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start)
  expect(from, start).toBeGreaterThan(0)
  return html.slice(from, html.indexOf(end, from))
}

describe('run sheet', () => {
  const rows = (html: string) =>
    [...between(html, '<table class="run-sheet">', '</table>').matchAll(/<tr>.*?<\/tr>/g)].map(([row]) => words(row))

  it('has clock times for a route and a start: sessions, their slides, breaks, what is left over, and the end', () => {
    expect(rows(day)).toEqual([
      'Time What How Minutes',
      '09:30 First part 60',
      '09:30 A prompt in pairs 8',
      '09:38 Time to spare 52',
      '10:30 Break 15',
      '10:45 A "session" &lt;/style&gt; 40'.replaceAll('"', '&quot;'),
      '10:45 First task in pairs 10',
      '10:55 Second task in fours 8',
      '11:03 Cards to sort 4',
      '11:07 Time to spare 18',
      '11:25 End',
    ])
  })

  it('has minutes and a column for the clock where nobody gave a start', () => {
    expect(rows(all).slice(0, 3)).toEqual(['Minute Clock What How Minutes', '0 First part 60', '0 A prompt in pairs 8'])
  })

  it('gives each entry its time, minutes and slide', () => {
    expect(words(between(day, 'id="third--second-task--h"', '<div class="miniature'))).toMatch(/^.*10:55 8 minutes, slide \d+$/)
    expect(words(between(all, 'id="third--second-task--h"', '<div class="miniature'))).toMatch(/Minute 90 8 minutes, slide \d+$/)
  })
})

describe('room and materials', () => {
  const list = words(between(day, 'id="materials"', '</section>'))

  it('adds up what several tasks and the notes ask for, whatever its capitals', () => {
    expect(list).toContain('Pens A &quot;session&quot; &lt;/style&gt; , First task , Second task')
    for (const thing of ['A watch Second task', 'One sheet for each pair First task', 'A bell, or a chime']) expect(list).toContain(thing)
    expect(list.match(/\bpens\b/gi)?.length).toBe(1)
  })

  it('counts cards, and says how people sit and what the room needs', () => {
    for (const line of [
      'Small set: 2 cards A place to sort , Cards to sort',
      'In pairs A prompt , First task',
      'In fours Second task',
      'chairs in a ring',
    ])
      expect(list).toContain(line)
  })
})

describe('a page of its own', () => {
  it('says workshop, session and tag on every printed page, in strings that nothing can end', () => {
    const rules = between(day, '<style>', '</style>')
    expect(rules).toContain('[id="third"]{page:s1}')
    expect(rules).toContain(String.raw`"A \22 session\22  \3c /style\3e "`)
    expect(rules.match(/"Facilitators only"/g)?.length).toBe(3)
    expect(day.match(/<\/style>/g)?.length).toBe(1)
    expect(day).toMatch(/style-src 'self' 'sha256-[^']+'/)
  })

  it('leads from its contents to places that are there, each with room for its page', () => {
    const contents = between(day, '<nav class="paper-contents"', '</nav>')
    const links = [...contents.matchAll(/<li[^>]*><a href="#([^"]+)">[^<]*<\/a><span class="page-of"><\/span><\/li>/g)].map(([, id]) => id)
    expect(links).toEqual([
      'how-to-use',
      'run-sheet',
      'materials',
      'for-the-organiser',
      'kit--organiser-1',
      'first',
      'third',
      'contacts',
      'references',
      'own-notes',
    ])
    for (const id of links) expect(day).toContain(`id="${id}"`)
  })
})

describe('pictures', () => {
  const pictures = all
    .split('<div class="miniature')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('</span></p></div></div>')))

  it('are hidden, inert, and hold no id, heading, link, role or name', () => {
    expect(pictures.length).toBeGreaterThan(15)
    for (const picture of pictures) {
      expect(picture).toMatch(/^ on-stage" aria-hidden="true" inert>/)
      expect(picture.slice(45)).not.toMatch(/ id=|<h\d|<a |role=|aria-label|<script|tabindex/)
    }
  })

  it('show a closed quotation closed, and leave its words to the text beside', () => {
    const closed = pictures.find((one) => one.includes('Our words for closed.')) ?? ''
    expect(closed).toContain('Open the quotation')
    expect(closed).not.toContain(wordsOfQuote('closed'))
    expect(all.split(wordsOfQuote('closed')).length).toBe(2)
  })

  it('hold no words of a quotation outside its scope, and its own words where they are open', () => {
    expect(pictures.some((one) => one.includes(wordsOfQuote('everywhere')))).toBe(true)
    for (const id of ['reader-only', 'print-only', 'nowhere', 'expired', 'withdrawn']) expect(all).not.toContain(wordsOfQuote(id))
  })
})
