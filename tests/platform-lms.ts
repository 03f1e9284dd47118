/** A learning platform for tests: scorm-again in a page of its own, the package in a frame, and a server that keeps what is committed. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { compile } from '../src/compile.ts'
import { loadAssets } from '../src/edge/assets.ts'
import { smallSources, today } from './small-workshop.ts'

export type Kind = 'scorm12' | 'scorm2004' | 'cmi5'

const packages = new Map<string, Promise<Record<string, Uint8Array>>>()

/** The small workshop's package as a platform unpacks it. */
export function unpacked(kind: Kind, change: Record<string, string> = {}): Promise<Record<string, Uint8Array>> {
  const key = kind + JSON.stringify(change)
  const made = packages.get(key) ?? makePackage(kind, change)
  packages.set(key, made)
  return made
}

async function makePackage(kind: Kind, change: Record<string, string>): Promise<Record<string, Uint8Array>> {
  const built = await compile(smallSources(change), loadAssets(), { today, strict: false, only: [kind] })
  const zip = built.files.find((file) => file.path === `learners/small/downloads/${kind}.zip`)
  if (zip === undefined || typeof zip.bytes === 'string') throw new Error(`no ${kind}.zip: ${JSON.stringify(built.diagnostics)}`)
  return unzipSync(zip.bytes)
}

/** What SCORM knows of an attempt, as a tree: `cmi.core.lesson_location`, `cmi.suspend_data`. */
// biome-ignore lint/suspicious/noExplicitAny: trees of two versions.
type Cmi = any

export interface Lms {
  address: string
  /** What was committed last; given back at the next start, as a platform does. */
  kept: Cmi
  /** Every commit, in order. */
  commits: Cmi[]
  /** While true, the platform answers every commit with an error. */
  failing: boolean
  close: () => void
}

const bundles = createRequire(import.meta.url)

/** At `/` the package is in a frame of the platform’s page, at `/bare` in one of a page that is no platform; `/opener` is the platform alone, and in `/far` a page of another site stands between. */
export async function startLms(kind: 'scorm12' | 'scorm2004', files: Record<string, Uint8Array>): Promise<Lms> {
  const script = readFileSync(bundles.resolve(`scorm-again/${kind}/min`))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/commit') {
      let body = ''
      request.on('data', (piece) => {
        body += piece
      })
      request.on('end', () => {
        if (lms.failing) return response.writeHead(500).end('{"result":false,"errorCode":101}')
        const { cmi } = JSON.parse(body)
        lms.kept = cmi
        lms.commits.push(cmi)
        return response.writeHead(200, { 'content-type': 'application/json' }).end('{"result":true,"errorCode":0}')
      })
      return
    }
    const served: Record<string, string | Uint8Array | undefined> = {
      '/scorm.js': script,
      '/': lmsPage(kind, lms.kept) + courseFrame,
      '/opener': lmsPage(kind, lms.kept),
      '/bare': courseFrame,
      '/far': `${lmsPage(kind, lms.kept)}<iframe src="${lms.address.replace('127.0.0.1', 'localhost')}between"></iframe>`,
      '/between': courseFrame.replace('/package', `${lms.address}package`),
    }
    const bytes = served[path] ?? files[path.replace('/package/', '')]
    response
      .writeHead(bytes === undefined ? 404 : 200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' })
      .end(bytes)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const lms: Lms = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    kept: undefined,
    commits: [],
    failing: false,
    close: () => server.close(),
  }
  return lms
}

const courseFrame = '<iframe name="course" title="course" src="/package/index.html" width="1200" height="640"></iframe>'

/** scorm-again neither gives back an attempt nor says that it is resumed: the platform around it does. */
function lmsPage(kind: 'scorm12' | 'scorm2004', kept: Cmi): string {
  const [name, maker] = kind === 'scorm12' ? ['API', 'Scorm12API'] : ['API_1484_11', 'Scorm2004API']
  const again = kept === undefined ? null : resumed(structuredClone(kept), kind === 'scorm12')
  return `<!doctype html><html lang="en"><title>Platform</title><script src="/scorm.js"></script>
<script>
window.${name} = new ${maker}({ lmsCommitUrl: '/commit', autocommit: false, logLevel: 5 });
const kept = ${JSON.stringify(again)};
if (kept) window.${name}.loadFromJSON(kept, '');
</script>
`
}

function resumed(kept: Cmi, old: boolean): Cmi {
  if (old) {
    kept.core.entry = 'resume'
    delete kept.core.session_time
    delete kept.core.exit
    delete kept.core.total_time
    return { cmi: kept }
  }
  kept.entry = 'resume'
  delete kept.session_time
  delete kept.exit
  delete kept.total_time
  return { cmi: kept }
}

/** The package's own frame, when its script is done. */
export async function launch(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; course: Frame }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(address)
  const course = page.frame('course') ?? page.mainFrame()
  await course.waitForSelector('html.ready', { state: 'attached' })
  return { page, course }
}
