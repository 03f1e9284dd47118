/** Reads YAML values as what they should be, and says so when they are something else. */
import { fault, meant } from '../diagnostic.ts'
import type { Day, Place, Report } from '../model.ts'
import { mendable } from '../slip.ts'
import type { Yaml, YamlEntry } from './yaml.ts'

/** A map being read: `take` hands out each known key once; `done` reports the rest as unknown. */
export interface Fields {
  at: Place
  take: (key: string) => Yaml | undefined
  keyAt: (key: string) => Place
  done: () => void
}

/** Fields of a map. `what` names the thing in messages: "a service". Anything but a map is `value-wrong`. */
export function fieldsOf(yaml: Yaml, what: string, known: readonly string[], report: Report): Fields | undefined {
  if (yaml.type !== 'map') {
    report(
      fault('value-wrong', yaml.at, `${what} should be keys and values, not ${sortOf(yaml)}`, `write lines such as \`${known[0]}: …\``),
    )
    return undefined
  }
  const entries = new Map<string, YamlEntry>(yaml.entries.map((entry) => [entry.key, entry]))
  return {
    at: yaml.at,
    take: (key) => {
      const value = entries.get(key)?.value
      return value === undefined || (value.type === 'scalar' && value.value === null) ? undefined : value
    },
    keyAt: (key) => entries.get(key)?.keyAt ?? yaml.at,
    done: () => {
      for (const entry of yaml.entries) {
        if (known.includes(entry.key)) continue
        report(
          mendable(
            fault(
              'key-unknown',
              entry.keyAt,
              `${what} has no key \`${entry.key}\``,
              meant(entry.key, known, `use one of ${known.map((key) => `\`${key}\``).join(', ')}`),
              entry.key.length,
            ),
            entry.key,
            known.filter((key) => !entries.has(key)),
          ),
        )
      }
    },
  }
}

/** The text under a key; '' with `key-missing` when it is required and absent. */
export function requiredText(fields: Fields, key: string, what: string, report: Report): string {
  const text = optionalText(fields, key, report)
  if (text === undefined && fields.take(key) === undefined) missing(fields, key, what, report)
  return text ?? ''
}

export function missing(fields: Fields, key: string, what: string, report: Report): void {
  report(fault('key-missing', fields.keyAt(key), `${what} has no \`${key}\``, `add a line \`${key}: …\``))
}

export function optionalText(fields: Fields, key: string, report: Report): string | undefined {
  const yaml = fields.take(key)
  return yaml === undefined ? undefined : textOf(yaml, key, report)
}

/** A text; a number or a truth value where text belongs is an error, since it may have lost its zeros. */
export function textOf(yaml: Yaml, key: string, report: Report): string | undefined {
  if (yaml.type === 'scalar' && typeof yaml.value === 'string') return yaml.value
  const hint = yaml.type === 'scalar' ? `put it in quotes: \`${key}: "${yaml.source}"\`` : 'write it as one line of text'
  report(fault('value-wrong', yaml.at, `\`${key}\` should be text, not ${sortOf(yaml)}`, hint))
  return undefined
}

/** A whole number of minutes, 1 or more; 0 with an error otherwise. */
export function minutesOf(yaml: Yaml, key: string, report: Report): number {
  if (yaml.type === 'scalar' && typeof yaml.value === 'number' && Number.isInteger(yaml.value) && yaml.value > 0 && yaml.value < 10000)
    return yaml.value
  report(fault('value-wrong', yaml.at, `\`${key}\` should be a whole number of minutes`, `write it as \`${key}: 50\``))
  return 0
}

export function requiredMinutes(fields: Fields, key: string, what: string, report: Report): number {
  const yaml = fields.take(key)
  if (yaml !== undefined) return minutesOf(yaml, key, report)
  missing(fields, key, what, report)
  return 0
}

/** A list of texts; absent is empty. */
export function textsOf(fields: Fields, key: string, report: Report): { text: string; at: Place }[] {
  const yaml = fields.take(key)
  if (yaml === undefined) return []
  if (yaml.type !== 'list') {
    report(
      fault(
        'value-wrong',
        yaml.at,
        `\`${key}\` should be a list, not ${sortOf(yaml)}`,
        `write \`${key}: [one, two]\`, or one line for each that starts with \`- \``,
      ),
    )
    return []
  }
  return yaml.items.flatMap((item) => {
    const text = textOf(item, key, report)
    return text === undefined ? [] : [{ text, at: item.at }]
  })
}

/** Texts of which each must be one of `allowed`. */
export function choicesOf<Choice extends string>(fields: Fields, key: string, allowed: readonly Choice[], report: Report): Choice[] {
  return textsOf(fields, key, report).flatMap(({ text, at }) => {
    const found = allowed.find((choice) => choice === text)
    if (found !== undefined) return [found]
    report(
      mendable(
        fault(
          'value-wrong',
          at,
          `\`${text}\` is not one of the words for \`${key}\``,
          meant(text, allowed, `use ${allowed.join(', ')}`),
          text.length,
        ),
        text,
        allowed,
      ),
    )
    return []
  })
}

/** A day that exists, as `YYYY-MM-DD`. */
export function dayOf(fields: Fields, key: string, report: Report): Day | undefined {
  const yaml = fields.take(key)
  if (yaml === undefined) return undefined
  if (yaml.type === 'scalar' && typeof yaml.value === 'string' && isDay(yaml.value)) return yaml.value
  report(fault('date-invalid', yaml.at, `\`${key}\` is not a day`, 'write days as year-month-day: `2026-11-21`'))
  return undefined
}

/** Whether a text is a day of the calendar written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return year > 0 && day >= 1 && day <= (lengths[month - 1] ?? 0)
}

/** What a value is, in words. */
export function sortOf(yaml: Yaml): string {
  if (yaml.type === 'list') return 'a list'
  if (yaml.type === 'map') return 'keys and values'
  if (yaml.value === null) return 'nothing'
  if (typeof yaml.value === 'number') return 'a number'
  return typeof yaml.value === 'boolean' ? 'true or false' : 'text'
}
