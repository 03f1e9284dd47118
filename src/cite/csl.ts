/** Reads single fields of a CSL-JSON item. Nothing here trusts what it finds. */

export type Csl = Record<string, unknown>

/** A person, or a body under its full name. `particle` is what stands before the family name but is not sorted by ("van der "). */
export type Name = { literal: string } | { family: string; given: string; particle: string; dropping: string; suffix: string }

/** A date as given: years as numbers, months and days where they are known; `literal` is shown as it stands. */
export interface CslDate {
  from?: DateParts
  to?: DateParts
  literal?: string
}

export interface DateParts {
  year: number
  month?: number
  day?: number
}

/** A text field; numbers count as text, since exports write volumes both ways. */
export function textOf(csl: Csl, field: string): string {
  const value = csl[field]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

export function has(csl: Csl, field: string): boolean {
  return csl[field] !== undefined
}

/** The names in a field; what is no name is left out. */
export function namesOf(csl: Csl, field: string): Name[] {
  const value = csl[field]
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => nameOf(item) ?? [])
}

/** One name, or undefined when there is neither a family name nor a literal one. */
export function nameOf(item: unknown): Name | undefined {
  if (!isRecord(item)) return undefined
  const literal = textOf(item, 'literal')
  if (literal !== '') return { literal }
  const family = textOf(item, 'family')
  if (family === '') return undefined
  const given = textOf(item, 'given')
  const dropping = textOf(item, 'dropping-particle')
  return {
    ...splitFamily(family, textOf(item, 'non-dropping-particle')),
    ...(dropping === '' ? splitGiven(given) : { given, dropping }),
    suffix: textOf(item, 'suffix'),
  }
}

/** "Ludwig van": a particle that exports leave behind the given name. */
function splitGiven(all: string): { given: string; dropping: string } {
  const words = all.split(/\s+/u)
  const given = words.slice(0, Math.max(1, words.findLastIndex((word) => !/^\p{Ll}/u.test(word)) + 1))
  return { given: given.join(' '), dropping: words.slice(given.length).join(' ') }
}

/** Exports often leave the particle in the family name: it is told by its small letter. */
function splitFamily(family: string, particle: string): { family: string; particle: string } {
  if (particle !== '') return { family, particle: /['’-]$/u.test(particle) ? particle : `${particle} ` }
  const found = /^((?:\p{Ll}[\p{L}.]*(?:\s+|['’]))+)(\p{Lu}.*)$/u.exec(family)
  return { family: found?.[2] ?? family, particle: found?.[1] ?? '' }
}

/** The date in a field, or undefined when it is missing or cannot be read. */
export function dateOf(csl: Csl, field: string): CslDate | undefined {
  const value = csl[field]
  if (!isRecord(value)) return undefined
  const parts = value['date-parts']
  if (Array.isArray(parts) && parts.length > 0) {
    const [from, to] = parts.map(readParts)
    return from && (parts.length === 1 || to) ? { from, ...(to ? { to } : {}) } : undefined
  }
  const raw = textOf(value, 'raw')
  if (raw !== '') {
    const from = readParts(/^\d{1,4}(-\d{1,2}){0,2}$/.test(raw) ? raw.split('-') : undefined)
    return from ? { from } : { literal: raw }
  }
  const literal = textOf(value, 'literal')
  return literal === '' ? undefined : { literal }
}

function readParts(value: unknown): DateParts | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 3) return undefined
  const numbers = value.map((part: unknown) => (typeof part === 'string' && part.trim() !== '' ? Number(part) : part))
  const [year, month, day] = numbers.map((part) => (typeof part === 'number' && Number.isInteger(part) ? part : Number.NaN))
  if (year === undefined || !(year > 0 && year < 10_000)) return undefined
  // Exports write 0 for a month or a day that nobody knows, and 13 to 24 for seasons and quarters.
  if (month === undefined || month === 0) return { year }
  if (!(month > 0 && month <= 24)) return undefined
  if (month > 12) return { year }
  if (day === undefined || day === 0) return { year, month }
  return day > 0 && day <= 31 ? { year, month, day } : undefined
}

export function isRecord(value: unknown): value is Csl {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
