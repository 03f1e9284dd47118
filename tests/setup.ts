/** Before all tests: the browser is found or installed once, and the kit is built when its source is newer. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from './browser.ts'

const root = join(import.meta.dirname, '..')

/** What each build makes, and what it is made from. */
const builds = [
  { mode: 'player', made: 'build/player/deck.js', from: ['src/player', 'vite.config.ts', 'package-lock.json'] },
  { mode: 'command', made: 'build/command/workshop-kit.js', from: ['src', 'vite.config.ts', 'package-lock.json'] },
]

export default function setup(): void {
  // Workers find the browser where it was found here, and need not look again.
  process.env.WORKSHOP_KIT_BROWSER = needBrowser()
  for (const { mode, made, from } of builds) {
    if (isNewer(made, from)) continue
    const run = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
    })
    if (run.status !== 0) throw new Error(`vite build --mode ${mode} failed`)
  }
}

function isNewer(made: string, from: readonly string[]): boolean {
  const file = join(root, made)
  return existsSync(file) && from.every((source) => newest(join(root, source)) <= statSync(file).mtimeMs)
}

function newest(path: string): number {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
