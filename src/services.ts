/** Support services as Flow: in full, or the little that a slide has room for. */
import { fullDay } from './day.ts'
import { box, para, words } from './flow.ts'
import type { Flow, Inline, Service } from './model.ts'

/** A topic that no service has must not leave people with nothing. */
export function servicesFor(topic: string | undefined, services: readonly Service[]): readonly Service[] {
  const fitting = topic === undefined ? services : services.filter((service) => service.topics.includes(topic))
  return fitting.length === 0 ? services : fitting
}

/** What is near, under its heading; nothing when there is nothing. */
export function hereBox(here: Flow[]): Flow[] {
  return here.length === 0 ? [] : [box('services here', here, { icon: 'here', label: 'Here, today' })]
}

export function anyTimeBox(anyTime: Flow[]): Flow[] {
  return anyTime.length === 0 ? [] : [box('services any', anyTime, { icon: 'support', label: 'Any time' })]
}

/** For a slide: the name, what it costs and when, and the first way to reach it. “Check before use” is for whoever prepares the day. */
export function shortService(service: Service): Flow {
  const facts = [service.cost, service.hours].filter((fact) => fact !== undefined && !/^check\b/i.test(fact))
  const name = [...new Set([service.name, ...facts])].join(', ')
  return box('service', [
    para(name, 'service-name'),
    ...waysOf(service)
      .slice(0, 1)
      .map((way) => para(way, 'service-way')),
  ])
}

/** With region, hours, cost, and the day on which somebody checked it: experience.md, row 41. */
export function fullService(service: Service): Flow {
  const facts = [...new Set([service.region, service.hours, service.cost])].filter(Boolean).map((fact) => sentence(fact ?? ''))
  if (service.checked !== undefined) facts.push(`Checked ${fullDay(service.checked)}.`)
  return box('service', [
    para(service.name, 'service-name'),
    ...(service.for === undefined ? [] : [para(sentence(`For ${service.for}`), 'service-for')]),
    ...waysOf(service).map((way) => para(way, 'service-way')),
    ...(facts.length === 0 ? [] : [para(facts.join(' '), 'service-facts')]),
  ])
}

/** Its telephone number and address, each as a link where it can be one. */
export function waysOf(service: Service): Inline[][] {
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
