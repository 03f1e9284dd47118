/** The browser that the tests drive: an installed Chrome, Edge or Chromium, or one that can be installed here. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Launcher } from 'chrome-launcher'
import { type Browser, chromium } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
]

/** No request of the browser's own, and no sandbox, which a container's root cannot have. */
const launchFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Opens the browser that the setup found. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: needBrowser(), args: launchFlags })
}

/** The path of a browser; a machine that has none and can install none is told in one line what to do. */
export function needBrowser(): string {
  const path = findBrowser() ?? installBrowser()
  if (path === undefined)
    throw new Error(
      'the tests need Chrome, Edge or Chromium: install one (Debian: apt-get install chromium), or name its program in WORKSHOP_KIT_BROWSER',
    )
  return path
}

export function findBrowser(): string | undefined {
  const named = process.env.WORKSHOP_KIT_BROWSER
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`WORKSHOP_KIT_BROWSER names ${named}, which is not there`)
    return named
  }
  return [process.env.CHROME_PATH, ...installed(), ...usualPlaces].find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** What chrome-launcher finds; where it knows no browser, it throws. */
function installed(): string[] {
  try {
    return Launcher.getInstallations()
  } catch {
    return []
  }
}

/** Only root may install, and only where there is apt. */
function installBrowser(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    const run = spawnSync('apt-get', step, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (run.status !== 0) return undefined
  }
  return findBrowser()
}
