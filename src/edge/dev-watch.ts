/** Watches `decks/` and `facilitator-notes/`, and tells which files changed, a moment's changes together. */
import { existsSync, watch } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FSWatcher } from 'vite'

/** What happened to a file: new text alone, or that it came or went. */
export interface Change {
  /** From the root, with `/`. */
  path: string
  isNew: boolean
}

const shown = ['decks', 'facilitator-notes']

/** Resolves when the watcher has come to each of `files`, so that no edit from then on is missed. */
export async function watchSources(
  watcher: FSWatcher,
  root: string,
  files: readonly string[],
  tell: (changes: Change[]) => void,
): Promise<void> {
  let waiting: Change[] = []
  const send = () => {
    const changes = waiting
    waiting = []
    tell(changes)
  }
  const note = (file: string, isNew: boolean) => {
    const path = relative(root, file).split(sep).join('/')
    if (!shown.some((folder) => path === folder || path.startsWith(`${folder}/`))) return
    if (waiting.length === 0) setTimeout(send, 2)
    waiting.push({ path, isNew })
  }
  watcher.on('change', (file) => note(file, false))
  for (const event of ['add', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, (file) => note(file, true))
  watcher.add(shown.map((folder) => join(root, folder)))
  watchReturns(root, (folder) => {
    watcher.add(folder)
    note(folder, true)
  })
  await comeTo(files, watcher, root)
}

/** A folder that goes away takes its watcher with it, and needs another when it is back. */
function watchReturns(root: string, tell: (folder: string) => void): void {
  const returns = watch(root, (_event, name) => {
    if (name !== null && shown.includes(name) && existsSync(join(root, name))) tell(join(root, name))
  })
  returns.on('error', () => returns.close()).unref()
}

/** The watcher says that it is ready only once, and perhaps before it was given these folders. */
async function comeTo(files: readonly string[], watcher: FSWatcher, root: string): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const watched = watcher.getWatched()
    if (files.every((file) => watched[dirname(join(root, file))]?.includes(basename(file)))) return
    await wait(10)
  }
}
