/** A second opinion beside axe: IBM's checker, with its rules for WCAG 2.2, on every page of the shipped workshops to read alone (experience.md, row 58). */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { folderWith, run } from './command-run.ts'
import { open, serveFolder } from './deck-page.ts'

const checker = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8')

/** It holds that what can be scrolled by keyboard should be no region; axe's rule `scrollable-region-focusable` asks for just that. */
const known = ['element_tabbable_role_valid']

let paths: string[]
let served: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser

beforeAll(async () => {
  const out = join(folderWith(), 'dist')
  const built = run(join(import.meta.dirname, '..'), 'build', '--out', out, '--only', 'reader', '--today', '2026-11-21')
  if (built.status !== 0) throw new Error(built.err)
  const shelf = join(out, 'learners')
  paths = readdirSync(shelf, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort()
  served = await serveFolder(shelf)
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  served?.close()
})

/** What fails, violations and recommendations alike, a line each. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(`${checker};window.ace = ace`)
  return page.evaluate(async (passed) => {
    type Result = { ruleId: string; value: [string, string]; message: string; snippet: string }
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check: (at: Document, sets: string[]) => Promise<{ results: Result[] }> } }
    }
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results
      .filter(({ value, ruleId }) => value[1] === 'FAIL' && !passed.includes(ruleId))
      .map(({ value, ruleId, message, snippet }) => `${value[0]} ${ruleId}: ${message} ${snippet.slice(0, 120)}`)
  }, known)
}

test('finds nothing on any page', async () => {
  expect(paths.length).toBeGreaterThan(20)
  const left = [...paths]
  const faults: string[] = []
  const work = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const page = await open(browser, served.address + path)
      for (const fault of await faultsOf(page)) faults.push(`${path}: ${fault}`)
      await page.context().close()
    }
  }
  await Promise.all([work(), work()])
  expect(faults).toEqual([])
}, 600_000)

test('would find a fault: a field with no name', async () => {
  const page = await open(browser, `${served.address}safety.html`)
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')))
  expect((await faultsOf(page)).join()).toMatch(/input_label_exists/)
  await page.context().close()
})
