/** The commands: what each is for, what it takes, and where its code lies, loaded only when it is asked for. */
import type { CommandInput, FlagName } from './flags.ts'

export interface Command {
  summary: string
  /** The words after its name: `QUOTE-ID`. */
  words: string
  flags: readonly FlagName[]
  /** Sentences below the summary. */
  about: string
  example: string
  /** Not shown in the list of commands. */
  internal?: true
  load: () => Promise<(input: CommandInput) => number | Promise<number>>
}

export const commands: Readonly<Record<string, Command>> = {
  build: {
    summary: 'make every edition of the workshops',
    words: '',
    flags: ['root', 'out', 'workshop', 'route', 'start', 'only', 'strict', 'today'],
    about: 'The output folder holds what the last good build made, and nothing else. While there are errors it stays as it is.',
    example: 'workshop-kit build --workshop avoidable-harm --only present,slides',
    load: async () => (await import('./build.ts')).build,
  },
  check: {
    summary: 'tell every problem of the workshops',
    words: '',
    flags: ['root', 'workshop', 'strict', 'format', 'explain', 'fix', 'today'],
    about:
      'Problems stand as file:line:column severity code: message, then the line and a hint. Exit status 1 when there are errors. Nothing is written without --fix.',
    example: 'workshop-kit check --workshop avoidable-harm --fix',
    load: async () => (await import('./check.ts')).check,
  },
  pdf: {
    summary: 'print handout, slides, guide and cards as PDF, with a browser of this computer',
    words: '',
    flags: ['root', 'out', 'workshop', 'route', 'start', 'today'],
    about:
      'The PDFs are added to the output of the last build, or all is built first. They carry tags, bookmarks and page numbers. It needs Chrome, Edge or Chromium; the variable WORKSHOP_KIT_BROWSER may name its program.',
    example: 'workshop-kit pdf --workshop avoidable-harm --start 09:30',
    load: async () => (await import('./pdf.ts')).pdf,
  },
  dev: {
    summary: 'show a live preview that follows every edit',
    words: '',
    flags: ['root', 'port', 'today'],
    about: 'Only this computer can open it. Ctrl+C ends it.',
    example: 'workshop-kit dev --port 5000',
    load: async () => (await import('./dev.ts')).dev,
  },
  new: {
    summary: 'write a starting point that passes `check`',
    words: 'workshop NAME | module WORKSHOP/NAME | quote WORKSHOP/ID',
    flags: ['root', 'today'],
    about: 'Nothing that is there is overwritten. A new module is added to `modules` in workshop.yaml.',
    example: 'workshop-kit new module avoidable-harm/closing-well',
    load: async () => (await import('./new.ts')).create,
  },
  withdraw: {
    summary: 'mark a quotation withdrawn, and list where it stood',
    words: 'QUOTE-ID',
    flags: ['root', 'workshop', 'today'],
    about: 'Nothing but that day is changed in the ledger. The next build shows the words nowhere.',
    example: 'workshop-kit withdraw dismissing-stranger',
    load: async () => (await import('./withdraw.ts')).withdraw,
  },
  timing: {
    summary: 'print the run sheet of a route as a table',
    words: '',
    flags: ['root', 'workshop', 'route', 'start'],
    about: 'Breaks, sessions and slides with their minutes, and the share of each session in which the facilitator speaks.',
    example: 'workshop-kit timing --workshop avoidable-harm --route half-day --start 09:30',
    load: async () => (await import('./timing.ts')).timing,
  },
  start: {
    summary: 'build every workshop and serve what was built on this computer',
    words: '',
    flags: ['root', 'out', 'strict', 'port', 'today'],
    about: 'This is what `npm start` runs. Only this computer can open it. Ctrl+C ends it.',
    example: 'workshop-kit start --port 4321',
    internal: true,
    load: async () => (await import('./start.ts')).start,
  },
}
