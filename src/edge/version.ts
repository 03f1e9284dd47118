/** Which version of the kit this is. */
import { readFileSync } from 'node:fs'

/** From the kit's own package.json, which lies two folders above, built or not. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return /"version": *"([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}
