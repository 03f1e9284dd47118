/** `workshop-kit check --fix`: mends misspelt names that have one right answer, and says which. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { placeText } from '../diagnostic.ts'
import { applyFixes, type PlacedFix } from '../fixes.ts'
import type { Diagnostic, Sources } from '../model.ts'
import { replaceFiles } from './replace-file.ts'
import { diskCode, diskReason, wrongUse } from './wrong-use.ts'

/** A mended name may show the next: a block's attributes are only read once the block is known. */
const rounds = 8

/** Sources as they are after mending, which stand on the disk by then, and a line for each change. Throws wrong use when the disk refuses. */
export function fixSources(
  root: string,
  sources: Sources,
  look: (sources: Sources) => readonly Diagnostic[],
): { sources: Sources; lines: string[] } {
  let now = sources
  const changed = new Map<string, string>()
  const lines: string[] = []
  for (let round = 0; round < rounds; round++) {
    const { texts, mended } = applyFixes(now, look(now))
    if (mended.length === 0) break
    for (const [file, text] of texts) changed.set(file, text)
    now = { ...now, texts: new Map([...now.texts, ...texts]) }
    lines.push(...mended.map(told))
  }
  write(root, changed)
  return { sources: now, lines }
}

function told({ at, code, from, to }: PlacedFix): string {
  return `${placeText(at)} fixed ${code}: \`${from}\` is now \`${to}\`\n`
}

/** A file that is shut against changes is not got round by putting another in its place. */
function write(root: string, texts: ReadonlyMap<string, string>): void {
  for (const file of texts.keys()) {
    try {
      accessSync(join(root, file), constants.W_OK)
    } catch (error) {
      if (diskCode(error) === '') throw error
      throw wrongUse(`${file} cannot be changed: ${diskReason(error)}`, 'no file was changed; let this account write it')
    }
  }
  replaceFiles(new Map([...texts].map(([file, text]) => [join(root, file), text])))
}
