/** The prebuilt player and fonts, which lie beside the built command. Nothing is read before it is asked for. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Assets } from '../model.ts'

/** From the built command, and from the source when a test runs that. */
const player = new URL(import.meta.url.endsWith('/src/edge/assets.ts') ? '../../build/player/' : '../player/', import.meta.url)

/** Reads each file once. `png` draws pictures, where a command has a browser for it. */
export function loadAssets(png?: Assets['png']): Assets {
  const texts = new Map<string, string>()
  let fonts: Assets['fonts'] | undefined
  return {
    text: (name) => {
      const before = texts.get(name)
      if (before !== undefined) return before
      const text = readFileSync(new URL(name, player), 'utf8')
      texts.set(name, text)
      return text
    },
    get fonts() {
      fonts ??= readFonts(new URL('fonts/', player))
      return fonts
    },
    ...(png === undefined ? {} : { png }),
  }
}

function readFonts(folder: URL): Assets['fonts'] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.woff2'))
  return names.sort().map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }))
}
