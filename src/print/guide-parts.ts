/** What the parts of the guide share: its sessions in the order of the route, and how times are said. */
import { counted } from '../flow.ts'
import type { EditionInput, Module, RouteStep, Sheet } from '../model.ts'
import { clockTime, stepStarts } from '../timing.ts'
import type { PagePrinter } from './page-printer.ts'

/** A session as the guide tells it. */
export interface Session {
  module: Module
  from: number
  minutes: number
  /** As the guide's view shows them: the title slide first. */
  sheets: Sheet[]
}

export interface GuideInput {
  input: EditionInput
  sessions: Session[]
  /** The deck's own slides by anchor, and their numbers in the deck of this route. */
  pictures: ReadonlyMap<string, Sheet>
  numbers: ReadonlyMap<string, number>
  printerOf: (module: Module) => PagePrinter
}

export type ModuleStep = Extract<RouteStep, { type: 'module' }>

export function sessionsOf({ route, sheets }: EditionInput): Session[] {
  const starts = stepStarts(route.steps)
  return route.steps.flatMap((step, index) => {
    if (step.type === 'break') return []
    const own = sheets.filter((sheet) => sheet.module === step.module)
    return own.length === 0 ? [] : [{ module: step.module, from: starts[index] ?? 0, minutes: step.minutes, sheets: own }]
  })
}

/** `10:05` where a start was given, else `minute 35`. */
export function momentOf(minutes: number, { start }: Pick<EditionInput, 'start'>): string {
  return start === undefined ? `minute ${minutes}` : clockTime(start, minutes)
}

/** `09:30 to 10:20, 50 minutes`. */
export function spanOf(from: number, minutes: number, input: Pick<EditionInput, 'start'>): string {
  const [first, last] = [momentOf(from, input), momentOf(from + minutes, input)]
  return `${capital(first)} to ${input.start === undefined ? from + minutes : last}, ${counted(minutes, 'minute')}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
