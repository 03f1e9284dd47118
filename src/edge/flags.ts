/** Flags of the command line: which there are, what they take, and their values read and held to that. */
import { resolve } from 'node:path'
import { meant } from '../diagnostic.ts'
import { isDay } from '../parse/shape.ts'
import { wrongUse } from './wrong-use.ts'

export type FlagName = 'root' | 'out' | 'workshop' | 'route' | 'start' | 'only' | 'strict' | 'format' | 'explain' | 'fix' | 'port' | 'today'

/** What a person asked for, read and checked. Names of workshops, routes and editions are checked by the command that knows them. */
export interface Flags {
  /** Absolute path of the folder that holds `decks/`. */
  root: string
  /** Absolute path of the output folder. */
  out: string
  workshop?: string
  route?: string
  start?: string
  only?: string[]
  strict: boolean
  format: Format
  /** The code of a problem to tell of. */
  explain?: string
  /** Mend what has one right answer. */
  fix: boolean
  port?: number
  today: string
}

export type Format = 'text' | 'json' | 'sarif'

export interface CommandInput {
  flags: Flags
  words: readonly string[]
}

/** What each flag takes ('' for nothing) and says in `--help`. */
export const flagList: Readonly<Record<FlagName, { takes: string; says: string }>> = {
  root: { takes: 'DIR', says: 'the folder that holds decks/ and facilitator-notes/ (this folder)' },
  out: { takes: 'DIR', says: 'where the output goes (dist in the root)' },
  workshop: { takes: 'NAME', says: 'this workshop alone' },
  route: { takes: 'NAME', says: 'this route alone' },
  start: { takes: 'HH:MM', says: 'when the workshop starts, for the times of day in it' },
  only: { takes: 'EDITION,…', says: 'these editions alone' },
  strict: { takes: '', says: 'count every warning as an error' },
  format: { takes: 'text|json|sarif', says: 'how problems are printed (text)' },
  explain: { takes: 'CODE', says: 'what the code of a problem means, with an example; nothing is checked' },
  fix: { takes: '', says: 'mend misspelt names that have one right answer; words of people and consent are never touched' },
  port: { takes: 'N', says: 'the port to serve on (the first free one)' },
  today: { takes: 'DATE', says: 'the day that consent and checks go by, as 2026-11-21 (today)' },
}

/** Reads the words and flags after a command's name. Throws wrong use. */
export function readFlags(command: string, known: readonly FlagName[], given: readonly string[]): CommandInput {
  const values = new Map<FlagName, string>()
  const words: string[] = []
  const rest = [...given]
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (!next.startsWith('-') || next === '-') {
      words.push(next)
      continue
    }
    const equals = next.indexOf('=')
    const written = equals < 0 ? next : next.slice(0, equals)
    const name = flagName(command, written, known)
    if (values.has(name)) throw wrongUse(`\`--${name}\` is given twice`, 'keep one of them')
    values.set(name, valueFor(name, equals < 0 ? undefined : next.slice(equals + 1), rest))
  }
  return { flags: toFlags(values), words }
}

function flagName(command: string, written: string, known: readonly FlagName[]): FlagName {
  const found = known.find((name) => written === `--${name}`)
  if (found !== undefined) return found
  const all = ['--help', ...known.map((name) => `--${name}`)]
  throw wrongUse(`\`${command}\` has no flag \`${written}\``, meant(written, all, `see \`workshop-kit ${command} --help\``))
}

function valueFor(name: FlagName, joined: string | undefined, rest: string[]): string {
  const { takes } = flagList[name]
  if (takes === '') {
    if (joined !== undefined) throw wrongUse(`\`--${name}\` takes no value`, `write just \`--${name}\``)
    return ''
  }
  const value = joined ?? (rest[0]?.startsWith('--') ? undefined : rest.shift())
  if (value === undefined || value === '') throw wrongUse(`\`--${name}\` has no value`, `write \`--${name} ${takes}\``)
  return value
}

function toFlags(values: ReadonlyMap<FlagName, string>): Flags {
  const root = resolve(values.get('root') ?? '.')
  const flags: Flags = {
    root,
    out: resolve(values.get('out') ?? `${root}/dist`),
    strict: values.has('strict'),
    fix: values.has('fix'),
    format: readFormat(values.get('format')),
    today: readDay(values.get('today')),
  }
  for (const name of ['workshop', 'route', 'explain'] as const) {
    const value = values.get(name)
    if (value !== undefined) flags[name] = value
  }
  const [start, port, only] = [values.get('start'), values.get('port'), values.get('only')]
  if (start !== undefined) flags.start = readTime(start)
  if (port !== undefined) flags.port = readPort(port)
  if (only !== undefined) flags.only = only.split(',').map((name) => name.trim())
  return flags
}

const formats: readonly Format[] = ['text', 'json', 'sarif']

function readFormat(value = 'text'): Format {
  const found = formats.find((one) => one === value)
  if (found !== undefined) return found
  throw wrongUse(`\`--format\` cannot be \`${value}\``, meant(value, formats, 'use text, json or sarif'))
}

/** Without a day given: today where the computer is. */
function readDay(value: string | undefined): string {
  if (value === undefined) {
    const now = new Date()
    return [
      String(now.getFullYear()).padStart(4, '0'),
      ...[now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')),
    ].join('-')
  }
  if (isDay(value)) return value
  throw wrongUse(`\`--today\` cannot be \`${value}\`, which is not a day`, 'write days as year-month-day: `2026-11-21`')
}

function readTime(value: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value
  throw wrongUse(`\`--start\` cannot be \`${value}\`, which is not a time of day`, 'write times as hours and minutes: `09:30`')
}

function readPort(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65535) return port
  throw wrongUse(`\`--port\` cannot be \`${value}\``, 'use a number from 1024 to 65535')
}
