/** Finds a browser on this computer and starts it: for PDF, and for pictures that Office programs cannot show. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, LaunchOptions } from 'playwright-core'

/** A person names the browser's program in it, where the kit finds none or another one. */
export const browserVariable = 'WORKSHOP_KIT_BROWSER'

/** A browser that runs, or where it was looked for and what came of it, a line each. */
export type Opened = { browser: Browser; looked?: never } | { browser?: never; looked: string[] }

/** Without requests of the browser's own. */
const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/**
 * The library is loaded here, since most builds need it not, and as the CommonJS that it is: an `import` first reads all of it for its names,
 * which takes as long again.
 */
function library(): typeof import('playwright-core') {
  return createRequire(import.meta.url)('playwright-core')
}

/** It never throws. */
export async function openBrowser(): Promise<Opened> {
  const looked: string[] = []
  const { chromium } = library()
  for (const candidate of await candidates(looked)) {
    for (const chromiumSandbox of sandboxes()) {
      try {
        return { browser: await chromium.launch({ ...candidate.launch, chromiumSandbox, args: quiet, timeout: 20_000 }) }
      } catch (error) {
        if (chromiumSandbox === false) looked.push(`${candidate.name}: ${reasonOf(error)}`)
      }
    }
  }
  return { looked }
}

interface Candidate {
  name: string
  launch: LaunchOptions
}

/** A browser that a person named is the only one; else all that chrome-launcher finds, then the usual places of Chrome and Edge. */
async function candidates(looked: string[]): Promise<Candidate[]> {
  const named = process.env[browserVariable]
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return [{ name: named, launch: { executablePath: named } }]
    looked.push(`${browserVariable} names ${named}, which is not there`)
    return []
  }
  looked.push(`${browserVariable} names no program`)
  const installed = await installations()
  if (installed.length === 0) looked.push('no Chrome or Chromium where they are installed on this system')
  return [
    ...installed.map((path) => ({ name: path, launch: { executablePath: path } })),
    { name: 'Google Chrome in its usual place', launch: { channel: 'chrome' } },
    { name: 'Microsoft Edge in its usual place', launch: { channel: 'msedge' } },
  ]
}

/** Where chrome-launcher knows no browser, it throws. */
async function installations(): Promise<string[]> {
  try {
    const { Launcher } = await import('chrome-launcher')
    return Launcher.getInstallations().filter((path) => existsSync(path))
  } catch {
    return []
  }
}

/** Root in a container can have no sandbox. Others try with it first, since some systems refuse it to programs that they did not install. */
function sandboxes(): boolean[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? [false] : [true, false]
}

/** The line that says why: playwright adds the browser's whole log, and advice to install browsers of its own. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  if (/is not found at|isn't found/i.test(text)) return 'not there'
  const lines = text.split('\n').map((line) => line.replace(/^browserType\.launch:\s*/, '').trim())
  return `does not start (${lines.find((line) => line !== '') ?? 'it says nothing'})`
}
