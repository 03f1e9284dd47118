/** Watches `decks/` and `facilitator-notes/`, and tells which files changed, a moment's changes together. */
import { join, relative, sep } from 'node:path'
import type { FSWatcher } from 'vite'

/** What happened to a file: its text alone, or whether it is there at all. */
export interface Change {
  /** From the root, with `/`. */
  path: string
  isNew: boolean
}

const shown = ['decks', 'facilitator-notes']

/** Resolves when the watcher has looked at every file, so that no edit from then on is missed. */
export function watchSources(watcher: FSWatcher, root: string, tell: (changes: Change[]) => void): Promise<void> {
  let waiting: Change[] = []
  const note = (file: string, isNew: boolean) => {
    const path = relative(root, file).split(sep).join('/')
    if (!shown.some((folder) => path === folder || path.startsWith(`${folder}/`))) return
    if (waiting.length === 0) setTimeout(send, 2)
    waiting.push({ path, isNew })
  }
  const send = () => {
    const changes = waiting
    waiting = []
    tell(changes)
  }
  watcher.on('change', (file) => note(file, false))
  for (const event of ['add', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, (file) => note(file, true))
  watcher.add(shown.map((folder) => join(root, folder)))
  return new Promise((resolve) => {
    watcher.on('ready', resolve)
    // A watcher that was ready before does not say so again.
    setTimeout(resolve, 1000)
  })
}
