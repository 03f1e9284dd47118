/** The sources of a preview: read whole once, and after an edit only where it was made. */
import { isUtf8 } from 'node:buffer'
import { readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sources } from '../model.ts'
import type { Change } from './dev-watch.ts'
import { readSources } from './disk.ts'

export interface LiveSources {
  now: () => Sources
  /** Takes the changes in. */
  refresh: (changes: readonly Change[]) => Promise<void>
}

export function liveSources(root: string): LiveSources {
  let sources = readSources(root)
  const refresh = async (changes: readonly Change[]) => {
    const texts = new Map(sources.texts)
    for (const change of changes) {
      const text = await readAgain(root, change, sources)
      // What is new, gone, or has something wrong with it is for the reader of the whole folder.
      if (text === undefined) {
        sources = readSources(root)
        return
      }
      texts.set(change.path, text)
    }
    sources = { ...sources, texts }
  }
  return { now: () => sources, refresh }
}

/** The new text of a file that was read before without a problem; undefined when there is more to it than new text. */
async function readAgain(root: string, { path, isNew }: Change, { texts, problems }: Sources): Promise<string | undefined> {
  if (isNew || !texts.has(path) || problems.some((problem) => problem.at.file === path)) return undefined
  let bytes = readInside(root, path)
  if (bytes?.length === 0) {
    // An editor may empty a file before it writes it.
    await wait(30)
    bytes = readInside(root, path)
  }
  return bytes === undefined || bytes.length > 1_000_000 || !isUtf8(bytes) ? undefined : bytes.toString('utf8')
}

function readInside(root: string, path: string): Buffer | undefined {
  try {
    const place = realpathSync(join(root, path))
    return place.startsWith(realpathSync(root) + sep) ? readFileSync(place) : undefined
  } catch {
    return undefined
  }
}
