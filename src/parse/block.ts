/** An opening fence and what it holds → a `Fence`, checked against what its kind takes, and read by that kind. */
import type { Token } from 'markdown-it'
import * as kinds from '../blocks/index.ts'
import { fault, meant } from '../diagnostic.ts'
import type { AttributeRule, Fence, Kind, Part, Place, Report } from '../model.ts'
import { mendable } from '../slip.ts'
import { type Attributes, readAttributes } from './attributes.ts'
import type { FenceMeta } from './fence.ts'
import { placeAt, type Reading } from './reading.ts'
import { isId } from './slug.ts'

/** The registry by name. A module namespace has no prototype, so `::: constructor` finds nothing. */
const registry = kinds as unknown as Record<string, Kind<unknown>>

export const kindNames: readonly string[] = Object.keys(kinds)

/** The kind of that name; a block of an unknown kind never reaches the deck. */
export function kindOf(name: string): Kind<unknown> | undefined {
  return registry[name]
}

export function isRawBlock(name: string, body: string): boolean {
  return registry[name]?.isRaw?.(body) ?? false
}

/** Reads a block of a module. An unknown one is reported, and what it holds stays in the text. */
export function readBlock(open: Token, parts: Part[], reading: Reading): Part[] {
  const meta = open.meta as FenceMeta
  const fence = readFence(meta, parts, reading)
  const kind = registry[meta.name]
  if (kind === undefined) {
    const at = placeAt(reading, meta.line, meta.nameColumn - 1)
    reading.report(
      mendable(
        fault(
          'block-unknown',
          at,
          `there is no block \`${meta.name}\``,
          meant(meta.name, kindNames, 'the blocks are listed in the manual'),
          meta.name.length,
        ),
        meta.name,
        kindNames,
      ),
    )
    return parts
  }
  checkTaking(fence.fence, fence.attributes, kind, reading.report)
  const inner = kind.holds === 'blocks' ? parts : parts.filter((part) => keepText(part, meta.name, reading.report))
  const data = kind.read({ ...fence.fence, parts: inner }, reading.report)
  for (const quote of kind.points?.(data).quotes ?? []) reading.mentions.quotes.push({ id: quote, at: fence.fence.argumentAt })
  const id = fence.fence.attributes.get('#')
  return [
    id === undefined
      ? { type: 'block', kind: meta.name, data, at: fence.fence.at }
      : { type: 'block', kind: meta.name, id, data, at: fence.fence.at },
  ]
}

function keepText(part: Part, name: string, report: Report): boolean {
  if (part.type !== 'block') return true
  report(
    fault(
      'block-inside-block',
      part.at,
      `a block cannot stand inside \`${name}\``,
      `close \`${name}\` with \`:::\` first; only columns, reader and room hold blocks`,
    ),
  )
  return false
}

/** A fence and its attributes; the id stands in `attributes` under `#`. Reports what is wrong with the fence itself. */
export function readFence(meta: FenceMeta, parts: Part[], reading: Reading): { fence: Fence; attributes: Attributes | undefined } {
  const brace = meta.rest.indexOf('{')
  const argument = (brace < 0 ? meta.rest : meta.rest.slice(0, brace)).trim()
  const attributes = brace < 0 ? undefined : readAttributes(meta.rest, brace)
  const column = (offset: number): Place => placeAt(reading, meta.line, meta.restColumn - 1 + offset)
  const at = placeAt(reading, meta.line, 0)
  if (brace >= 0 && (attributes === undefined || meta.rest.slice(attributes.end).trim() !== '')) {
    reading.report(
      fault(
        'attribute-malformed',
        column(brace),
        'these attributes cannot be read',
        'write `{#id key=value key="two words" flag}` at the end of the line',
      ),
    )
  }
  reportUnclosed(meta, at, reading)
  const values = new Map<string, string>()
  if (attributes?.id !== undefined) values.set('#', attributes.id)
  for (const one of attributes?.list ?? []) {
    if (values.has(one.key))
      reading.report(fault('attribute-twice', column(one.offset), `\`${one.key}\` is given twice`, 'keep one of them', one.key.length))
    else values.set(one.key, one.value)
  }
  const attributeAt = (key: string): Place => {
    const found = attributes?.list.find((one) => one.key === key)
    return found === undefined ? at : column(found.offset)
  }
  const argumentAt = argument === '' ? at : column(meta.rest.indexOf(argument))
  const fence: Fence = {
    kind: meta.name,
    argument,
    attributes: values,
    parts,
    raw: meta.raw,
    at,
    argumentAt,
    attributeAt,
    bodyAt: placeAt(reading, meta.line + 1, 0),
  }
  if (attributes?.id !== undefined && !isId(attributes.id))
    reading.report(
      fault(
        'id-malformed',
        column(attributes.idOffset),
        `\`${attributes.id}\` is not an id`,
        'use small letters, digits and single hyphens: `#five-features`',
        attributes.id.length + 1,
      ),
    )
  return { fence, attributes }
}

function reportUnclosed(meta: FenceMeta, at: Place, reading: Reading): void {
  if (meta.closed) return
  if (meta.brokenBy === 'fence') {
    const place = placeAt(reading, meta.bodyEnd, 0)
    reading.report(
      fault(
        'block-not-closed',
        place,
        `a block opens before \`${meta.name}\` on line ${at.line} is closed`,
        `close it with \`${':'.repeat(meta.length)}\`, or give the outer block a longer fence`,
      ),
    )
    return
  }
  const hint =
    meta.brokenBy === 'heading'
      ? `add \`${':'.repeat(meta.length)}\` above the next \`##\``
      : `add a line \`${':'.repeat(meta.length)}\` where it ends`
  reading.report(fault('block-not-closed', at, `block \`${meta.name}\` is never closed`, hint, meta.length))
}

function checkTaking(fence: Fence, attributes: Attributes | undefined, kind: Kind<unknown>, report: Report): void {
  const { kind: name } = fence
  if (kind.argument === undefined && fence.argument !== '') {
    report(
      fault(
        'argument-unknown',
        fence.argumentAt,
        `\`${name}\` takes no words after its name`,
        'put them on a line of their own, or in `{…}`',
        fence.argument.length,
      ),
    )
  }
  if (kind.argument !== undefined && fence.argument === '') {
    report(fault('argument-missing', fence.at, `\`${name}\` does not say which ${kind.argument}`, `write \`::: ${name} ${kind.argument}\``))
  }
  const rules = kind.attributes ?? {}
  for (const one of attributes?.list ?? []) {
    const rule = Object.hasOwn(rules, one.key) ? rules[one.key] : undefined
    if (rule === undefined)
      report(
        mendable(
          fault(
            'attribute-unknown',
            fence.attributeAt(one.key),
            `\`${name}\` takes no attribute \`${one.key}\``,
            attributeHint(one.key, rules),
            one.key.length,
          ),
          one.key,
          Object.keys(rules).filter((key) => !fence.attributes.has(key)),
        ),
      )
    else checkValue(one.key, one.value, rule, fence.attributeAt(one.key), report)
  }
  for (const [key, rule] of Object.entries(rules)) {
    if (rule.required && !fence.attributes.has(key))
      report(fault('attribute-missing', fence.at, `\`${name}\` has no \`${key}\``, `add \`{${key}=…}\` after its name`))
  }
}

function attributeHint(key: string, rules: Record<string, AttributeRule>): string {
  const known = Object.keys(rules)
  return meant(
    key,
    known,
    known.length === 0 ? 'it takes only an id, `{#name}`' : `it takes ${known.map((one) => `\`${one}\``).join(', ')}`,
  )
}

/** Whether an attribute's value is what its rule asks for; minutes and counts are whole numbers from 1. */
export function checkValue(key: string, value: string, rule: AttributeRule, at: Place, report: Report): void {
  const wrong = (should: string) =>
    report(
      fault(
        'attribute-value',
        at,
        `\`${key}\` should be ${should}`,
        `for example \`${key}=${rule.takes === 'minutes' || rule.takes === 'count' ? '8' : '…'}\``,
        key.length,
      ),
    )
  if (rule.takes === 'minutes' || rule.takes === 'count') {
    if (!/^[1-9]\d{0,3}$/.test(value)) wrong(rule.takes === 'minutes' ? 'a whole number of minutes' : 'a whole number')
  } else if (rule.takes === 'id') {
    if (!isId(value)) wrong('an id: small letters, digits and single hyphens')
  } else if (rule.takes === 'flag') {
    if (value !== '') report(fault('attribute-value', at, `\`${key}\` stands alone, without a value`, `write \`{${key}}\``, key.length))
  } else if (rule.takes === 'text') {
    if (value === '') wrong('some text')
  } else if (!rule.takes.oneOf.includes(value)) {
    report(
      mendable(
        fault(
          'attribute-value',
          at,
          `\`${value}\` is not one of the words for \`${key}\``,
          meant(value, rule.takes.oneOf, `use ${rule.takes.oneOf.join(', ')}`),
          key.length,
        ),
        value,
        value === key ? [] : rule.takes.oneOf,
      ),
    )
  }
}
