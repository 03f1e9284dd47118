/** Writes new files, all of them or none, and never over anything. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diskReason, wrongUse } from './wrong-use.ts'

/** `files` by path from the root. Throws wrong use, with nothing new left behind, when one of them is there or the disk refuses. */
export function writeNew(root: string, files: ReadonlyMap<string, string>): void {
  for (const path of files.keys())
    if (existsSync(join(root, path))) throw wrongUse(`${path} is there already`, 'nothing was written; choose another name')
  const written: string[] = []
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text, { flag: 'wx' })
      written.push(path)
    }
  } catch (error) {
    for (const path of written) rmSync(join(root, path), { force: true })
    throw wrongUse(`the new files cannot be written: ${diskReason(error)}`, 'nothing was written')
  }
}
