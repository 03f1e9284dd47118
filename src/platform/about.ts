/** What a learning platform is told about a workshop: the same for every kind of package. */
import type { ContentNote, Deck, EditionInput, Module, Route } from '../model.ts'
import { plainText } from '../walk.ts'

export interface About {
  /** Letters, digits and hyphens; the same in every build, so that a platform knows a new version for what it is. */
  id: string
  title: string
  summary: string
  lang: string
  minutes: number
  /** One line for each module with something hard in it. */
  contentNotes: string[]
  /** The topics of those notes, after the NEON typology. */
  domains: string[]
}

export function aboutOf({ deck, route }: Pick<EditionInput, 'deck' | 'route'>): About {
  const modules = route.steps.flatMap((step) => (step.type === 'module' ? [step.module] : []))
  const noted = modules.filter((module): module is Module & { contentNote: ContentNote } => module.contentNote !== undefined)
  return {
    id: `${deck.name}-${route.name}`,
    title: titleOf(deck, route),
    summary: oneLine(plainText(deck.summary)),
    lang: deck.lang,
    minutes: minutesIn(route),
    contentNotes: noted.map((module) => `Content note, ${module.title}: ${oneLine(plainText(module.contentNote.says))}`),
    domains: [...new Set(noted.flatMap((module) => module.contentNote.domains))],
  }
}

function titleOf(deck: Deck, route: Route): string {
  return route.name === 'all' ? deck.title : `${deck.title}: ${route.title}`
}

/** Nobody who reads alone has the room's breaks. */
function minutesIn(route: Route): number {
  return route.steps.reduce((sum, step) => sum + (step.type === 'module' ? step.minutes : 0), 0)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** ISO 8601, as SCORM and cmi5 have it: `PT5H30M`. */
export function isoDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`
}
