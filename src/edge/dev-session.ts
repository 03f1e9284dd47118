/** What the preview knows: the last good state of the workshops, their problems now, and which pages are open. */
import { analyse } from '../compile.ts'
import type { Assets, Deck, OutputFile } from '../model.ts'
import { newMemory } from '../parse/memory.ts'
import { type OverflowTold, overflowsOf } from './dev-overflow.ts'
import { type Good, makePages } from './dev-pages.ts'
import { makeProblems } from './dev-problems.ts'
import { liveSources } from './dev-sources.ts'
import { type Sent, updateBetween } from './dev-update.ts'
import type { Change } from './dev-watch.ts'
import { hasError } from './tell.ts'
import { wrongUseText } from './wrong-use.ts'

/** One open page's end of the line, and the line itself: Vite's, narrowed to what is used. */
export interface Client {
  send: (event: string, data: unknown) => void
}

export interface Line {
  isOpen: (client: Client) => boolean
  on: (event: string, heard: (data: unknown, client: Client) => void) => void
}

/** An open page: its file, and what it shows of it. */
interface OpenPage {
  path: string
  shown: Sent
}

export interface SessionInput {
  root: string
  today: string
  assets: Assets
  line: Line
  tell: (text: string) => void
}

export interface Session {
  file: (path: string) => Promise<OutputFile | undefined>
  /** Tells one good state from another; 0 before the first. */
  number: () => number
  isGood: () => boolean
  changed: (changes: Change[]) => void
  /** Every text that is read. */
  files: () => string[]
}

export function openSession({ root, today, assets, line, tell }: SessionInput): Session {
  const live = liveSources(root)
  const memory = newMemory()
  const pages = makePages(assets, today)
  const problems = makeProblems(tell)
  const open = new Map<Client, OpenPage>()
  let good: Good = { number: 0, decks: [], sources: live.now() }
  /** Whether what is on the disk now is what is shown. */
  let isGood = false
  let work: Promise<void> = Promise.resolve()

  function look(): Deck[] | undefined {
    const sources = live.now()
    const { decks, diagnostics } = analyse(sources, { today, strict: false }, memory)
    problems.found(diagnostics, sources)
    isGood = !hasError(diagnostics)
    if (isGood) good = { number: good.number + 1, decks, sources }
    return isGood ? decks : undefined
  }

  async function take(changes: readonly Change[]): Promise<void> {
    await live.refresh(changes)
    if (changes.some(({ path, isNew }) => isNew || !path.endsWith('.md'))) pages.forget()
    if (look() !== undefined) for (const [client, page] of still(open, line)) await update(client, page)
    tellAll()
  }

  async function update(client: Client, page: OpenPage): Promise<void> {
    const now = await sent(page.path)
    const news = updateBetween(page.shown, now)
    page.shown = now
    if (news !== undefined) client.send('kit:update', { ...news, number: good.number })
  }

  async function sent(path: string): Promise<Sent> {
    const deck = await pages.findDeck(path, good)
    return deck === undefined ? { html: String((await pages.find(path, good))?.bytes ?? '') } : { deck }
  }

  function tellAll(): void {
    const all = problems.now()
    for (const [client] of still(open, line)) client.send('kit:problems', all)
    problems.print()
  }

  /** One thing after another, so that no page is told of an older state after a newer one. */
  function queue(task: () => Promise<void>): void {
    work = work
      .then(task)
      .catch((error: unknown) =>
        tell(wrongUseText(error) ?? `the preview: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
      )
  }

  line.on('kit:here', (data, client) => {
    const { path, number } = data as { path: string; number: number }
    queue(async () => {
      open.set(client, { path, shown: await sent(path) })
      if (number !== good.number) client.send('kit:update', { kind: 'reload', number: good.number })
      else client.send('kit:problems', problems.now())
    })
  })
  line.on('kit:overflows', (data, client) => {
    const page = open.get(client)
    if (page === undefined) return
    problems.overflow(page.path, overflowsOf(data as OverflowTold, page.path, good.decks))
    tellAll()
  })

  look()
  problems.print()
  return {
    file: (path) => (good.number === 0 ? Promise.resolve(pages.asset(path)) : pages.find(path, good)),
    number: () => good.number,
    isGood: () => isGood,
    changed: (changes) => queue(() => take(changes)),
    files: () => [...live.now().texts.keys()],
  }
}

/** Pages that were closed are forgotten. */
function still(open: Map<Client, OpenPage>, line: Line): [Client, OpenPage][] {
  for (const client of open.keys()) if (!line.isOpen(client)) open.delete(client)
  return [...open]
}
