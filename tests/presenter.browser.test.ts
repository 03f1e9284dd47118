/** The presenter view: its own window and the panel, over files and http, with reloads of either window. Row 54 of the requirements, and issue 2, point 4. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { focused, goTo, heard, open, serveFolder, settled, shown, slideIds, tree, treeText, watchLiveRegions } from './deck-page.ts'
import { type BuiltWorkshop, buildDeckWorkshop, oneFilePage, presentPage, sentinels } from './deck-workshop.ts'

let workshop: BuiltWorkshop
let browser: Browser
let present: string

beforeAll(async () => {
  workshop = buildDeckWorkshop()
  browser = await openBrowser()
  present = workshop.page(presentPage)
})

afterAll(() => browser?.close())

interface Pair {
  room: Page
  desk: Page
  context: BrowserContext
}

/** Opens a deck and its presenter view, and waits until the two have met. */
async function openPair(address: string = present, slide?: string): Promise<Pair> {
  const room = await open(browser, address, { first: watchLiveRegions, ...(slide === undefined ? {} : { slide }) })
  const context = room.context()
  const [desk] = await Promise.all([context.waitForEvent('page'), room.getByRole('button', { name: 'Presenter view' }).click()])
  await desk.setViewportSize({ width: 1440, height: 900 })
  await met(desk)
  return { room, desk, context }
}

function met(desk: Page): Promise<unknown> {
  return desk.waitForFunction(() => document.querySelector('.desk-now .slide') !== null)
}

function atSlide(page: Page, id: string): Promise<unknown> {
  return page.waitForFunction((slide) => location.hash === `#${slide}`, id)
}

/** The presenter's window shows a slide by its number. */
function deskAt(desk: Page, number: number): Promise<unknown> {
  return desk.waitForFunction(
    (text) => document.querySelector('.desk-now .desk-count')?.textContent?.startsWith(text),
    `Slide ${number} of`,
  )
}

describe('two windows', () => {
  test('from a file, from one file, and over http, keys in either window move both', async () => {
    const served = await serveFolder(`${workshop.folder}/dist`)
    for (const address of [present, workshop.page(oneFilePage), served.address + presentPage, served.address + oneFilePage]) {
      const { room, desk, context } = await openPair(address)
      await deskAt(desk, 1)
      await desk.keyboard.press('PageDown')
      await atSlide(room, 'hearing--features')
      await deskAt(desk, 2)
      await room.keyboard.press('ArrowRight')
      await deskAt(desk, 3)
      await desk.keyboard.press('ArrowLeft')
      await atSlide(room, 'hearing--features')
      await context.close()
    }
    served.close()
  })

  test('the presenter sees the current and the next slide, can step, jump to any slide and go to support', async () => {
    const { room, desk } = await openPair(present, 'hearing--about')
    expect(await desk.locator('.desk-now .slide h2').textContent()).toBe('About what follows')
    expect(await desk.locator('.desk-next .slide h2').textContent()).toBe('One quotation')
    expect(await desk.getByRole('button', { name: 'Next: One quotation' }).isVisible()).toBe(true)
    await desk.getByLabel('Go to a slide').selectOption({ label: '7. In small steps' })
    expect(await shown(room)).toBe('hearing--about')
    await desk.getByRole('button', { name: 'Go', exact: true }).click()
    await atSlide(room, 'hearing--steps')
    await desk.getByRole('button', { name: 'Next: step 1 of 3' }).click()
    await desk.getByRole('button', { name: 'Next: step 2 of 3' }).click()
    await room.waitForFunction(() => document.querySelectorAll('.present .fragment.visible').length === 2)
    await desk.waitForFunction(() => document.querySelectorAll('.desk-now .fragment.visible').length === 2)
    await desk.getByRole('button', { name: 'Support' }).click()
    await atSlide(room, 'closing--support')
  })

  test('a reload of either window gives back the place, the timer, the counts, the session and what is open', async () => {
    const { room, desk } = await openPair(present)
    await desk.getByRole('button', { name: 'Start the session' }).click()
    for (const slide of ['hearing--count', 'hearing--quotation', 'hearing--ask']) {
      await desk.getByLabel('Go to a slide').selectOption(slide)
      await desk.getByRole('button', { name: 'Go', exact: true }).click()
      await atSlide(room, slide)
      if (slide === 'hearing--count') await desk.getByLabel('Now and then').fill('12')
      if (slide === 'hearing--quotation') await desk.getByRole('button', { name: 'Open the quotation in the room' }).click()
    }
    await desk.getByRole('button', { name: 'Start timer' }).click()
    await room.waitForFunction(() => document.querySelector('.present .dial')?.textContent?.includes('left of'))
    for (const page of [room, desk]) {
      await page.reload()
      await page.waitForSelector('html.ready', { state: 'attached' })
      await met(desk)
      await room.waitForFunction(() => document.querySelector('.withheld')?.classList.contains('open'))
      expect(await shown(room)).toBe('hearing--ask')
      expect(await room.locator('.present .dial').textContent()).toBe('8 left of 8')
      expect(await room.locator('.tally').textContent()).toContain('12')
      await deskAt(desk, 6)
      expect(await desk.getByRole('button', { name: 'Pause timer' }).isVisible()).toBe(true)
      expect(await desk.getByRole('button', { name: 'Start the session' }).count()).toBe(0)
    }
    await desk.keyboard.press('ArrowRight')
    await atSlide(room, 'hearing--steps')
  })

  test('a pause set by the presenter holds over a reload of the room, at once and without the other window', async () => {
    const { room, desk } = await openPair(present, 'hearing--ask')
    await desk.getByRole('button', { name: 'Pause screen' }).click()
    await room.getByRole('button', { name: 'Resume' }).waitFor()
    expect((await tree(room)).filter((node) => ['heading', 'button', 'link'].includes(node.role)).map((node) => node.name)).toEqual([
      'Resume',
    ])
    await desk.close()
    await room.reload()
    await room.waitForSelector('html.ready', { state: 'attached' })
    expect(await room.title()).toBe('A short pause')
    expect(await room.evaluate(() => document.activeElement?.textContent)).toBe('Resume')
    expect(await treeText(room)).not.toContain('What does it ask of us?')
  })

  test('messages without the token of this opening are not heeded', async () => {
    const { room } = await openPair(present)
    await room.evaluate(() => {
      for (const kit of ['', 'guess', undefined]) window.postMessage({ kit, say: 'ask', command: { do: 'next' } }, '*')
      window.postMessage(JSON.stringify({ method: 'slide', args: [3] }), '*')
    })
    await room.waitForTimeout(200)
    expect(await shown(room)).toBe('hearing')
  })

  test('when the room is closed the presenter’s window says so', async () => {
    const { room, desk } = await openPair(present)
    await room.close()
    await desk.getByText('The room window does not answer.').waitFor({ timeout: 10_000 })
  })
})

describe('the room', () => {
  test('no note ever reaches the room’s window while the presenter view is open', async () => {
    const { room, desk } = await openPair(present, 'hearing--features')
    expect(await desk.locator('.note-list').textContent()).toContain(sentinels.note)
    for (const id of await slideIds(room)) {
      await goTo(room, id)
      expect(await room.locator('body').evaluate((body) => (body as HTMLElement).innerText)).not.toContain(sentinels.note)
      expect(await treeText(room)).not.toContain(sentinels.note)
    }
    expect((await heard(room)).join()).not.toContain(sentinels.note)
  })

  test('counts under 5 never reach the room, not even its source', async () => {
    const { room, desk } = await openPair(present, 'hearing--count')
    await desk.getByLabel('Yes, often').fill('4')
    await desk.getByLabel('Now and then').fill('17')
    await room.waitForFunction(() => document.querySelector('.present .tally')?.textContent?.includes('17'))
    expect(await room.locator('.present .tally').innerText()).toMatch(
      /Yes, often\s+Fewer than 5\s+Now and then\s+17\s+Never\s+Not counted yet/,
    )
    expect(await room.locator('.present .tally').innerHTML()).not.toMatch(/>\s*4\s*</)
    await desk.getByLabel('Yes, often').fill('')
    await room.waitForFunction(() => !document.querySelector('.present .tally')?.textContent?.includes('Fewer'))
  })

  test('the presenter opens and closes a withheld quotation, and nothing of it is announced', async () => {
    const { room, desk } = await openPair(present, 'hearing--about')
    await desk.keyboard.press('ArrowRight')
    await desk.getByRole('button', { name: 'Open the quotation in the room' }).click()
    await room.locator('.present .withheld-inner').waitFor()
    expect(await desk.locator('.desk-now .withheld-inner').isVisible()).toBe(true)
    await desk.getByRole('button', { name: 'Close the quotation in the room' }).click()
    await room.locator('.present .withheld-inner').waitFor({ state: 'hidden' })
    expect((await heard(room)).join()).not.toContain(sentinels.quote)
  })
})

describe('notes, time and run sheet', () => {
  test('notes come in their order, told apart by word, icon and edge, with “If someone is upset” open from the start', async () => {
    const { desk } = await openPair(present, 'hearing--ask')
    const notes = await desk.locator('.note-list > *').evaluateAll((all) =>
      all.map((note) => {
        const label = note.querySelector('.note-kind')
        return {
          kind: label?.textContent?.trim() ?? '',
          icon: label?.querySelector('.icon') !== null,
          edge: `${getComputedStyle(note).borderLeftStyle} ${getComputedStyle(note).borderLeftWidth}`,
          open: note.matches('details') ? note.hasAttribute('open') : undefined,
        }
      }),
    )
    expect(notes.map((note) => note.kind)).toEqual([
      'Purpose',
      'Say',
      'Ask',
      'Do',
      'Watch for',
      'If it goes quiet',
      'Ways to take part, or not',
      'If someone is upset',
      'If people say that it is only them',
      'If someone discloses harm',
      'Safety',
    ])
    expect(notes.filter((note) => !note.icon)).toEqual([])
    expect(notes.filter((note) => note.open === true).map((note) => note.kind)).toEqual(['If someone is upset'])
    const edges = Object.fromEntries(notes.map((note) => [note.kind, note.edge]))
    expect(new Set(['Say', 'Ask', 'Do', 'Watch for', 'If someone is upset'].map((kind) => edges[kind])).size).toBe(5)
  })

  test('the notes’ own text size grows and holds over a reload', async () => {
    const { desk } = await openPair(present, 'hearing--ask')
    const size = () =>
      desk
        .locator('.note-do p')
        .last()
        .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    const before = await size()
    for (let press = 0; press < 4; press += 1) await desk.getByRole('button', { name: 'Larger notes' }).click()
    expect(await size()).toBeCloseTo(before * 2, 0)
    await desk.reload()
    await met(desk)
    expect(await size()).toBeCloseTo(before * 2, 0)
  })

  test('clocks and the timer’s figures are hidden until they are asked for', async () => {
    const { desk } = await openPair(present, 'hearing--ask')
    const figures = () =>
      desk
        .locator('.desk-figures, .desk-timer .dial-words, .preview .dial-words')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length)
    await desk.getByRole('button', { name: 'Start timer' }).click()
    await desk.getByRole('button', { name: 'Pause timer' }).waitFor()
    expect(await figures()).toBe(0)
    await desk.getByRole('button', { name: 'Show clocks' }).click()
    expect(await figures()).toBe(3)
    expect(await desk.locator('.desk-timer .dial-figure').textContent()).toMatch(/^[78]:\d\d$/)
    expect(await desk.locator('.desk-figures').innerText()).toMatch(/\d\d:\d\d\s+now\s+–\s+not started\s+60 min\s+planned/)
    await desk.getByRole('button', { name: 'Hide clocks' }).click()
    expect(await figures()).toBe(0)
  })

  test('the timer is started, paused, lengthened and hidden from here, and nothing but words comes at zero', async () => {
    const { room, desk } = await openPair(present, 'hearing--ask')
    await desk.getByRole('button', { name: 'Start timer' }).click()
    await room.getByRole('button', { name: 'Pause timer' }).waitFor()
    await desk.getByRole('button', { name: '1 minute more' }).click()
    await room.waitForFunction(() => document.querySelector('.present .dial')?.textContent === '9 left of 9')
    await desk.getByRole('button', { name: 'Hide timer' }).click()
    await room.waitForFunction(() => document.querySelector('.present .dial')?.textContent === '')
    await desk.getByRole('button', { name: 'Show timer' }).click()
    await desk.getByRole('button', { name: 'Pause timer' }).click()
    await room.locator('.present').getByRole('button', { name: 'Go on' }).waitFor()
    expect(await desk.locator('.ring circle').count()).toBeGreaterThanOrEqual(9)
  })

  test('the run sheet has planned times from the start of the session, and says how far behind we are', async () => {
    const { room, desk } = await openPair(present)
    expect(await desk.locator('.desk-pace').innerText()).toContain('Not started')
    expect(await desk.locator('.desk-steps').innerText()).toMatch(/Five features\s+0:00, 7 min\s+One quotation\s+0:07, 6 min/)
    await desk.getByRole('button', { name: 'Start the session' }).click()
    await desk.getByText('On time').waitFor()
    const start = await room.evaluate(() => Date.now())
    // Later, without waiting for it.
    for (const page of [room, desk]) await page.clock.install({ time: start + 9 * 60_000 + 1000 })
    await desk.getByLabel('Go to a slide').selectOption('hearing--quotation')
    await desk.getByRole('button', { name: 'Go', exact: true }).click()
    await desk.clock.runFor(2000)
    await desk.getByText('2 min behind').waitFor()
    expect(await desk.locator('.desk-pace').innerText()).toContain('To end on time: A case, 8 minutes, not 10.')
    expect(await desk.locator('.desk-steps .now strong').textContent()).toBe('One quotation')
    expect(await desk.locator('.desk-steps > li').first().innerText()).toMatch(/\d\d:\d\d, 7 min/)
  })
})

describe('one window', () => {
  async function openPanel(): Promise<Page> {
    const page = await open(browser, present, { slide: 'hearing--features', first: () => Object.assign(window, { open: () => null }) })
    await page.getByRole('button', { name: 'Presenter view' }).click()
    return page
  }

  test('when no window can be opened, a line says who will see the notes before any note is shown', async () => {
    const page = await openPanel()
    expect(await page.getByText('Everyone who can see this screen will see your notes.').isVisible()).toBe(true)
    expect(await treeText(page)).not.toContain(sentinels.note)
    await page.getByRole('button', { name: 'Not now' }).click()
    expect(await treeText(page)).not.toContain(sentinels.note)
  })

  test('the panel works as the window does, pauses with the room, and closes to the slide', async () => {
    const page = await openPanel()
    await page.getByRole('button', { name: 'Show my notes here' }).click()
    expect(await page.locator('.note-list').textContent()).toContain(sentinels.note)
    expect((await tree(page)).filter((node) => node.role === 'main')).toHaveLength(1)
    await page.keyboard.press('ArrowRight')
    await deskAt(page, 3)
    await page.getByRole('button', { name: 'Pause screen' }).click()
    expect(await treeText(page)).not.toContain(sentinels.note)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Resume')
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByRole('button', { name: 'Back to the slide' }).click()
    expect(await page.locator('.desk').count()).toBe(0)
    expect(await shown(page)).toBe('hearing--about')
    expect(await focused(page)).toBe('hearing--about--h')
  })

  test('by choice the panel opens from Settings, and a reload closes it', async () => {
    const page = await open(browser, present, { slide: 'hearing--features' })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Presenter view in this window' }).click()
    await page.getByRole('button', { name: 'Show my notes here' }).click()
    await page.reload()
    await page.waitForSelector('html.ready', { state: 'attached' })
    expect(await page.locator('.desk').count()).toBe(0)
    expect(await treeText(page)).not.toContain(sentinels.note)
  })
})

describe('for everyone', () => {
  test.each([1440, 1000, 390])('at a width of %i axe finds no fault in the presenter view', async (width) => {
    const { room, desk } = await openPair(present, 'hearing--ask')
    await desk.setViewportSize({ width, height: 900 })
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await desk.evaluate((script) => new Function(script)(), axe).catch(() => desk.addScriptTag({ content: axe }))
    for (const slide of ['hearing--ask', 'hearing--count', 'hearing']) {
      await goTo(room, slide)
      await atSlide(room, slide)
      await desk.waitForTimeout(200)
      const violations = await desk.evaluate(async () => {
        const run = (
          window as unknown as { axe: { run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe
        const result = await run.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { 'target-size': { enabled: true } },
        })
        return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 80)).join(' | ')}`)
      })
      expect(violations, slide).toEqual([])
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  test('shortcuts that the presenter turned on work in both windows', async () => {
    const { room, desk } = await openPair(present)
    await desk.keyboard.press('.')
    await room.waitForTimeout(200)
    expect(await room.title()).not.toBe('A short pause')
    await desk.getByRole('button', { name: 'Settings' }).click()
    await desk.getByLabel(/Single keys/).check()
    await desk.getByRole('button', { name: 'Close settings' }).click()
    await desk.keyboard.press('.')
    await room.getByRole('button', { name: 'Resume' }).waitFor()
    await room.keyboard.press('b')
    await settled(room)
    expect(await shown(room)).toBe('hearing')
    await desk.getByRole('button', { name: 'Pause screen' }).waitFor()
  })
})
