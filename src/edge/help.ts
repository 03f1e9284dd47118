/** What `--help` prints. */
import { type Command, commands } from './commands.ts'
import { flagList } from './flags.ts'

/** For the command as a whole. */
export function overview(): string {
  const shown = Object.entries(commands).filter(([, command]) => command.internal === undefined)
  return [
    'workshop-kit turns Markdown modules into everything a workshop needs.',
    '',
    ...rows(shown.map(([name, { summary }]) => [`workshop-kit ${name}`, summary])),
    '',
    'Each has --help with an example. --version says which version this is.',
    'Exit status: 0 done, 1 the workshops have errors, 2 wrong use.',
    '',
    'Example:',
    '  workshop-kit new workshop hearing-well',
    '',
  ].join('\n')
}

/** For one command. */
export function helpFor(name: string, { summary, words, flags, about, example }: Command): string {
  return [
    `workshop-kit ${[name, words, '[flags]'].filter(Boolean).join(' ')}`,
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    about,
    '',
    ...rows(flags.map((flag) => [`--${flag} ${flagList[flag].takes}`.trim(), flagList[flag].says])),
    '',
    'Example:',
    `  ${example}`,
    '',
  ].join('\n')
}

function rows(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([left]) => left.length))
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
