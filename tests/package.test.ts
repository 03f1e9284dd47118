/** The packed kit, installed into an empty folder elsewhere: it builds there, and its preview runs. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { bytesOf, folderWith, plain } from './command-run.ts'

const checkout = join(import.meta.dirname, '..')

/** Packed as it is: building it anew would pull the command from under the other tests. */
const packed = folderWith()
const place = folderWith({ ...plain, 'package.json': '{ "private": true }\n' })
let files: string[] = []
let installed: { status: number | null; said: string }

beforeAll(() => {
  const pack = npm(checkout, 'pack', '--ignore-scripts', '--json', '--pack-destination', packed)
  const [made] = JSON.parse(pack.out) as { filename: string; files: { path: string }[] }[]
  files = (made?.files ?? []).map((file) => file.path)
  const install = npm(place, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(packed, made?.filename ?? ''))
  installed = { status: install.status, said: install.out + install.err }
})

describe('the package', () => {
  it('holds what the command needs, its terms, and neither tests nor workshops', () => {
    expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'NOTICE.md', 'ARCHITECTURE.md', 'CHANGELOG.md']))
    expect(files).toEqual(
      expect.arrayContaining([
        'build/command/workshop-kit.js',
        ...['deck.js', 'deck.css', 'page.css', 'dev.js'].map((name) => `build/player/${name}`),
      ]),
    )
    expect(files.filter((path) => path.startsWith('build/player/fonts/'))).toHaveLength(6)
    expect(files.filter((path) => /^(src|tests|decks|facilitator-notes|dist)\//.test(path))).toEqual([])
  })
  it('names no machine and no registry in its lock', () => {
    const lock = npm(checkout, 'config', 'get', 'registry').out.trim()
    const text = readFileSync(join(checkout, 'package-lock.json'), 'utf8')
    expect(text).toContain('"node_modules/vite"')
    expect(text).not.toContain(new URL(lock).host)
    expect(text).not.toContain('"resolved"')
  })
})

describe('installed in an empty folder', () => {
  it('is there as the command `workshop-kit`', (context) => {
    needInstall(context)
    const said = npm(place, 'exec', '--offline', '--', 'workshop-kit', '--version')
    expect([said.status, said.out.trim()]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
  })
  it('checks, builds, and gives the same bytes as this checkout', (context) => {
    needInstall(context)
    expect(kit(join(place, 'node_modules/workshop-kit'), 'check')).toMatchObject({ status: 0, err: '' })
    expect(kit(join(place, 'node_modules/workshop-kit'), 'build', '--out', 'theirs', '--today', '2026-11-21')).toMatchObject({
      status: 0,
      err: '',
    })
    expect(kit(checkout, 'build', '--out', 'ours', '--today', '2026-11-21')).toMatchObject({ status: 0, err: '' })
    const [theirs, ours] = [bytesOf(join(place, 'theirs')), bytesOf(join(place, 'ours'))]
    expect(Object.keys(theirs)).toContain('facilitators/talk/present.html')
    expect(theirs).toEqual(ours)
  })
  it('starts a workshop', (context) => {
    needInstall(context)
    expect(kit(join(place, 'node_modules/workshop-kit'), 'new', 'workshop', 'hearing-well')).toMatchObject({ status: 0, err: '' })
    expect(existsSync(join(place, 'decks/hearing-well/workshop.yaml'))).toBe(true)
    expect(kit(join(place, 'node_modules/workshop-kit'), 'check').status).toBe(0)
  })
  it('shows a live preview', async (context) => {
    needInstall(context)
    const child = spawn(process.execPath, [commandIn(join(place, 'node_modules/workshop-kit')), 'dev', '--port', '0'], { cwd: place })
    const address = await new Promise<string>((done, fail) => {
      let said = ''
      const hear = (bytes: Buffer) => {
        said += String(bytes)
        const found = /http:\S+:\d+\//.exec(said)
        if (found !== null) done(found[0])
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', () => fail(new Error(`the preview ended: ${said}`)))
    })
    const page = await (await fetch(`${address}facilitators/talk/present.html`)).text()
    const ended = new Promise((done) => child.once('exit', done))
    child.kill()
    await ended
    expect(page).toContain('id="page--first"')
  })
})

/** Without a registry in reach and without what it once sent, nothing can be installed; any other failure is one of ours. */
function needInstall(context: TestContext): void {
  if (installed.status !== 0 && /\b(ENOTFOUND|ENOTCACHED|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN)\b/.test(installed.said))
    context.skip('a package registry')
  expect(installed).toMatchObject({ status: 0 })
}

function commandIn(kitFolder: string): string {
  return join(realpathSync(kitFolder), 'build/command/workshop-kit.js')
}

function kit(kitFolder: string, ...words: string[]): { status: number | null; err: string } {
  const { status, stderr } = spawnSync(process.execPath, [commandIn(kitFolder), ...words], { cwd: place, encoding: 'utf8' })
  return { status, err: stderr }
}

function npm(cwd: string, ...words: string[]): { status: number | null; out: string; err: string } {
  const script = process.env.npm_execpath
  const [program, before] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
  const { status, stdout, stderr } = spawnSync(program, [...before, ...words], { cwd, encoding: 'utf8', env: ownEnvironment() })
  return { status, out: stdout, err: stderr }
}

/** Without what npm tells scripts that it runs: that would send the inner npm to this checkout. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|INIT_CWD$)|^npm_config_(prefix|local_prefix)$/i.test(name)),
  )
}

it.skipIf(process.platform === 'win32')('a rebuilt command can still be run by its name', () => {
  expect(statSync(join(import.meta.dirname, '../build/command/workshop-kit.js')).mode & 0o111).toBe(0o111)
})
