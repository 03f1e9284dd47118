/** Edited slides come into an open deck without the place, the focus or anything that people opened being lost. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { focused, goTo, open, shown, slideIds } from './deck-page.ts'
import { type BuiltWorkshop, buildDeckWorkshop, presentPage } from './deck-workshop.ts'

let workshop: BuiltWorkshop
let browser: Browser

beforeAll(async () => {
  workshop = buildDeckWorkshop()
  browser = await openBrowser()
})

afterAll(() => browser?.close())

interface Kit {
  workshopKit: { update: (update: { sections: { id: string; html: string }[]; order: string[] }) => void }
}

/** The page's own slides as they were built, with words changed in one of them, sent as the preview sends them. */
async function edit(page: Page, id: string, change: [string, string], order?: string[]): Promise<void> {
  const built = await (await import('node:fs/promises')).readFile(workshop.page(presentPage), 'utf8')
  const html = new RegExp(`<section class="[^"]*" id="${id}"[^]*?</section>`).exec(built)?.[0] ?? ''
  expect(html).toContain(change[0])
  const update = { sections: [{ id, html: html.replaceAll(...change) }], order: order ?? (await slideIds(page)) }
  await page.evaluate((sent) => (window as unknown as Kit).workshopKit.update(sent), update)
}

test('an edit of the shown slide shows at once, with its heading focused as before', async () => {
  const page = await open(browser, workshop.page(presentPage), { slide: 'hearing--about' })
  await page.keyboard.press('ArrowLeft')
  await edit(page, 'hearing--features', ['Inflexibility', 'Bending'])
  expect(await page.locator('.present li').first().textContent()).toBe('Bending.')
  expect(await shown(page)).toBe('hearing--features')
  expect(await focused(page)).toBe('hearing--features--h')
  expect(await page.locator('.slides > section:not([hidden])').count()).toBe(1)
})

test('steps, an open quotation and a running timer stay as they were', async () => {
  const page = await open(browser, workshop.page(presentPage), { slide: 'hearing--ask' })
  await page.getByRole('button', { name: 'Start timer' }).click()
  await edit(page, 'hearing--ask', ['listening', 'hearing'])
  expect(await page.locator('.present .prompt').textContent()).toContain('doing the hearing')
  expect(await page.getByRole('button', { name: 'Pause timer' }).isVisible()).toBe(true)
  await goTo(page, 'hearing--quotation')
  await page.locator('.present summary').click()
  await edit(page, 'hearing--quotation', ['not being heard', 'not being believed'])
  expect(await page.locator('.present .withheld-inner').isVisible()).toBe(true)
  await page.locator('.present summary').click()
  expect(await page.locator('.present .withheld-inner').isVisible()).toBe(false)
  await goTo(page, 'hearing--steps')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await edit(page, 'hearing--steps', ['First', 'Foremost'])
  expect(await page.locator('.present .fragment.visible').count()).toBe(2)
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('.present .fragment.visible').count()).toBe(3)
})

test('slides that are moved, added or taken away leave the place, or its neighbour', async () => {
  const page = await open(browser, workshop.page(presentPage), { slide: 'hearing--features' })
  const ids = await slideIds(page)
  await edit(
    page,
    'hearing--ask',
    ['listening', 'hearing'],
    ['hearing', 'hearing--ask', ...ids.filter((id) => !['hearing', 'hearing--ask'].includes(id))],
  )
  expect(await shown(page)).toBe('hearing--features')
  expect(await page.locator('.bar-count').textContent()).toBe('3 of 18')
  await edit(
    page,
    'hearing--ask',
    ['listening', 'hearing'],
    ids.filter((id) => id !== 'hearing--features'),
  )
  expect(await page.locator('.bar-count').textContent()).toBe('3 of 17')
  expect(await page.locator('.slides > section:not([hidden])').count()).toBe(1)
  await page.keyboard.press('Home')
  expect(await shown(page)).toBe('hearing')
})

test('on a narrow screen the plain page takes edits too', async () => {
  const page = await open(browser, workshop.page(presentPage), { viewport: { width: 390, height: 844 } })
  await edit(page, 'hearing--features', ['Inflexibility', 'Bending'])
  expect(await page.getByText('Bending.').count()).toBe(1)
  expect(await page.locator('.slides > section[hidden]').count()).toBe(0)
})

test('the presenter’s window takes edits in its previews and its notes', async () => {
  const page = await open(browser, workshop.page(presentPage), { slide: 'hearing--features' })
  const [desk] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'Presenter view' }).click()])
  await desk.locator('.desk-now .slide').waitFor()
  const ids = await slideIds(page)
  await edit(desk, 'hearing--features', ['Inflexibility', 'Bending'], ids)
  expect(await desk.locator('.desk-now li').first().textContent()).toBe('Bending.')
  await edit(desk, 'hearing--features', ['Here are', 'There are'], ids)
  expect(await desk.locator('.note-list').textContent()).toContain('There are the features')
})
