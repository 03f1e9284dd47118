/**
 * What the accessibility statement says of automatic tests is measured here, on every page that people who learn alone get from the
 * shipped workshops, in every state (experience.md, rows 57 and 58). The statement's facts must be those numbers, so that it cannot
 * claim what was not measured.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '../src/print/accessibility-facts.ts'
import { openBrowser } from './browser.ts'
import { open, serveFolder } from './deck-page.ts'
import { loadAxe, states, violations } from './reader-audit.ts'
import { today } from './shipped-workshops.ts'

const root = join(import.meta.dirname, '..')

let paths: string[]
let shipped: { address: string; close: () => void }
let browser: Browser

beforeAll(async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'workshop-kit-')), 'dist')
  const command = join(root, 'build/command/workshop-kit.js')
  const only = ['--only', 'reader,single,handout']
  const run = spawnSync(process.execPath, [command, 'build', '--root', root, '--out', out, '--today', today, ...only], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`the workshops were not built:\n${run.stdout}${run.stderr}`)
  const shelf = join(out, 'learners')
  const files = readdirSync(shelf, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  paths = files.filter((path) => path.endsWith('.html') && !/\/slides[^/]*$/.test(path)).sort()
  shipped = await serveFolder(shelf)
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  shipped?.close()
})

interface Found {
  faults: string[]
  /** Runs of axe, and how much each state changed on this page: a state that is none of this page's is not counted. */
  runs: number
  changed: number[]
  axe: string
}

/** A page in every state; a one-file reader in fewer, each part in turn. */
async function auditPage(path: string): Promise<Found> {
  const page = await opened(path)
  const found: Found = { faults: [], runs: 0, changed: [], axe: await loadAxe(page) }
  try {
    const parts = await partsOf(page)
    for (const { name, enter, inParts } of states) {
      const changed = await enter(page)
      found.changed.push(changed)
      if (changed === 0 || (parts.length > 1 && !inParts)) continue
      for (const part of parts) {
        await show(page, part)
        found.runs++
        for (const fault of await violations(page)) found.faults.push(`${path} ${part}, ${name}: ${fault}`)
      }
    }
    return found
  } finally {
    await page.context().close()
  }
}

/** Handouts have no script that says when it is ready. */
async function opened(path: string): Promise<Page> {
  const viewport = { width: audit.widths[1], height: 800 }
  if (!path.endsWith('handout.html')) return open(browser, shipped.address + path, { viewport })
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.goto(shipped.address + path)
  return page
}

/** A page of its own is one part. */
function partsOf(page: Page): Promise<string[]> {
  return page.$$eval('.book-part', (all) => (all.length === 0 ? [''] : all.map(({ id }) => id)))
}

async function show(page: Page, part: string): Promise<void> {
  if (part === '') return
  await page.evaluate((id) => {
    location.hash = id
  }, part)
  await page.waitForSelector(`#${part}[data-shown]`)
}

test('axe finds nothing on any page in any state, and the statement says what was measured', async () => {
  const left = [...paths]
  const found: Found[] = []
  const work = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) found.push(await auditPage(path))
  }
  await Promise.all([work(), work(), work(), work()])
  expect(found.flatMap(({ faults }) => faults)).toEqual([])
  // Every state did something on some page: otherwise it would be a claim without a measurement.
  for (const [at, { name }] of states.entries())
    expect(
      found.some(({ changed }) => (changed[at] ?? 0) > 0),
      name,
    ).toBe(true)
  const measured = {
    pages: paths.length,
    runs: found.reduce((sum, { runs }) => sum + runs, 0),
    states: states.map(({ name }) => name),
    axe: [...new Set(found.map(({ axe }) => axe))].join(),
  }
  const { pages, runs, axe, partStates } = audit
  expect({ pages, runs, states: audit.states, axe }).toEqual(measured)
  expect(partStates).toEqual(states.filter(({ inParts }) => inParts).map(({ name }) => name))
}, 1_800_000)

test('the audit would find a fault: words too pale, a field with no name', async () => {
  const page = await open(browser, `${shipped.address}safety.html`)
  await loadAxe(page)
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => {
    const main = document.querySelector('main')
    for (const colour of ['#777', '#666']) {
      const pale = document.createElement('p')
      pale.textContent = 'Words that are hard to see.'
      pale.style.color = colour
      main?.append(pale)
    }
    main?.append(document.createElement('input'))
  })
  // The first is too pale at AA (4.5 to 1), the second only at AAA (7 to 1).
  const rules = (await violations(page)).map((fault) => fault.split(':')[0]).sort()
  expect(rules).toEqual(['color-contrast', 'color-contrast-enhanced', 'label'])
  await page.context().close()
})
