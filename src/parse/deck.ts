/** A folder of sources → decks: modules in order, notes joined to slides, ledgers and references put together. */
import { advice, collect, compareText, didYouMean, fault } from '../diagnostic.ts'
import type { Deck, Module, Place, Quote, Reference, Report, Route, RouteStep, Sources, Venue } from '../model.ts'
import { blocksOf, modulesIn } from '../walk-deck.ts'
import { readLedger } from './ledger.ts'
import { type Joined, type Memory, remember } from './memory.ts'
import { parseModule } from './module.ts'
import { joinNotes, type NotesFile, parseNotes } from './notes.ts'
import { readGlossary, readSupport, readVenue } from './people.ts'
import { readReferences } from './references.ts'
import { isId } from './slug.ts'
import { normalise } from './text.ts'
import { type RouteFile, readWorkshop, type StepFile, type WorkshopFile } from './workshop.ts'

interface Parsing {
  sources: Sources
  memory: Memory
  report: Report
  pictures: ReadonlySet<string>
}

/** Every workshop, or only the one named. `memory` carries what unchanged files gave the last time. */
export function parseDecks(sources: Sources, only: string | undefined, memory: Memory, report: Report): Deck[] {
  const parsing: Parsing = { sources, memory, report, pictures: new Set(sources.pictures.keys()) }
  const names = workshopNames(sources, report)
  const files = names.map((name) => ({ name, file: readWorkshopFile(name, parsing) }))
  const wanted = files.filter(({ name }) => only === undefined || name === only)
  const decks = wanted.map(({ name, file }) => parseDeck(name, file, parsing))
  checkListed(files, only, parsing)
  return decks
}

/** Folders of `decks/` with a `workshop.yaml`, in order. */
export function workshopNames(sources: Sources, report: Report): string[] {
  const names: string[] = []
  for (const file of sources.texts.keys()) {
    const name = /^decks\/([^/]+)\/workshop\.yaml$/.exec(file)?.[1]
    if (name === undefined) continue
    const at: Place = { file, line: 1, column: 1 }
    if (name === 'common')
      report(fault('name-reserved', at, 'no workshop can be called `common`', 'that folder holds modules which several workshops use'))
    else if (!isId(name))
      report(
        fault('id-malformed', at, `\`${name}\` is not a workshop’s name`, 'name the folder with small letters, digits and single hyphens'),
      )
    else names.push(name)
  }
  return names.sort(compareText)
}

function readWorkshopFile(name: string, { sources, memory, report }: Parsing): WorkshopFile {
  const file = `decks/${name}/workshop.yaml`
  return remember(memory, file, sources.texts.get(file) ?? '', report, readWorkshop)
}

function parseDeck(name: string, workshop: WorkshopFile, parsing: Parsing): Deck {
  const folder = `decks/${name}`
  const modules = workshop.modules.flatMap(({ address, at }) => findModule(name, address, at, parsing))
  const deck: Deck = {
    name,
    folder,
    ...pick(workshop),
    modules,
    routes: [wholeRoute(workshop, modules), ...workshop.routes.map((route) => toRoute(name, route, modules, parsing))],
    quotes: readQuotes(folder, parsing),
    references: readAllReferences(folder, parsing),
    glossary: remember(parsing.memory, 'decks/glossary.yaml', textAt('decks/glossary.yaml', parsing), parsing.report, readGlossary),
    support: remember(parsing.memory, 'decks/support.yaml', textAt('decks/support.yaml', parsing), parsing.report, readSupport),
    venue: remember(parsing.memory, 'decks/venue.yaml', textAt('decks/venue.yaml', parsing), parsing.report, readVenue),
    ...readOrganiser(parsing),
    textAt: (path) => parsing.sources.texts.get(path),
    pictures: parsing.pictures,
    pictureBytes: (path) => parsing.sources.pictures.get(path)?.(),
    at: workshop.at,
  }
  return { ...deck, venue: venueFor(deck) }
}

/** Who checked the law is only a blank where a workshop speaks of the law. */
function venueFor(deck: Deck): Venue {
  const speaksOfLaw = modulesIn(deck).some((module) => blocksOf(module).some(({ block }) => block.kind === 'law'))
  return speaksOfLaw ? deck.venue : { ...deck.venue, blanks: deck.venue.blanks.filter(({ key }) => key !== 'law-checked') }
}

function pick({ title, summary, lang, credits, mentions }: WorkshopFile) {
  return { title, summary, lang, credits, mentions }
}

function textAt(file: string, parsing: Parsing): string {
  return normalise(parsing.sources.texts.get(file) ?? '')
}

/** Names that would collide with the kit's own pages. */
const reserved = /^(index|slides|handout|common|downloads|slides-.*)$/

function findModule(workshop: string, address: string, at: Place, parsing: Parsing): Module[] {
  const { sources, report } = parsing
  const path = address.split('/')
  if (!path.every(isId) || (path.length === 1 && reserved.test(address))) {
    const message = path.every(isId) ? `no module can be called \`${address}\`` : `\`${address}\` is not a module’s address`
    report(
      fault(
        path.every(isId) ? 'name-reserved' : 'id-malformed',
        at,
        message,
        'use small letters, digits and single hyphens, with `/` for a folder',
        address.length,
      ),
    )
    return []
  }
  const folder = path[0] === 'common' ? 'decks/common' : `decks/${workshop}`
  const file = path[0] === 'common' ? `decks/${address}.md` : `${folder}/${address}.md`
  const text = sources.texts.get(file)
  // What the disk has told of already is not missing.
  if (text === undefined && sources.problems.some((problem) => problem.at.file === file)) return []
  if (text === undefined) {
    report(fault('module-missing', at, `there is no file ${file}`, hintFor(address, workshop, sources), address.length))
    return []
  }
  const module = remember(parsing.memory, file, text, report, (content, _, told) =>
    parseModule({ address, folder, file, text: content }, told),
  )
  return [rememberJoined(module, findNotes(file, folder, parsing), parsing)]
}

/** The same object as the last time, when neither the module nor its notes have changed. */
function rememberJoined(module: Module, notes: NotesFile | undefined, { memory, report }: Parsing): Module {
  const before = memory.joined.get(module)
  const joined = before !== undefined && before.notes === notes ? before : joinAnew(module, notes)
  memory.joined.set(module, joined)
  for (const diagnostic of joined.diagnostics) report(diagnostic)
  return joined.module
}

function joinAnew(module: Module, notes: NotesFile | undefined): Joined {
  const { diagnostics, report } = collect()
  return { notes, module: joinNotes(module, notes, report), diagnostics }
}

function hintFor(address: string, workshop: string, sources: Sources): string {
  const known = [...sources.texts.keys()].flatMap((file) =>
    file.startsWith(`decks/${workshop}/`) && file.endsWith('.md')
      ? [file.slice(7 + workshop.length, -3)]
      : file.startsWith('decks/common/') && file.endsWith('.md')
        ? [file.slice(6, -3)]
        : [],
  )
  const near = didYouMean(address, known)
  return near === undefined ? `make it with \`workshop-kit new module ${workshop}/${address}\`` : `did you mean \`${near}\`?`
}

function findNotes(moduleFile: string, folder: string, { sources, memory, report }: Parsing): NotesFile | undefined {
  const file = moduleFile.replace(/^decks\//, 'facilitator-notes/')
  const text = sources.texts.get(file)
  return text === undefined
    ? undefined
    : remember(memory, file, text, report, (content, name, told) => parseNotes(name, content, told, folder))
}

/** Organisers have one page for all workshops: the cards for distress and disclosure are the same in each. */
const organiserFile = 'facilitator-notes/organiser.md'

function readOrganiser({ sources, memory, report }: Parsing): Pick<Deck, 'organiser'> {
  const text = sources.texts.get(organiserFile)
  if (text === undefined) return {}
  const read = remember(memory, organiserFile, text, report, (content, name, told) => parseNotes(name, content, told, 'decks'))
  return { organiser: { opening: read.module, sections: read.slides, mentions: read.mentions } }
}

function wholeRoute(workshop: WorkshopFile, modules: Module[]): Route {
  return {
    name: 'all',
    title: workshop.title,
    minutes: modules.reduce((sum, module) => sum + module.minutes, 0),
    steps: modules.map((module) => ({ type: 'module', module, minutes: module.minutes })),
  }
}

function toRoute(workshop: string, route: RouteFile, modules: readonly Module[], parsing: Parsing): Route {
  const steps = route.steps.flatMap((step): RouteStep[] => toStep(workshop, step, modules, parsing))
  const sum = steps.reduce((minutes, step) => minutes + step.minutes, 0)
  if (route.minutes > 0 && sum !== route.minutes && steps.length === route.steps.length) {
    parsing.report(
      fault(
        'route-does-not-add-up',
        route.at,
        `the parts of route \`${route.name}\` take ${sum} minutes, and it says ${route.minutes}`,
        `change \`minutes\` to ${sum}, or the parts`,
        route.name.length,
      ),
    )
  }
  checkNeeds(route, steps, parsing.report)
  return { name: route.name, title: route.title, minutes: route.minutes, steps }
}

/** A module before one that it needs is a warning. */
function checkNeeds(route: RouteFile, steps: readonly RouteStep[], report: Report): void {
  const order = steps.flatMap((step) => (step.type === 'module' ? [step.module.address] : []))
  for (const step of steps) {
    if (step.type !== 'module') continue
    const here = order.indexOf(step.module.address)
    for (const needed of step.module.needs) {
      const there = order.indexOf(needed)
      if (there > here)
        report(
          advice(
            'module-before-needed',
            route.at,
            `in route \`${route.name}\`, \`${step.module.address}\` comes before \`${needed}\`, which it needs`,
            'change the order',
            route.name.length,
          ),
        )
    }
  }
}

function toStep(workshop: string, step: StepFile, modules: readonly Module[], parsing: Parsing): RouteStep[] {
  if (step.type === 'break') return [{ type: 'break', minutes: step.minutes }]
  const module = modules.find((one) => one.address === step.address) ?? findModule(workshop, step.address, step.at, parsing)[0]
  return module === undefined ? [] : [{ type: 'module', module, minutes: step.minutes ?? module.minutes }]
}

/** The workshop's ledger and the common one. An id may not mean two things. */
function readQuotes(folder: string, { sources, memory, report }: Parsing): ReadonlyMap<string, Quote> {
  const quotes = new Map<string, Quote>()
  for (const file of ['decks/common/quotes.yaml', `${folder}/quotes.yaml`]) {
    const text = sources.texts.get(file)
    if (text === undefined) continue
    for (const quote of remember(memory, file, normalise(text), report, readLedger)) {
      const before = quotes.get(quote.id)
      if (before === undefined) quotes.set(quote.id, quote)
      else
        report(
          fault(
            'quote-named-twice',
            quote.at,
            `the quote \`${quote.id}\` stands in ${before.at.file} already`,
            'give one of them another id',
            quote.id.length,
          ),
        )
    }
  }
  return quotes
}

/** The references of all workshops, of the common modules, and of this workshop. A key may not mean two things. */
function readAllReferences(folder: string, { sources, memory, report }: Parsing): ReadonlyMap<string, Reference> {
  const references = new Map<string, Reference>()
  for (const file of ['decks/sources.json', 'decks/common/sources.json', `${folder}/sources.json`]) {
    const text = sources.texts.get(file)
    if (text === undefined) continue
    for (const reference of remember(memory, file, normalise(text), report, readReferences)) {
      const before = references.get(reference.id)
      if (before === undefined) references.set(reference.id, reference)
      else if (JSON.stringify(before.csl) !== JSON.stringify(reference.csl))
        report(
          fault(
            'reference-named-twice',
            reference.at,
            `the key \`${reference.id}\` means something else in ${before.at.file}`,
            'give one of them another key',
          ),
        )
    }
  }
  return references
}

/** Modules that no workshop lists, and notes for no module. */
function checkListed(
  workshops: readonly { name: string; file: WorkshopFile }[],
  only: string | undefined,
  { sources, report }: Parsing,
): void {
  const listed = new Set(
    workshops.flatMap(({ name, file }) =>
      [...file.modules, ...file.routes.flatMap((route) => route.steps.flatMap((step) => (step.type === 'module' ? [step] : [])))].map(
        ({ address }) => (address.startsWith('common/') ? `decks/${address}.md` : `decks/${name}/${address}.md`),
      ),
    ),
  )
  for (const file of sources.texts.keys()) {
    const at: Place = { file, line: 1, column: 1 }
    if (only !== undefined && !file.includes(`/${only}/`)) continue
    if (/^decks\/[^/]+\/.*\.md$/.test(file) && !/(^|\/)readme\.md$/i.test(file) && !listed.has(file)) {
      report(advice('module-not-listed', at, 'no workshop lists this module', 'add it to `modules` in a `workshop.yaml`'))
    }
    const forModule = /^facilitator-notes\/(.+\.md)$/.exec(file)?.[1]
    const isThere = sources.texts.has(`decks/${forModule}`) || sources.problems.some((problem) => problem.at.file === `decks/${forModule}`)
    if (forModule !== undefined && file !== organiserFile && !/(^|\/)readme\.md$/i.test(forModule) && !isThere) {
      report(
        fault('notes-for-no-module', at, `there is no module decks/${forModule}`, 'give the notes the same path and name as their module'),
      )
    }
  }
}
