/** The pages of a preview, each made when it is asked for, and made anew only after an edit. */
import { makeEdition, makingsOf, type PageMemory } from '../make.ts'
import type { Assets, Deck, OutputFile, Sheet, Sources } from '../model.ts'
import { assetFiles, styleAndScriptNames } from '../print/asset-files.ts'
import { indexFiles } from '../print/indexes.ts'
import { assetFolder } from '../print/page.ts'

/** One state of the workshops without errors. `number` tells states apart. */
export interface Good {
  number: number
  decks: Deck[]
  sources: Sources
}

/** A deck's page in parts: each slide's HTML by its anchor, in order, and the page without any. */
export interface DeckParts {
  slides: ReadonlyMap<string, string>
  around: string
}

export interface Pages {
  /** Undefined for pages that are no deck. */
  findDeck: (path: string, good: Good) => Promise<DeckParts | undefined>
  find: (path: string, good: Good) => Promise<OutputFile | undefined>
  /** The kit's own styles, scripts and fonts. */
  asset: (path: string) => OutputFile | undefined
  /** Forgets what was printed: something other than a module or its notes has changed. */
  forget: () => void
}

interface Making {
  edition: string
  workshop: string
  route: string
}

interface Made {
  number: number
  files: OutputFile[]
  /** Of a deck. */
  slides: ReadonlyMap<string, string>
}

export function makePages(assets: Assets, today: string): Pages {
  /** What was made, by what it was made from. */
  const made = new Map<string, Made>()
  /** Which making gave a path. */
  const origin = new Map<string, Making>()
  /** Pictures of pages that were printed in part from memory. */
  const pictures = new Map<string, OutputFile>()
  let memories = new Map<string, { sheets: PageMemory['sheets']; printed: WeakMap<Sheet, string> }>()

  async function make(making: Making, good: Good): Promise<Made> {
    const key = `${making.edition} ${making.workshop} ${making.route}`
    const before = made.get(key)
    if (before?.number === good.number) return before
    const deck = good.decks.find((one) => one.name === making.workshop)
    if (deck === undefined) return { number: good.number, files: [], slides: new Map() }
    const remembered = memories.get(key) ?? { sheets: new WeakMap(), printed: new WeakMap() }
    memories.set(key, remembered)
    const slides = new Map<string, string>()
    const memory: PageMemory = {
      sheets: remembered.sheets,
      printed: {
        get: (sheet) => remembered.printed.get(sheet),
        set: (sheet, html) => {
          remembered.printed.set(sheet, html)
          slides.set(sheet.anchor, html)
        },
      },
    }
    const files = await makeEdition({ ...making, filesOf: others(making, good), deck, sources: good.sources, assets, today, memory })
    const now = { number: good.number, files, slides }
    made.set(key, now)
    for (const file of files) {
      if (file.path.endsWith('.html')) origin.set(file.path, making)
      else pictures.set(file.path, file)
    }
    return now
  }

  function others(making: Making, good: Good): (edition: string) => Promise<OutputFile[]> {
    return async (edition) => (await make({ ...making, edition }, good)).files
  }

  async function findDeck(path: string, good: Good): Promise<DeckParts | undefined> {
    const making = origin.get(path)
    if (making === undefined) return undefined
    const { slides } = await make(making, good)
    const deck = good.decks.find((one) => one.name === making.workshop)
    if (slides.size === 0 || deck === undefined) return undefined
    const memory = { sheets: new WeakMap(), printed: new WeakMap() }
    const filesOf = others(making, good)
    const bare = await makeEdition({ ...making, filesOf, deck, sources: good.sources, assets, today, memory, sheets: [] })
    return { slides, around: String(bare.find((file) => file.path === path)?.bytes) }
  }

  async function find(path: string, good: Good): Promise<OutputFile | undefined> {
    const known = origin.get(path)
    const again = known && (await make(known, good)).files.find((file) => file.path === path)
    if (again !== undefined) return again
    if (path.includes(`/${assetFolder}/`)) return asset(path)
    if (pictures.has(path)) return pictures.get(path)
    for (const making of makingsFor(path, good.decks)) {
      const found = (await make(making, good)).files.find((file) => file.path === path)
      if (found !== undefined) return found
    }
    return path.endsWith('/index.html') ? findIndex(path, good) : undefined
  }

  /** Indexes lead to what there is, so that all of it is made. */
  async function findIndex(path: string, good: Good): Promise<OutputFile | undefined> {
    const all: OutputFile[] = []
    for (const making of allMakings(good.decks)) all.push(...(await make(making, good)).files)
    return indexFiles(good.decks, all).find((file) => file.path === path)
  }

  const asset = (path: string) => assetFiles(linksToAll, assets).find((file) => file.path === path)
  const forget = () => {
    made.clear()
    pictures.clear()
    memories = new Map()
  }
  return { find, findDeck, asset, forget }
}

/** Stands for pages that link to every style and script. */
const linksToAll: OutputFile[] = ['learners', 'facilitators'].map((shelf) => ({
  path: `${shelf}/all.html`,
  bytes: styleAndScriptNames.map((name) => `${assetFolder}/${name}`).join(' '),
}))

/** What could give a path, likeliest first: `present-taster.html` is the edition `present` on the route `taster`. */
function makingsFor(path: string, decks: readonly Deck[]): Making[] {
  const [, workshop = '', name = ''] = path.split('/')
  const all = allMakings(decks).filter((one) => one.workshop === workshop)
  const own = all.filter((one) => name === `${one.edition}${one.route === 'all' ? '' : `-${one.route}`}.html`)
  return name === 'index.html' ? [] : [...own, ...all.filter((one) => !own.includes(one))]
}

function allMakings(decks: readonly Deck[]): Making[] {
  return decks.flatMap((deck) => makingsOf(deck).map((one) => ({ ...one, workshop: deck.name })))
}
