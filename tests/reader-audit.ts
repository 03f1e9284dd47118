/** The states in which learners' pages are audited, one upon the other, and what axe finds in them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { settled } from './deck-page.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2 at levels A and AA; at AAA contrast alone. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

export interface State {
  name: string
  /** Brings the page into the state; gives back how many things it changed, so that a state that does nothing is noticed. */
  enter: (page: Page) => Promise<number>
  /** Also looked at in each part of a one-file reader, whose parts are those of pages that are looked at in every state. */
  inParts?: true
}

/** Later states keep what earlier ones opened: what is typed, answered and opened is also met in every scheme and at 320 px. */
export const states: readonly State[] = [
  { name: 'as it opens', enter: async () => 1, inParts: true },
  { name: 'settings reached', enter: (page) => pressAll(page, 'a.bar-settings') },
  { name: 'words typed', enter: type },
  { name: 'checks answered', enter: answer },
  { name: 'quotations and all else that folds opened', enter: (page) => pressAll(page, 'main details:not([open]) > summary') },
  { name: 'soft pastel', enter: (page) => choose(page, 'soft') },
  { name: 'high contrast', enter: (page) => choose(page, 'contrast') },
  { name: 'dark', enter: darken, inParts: true },
  { name: 'forced colours', enter: (page) => page.emulateMedia({ forcedColors: 'active' }).then(() => 1) },
  { name: '320 pixels wide', enter: narrow, inParts: true },
]

/** What `axe` finds, one line for each rule; the pictures of a page may have any colour, its words may not. */
export async function violations(page: Page): Promise<string[]> {
  await settled(page)
  return page.evaluate(async (runOnly) => {
    type Rule = { id: string; nodes: { html: string; any: { message: string }[] }[] }
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Rule[] }> } }
    const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
    const found = await axe.run({ runOnly, rules, resultTypes: ['violations'] })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 140)} (${nodes[0]?.any[0]?.message ?? ''})`)
  }, tags)
}

/** Loads axe into the page, past its policy, and gives back axe's version. */
export async function loadAxe(page: Page): Promise<string> {
  await page.evaluate(axeSource)
  return page.evaluate(() => (window as unknown as { axe: { version: string } }).axe.version)
}

function pressAll(page: Page, selector: string): Promise<number> {
  return page.$$eval(selector, (all) => {
    for (const one of all) (one as HTMLElement).click()
    return all.length
  })
}

function type(page: Page): Promise<number> {
  return page.$$eval('main :is(textarea, input[type=search])', (all) => {
    for (const one of all as HTMLTextAreaElement[]) {
      one.value = 'heard'
      one.dispatchEvent(new Event('input', { bubbles: true }))
      if (one.matches('[type=search]')) one.form?.requestSubmit()
    }
    return all.length
  })
}

/** The first choice of one check, the last of the next: right and not quite. */
function answer(page: Page): Promise<number> {
  return page.$$eval('kit-check', (all) => {
    for (const [at, check] of all.entries()) {
      const inputs = [...check.querySelectorAll('input')]
      inputs.at(at % 2 === 0 ? 0 : -1)?.click()
      check.querySelector<HTMLElement>('[data-act="check"]')?.click()
    }
    return document.querySelectorAll('kit-check .said').length
  })
}

/** By the page's own setting. Handouts have none. */
function choose(page: Page, scheme: string): Promise<number> {
  return pressAll(page, `#kit--choices [name=scheme][value=${scheme}]`)
}

/** As the device asks for it where the page has no setting, and by the setting where it has. */
async function darken(page: Page): Promise<number> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await choose(page, 'dark')
  return 1
}

async function narrow(page: Page): Promise<number> {
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 320, height: 640 })
  return 1
}
