/** `::: content-note`: what follows, how it comes, how long it is, and the way round it. */
import { readText } from '../body.ts'
import { fault, meant } from '../diagnostic.ts'
import { domains } from '../domains.ts'
import { box, words } from '../flow.ts'
import type { Context, Fence, Flow, Inline, Kind, Place, Report, Target } from '../model.ts'
import { mendable } from '../slip.ts'

export interface ContentNoteData {
  /** The id of the slide where its skip link lands. */
  to: string
  domains: string[]
  body: Flow[]
  at: Place
}

export const contentNote: Kind<ContentNoteData> = {
  attributes: { to: { takes: 'id', required: true }, domains: { takes: 'text' } },
  holds: 'text',
  layout: 'note',
  read,
  points: (data) => ({ slides: data.to === '' ? [] : [{ id: data.to, at: data.at }] }),
  views: {
    slide: (data, context) => [noteBox(data, 'About the next slide', context.next, context)],
    reader: (data, context) => [noteBox(data, 'About the next part', undefined, context)],
    guide: noteLine,
    handout: noteLine,
    card: () => [],
  },
}

function read(fence: Fence, report: Report): ContentNoteData {
  const named = (fence.attributes.get('domains') ?? '').split(',').map((name) => name.trim())
  const known = named.filter((name) => (domains as readonly string[]).includes(name))
  for (const name of named) {
    if (name === '' || known.includes(name)) continue
    report(
      mendable(
        fault(
          'domain-unknown',
          fence.attributeAt('domains'),
          `\`${name}\` is not a domain of content notes`,
          meant(name, domains, `use ${domains.join(', ')}`),
          'domains'.length,
        ),
        name,
        domains,
      ),
    )
  }
  const body = readText(fence, report, 'say what follows, how it comes, how long it is, and how to go round it')
  return { to: fence.attributes.get('to') ?? '', domains: known, body, at: fence.attributeAt('to') }
}

/** Going on and going round look alike: neither is the default. */
function noteBox(data: ContentNoteData, label: string, next: Target | undefined, context: Context): Flow {
  const skip = context.target(data.to)
  const ways: Inline[] = []
  if (next !== undefined) ways.push(button('button', next.href, 'Go on', data.at))
  if (ways.length > 0 && skip !== undefined) ways.push(...words(' '))
  if (skip !== undefined) ways.push(button('button skip', skip.href, `Skip to: ${skip.title}`, data.at))
  const foot: Flow[] = ways.length === 0 ? [] : [{ type: 'para', role: 'ways', children: ways }]
  return box('content-note', [...data.body, ...foot], { icon: 'content-note', label })
}

function button(role: string, href: string, text: string, at: Place): Inline {
  return { type: 'link', role, href, children: words(text), at }
}

function noteLine(data: ContentNoteData): Flow[] {
  return data.body.map((flow, index) => {
    if (index > 0 || flow.type !== 'para') return flow
    return {
      ...flow,
      role: 'content-note',
      children: [{ type: 'strong', children: words('About the next part:') }, ...words(' '), ...flow.children],
    }
  })
}
