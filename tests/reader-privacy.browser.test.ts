/** Leaving at once and leaving nothing behind, on pages that people read alone. Rows 34, 35 and 38, and the honest words of row 36. */
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { needBrowser, openBrowser } from './browser.ts'
import { heard, settled, watchLiveRegions } from './deck-page.ts'
import { buildReaderWorkshop, leftBehind, nothing, openAt, otherHost, press, type ReaderWorkshop, widths } from './reader-workshop.ts'

let workshop: ReaderWorkshop
let browser: Browser

beforeAll(async () => {
  workshop = await buildReaderWorkshop()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  workshop?.close()
})

const at = (path: string) => workshop.address + path
const learnerPages = ['index.html', 'calm/index.html', 'calm/one.html', 'safety.html', 'accessibility.html']

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html.ready', { state: 'attached' })
}

function leadExitTo(page: Page, address: string): Promise<void> {
  return page.locator('.kit-bar a.exit').evaluate((link, href) => link.setAttribute('href', href), address)
}

/** Every sort of jump that a module's page has, some of them on to other modules and back. */
async function jumpAbout(page: Page): Promise<void> {
  for (const link of ['nav.contents a', 'a[href^="#ref--"]', '.way-back', 'a.skip[href="#ask"]', '.bar-support', '.bar-settings'])
    for (const index of [0, 1, 2]) if ((await page.locator(link).count()) > index) await press(page, link, index)
  await press(page, '.before-you-start a.skip')
  await page.waitForURL(/two\.html/)
  await ready(page)
  await press(page, '.onward[rel=next]')
  await page.waitForURL(/three\.html/)
  await ready(page)
  await press(page, '.onward[rel=prev]')
  await page.waitForURL(/two\.html/)
  await ready(page)
  await press(page, 'nav.contents a')
}

describe.each(widths)('Exit at a width of %i', (width) => {
  test('after every sort of jump, Back finds what was open before the module, and nobody is told where from', async () => {
    const there = await otherHost()
    const page = await openAt(browser, at('safety.html'), width)
    await page.goto(at('calm/one.html'))
    await ready(page)
    const before = await page.evaluate(() => history.length)
    await jumpAbout(page)
    expect(await page.evaluate(() => history.length)).toBe(before)
    await leadExitTo(page, there.address)
    await page.locator('.kit-bar a.exit').click()
    await page.waitForURL(there.address)
    expect(there.referers).toEqual([undefined])
    await page.goBack()
    expect(page.url()).toBe(at('safety.html'))
    there.close()
  })

  test('in the same frame the page is covered, fields and device are emptied, and the title is neutral', async () => {
    const page = await openAt(browser, at('calm/one.html'), width)
    await page.locator('.answer textarea').first().fill('mine')
    await page.locator('.answer-save input').first().check()
    await page.evaluate(() => scrollTo(0, 1500))
    // A place that never answers, so that what stands there meanwhile can be looked at.
    await page.route('**/slow', () => undefined)
    await leadExitTo(page, at('slow'))
    const left = await page.evaluate(() => {
      const field = document.querySelector('textarea')
      document.querySelector<HTMLElement>('.kit-bar a.exit')?.click()
      const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      return {
        words: document.body.textContent,
        covered: middle?.className,
        ground: middle && getComputedStyle(middle).backgroundColor,
        title: document.title,
        field: field?.value,
        kept: Object.keys(localStorage),
      }
    })
    expect(left).toEqual({
      words: 'Loading.',
      covered: 'exit-cover',
      ground: 'rgb(255, 255, 255)',
      title: 'Loading',
      field: '',
      kept: [],
    })
  })

  test('Shift three times exits and says how far it is; capitals, Shift+Tab and Escape never do', async () => {
    const there = await otherHost()
    const page = await openAt(browser, at('calm/one.html'), width, { first: watchLiveRegions })
    await leadExitTo(page, there.address)
    await page.locator('.answer textarea').first().focus()
    for (const key of ['Shift+N', 'Shift+H', 'Shift+S', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Escape', 'Escape', 'Escape'])
      await page.keyboard.press(key)
    expect(await heard(page)).toEqual([])
    for (const _ of [1, 2]) await page.keyboard.press('Shift')
    expect(await heard(page)).toEqual(['Press Shift two more times to exit.', 'Press Shift once more to exit.'])
    const lights = await page.locator('.exit-lights').boundingBox()
    const exit = await page.locator('.kit-bar a.exit').boundingBox()
    expect(lights && exit && lights.y >= exit.y + exit.height).toBe(true)
    await page.clock.install()
    await page.keyboard.press('a')
    for (const _ of [1, 2]) await page.keyboard.press('Shift')
    await page.clock.runFor(5001)
    await page.keyboard.press('Shift')
    expect(there.referers).toEqual([])
    for (const _ of [1, 2]) await page.keyboard.press('Shift')
    await page.waitForURL(there.address)
    there.close()
  })

  test('with no script Exit is a plain link without referrer, on every page', async () => {
    const there = await otherHost()
    const page = await openAt(browser, at('index.html'), width, { javaScriptEnabled: false })
    for (const path of learnerPages) {
      await page.goto(at(path))
      const exit = page.locator('.kit-bar a.exit')
      expect(await exit.getAttribute('href'), path).toBe('https://www.bbc.co.uk/weather')
      expect(await exit.innerText()).toContain('Exit')
      await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
      await exit.click()
      await page.waitForURL(/bbc/)
      await page.goBack()
      expect(page.url()).toBe(at(path))
    }
    there.close()
  })
})

describe('Exit', () => {
  test('every learners’ page has it, wired, and it works from a file', async () => {
    const there = await otherHost()
    for (const path of [...learnerPages, 'calm/slides.html', 'calm/downloads/reader.html']) {
      const page = await openAt(browser, pathToFileURL(`${workshop.shelf}/${path}`).href, 1280)
      const exit = page.getByRole('link', { name: /Exit this page/ })
      await exit.evaluate((link, href) => link.setAttribute('href', href), there.address)
      await page.evaluate(() => history.replaceState({}, ''))
      await exit.click()
      await page.waitForURL(there.address)
      expect(await page.evaluate(() => history.length), path).toBe(2)
      await page.close()
    }
    expect(new Set(there.referers)).toEqual(new Set([undefined]))
    there.close()
  })

  test('with no network an empty page is shown, not an error', async () => {
    const page = await openAt(browser, pathToFileURL(`${workshop.shelf}/calm/one.html`).href, 390)
    await page.context().setOffline(true)
    await page.locator('.kit-bar a.exit').click()
    await page.waitForURL('about:blank')
  })

  test('the words of a page that is read aloud stop', async () => {
    const page = await openAt(browser, at('calm/one.html'), 390)
    await page.route('**/slow', () => undefined)
    await leadExitTo(page, at('slow'))
    const stopped = await page.evaluate(() => {
      let cancelled = 0
      speechSynthesis.cancel = () => {
        cancelled += 1
      }
      document.querySelector<HTMLElement>('.kit-bar a.exit')?.click()
      return cancelled
    })
    expect(stopped).toBe(1)
  })

  test('in a platform’s frame it leads the whole window away', async () => {
    const there = await otherHost()
    const platform = await otherHost(`<h1>Platform</h1><iframe width="900" height="600" src="${at('calm/one.html')}"></iframe>`)
    const page = await browser.newPage()
    await page.goto(platform.address)
    const exit = page.frameLocator('iframe').locator('.kit-bar a.exit')
    await page.frameLocator('iframe').locator('html.ready').waitFor()
    await exit.evaluate((link, href) => link.setAttribute('href', href), there.address)
    await exit.click()
    await page.waitForURL(there.address)
    for (const host of [there, platform]) host.close()
  })

  test('in a frame that may not lead the window away, the frame itself is left', async () => {
    const there = await otherHost()
    const platform = await otherHost(`<iframe sandbox="allow-scripts" width="900" height="600" src="${at('calm/one.html')}"></iframe>`)
    const page = await browser.newPage()
    await page.goto(platform.address)
    const exit = page.frameLocator('iframe').locator('.kit-bar a.exit')
    await page.frameLocator('iframe').locator('html.ready').waitFor()
    await exit.evaluate((link, href) => link.setAttribute('href', href), there.address)
    await exit.click()
    await expect.poll(() => page.frames()[1]?.url()).toBe(there.address)
    expect(page.url()).toBe(platform.address)
    for (const host of [there, platform]) host.close()
  })
})

describe('a page that comes back from the browser’s memory', () => {
  test('is covered until it is asked for, with nothing in its boxes', async () => {
    const keeping = await chromium.launch({
      executablePath: needBrowser(),
      args: ['--no-sandbox', '--disable-gpu'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    const page = await openAt(keeping, at('calm/one.html'), 390)
    await page.evaluate(() => addEventListener('pageshow', (event) => Object.assign(window, { persisted: event.persisted })))
    await page.locator('.answer textarea').first().fill('mine')
    await page.evaluate(() => scrollTo(0, 900))
    await page.evaluate((href) => location.assign(href), at('index.html'))
    await page.waitForURL(at('index.html'))
    await page.goBack({ waitUntil: 'commit' })
    await settled(page)
    expect(await page.evaluate(() => (window as unknown as { persisted: boolean }).persisted)).toBe(true)
    expect(await page.title()).toBe('Start')
    expect(await page.evaluate(() => document.elementFromPoint(200, 700)?.className)).toBe('exit-cover')
    expect(await page.locator('main').evaluate((main) => main.closest('[inert]') !== null)).toBe(true)
    await page.getByRole('button', { name: 'Open this page again' }).click()
    expect(await page.title()).toBe('First part, A calm workshop')
    expect(await page.evaluate(() => scrollY)).toBe(900)
    expect(await page.locator('.answer textarea').first().inputValue()).toBe('')
    await keeping.close()
  })

  test('has nothing but a neutral start once somebody has exited', async () => {
    const page = await openAt(browser, at('calm/one.html'), 390, { slide: 'ask' })
    await page.route('**/slow', () => undefined)
    await leadExitTo(page, at('slow'))
    const words = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.kit-bar a.exit')?.click()
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      return [document.title, document.body.textContent, location.hash]
    })
    expect(words).toEqual(['Start', 'Go to the start', ''])
  })
})

describe('jumps', () => {
  test.each(widths)('at a width of %i every link on the page lands with its heading clear of the bar and focused', async (width) => {
    const page = await openAt(browser, at('calm/one.html'), width)
    const count = await page.locator('nav.contents a, main a.skip[href^="#"], main a.button[href^="#"]').count()
    expect(count).toBeGreaterThanOrEqual(8)
    for (let index = 0; index < count; index += 1) {
      await press(page, 'nav.contents a, main a.skip[href^="#"], main a.button[href^="#"]', index)
      await settled(page)
      const landed = await page.evaluate(() => {
        const target = document.getElementById(location.hash.slice(1))
        const focused = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
        const bar = document.querySelector('.kit-bar')?.getBoundingClientRect() ?? new DOMRect()
        return {
          hash: location.hash,
          onHeading: document.activeElement !== null && document.activeElement === target?.querySelector('h1, h2, h3'),
          gap: focused.top - Math.max(bar.bottom, 0),
          end: document.documentElement.scrollHeight - innerHeight - scrollY < 2,
        }
      })
      expect(landed.onHeading, landed.hash).toBe(true)
      expect(landed.gap, landed.hash).toBeGreaterThanOrEqual(0)
      if (!landed.end) expect(landed.gap, landed.hash).toBeLessThanOrEqual(120)
    }
  })

  test('the contents follow the reading, and nothing is said about it', async () => {
    const page = await openAt(browser, at('calm/one.html'), 1280, { first: watchLiveRegions })
    const current = () => page.$$eval('nav.contents [aria-current]', (links) => links.map((link) => link.getAttribute('href')))
    for (const id of ['features', 'ask', 'end', 'quotation']) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id)
      await expect.poll(current).toEqual([`#${id}`])
    }
    await page.setViewportSize({ width: 1280, height: 4000 })
    for (const id of ['about', 'end', 'features']) {
      await press(page, `nav.contents a[href="#${id}"]`)
      await expect.poll(current).toEqual([`#${id}`])
    }
    expect(await heard(page)).toEqual([])
  })

  test('a reference leads back to where it was asked for', async () => {
    const page = await openAt(browser, at('calm/one.html'), 390)
    await press(page, 'main a[href="#ref--book"]')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ref--book')
    await page.getByRole('button', { name: 'Back to the text' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#ref--book')
    expect(await page.locator('.way-back').count()).toBe(0)
  })
})

describe('nothing is left behind', () => {
  test.each(widths)('a full walk at a width of %i stores nothing and asks nothing of another host', async (width) => {
    const asked: string[] = []
    const page = await openAt(browser, at('index.html'), width)
    page.on('request', (request) => asked.push(request.url()))
    for (const path of [...learnerPages, 'calm/two.html', 'calm/three.html', 'calm/downloads/reader.html']) {
      await page.goto(at(path))
      await ready(page)
      for (const link of await page.locator('a[href^="#"]').all()) if (await link.isVisible()) await link.dispatchEvent('click')
      for (const summary of await page.locator('summary').all()) await summary.dispatchEvent('click')
      for (const box of await page.locator('textarea').all()) if (await box.isVisible()) await box.fill('words')
      for (const button of await page.locator('main button, .told').all())
        if (await button.isVisible()) if (!/print/i.test(await button.innerText())) await button.dispatchEvent('click')
      await page.setViewportSize({ width: 844, height: 390 })
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await page.locator('.bar-clear').dispatchEvent('click')
      expect(await leftBehind(page), path).toEqual(nothing)
    }
    expect(asked.filter((url) => !url.startsWith(workshop.address) && !/^(data|blob|about):/.test(url))).toEqual([])
    await page
      .locator('textarea')
      .first()
      .evaluate(() => localStorage.setItem('seen', 'yes'))
    expect(await leftBehind(page)).not.toEqual(nothing)
  })
})
