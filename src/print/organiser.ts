/** The front of a guide: the venue's details, then the notes for whoever organises. */
import { fullDay } from '../day.ts'
import type { Deck, Service, Venue } from '../model.ts'
import { escapeHtml } from './escape.ts'
import type { PagePrinter } from './html.ts'
import { printNotes } from './notes.ts'

/** What each blank of the venue is called. */
const names: Record<string, string> = {
  'safeguarding-lead': 'Safeguarding lead',
  'quiet-space': 'Quiet space',
  contacts: 'Local contacts',
  'law-checked': 'Law checked',
}

/** Every detail with its value, or where to fill it in. */
export function detailsOf({ venue }: Deck): { name: string; value: string; isBlank: boolean }[] {
  return Object.entries(names).flatMap(([key, name]) => {
    const blank = venue.blanks.find((one) => one.key === key)
    const value = blank === undefined ? detail(key, venue) : `Fill in: ${blank.at.file}, line ${blank.at.line}`
    return value === undefined ? [] : [{ name, value, isBlank: blank !== undefined }]
  })
}

export function printDetails(deck: Deck): string {
  const rows = detailsOf(deck).map(
    ({ name, value, isBlank }) => `<dt>${name}</dt>\n<dd${isBlank ? ' class="blank"' : ''}>${escapeHtml(value)}</dd>`,
  )
  return `<h2 id="your-details">Your details</h2>\n<dl class="details">\n${rows.join('\n')}\n</dl>\n`
}

function detail(key: string, venue: Venue): string | undefined {
  if (key === 'safeguarding-lead') return venue.safeguardingLead
  if (key === 'quiet-space') return venue.quietSpace
  if (key === 'contacts') return venue.contacts.map(reach).join('; ')
  return venue.lawChecked && `${fullDay(venue.lawChecked.on)}, by ${venue.lawChecked.by}`
}

function reach({ name, phone, web }: Service): string {
  return [name, phone ?? web].filter(Boolean).join(', ')
}

/** Nothing where there is no `facilitator-notes/organiser.md`. */
export function printOrganiser({ organiser }: Deck, page: PagePrinter): string {
  if (organiser === undefined) return ''
  const inner = { ...page, deeper: 1 }
  const sections = organiser.sections.map(
    ({ title, notes }, index) =>
      `<section class="organiser-part">\n<h3 id="${organiserAnchor(index)}">${escapeHtml(title)}</h3>\n<div class="notes">\n${printNotes(notes, inner)}\n</div>\n</section>`,
  )
  return `<section class="organiser">\n<h2 id="for-the-organiser">For whoever organises</h2>\n<div class="notes">\n${printNotes(organiser.opening, page)}\n</div>\n${sections.join('\n')}\n</section>\n`
}

/** Where a part of the organiser's notes stands: the contents lead to it. */
export function organiserAnchor(index: number): string {
  return `kit--organiser-${index + 1}`
}
