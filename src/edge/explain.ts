/** `workshop-kit check --explain CODE`: what the manual says of a problem. The manual is `tests/spec/`, and its examples are run. */
import { meant } from '../diagnostic.ts'
import { wrongUse } from './wrong-use.ts'

declare global {
  /** Of Vite, which builds the kit. */
  interface ImportMeta {
    glob: <Text>(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }) => Record<string, Text>
  }
}

/** The manual travels inside the command. */
const manual = import.meta.glob<string>('../../tests/spec/*.md', { query: '?raw', import: 'default', eager: true })

/** An example of the manual. */
interface Example {
  /** The paragraph that it belongs to. */
  before: string
  input: string
  given: string
}

/** The text to print. Throws wrong use for a code that the manual does not know. */
export function explain(code: string): string {
  const pages = Object.values(manual).map((text) => text.replaceAll('\r\n', '\n'))
  const found = shown(pages, code) ?? listed(pages, code)
  if (found !== undefined) return `${code}\n\n${found}\n`
  throw wrongUse(`no problem has the code \`${code}\``, meant(code, codesIn(pages), 'codes stand after the word error or warning'))
}

/** What only a disk or a build can find stands in a list: "- `code`: …". */
function listed(pages: readonly string[], code: string): string | undefined {
  const items = pages.flatMap((page) => [...page.matchAll(/^- `([a-z0-9-]+)`: ((?:.|\n {2})+)/gm)])
  const item = items.find(([, name]) => name === code)?.[2]?.replace(/\s+/g, ' ')
  return item && item.charAt(0).toUpperCase() + item.slice(1)
}

/** The example that gives it most often is likeliest to be about it. */
function shown(pages: readonly string[], code: string): string | undefined {
  const found = pages.flatMap((page) =>
    examplesIn(page).map((example) => ({ title: titleOf(page), example, problems: problemsIn(example.given, code) })),
  )
  const [best] = found.filter(({ problems }) => problems.length > 0).sort((a, b) => b.problems.length - a.problems.length)
  if (best === undefined) return undefined
  const { title, example, problems } = best
  const about = `${title}. ${example.before.replace(/\s+/g, ' ')}`
  const says = 'For example (the front matter is left out, and @@ begins another file):'
  return [about, says, indented(example.input), 'gives', indented(problems.join('\n'))].join('\n\n')
}

/** Each with its hint. */
function problemsIn(given: string, code: string): string[] {
  const all = given.matchAll(/^\S+:\d+:\d+ (?:error|warning) ([a-z0-9-]+): .*(?:\n {2}hint: .*)?/gm)
  return [...all].flatMap(([problem, name]) => (name === code ? [problem] : []))
}

/** Text and examples take turns; an example's input ends at a line with a dot. */
function examplesIn(page: string): Example[] {
  const parts = page.split(/^(`{4,} ?deck\b.*\n[\s\S]*?^`{4,})$/m)
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return []
    const [input = '', ...given] = part.split('\n').slice(1, -1).join('\n').split(/^\.$/m)
    return [{ before: parts[index - 1]?.trim().split('\n\n').at(-1) ?? '', input: input.trimEnd(), given: given.join('') }]
  })
}

function titleOf(page: string): string {
  return /^# (.*)$/m.exec(page)?.[1] ?? ''
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}

function codesIn(pages: readonly string[]): string[] {
  return pages.flatMap((page) =>
    [...page.matchAll(/^(?:- `([a-z0-9-]+)`:|\S+:\d+:\d+ (?:error|warning) ([a-z0-9-]+):)/gm)].flatMap(
      ([, first, second]) => first ?? second ?? [],
    ),
  )
}
