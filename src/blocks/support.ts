/** `::: support`: where to turn; what is near first, then services for any time. Blanks show on the facilitators' shelf only. */
import { fullDay } from '../day.ts'
import { box, flowOf, para, words } from '../flow.ts'
import type { Context, Flow, Inline, Kind, Service } from '../model.ts'

export interface SupportData {
  intro: Flow[]
  topic?: string
}

export const support: Kind<SupportData> = {
  attributes: { topic: { takes: 'text' } },
  holds: 'text',
  layout: 'support',
  read: (fence) => {
    const topic = fence.attributes.get('topic')
    return topic ? { intro: flowOf(fence.parts), topic } : { intro: flowOf(fence.parts) }
  },
  views: {
    slide: slideView,
    reader: fullView,
    guide: fullView,
    handout: fullView,
    card: () => [],
  },
}

/** As many services as a slide holds at a size that can be read. */
const mostOnSlide = 4

function slideView(data: SupportData, context: Context): Flow[] {
  const services = servicesFor(data.topic, context.support).map(shortService)
  const more = box('service', [para('More are in the handout.', 'service-name')])
  return both(
    data,
    hereFor(context, shortService),
    services.length > mostOnSlide ? [...services.slice(0, mostOnSlide - 1), more] : services,
  )
}

function fullView(data: SupportData, context: Context): Flow[] {
  return both(data, hereFor(context, fullService), servicesFor(data.topic, context.support).map(fullService))
}

function hereFor(context: Context, print: (service: Service) => Flow): Flow[] {
  return [...context.venue.contacts.map(print), ...(context.shelf === 'facilitators' ? keptByFacilitators(context) : [])]
}

function both({ intro }: SupportData, here: Flow[], anyTime: Flow[]): Flow[] {
  return [
    ...intro,
    ...(here.length === 0 ? [] : [box('services here', here, { icon: 'here', label: 'Here, today' })]),
    ...(anyTime.length === 0 ? [] : [box('services any', anyTime, { icon: 'support', label: 'Any time' })]),
  ]
}

/** A topic that no service has must not leave people with nothing. */
function servicesFor(topic: string | undefined, services: readonly Service[]): readonly Service[] {
  const fitting = topic === undefined ? services : services.filter((service) => service.topics.includes(topic))
  return fitting.length === 0 ? services : fitting
}

/** The quiet space and the safeguarding lead never leave the facilitators' shelf. */
function keptByFacilitators({ venue }: Context): Flow[] {
  const noContact = venue.contacts.length === 0 ? [blank('local contacts')] : []
  return [...noContact, place('Quiet space', venue.quietSpace), place('Safeguarding lead', venue.safeguardingLead)]
}

function place(name: string, value: string | undefined): Flow {
  if (value === undefined || value === '') return blank(name.toLowerCase())
  return box('service', [para(name, 'service-name'), para(value, 'service-way')])
}

function blank(what: string): Flow {
  return box('service', [para(`Fill in: ${what}`, 'blank')])
}

/** For a slide: the name, what it costs and when, and the first way to reach it. “Check before use” is for whoever prepares the day. */
function shortService(service: Service): Flow {
  const facts = [service.cost, service.hours].filter((fact) => fact !== undefined && !/^check\b/i.test(fact))
  const name = [...new Set([service.name, ...facts])].join(', ')
  return box('service', [
    para(name, 'service-name'),
    ...waysOf(service)
      .slice(0, 1)
      .map((way) => para(way, 'service-way')),
  ])
}

function fullService(service: Service): Flow {
  const facts = [...new Set([service.region, service.hours, service.cost])].filter(Boolean).map((fact) => sentence(fact ?? ''))
  if (service.checked !== undefined) facts.push(`Checked ${fullDay(service.checked)}.`)
  return box('service', [
    para(service.name, 'service-name'),
    ...(service.for === undefined ? [] : [para(sentence(`For ${service.for}`), 'service-for')]),
    ...waysOf(service).map((way) => para(way, 'service-way')),
    ...(facts.length === 0 ? [] : [para(facts.join(' '), 'service-facts')]),
  ])
}

function waysOf(service: Service): Inline[][] {
  const { phone, web, at } = service
  const link = (href: string, shown: string): Inline[] => [{ type: 'link', href, children: words(shown), at }]
  const ways: Inline[][] = []
  if (phone) ways.push(/^[+\d][\d\s()-]*$/.test(phone) ? link(`tel:${phone.replace(/[^+\d]/g, '')}`, phone) : words(phone))
  if (web) ways.push(link(web, web.replace(/^https?:\/\//, '').replace(/\/$/, '')))
  return ways
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
}
