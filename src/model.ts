/** The contract: every type that the parts of the kit share. It runs nothing. Read it before anything else. */
import type { Bibliography } from './cite/harvard.ts'
import type { NoteKind } from './note-kinds.ts'
import type { Day, Place, Report, Severity, Sources } from './sources.ts'
import type { CiteItem, Flow, Inline } from './waist.ts'

// ---- What comes in, and what is wrong with it: in a file of its own ---------------------------------------------------

export type { Day, Diagnostic, Fix, Place, Report, Severity, Sources } from './sources.ts'

// ---- What is printed: the narrow waist, in a file of its own --------------------------------------------------------

export type { NoteKind } from './note-kinds.ts'
export type { Alignment, Chart, ChartRow, ChartValue, CiteItem, Flow, Inline, Picture, WidgetName } from './waist.ts'

// ---- The parsed workshop -------------------------------------------------------------------------------------------

/** A `:::` block as the parser hands it over: its kind, the data its reader made, and where it stands. */
export interface Block {
  type: 'block'
  kind: string
  id?: string
  data: unknown
  at: Place
}

/** What authors write inside a slide. */
export type Part = Flow | Block

export interface Slide {
  id: string
  heading: Inline[]
  title: string
  /** Minutes as written on the heading; without them the sum of its blocks' minutes; undefined when neither says. */
  minutes?: number
  /** The facilitator speaks: counted in the talk share. */
  talk: boolean
  parts: Part[]
  notes: Note[]
  at: Place
}

export interface ContentNote {
  domains: string[]
  says: Inline[]
  at: Place
}

/** One Markdown file: a session of a workshop. */
export interface Module {
  /** Path inside the workshop, or from `decks/` for `common/…`: `common/opening-well`. */
  address: string
  /** The same with `-` for `/`: the id of its title slide on a shared page. */
  anchor: string
  /** Where its pictures and ledger are relative to: `decks/avoidable-harm`. */
  folder: string
  file: string
  title: string
  minutes: number
  outcomes: Inline[][]
  contentNote?: ContentNote
  needs: string[]
  /** The first slide has the id `start`: the title and the opening text. */
  slides: Slide[]
  /** Facilitator notes about the whole module. */
  notes: Note[]
  /** All that the module, and its notes, point to: for checks. */
  mentions: Mentions
  noteMentions: Mentions
  at: Place
}

/** What a file points to, in the order it was read. */
export interface Mentions {
  cites: CiteItem[]
  terms: { term: string; at: Place }[]
  links: { href: string; at: Place }[]
  images: { path: string; at: Place }[]
  quotes: { id: string; at: Place }[]
}

export interface Note {
  kind: NoteKind
  /** Of an `if`: what happens. */
  argument?: string
  body: Flow[]
  at: Place
}

/** `facilitator-notes/organiser.md`: for whoever organises a workshop; it stands at the front of every guide. */
export interface OrganiserNotes {
  opening: Note[]
  sections: { title: string; notes: Note[] }[]
  mentions: Mentions
}

export type Scope = 'room' | 'reader' | 'print' | 'office' | 'platform'

/** One quotation of the ledger. */
export interface Quote {
  id: string
  text: string
  attribution: string
  source: string
  verify?: string
  lang?: string
  level: number
  domains: string[]
  note?: string
  paraphrase?: string
  consent: { scope: Scope[]; basis: string; checked: Day; until?: Day; withdrawn?: Day }
  at: Place
}

/** A CSL-JSON item, as Zotero exports it; `file` is where it stands. */
export interface Reference {
  id: string
  type: string
  csl: Record<string, unknown>
  at: Place
}

export interface Term {
  term: string
  means: string
  source?: string
  at: Place
}

export interface Service {
  name: string
  for?: string
  phone?: string
  web?: string
  region?: string
  hours?: string
  cost?: string
  checked?: Day
  topics: string[]
  at: Place
}

export interface Venue {
  safeguardingLead?: string
  quietSpace?: string
  exit?: string
  logo?: string
  contacts: Service[]
  /** The day on which somebody checked the law for this workshop, and who. */
  lawChecked?: { on: Day; by: string }
  /** Whether packages tell their learning platform how many self-checks somebody has answered right. */
  platformScore?: true
  /** Keys left out or empty, with the place to fill in. */
  blanks: { key: string; at: Place }[]
}

export type RouteStep = { type: 'module'; module: Module; minutes: number } | { type: 'break'; minutes: number }

/** A way through a workshop. The route `all` is the workshop itself, without breaks. */
export interface Route {
  name: string
  title: string
  minutes: number
  steps: RouteStep[]
}

/** A parsed workshop. */
export interface Deck {
  name: string
  folder: string
  title: string
  summary: Inline[]
  lang: string
  credits: Inline[][]
  modules: Module[]
  /** `all` first, then as written. */
  routes: Route[]
  quotes: ReadonlyMap<string, Quote>
  references: ReadonlyMap<string, Reference>
  glossary: ReadonlyMap<string, Term>
  support: Service[]
  venue: Venue
  organiser?: OrganiserNotes
  /** What `workshop.yaml` points to. */
  mentions: Mentions
  /** The text of a file of the sources, for what is compared with it. */
  textAt: (path: string) => string | undefined
  /** Paths of pictures that exist, to check against. */
  pictures: ReadonlySet<string>
  /** The bytes of a picture, read when a check asks for them. */
  pictureBytes: (path: string) => Uint8Array | undefined
  at: Place
}

// ---- Views ---------------------------------------------------------------------------------------------------------

export const views = ['slide', 'reader', 'guide', 'handout', 'card'] as const
/** Who a rendering is for. */
export type View = (typeof views)[number]

export type Shelf = 'learners' | 'facilitators'

/**
 * A quote as one edition may show it: settled for consent before any view sees it. `onPaper` says whether its words may be printed, too;
 * `closed`, that they may be shown, but nobody could open them here.
 */
export type SettledQuote = {
  id: string
  level: number
  note?: string
  paraphrase?: string
} & ({ shown: false; closed?: true } | { shown: true; words: string; lang?: string; credit: Inline[]; onPaper: boolean })

/** Somewhere a link can lead, written as an author would: `#id`, `module` or `module#id`. Printers turn it into the page's own address. */
export interface Target {
  href: string
  title: string
}

/** What a block's view may look at besides its own data. */
export interface Context {
  view: View
  shelf: Shelf
  module: Module
  slide: Slide
  /** A quote settled for this edition's consent scope; undefined when the ledger does not hold it. */
  quote: (id: string) => SettledQuote | undefined
  support: readonly Service[]
  venue: Venue
  /** The references cited so far in this route, in the order of the list; one entry each. */
  references: () => Inline[][]
  /** The slide after this one in the route, where there is one: where a quotation's own Skip leads. */
  next?: Target
  /** The slide of this module with that id. */
  target: (id: string) => Target | undefined
  /** Parts as this view shows them, inner blocks resolved: what a container puts into its boxes. */
  show: (parts: Part[]) => Flow[]
}

/** What a `:::` fence held, before its kind reads it. */
export interface Fence {
  kind: string
  argument: string
  attributes: ReadonlyMap<string, string>
  parts: Part[]
  /** The body's own lines, for kinds that read them raw. */
  raw: string
  /** Where the opening fence, its argument, an attribute, and the first line of the body stand. */
  at: Place
  argumentAt: Place
  attributeAt: (name: string) => Place
  bodyAt: Place
}

/** How a slide is set: look.md, section 5. */
export type Layout =
  | 'title'
  | 'plain'
  | 'quotation'
  | 'prompt'
  | 'scenario'
  | 'note'
  | 'rest'
  | 'columns'
  | 'figure'
  | 'support'
  | 'grid'
  | 'tally'
  | 'break'

/** One kind of block: what it takes, how it is read, what each view shows. Adding one is a file here and a line in `blocks/index.ts`. */
export interface Kind<Data> {
  /** The name of its argument, where it takes one; it is required unless `argumentOptional`. */
  argument?: string
  attributes?: Record<string, AttributeRule>
  /** What may stand in it. `blocks`: text and other blocks; `raw` when its own test says that the body is not Markdown. */
  holds: 'nothing' | 'text' | 'blocks'
  isRaw?: (body: string) => boolean
  /** How it sets its slide; the first block that says so decides. */
  layout?: Layout | ((data: Data, context: Context) => Layout)
  /** Always returns; reports what is wrong. */
  read: (fence: Fence, report: Report) => Data
  /** All views, so that none is forgotten. */
  views: Record<View, (data: Data, context: Context) => Part[]>
  /** Parts inside its data, for containers, so that walks see them. */
  inside?: (data: Data) => Part[]
  /** The ids of slides that it points to, and of quotes that it shows. */
  points?: (data: Data) => { slides?: { id: string; at: Place }[]; quotes?: string[] }
  /** Minutes it takes, where it says so. */
  minutes?: (data: Data) => number | undefined
}

export interface AttributeRule {
  takes: 'minutes' | 'count' | 'text' | 'id' | 'flag' | { oneOf: readonly string[] }
  required?: boolean
}

/** A slide as one view shows it: nothing but Flow is left. */
export interface Sheet {
  module: Module
  slide: Slide
  /** Its id where several modules share a page (`module--id`). */
  anchor: string
  heading: Inline[]
  layout: Layout
  body: Flow[]
  notes: Note[]
  /** Minutes from the start of the route, and for how long. */
  from: number
  minutes: number
}

// ---- Editions ------------------------------------------------------------------------------------------------------

export interface OutputFile {
  /** From the output folder: `learners/avoidable-harm/slides.html`. */
  path: string
  bytes: string | Uint8Array
}

/** The prebuilt player and fonts, read once by the edge. */
export interface Assets {
  /** Text of `deck.js`, `deck.css`, `page.css` and the like. */
  text: (name: string) => string
  fonts: readonly { name: string; bytes: Uint8Array }[]
  /**
   * A PNG of an SVG picture, `width` px wide, for programs that show no SVG; undefined where there is no browser to draw it. Asking twice for the
   * same picture draws it once.
   */
  png?: (svg: string, width: number) => Promise<Uint8Array | undefined>
}

/** What an edition gets. It reads slides and notes freely, and must not branch on block kinds. */
export interface EditionInput {
  deck: Deck
  route: Route
  /** Sheets of the whole route, settled for this edition's view and consent scope. */
  sheets: Sheet[]
  bibliography: Bibliography
  /** Sheets of another route, view, shelf or scope: the one-file decks hold two editions. */
  sheetsFor: (other: { route?: Route; view?: View; shelf: Shelf; scope: readonly Scope[] }) => Sheet[]
  /** The files that another edition makes of this route, whether or not the build writes them: a pack holds many. */
  filesOf: (edition: string) => Promise<readonly OutputFile[]>
  /** The PDFs of this run by their places in the output, where a browser has printed some. */
  pdfs: readonly OutputFile[]
  assets: Assets
  sources: Sources
  today: Day
  /** Takes advice on what this edition cannot show as it was written, at its author's place. */
  report: Report
  /** `09:30`, where the presenter gave one. */
  start?: string
  /** Whether somebody asked for this route alone. */
  routeAlone?: boolean
  /** Whether somebody asked for this edition by its name: then it is an error that it cannot be made. */
  asked?: boolean
  /** Names of the editions built in this run, so that links lead only to what is there. */
  built: ReadonlySet<string>
  /** What sheets of a deck were printed as the last time, for a preview: a sheet that is the same object is printed the same. */
  printed?: Printed
}

/** Is asked before each sheet of a deck is printed, and told what it was printed as, in order. */
export interface Printed {
  get: (sheet: Sheet) => string | undefined
  set: (sheet: Sheet, html: string) => unknown
}

export interface Edition {
  name: string
  view: View
  shelf: Shelf
  /** A quote needs every one of these to be shown. */
  scope: readonly Scope[]
  /** What its other files show, where it writes files of several kinds: where a quotation stands is asked of all of them. */
  also?: readonly { view: View; shelf: Shelf; scope: readonly Scope[] }[]
  /** Decks are written for every route when none is asked for; all else for `all`. */
  perRoute: boolean
  /** It asks for pictures drawn by a browser, which a build may start early. */
  draws?: true
  write: (input: EditionInput) => OutputFile[] | Promise<OutputFile[]>
}

/** A rule over the parsed workshop. */
export interface Check {
  code: string
  severity: Severity
  run: (deck: Deck, report: Report, today: Day) => void
}
