/** Names of the workshops on the disk. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { meant } from '../diagnostic.ts'
import { wrongUse } from './wrong-use.ts'

/** Throws wrong use where the root has no such workshop. */
export function knownWorkshop(root: string, name: string): void {
  const folder = join(root, 'decks')
  const known = existsSync(folder)
    ? readdirSync(folder)
        .filter((one) => existsSync(join(folder, one, 'workshop.yaml')))
        .sort()
    : []
  if (known.includes(name)) return
  throw wrongUse(`there is no workshop \`${name}\``, meant(name, known, `start it with \`workshop-kit new workshop ${name}\``))
}
