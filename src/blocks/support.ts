/** `::: support`: where to turn; what is near first, then services for any time. Blanks show on the facilitators' shelf only. */
import { box, flowOf, para } from '../flow.ts'
import type { Context, Flow, Kind, Service } from '../model.ts'
import { anyTimeBox, fullService, hereBox, servicesFor, shortService } from '../services.ts'

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
  return [...intro, ...hereBox(here), ...anyTimeBox(anyTime)]
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
