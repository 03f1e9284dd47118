/** Walks folders without ever leaving the root or going round in a circle. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fault } from '../diagnostic.ts'
import type { Diagnostic } from '../model.ts'
import { diskCode, diskReason } from './wrong-use.ts'

/** A file by its path from the root, always with `/`, and where it really lies. */
export interface Found {
  path: string
  place: string
}

interface Walk {
  root: string
  wanted: (name: string) => boolean
  files: Found[]
  problems: Diagnostic[]
  /** Links to folders followed so far. */
  links: number
}

/** Links that lead to links that lead to links could multiply without end. */
const linkLimit = 200

/** Files whose names are wanted, in these folders of the root, where they exist. Names that start with a dot are passed over. */
export function findFiles(root: string, folders: readonly string[], wanted: (name: string) => boolean): Pick<Walk, 'files' | 'problems'> {
  const walk: Walk = { root: realpathSync(root), wanted, files: [], problems: [], links: 0 }
  for (const entry of readdirSync(root, { withFileTypes: true })) if (folders.includes(entry.name)) visit(entry, '', walk.root, [], walk)
  return walk
}

/** `above` holds where the folders really lie in which we are. */
function visit(entry: Dirent, parent: string, parentPlace: string, above: readonly string[], walk: Walk): void {
  const path = parent === '' ? entry.name : `${parent}/${entry.name}`
  const place = join(parentPlace, entry.name)
  if (entry.isDirectory()) visitFolder(path, place, above, walk)
  else if (entry.isSymbolicLink()) visitLink(path, place, above, walk)
  else if (walk.wanted(entry.name)) addFile(path, place, entry.isFile(), walk)
}

function visitFolder(path: string, place: string, above: readonly string[], walk: Walk): void {
  try {
    const entries = readdirSync(place, { withFileTypes: true })
    for (const entry of entries) if (!entry.name.startsWith('.')) visit(entry, path, place, [...above, place], walk)
  } catch (error) {
    tell(walk, 'file-unreadable', path, `the folder cannot be read: ${diskReason(error)}`, 'let this account read it, or take it away')
  }
}

function visitLink(path: string, link: string, above: readonly string[], walk: Walk): void {
  try {
    const place = realpathSync(link)
    const found = statSync(place)
    if (!found.isDirectory() && !walk.wanted(path)) return
    if (!isInside(place, walk.root))
      tell(walk, 'link-outside', path, 'the link leads outside the root', 'put a copy of what it leads to here')
    else if (!found.isDirectory()) addFile(path, place, found.isFile(), walk)
    else if (above.includes(place) || ++walk.links > linkLimit) tellLoop(walk, path)
    else visitFolder(path, place, above, walk)
  } catch (error) {
    if (diskCode(error) === 'ELOOP') tellLoop(walk, path)
    else if (walk.wanted(path))
      tell(
        walk,
        'file-unreadable',
        path,
        `the link leads to nothing that can be read: ${diskReason(error)}`,
        'mend the link, or take it away',
      )
  }
}

function addFile(path: string, place: string, isFile: boolean, walk: Walk): void {
  if (isFile) walk.files.push({ path, place })
  else tell(walk, 'file-unreadable', path, 'this is not a file', 'take it away')
}

function isInside(place: string, root: string): boolean {
  const way = relative(root, place)
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way)
}

function tellLoop(walk: Walk, path: string): void {
  tell(walk, 'link-loop', path, 'the link leads round in a circle', 'take the link away')
}

function tell(walk: Walk, code: 'file-unreadable' | 'link-outside' | 'link-loop', path: string, message: string, hint: string): void {
  walk.problems.push(fault(code, { file: path, line: 1, column: 1 }, message, hint))
}
