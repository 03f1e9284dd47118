/** Whether a folder is ours to replace: it is empty, or it holds a list of what we made and nothing else. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { wrongUse } from './wrong-use.ts'

/** The file that marks an output folder. It lists, a line for each, the files that the build made. */
export const marker = '.workshop-kit'

const firstLine = 'This folder was made by workshop-kit, which replaces all of it at each build. Files of the last build:'

export function markerText(paths: readonly string[]): string {
  return `${[firstLine, ...paths].join('\n')}\n`
}

/** Files that file managers leave in any folder that somebody looks at. */
const passedOver = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** `told` is the folder as the person named it. Throws wrong use when replacing it would lose something. */
export function checkFolder(folder: string, told: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return
  const elsewhere = 'choose another folder with `--out`'
  if (!found.isDirectory()) throw wrongUse(`the output cannot be written to ${told}: it is not a folder`, elsewhere)
  const names = readdirSync(folder).filter((name) => !passedOver.has(name))
  if (names.length === 0) return
  if (!names.includes(marker))
    throw wrongUse(`the output cannot be written to ${told}: it holds things that the kit did not make`, `${elsewhere}, or empty this one`)
  const ours = new Set(readFileSync(join(folder, marker), 'utf8').split(/\r?\n/).slice(1))
  const others = listFiles(folder).filter((path) => path !== marker && !ours.has(path))
  if (others.length > 0)
    throw wrongUse(
      `the output cannot be written to ${told}: it holds ${some(others)}, which the kit did not make`,
      'move that elsewhere, and build again',
    )
}

/** Files below a folder with `/` between names, links not followed. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !passedOver.has(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort()
}

function some(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => `\`${path}\``)
  return shown.join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '')
}
