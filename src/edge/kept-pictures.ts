/**
 * Pictures that a browser has drawn before, kept beside the installed packages: a second build needs no browser, and its Office files do not
 * change with the browser's version. Only drawings of the workshops lie there. Whatever goes wrong, nothing is kept.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PicturePage } from './draw.ts'

export interface KeptPictures {
  /** Whether there is none yet. */
  isEmpty: () => boolean
  find: (page: PicturePage) => Uint8Array | undefined
  keep: (page: PicturePage, png: Uint8Array) => void
}

/** As many as several workshops have; the oldest go first. */
const most = 200

/** Undefined where the project has no folder of packages to keep them in. */
export function keptPictures(root: string): KeptPictures | undefined {
  const packages = join(root, 'node_modules')
  if (!existsSync(packages)) return undefined
  const folder = join(packages, '.cache', 'workshop-kit')
  const pathOf = ({ html, width, height }: PicturePage) =>
    join(folder, `${createHash('sha256').update(`${width} ${height} ${html}`).digest('hex')}.png`)
  return {
    isEmpty: () => quietly(() => readdirSync(folder).length === 0) ?? true,
    find: (page) => quietly(() => new Uint8Array(readFileSync(pathOf(page)))),
    keep: (page, png) => {
      quietly(() => {
        mkdirSync(folder, { recursive: true })
        // Another build may read it at this moment.
        const path = pathOf(page)
        writeFileSync(`${path}.${process.pid}`, png)
        renameSync(`${path}.${process.pid}`, path)
        removeOldest(folder)
      })
    },
  }
}

function removeOldest(folder: string): void {
  const names = readdirSync(folder)
  if (names.length <= most) return
  const aged = names.map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
  for (const { path } of aged.sort((a, b) => b.time - a.time).slice(most)) rmSync(path, { force: true })
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
