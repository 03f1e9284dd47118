/** `workshop.yaml`: what a workshop is called, who made it, which modules it has, and the routes through them. */
import { fault, meant } from '../diagnostic.ts'
import type { Inline, Mentions, Place, Report } from '../model.ts'
import { noMentions } from './reading.ts'
import { type Fields, fieldsOf, minutesOf, optionalText, requiredMinutes, requiredText, sortOf, textOf, textsOf } from './shape.ts'
import { isId } from './slug.ts'
import { inlineOf, normalise } from './text.ts'
import { readYaml, type Yaml } from './yaml.ts'

export interface WorkshopFile {
  title: string
  summary: Inline[]
  lang: string
  credits: Inline[][]
  modules: { address: string; at: Place }[]
  routes: RouteFile[]
  mentions: Mentions
  at: Place
}

export interface RouteFile {
  name: string
  title: string
  minutes: number
  steps: StepFile[]
  at: Place
}

export type StepFile = { type: 'module'; address: string; minutes?: number; at: Place } | { type: 'break'; minutes: number; at: Place }

const keys = ['title', 'summary', 'lang', 'credits', 'modules', 'routes']

/** Always returns; what is missing is empty and reported. */
export function readWorkshop(text: string, file: string, report: Report): WorkshopFile {
  const plain = normalise(text)
  const mentions = noMentions()
  const reading = { lines: plain.split('\n'), report, mentions }
  const at: Place = { file, line: 1, column: 1 }
  const empty: WorkshopFile = { title: '', summary: [], lang: 'en-GB', credits: [], modules: [], routes: [], mentions, at }
  const yaml = readYaml(plain, file, 1, report)
  if (yaml === undefined && plain.trim() === '')
    report(fault('key-missing', at, 'the workshop has no `title`', 'add `title`, `summary` and `modules`'))
  const fields = yaml === undefined ? undefined : fieldsOf(yaml, 'the workshop', keys, report)
  if (fields === undefined) return empty
  fields.done()
  const summary = optionalText(fields, 'summary', report) ?? ''
  if (fields.take('modules') === undefined)
    report(fault('key-missing', at, 'the workshop has no `modules`', 'list them in order: `modules: [first, second]`'))
  return {
    title: requiredText(fields, 'title', 'the workshop', report),
    summary: inlineOf(summary, fields.take('summary')?.at ?? at, reading),
    lang: optionalText(fields, 'lang', report) ?? 'en-GB',
    credits: textsOf(fields, 'credits', report).map((one) => inlineOf(one.text, one.at, reading)),
    modules: onceEach(textsOf(fields, 'modules', report), report),
    routes: readRoutes(fields, report),
    mentions,
    at,
  }
}

function onceEach(found: readonly { text: string; at: Place }[], report: Report): { address: string; at: Place }[] {
  const seen = new Set<string>()
  return found.flatMap(({ text: address, at }) => {
    if (seen.has(address)) {
      report(fault('module-named-twice', at, `the module \`${address}\` is named twice`, 'take one of them away', address.length))
      return []
    }
    seen.add(address)
    return [{ address, at }]
  })
}

function readRoutes(fields: Fields, report: Report): RouteFile[] {
  const yaml = fields.take('routes')
  if (yaml === undefined) return []
  if (yaml.type !== 'map') {
    report(
      fault(
        'value-wrong',
        yaml.at,
        `\`routes\` should be keys and values, not ${sortOf(yaml)}`,
        'start each route with its name: `taster:`',
      ),
    )
    return []
  }
  return yaml.entries.flatMap((entry) => {
    if (entry.key === 'all')
      report(fault('name-reserved', entry.keyAt, 'the route `all` is the whole workshop, without breaks', 'choose another name', 3))
    else if (!isId(entry.key))
      report(
        fault(
          'id-malformed',
          entry.keyAt,
          `\`${entry.key}\` is not a route’s name`,
          'use small letters, digits and single hyphens',
          entry.key.length,
        ),
      )
    else return readRoute(entry.key, entry.keyAt, entry.value, report)
    return []
  })
}

function readRoute(name: string, at: Place, yaml: Yaml, report: Report): RouteFile[] {
  const fields = fieldsOf(yaml, 'a route', ['title', 'minutes', 'modules'], report)
  if (fields === undefined) return []
  fields.done()
  const steps = fields.take('modules')
  if (steps === undefined) report(fault('key-missing', at, `route \`${name}\` has no \`modules\``, 'list them in order', name.length))
  else if (steps.type !== 'list')
    report(
      fault(
        'value-wrong',
        steps.at,
        `\`modules\` should be a list, not ${sortOf(steps)}`,
        'write `modules: [first, { break: 15 }, second]`',
      ),
    )
  return [
    {
      name,
      title: requiredText(fields, 'title', 'a route', report),
      minutes: requiredMinutes(fields, 'minutes', 'a route', report),
      steps: steps?.type === 'list' ? readSteps(steps.items, report) : [],
      at,
    },
  ]
}

function readSteps(items: readonly Yaml[], report: Report): StepFile[] {
  const seen = new Set<string>()
  return items.flatMap((item): StepFile[] => {
    const step = readStep(item, report)
    if (step === undefined) return []
    if (step.type === 'module') {
      if (seen.has(step.address)) {
        report(
          fault(
            'module-named-twice',
            step.at,
            `the module \`${step.address}\` is named twice in this route`,
            'take one of them away',
            step.address.length,
          ),
        )
        return []
      }
      seen.add(step.address)
    }
    return [step]
  })
}

function readStep(item: Yaml, report: Report): StepFile | undefined {
  if (item.type === 'scalar') {
    const address = textOf(item, 'modules', report)
    return address === undefined ? undefined : { type: 'module', address, at: item.at }
  }
  const fields = fieldsOf(item, 'a step of a route', ['break', 'module', 'minutes'], report)
  if (fields === undefined) return undefined
  fields.done()
  const pause = fields.take('break')
  if (pause !== undefined) return { type: 'break', minutes: minutesOf(pause, 'break', report), at: item.at }
  const module = fields.take('module')
  const address = module === undefined ? undefined : textOf(module, 'module', report)
  if (module === undefined)
    report(
      fault(
        'value-wrong',
        item.at,
        'a step is a module or a break',
        meant(String(item), [], 'write a module’s address, `{ break: 15 }` or `{ module: address, minutes: 15 }`'),
      ),
    )
  if (address === undefined) return undefined
  const minutes = fields.take('minutes')
  return minutes === undefined
    ? { type: 'module', address, at: item.at }
    : { type: 'module', address, minutes: minutesOf(minutes, 'minutes', report), at: item.at }
}
