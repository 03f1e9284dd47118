/** What the kit says about Exit and about keeping: all the limits, and no promise that it cannot keep (experience.md, row 36). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build, fileOf, smallSources } from './small-workshop.ts'

/** Words that promise too much wherever they stand; and, in a sentence about Exit, words that promise anything at all. */
const never =
  /\b(no trace|without a trace|untraceable|traceless|(is|are|you'?re|stay|keeps? you) (completely |totally |fully )?(safe|protected|anonymous|invisible)|completely (safe|private|secure)|cannot be (seen|traced)|no one can see|nobody can see|fully accessible|protects you)\b/i
const notOfExit = /\b(safe|safely|private|privately|privacy|hidden|hides?|secret|anonymous|secure|securely|protect\w*)\b/i

/** A page’s headings name pages; what is judged is what sentences say. */
function promises(text: string): string[] {
  return text
    .replaceAll('Your safety on this site', '')
    .split(/(?<=[.!?])\s+|[\n<>]/)
    .filter((sentence) => never.test(sentence) || (/\bexit/i.test(sentence) && notOfExit.test(sentence)))
}

function readable(html: string): string {
  return html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#?\w+;/g, ' ')
}

const player = join(import.meta.dirname, '../src/player')

/** What scripts say stands in their quoted strings. */
function spoken(): string {
  const files = readdirSync(player).filter((name) => name.endsWith('.ts'))
  expect(files).toContain('exit.ts')
  const code = files.map((name) => readFileSync(join(player, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, ''))
  return code.flatMap((text) => text.match(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/g) ?? []).join('\n')
}

test('no page and no script promises what nobody can keep', async () => {
  const built = await build(smallSources())
  const pages = built.files.filter(({ path }) => path.startsWith('learners/') && path.endsWith('.html'))
  expect(pages.map(({ path }) => path)).toContain('learners/safety.html')
  for (const { path, bytes } of pages) expect(promises(readable(String(bytes))), path).toEqual([])
  expect(spoken()).toContain('Press Shift once more to exit.')
  expect(promises(spoken())).toEqual([])
})

test.each([
  'Exit this page is safe.',
  'Exit hides what you read.',
  'You leave no trace.',
  'With Exit you read in private.',
  'You are safe here.',
  'This page is fully accessible: you are protected.',
  'Nobody can see what you wrote.',
])('the check would find: %s', (sentence) => {
  expect(promises(`Some words. ${sentence} And more.`)).toHaveLength(1)
})

describe('the safety page', () => {
  test.each([
    'takes you to www.bbc.co.uk/weather',
    'It does not erase your browser history.',
    'replaces only the page that you are on',
    'How to find us again',
    'We save nothing unless you ask.',
    'empties what you typed',
    'a device that others cannot reach, or a private window',
    'wipe all your history or cookies. It can log you out of other sites, and it can look suspicious',
    'spyware',
    'shares your accounts',
    'the router',
    'On a phone, close the tab',
    'The platform keeps its own record',
    'may only cover its own frame',
    'enhanced spell-check may send what you type away',
    'is then a plain link',
    'can open a closed quotation',
    'Women’s Aid and Refuge',
    'No network',
  ])('says: %s', async (words) => {
    const page = readable(fileOf(await build(smallSources()), 'learners/safety.html')).toLowerCase()
    expect(page).toContain(words.toLowerCase())
  })

  test('names where this venue’s Exit leads, and gives neither number nor address for the two charities', async () => {
    const exit = 'exit: https://www.example.org/maps\nsafeguarding-lead: Sam\nquiet-space: Room 2\n'
    const html = fileOf(await build(smallSources({ 'decks/venue.yaml': exit })), 'learners/safety.html')
    expect(readable(html)).toContain('takes you to www.example.org/maps')
    expect(html).not.toMatch(/womensaid|refuge\.org|0808/i)
  })

  test('stands in the box before a module that has something closed or noted, and only there', async () => {
    const built = await build(smallSources())
    expect(fileOf(built, 'learners/small/first.html')).toMatch(/before-you-start[\s\S]*?href="\.\.\/safety\.html"[\s\S]*?<section/)
    expect(fileOf(built, 'learners/small/second.html')).not.toContain('before-you-start')
  })
})
