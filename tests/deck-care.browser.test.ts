/** Care in the deck: what is closed stays closed, ways round land, time never runs out, nothing is left behind. Rows 32 to 44 and 53 of the requirements. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { focused, goTo, heard, open, serveFolder, settled, shown, slideIds, tree, treeText, watchLiveRegions } from './deck-page.ts'
import { type BuiltWorkshop, buildDeckWorkshop, oneFilePage, presentPage, sentinels, slidesPage } from './deck-workshop.ts'

let workshop: BuiltWorkshop
let browser: Browser
let present: string
let slides: string

beforeAll(async () => {
  workshop = buildDeckWorkshop()
  browser = await openBrowser()
  present = workshop.page(presentPage)
  slides = workshop.page(slidesPage)
})

afterAll(() => browser?.close())

function wordsShown(page: Page): Promise<boolean> {
  return page.locator('[id="hearing--quotation"] .withheld-inner').isVisible()
}

describe('glossary terms', () => {
  test('a term shows and hides its meaning by Space and Enter, and the slide stays', async () => {
    const page = await open(browser, present, { slide: 'hearing--features' })
    const meaning = 'How a person is looked at.'
    await page.locator('.present button.term').focus()
    for (const key of ['Space', 'Enter']) {
      await page.keyboard.press(key)
      expect(await treeText(page)).toContain(meaning)
      expect(await shown(page)).toBe('hearing--features')
      await page.keyboard.press(key)
      expect(await treeText(page)).not.toContain(meaning)
    }
  })

  test('without script the meanings stand at the end of the page', async () => {
    const page = await open(browser, slides, { javaScriptEnabled: false })
    expect(await page.locator('.deck-words').innerText()).toContain('regard: How a person is looked at.')
  })
})

describe('withheld quotations', () => {
  test('a quotation opens and closes by Space, Enter and a tap, and focus stays on the control', async () => {
    const page = await open(browser, present, { slide: 'hearing--quotation', hasTouch: true })
    const summary = page.locator('.present summary')
    expect(await wordsShown(page)).toBe(false)
    await summary.focus()
    for (const key of ['Space', 'Enter']) {
      await page.keyboard.press(key)
      expect(await wordsShown(page)).toBe(true)
      await page.keyboard.press(key)
      expect(await wordsShown(page)).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    }
    await summary.tap()
    expect(await treeText(page)).toContain(sentinels.quote)
    await summary.tap()
    expect(await treeText(page)).not.toContain(sentinels.quote)
  })

  test('Next and the arrow keys pass a quotation by', async () => {
    const page = await open(browser, present, { slide: 'hearing--about' })
    await page.keyboard.press('ArrowRight')
    expect(await shown(page)).toBe('hearing--quotation')
    await page.keyboard.press('PageDown')
    expect(await shown(page)).toBe('hearing--open-quotation')
    await page.keyboard.press('ArrowLeft')
    expect(await wordsShown(page)).toBe(false)
  })

  test('no link, text fragment, toggle or find opens it, on the stage or the plain page', async () => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      for (const hash of ['hearing--quotation', `hearing--quotation:~:text=${sentinels.quote}`, `:~:text=${sentinels.quote}`]) {
        const page = await open(browser, present, { viewport, slide: hash })
        expect(await wordsShown(page), hash).toBe(false)
      }
      const page = await open(browser, present, { viewport, slide: 'hearing--quotation' })
      await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
      await settled(page)
      expect(await wordsShown(page)).toBe(false)
      expect(await page.evaluate((word) => (window as unknown as { find: (text: string) => boolean }).find(word), sentinels.quote)).toBe(
        false,
      )
      expect(await page.locator('.withheld-inner [id], .withheld-inner[id]').count()).toBe(0)
    }
  })

  test('the closed words reach no tree, title, live region or description; note and paraphrase do', async () => {
    const page = await open(browser, present, { first: watchLiveRegions })
    for (const id of await slideIds(page)) {
      await goTo(page, id)
      expect(await page.title()).not.toContain(sentinels.quote)
    }
    await goTo(page, 'hearing--quotation')
    const text = await treeText(page)
    expect(text).not.toContain(sentinels.quote)
    expect(text).toContain('A person describes not being heard.')
    expect(text).toContain('Not being written down can feel like not being heard.')
    expect((await heard(page)).join()).not.toContain(sentinels.quote)
    expect(await page.locator(`meta[content*="${sentinels.quote}"]`).count()).toBe(0)
  })

  test('paper holds what is open, and note and paraphrase of what is closed', async () => {
    const page = await open(browser, present, { slide: 'hearing--quotation' })
    const printed = async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await page.emulateMedia({ media: 'print' })
      const text = await treeText(page)
      const nodes = await tree(page)
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await page.emulateMedia({ media: 'screen' })
      return { text, headings: nodes.filter((node) => node.role === 'heading').length }
    }
    const closed = await printed()
    expect(closed.text).not.toContain(sentinels.quote)
    expect(closed.text).toContain('Not being written down')
    expect(closed.text).toContain(sentinels.steps[2])
    expect(closed.headings).toBeGreaterThanOrEqual((await slideIds(page)).length)
    expect(closed.text).not.toContain(sentinels.note)
    await page.locator('.present summary').click()
    // This quotation's consent leaves paper out, so its paraphrase stands in for it even when it is open.
    const opened = await printed()
    expect(opened.text).not.toContain(sentinels.quote)
    expect(opened.text).toContain('Not being written down')
    expect(opened.text).toContain('These stand-in words')
    expect(await shown(page)).toBe('hearing--quotation')
    expect((await tree(page)).filter((node) => node.role === 'heading').map((node) => node.name)).toEqual([
      'A small workshop',
      'One quotation',
    ])
  })

  test('a PDF has one page a slide and every heading in its tags', async () => {
    const page = await open(browser, present)
    const count = (await slideIds(page)).length
    await page.evaluate(() => document.querySelector('[id="closing--long"]')?.remove())
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
    expect(pdf.match(/\/S \/H2\b/g)).toHaveLength(count - 1)
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(count - 1)
    expect(pdf).toContain('/MediaBox [0 0 960 540]')
    expect(await page.locator('.slides > section[hidden]').count()).toBe(count - 2)
  })
})

describe('ways round', () => {
  test.each([320, 390, 844, 1280])('at a width of %i every skip link lands exactly on its slide', async (width) => {
    const page = await open(browser, slides, { viewport: { width, height: 720 } })
    const links = await page.$$eval('.slides a[href^="#"]', (all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
    expect(links.length).toBeGreaterThanOrEqual(3)
    for (const [index, target] of links.entries()) {
      await goTo(
        page,
        await page
          .locator('.slides a[href^="#"]')
          .nth(index)
          .evaluate((link) => link.closest('section')?.id ?? ''),
      )
      await page.locator('.slides a[href^="#"]').nth(index).click()
      await settled(page)
      const heading = await page.locator(`[id="${target}--h"]`).evaluate((one) => ({
        top: one.getBoundingClientRect().top,
        bottom: one.getBoundingClientRect().bottom,
        height: window.innerHeight,
      }))
      expect(heading.top, target).toBeGreaterThanOrEqual(0)
      expect(heading.bottom, target).toBeLessThanOrEqual(heading.height)
      expect(await focused(page)).toBe(`${target}--h`)
      expect(await page.evaluate(() => location.hash)).toBe(`#${target}`)
    }
  })

  test('moving about in the deck adds nothing to the browser’s history', async () => {
    const page = await open(browser, slides)
    const before = await page.evaluate(() => history.length)
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home']) await page.keyboard.press(key)
    await goTo(page, 'hearing--about')
    await page.getByRole('link', { name: /^Skip to/ }).click()
    expect(await page.evaluate(() => history.length)).toBe(before)
  })

  test('Support goes to the next support slide', async () => {
    const page = await open(browser, slides)
    await page.getByRole('button', { name: 'Support' }).click()
    expect(await shown(page)).toBe('closing--support')
    expect(await focused(page)).toBe('closing--support--h')
  })
})

describe('time', () => {
  test('after 24 hours nothing has moved, and a timer at zero only says so', async () => {
    const page = await open(browser, present, { slide: 'hearing--features' })
    await page.clock.install({ time: new Date('2026-11-21T10:00:00') })
    await page.clock.runFor('24:00:00')
    expect(await shown(page)).toBe('hearing--features')
    await goTo(page, 'hearing--ask')
    await page.getByRole('button', { name: 'Start timer' }).click()
    await page.clock.runFor('03:00')
    expect(await page.locator('.present .dial').textContent()).toBe('5 left of 8')
    expect(await page.locator('.present .ring .past').count()).toBe(3)
    await page.getByRole('button', { name: 'Pause timer' }).click()
    await page.clock.runFor('01:00:00')
    expect(await page.locator('.present .dial').textContent()).toBe('5 left of 8')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: '1 minute more' }).click()
    await page.getByRole('button', { name: 'Hide timer' }).click()
    expect(await page.locator('.present .dial').textContent()).toBe('')
    await page.getByRole('button', { name: 'Show timer' }).click()
    const before = await page.locator('.present .prompt').innerHTML()
    await page.clock.runFor('24:00:00')
    expect(await page.locator('.present .dial').textContent()).toBe('9 minutes have passed')
    expect(await page.locator('.present .prompt').innerHTML()).toBe(before)
    expect(await shown(page)).toBe('hearing--ask')
  })

  test('a running timer goes on over a reload', async () => {
    const page = await open(browser, present, { slide: 'hearing--ask' })
    await page.getByRole('button', { name: 'Start timer' }).click()
    await page.reload()
    expect(await page.getByRole('button', { name: 'Pause timer' }).isVisible()).toBe(true)
    expect(await page.locator('.present .dial').textContent()).toBe('8 left of 8')
  })
})

describe('the pause screen', () => {
  test('it hides the room from every sense, with a neutral title and Resume focused, and holds over a reload', async () => {
    const page = await open(browser, present, { slide: 'hearing--ask' })
    await page.getByRole('button', { name: 'Pause screen' }).click()
    for (const round of ['at once', 'after a reload']) {
      const nodes = await tree(page)
      expect(
        nodes.filter((node) => ['heading', 'button', 'link'].includes(node.role)).map((node) => node.name),
        round,
      ).toEqual(['Resume'])
      expect(nodes.map((node) => node.name)).toContain('A short pause')
      expect(await page.title()).toBe('A short pause')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Resume')
      expect(await page.locator('main').getAttribute('inert')).toBe('')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(() =>
          ['Resume', undefined].includes(
            document.activeElement === document.body ? undefined : (document.activeElement?.textContent ?? ''),
          ),
        ),
      ).toBe(true)
      if (round === 'at once') await page.reload()
    }
    await page.getByRole('button', { name: 'Resume' }).click()
    expect(await shown(page)).toBe('hearing--ask')
    expect(await focused(page)).toBe('hearing--ask--h')
    expect(await page.title()).toContain('What does it ask of us?')
  })

  test('learners’ slides have Exit and no pause screen, and the room’s have it the other way round', async () => {
    const room = await open(browser, present)
    const learners = await open(browser, slides)
    expect(await room.getByText('Exit this page').count()).toBe(0)
    expect(await learners.getByText('Pause screen').count()).toBe(0)
    expect(await learners.getByText('Presenter view').count()).toBe(0)
    expect(await learners.getByRole('link', { name: 'Exit this page' }).isVisible()).toBe(true)
  })
})

describe('leaving', () => {
  async function outside(): Promise<{ address: string; referers: (string | undefined)[]; close: () => void }> {
    const referers: (string | undefined)[] = []
    const server = createServer((request, response) => {
      if (request.url === '/') referers.push(request.headers.referer)
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Weather</title>')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, referers, close: () => server.close() }
  }

  test('Exit covers the page at once, replaces it, sends no referrer, and Back does not return to it', async () => {
    const there = await outside()
    const served = await serveFolder(`${workshop.folder}/dist/learners`)
    const page = await open(browser, `${served.address}index.html`.replace('index.html', 'avoidable-harm/slides.html'))
    await page.goto('about:blank')
    await page.goto(`${served.address}avoidable-harm/slides.html`)
    await page.waitForSelector('html.ready')
    for (const key of ['ArrowRight', 'ArrowRight', 'End']) await page.keyboard.press(key)
    await goTo(page, 'hearing--about')
    await page.getByRole('link', { name: 'Exit this page' }).evaluate((link, href) => link.setAttribute('href', href), there.address)
    await page.evaluate(() => {
      addEventListener('pagehide', () => Object.assign(window, { atLeaving: document.body.textContent }))
    })
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Exit this page' }).click()
    await page.waitForURL(there.address)
    expect(there.referers).toEqual([undefined])
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    served.close()
    there.close()
  })

  test('Shift three times exits; capitals, Shift+Tab and Escape never do', async () => {
    const page = await open(browser, slides, { first: watchLiveRegions })
    let left = false
    await page.route(/bbc/, (route) => {
      left = true
      return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
    })
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+N', 'Shift+H', 'Shift+S', 'Escape', 'Escape', 'Escape'])
      await page.keyboard.press(key)
    expect(left).toBe(false)
    // A Shift that made a capital is none of the three.
    await page.keyboard.press('Shift+N')
    await page.keyboard.press('Shift')
    await page.keyboard.press('Shift')
    expect((await heard(page)).slice(-2)).toEqual(['Press Shift two more times to exit.', 'Press Shift once more to exit.'])
    await page.keyboard.press('Shift')
    await page.waitForURL(/bbc/)
    expect(left).toBe(true)
  })
})

describe('privacy', () => {
  test.each([presentPage, slidesPage, oneFilePage])('a walk through %s asks nothing of another host and stores nothing', async (path) => {
    const served = await serveFolder(`${workshop.folder}/dist`)
    const asked: string[] = []
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    context.on('request', (request) => asked.push(request.url()))
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(served.address + path)
    await page.waitForSelector('html.ready')
    for (const id of await slideIds(page)) await goTo(page, id)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.setViewportSize({ width: 1280, height: 720 })
    if (path !== slidesPage) {
      await goTo(page, 'hearing')
      const [popup] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: 'Presenter view' }).click()])
      await popup.waitForSelector('html.ready')
      await popup.keyboard.press('ArrowRight')
    }
    expect(asked.filter((url) => !url.startsWith(served.address) && !url.startsWith('data:'))).toEqual([])
    if (path === oneFilePage)
      expect(new Set(asked.filter((url) => !url.startsWith('data:')).map((url) => url.split('?')[0]))).toEqual(
        new Set([served.address + path]),
      )
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
    expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0, workers: 0 })
    expect(await context.cookies()).toEqual([])
    expect(complaints).toEqual([])
    served.close()
  })
})
