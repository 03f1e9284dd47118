/** How people are asked to talk or work: reading `minutes`, `format` and `group`, the card beside a prompt, and the guide's words on it. */
import { readCount } from './body.ts'
import { advice, meant } from './diagnostic.ts'
import { box, bullets, counted, para } from './flow.ts'
import { formatNames, formatOf } from './formats.ts'
import type { AttributeRule, Fence, Flow, Report } from './model.ts'

export interface How {
  minutes?: number
  format?: string
  group?: number
}

export const howAttributes: Record<string, AttributeRule> = {
  minutes: { takes: 'minutes' },
  format: { takes: 'text' },
  group: { takes: 'count' },
}

export function readHow(fence: Fence, report: Report): How {
  const format = fence.attributes.get('format')
  if (format !== undefined && format !== '' && formatOf(format) === undefined) {
    const hint = meant(format, formatNames, `it is shown as written; explained in the guide are ${formatNames.join(', ')}`)
    report(advice('format-unknown', fence.attributeAt('format'), `the kit does not know the format \`${format}\``, hint, 'format'.length))
  }
  const how: How = {}
  const [minutes, group] = [readCount(fence, 'minutes'), readCount(fence, 'group')]
  if (minutes !== undefined) how.minutes = minutes
  if (format) how.format = format
  if (group !== undefined) how.group = group
  return how
}

/** The card at the right of a slide: format, size of groups, timer. Nothing when nothing was said. */
export function howCard(how: How): Flow[] {
  const children = [...formatBoxes(how), ...groupLine(how), ...timer(how.minutes)]
  return children.length === 0 ? [] : [box('how', children)]
}

export function timer(minutes: number | undefined): Flow[] {
  if (minutes === undefined) return []
  return [
    {
      type: 'widget',
      name: 'timer',
      props: { minutes: String(minutes) },
      children: [],
      fallback: [para(counted(minutes, 'minute'), 'time')],
    },
  ]
}

function formatBoxes({ format }: How): Flow[] {
  if (format === undefined) return []
  const known = formatOf(format)
  if (known === undefined) return [box('format', [], { label: format })]
  return known.steps.map(({ icon, label }) => box('format', [], { icon, label }))
}

/** Said only where the format does not say it. */
function groupLine({ format, group }: How): Flow[] {
  if (group === undefined || formatOf(format ?? '')?.size === group) return []
  return [para(`Groups of ${group}`, 'group')]
}

/** The guide's box on how to run it. It carries its format, so that the guide can add up how people will sit. */
export function howToRun(how: How): Flow[] {
  const known = formatOf(how.format ?? '')
  const sized = how.group === undefined || known?.size === how.group ? '' : `groups of ${how.group}`
  const facts = [how.minutes === undefined ? '' : counted(how.minutes, 'minute'), known?.phrase ?? how.format ?? '', sized]
  const line = facts.filter(Boolean).join('; ')
  if (line === '') return []
  const children = [para(`${line.charAt(0).toUpperCase()}${line.slice(1)}.`), ...(known === undefined ? [] : [bullets(known.how)])]
  const head = { icon: known?.steps[0]?.icon ?? 'all', label: 'How to run it' }
  return [box('run', children, how.format === undefined ? head : { ...head, attributes: { format: how.format } })]
}

/** How a printed prompt is worked on: `Prompt, in pairs`. */
export function howPhrase({ format }: How): string {
  if (format === undefined) return 'Prompt'
  return `Prompt, ${formatOf(format)?.phrase ?? format}`
}

/** The icon of how people begin: alone, in pairs … */
export function howIcon({ format }: How): string {
  return formatOf(format ?? '')?.steps[0]?.icon ?? 'all'
}
