/** The room pack as a colleague meets it: taken out of its zip, on a laptop with no network, opened by a double click. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { folderWith, run } from './command-run.ts'
import { smallSources } from './small-workshop.ts'

let browser: Browser
/** The folder of a person's own: its name has spaces, an accent and a per cent sign. */
let folder: string
const seat = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

beforeAll(async () => {
  const root = folderWith({
    ...Object.fromEntries(smallSources().texts),
    'decks/small/second.md':
      '---\ntitle: Second part\nminutes: 20\n---\n\n## Only slide {#only}\n\nSee [the prompt](first#prompt).\n\n![A seat](images/seat.png)\n',
    'decks/small/images/seat.png': seat,
  })
  const built = run(root, 'build', '--only', 'pack', '--today', '2026-11-21')
  expect(built.status, built.err).toBe(0)
  folder = join(root, 'room pack – 100 % été')
  mkdirSync(folder)
  const zip = unzipSync(readFileSync(join(root, 'dist/facilitators/small/downloads/pack.zip')))
  for (const [name, bytes] of Object.entries(zip)) writeFileSync(join(folder, name), bytes)
  browser = await openBrowser()
})

afterAll(() => browser?.close())

interface Opened {
  page: Page
  /** What the page asked for, by address, and what the browser complained of. */
  asked: string[]
  problems: string[]
}

async function openFile(name: string): Promise<Opened> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  const asked: string[] = []
  const problems: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(addressOf(name))
  return { page, asked, problems }
}

function addressOf(name: string): string {
  return pathToFileURL(join(folder, name)).href
}

const pages = ['README', 'cards', 'contacts', 'content-notes', 'guide', 'handout', 'present', 'slides']

describe('each page opens from the disk with the network off', () => {
  test.each(pages)(
    '%s.html asks for nothing but itself, has its letters and its pictures, and leads only to what is there',
    async (name) => {
      const { page, asked, problems } = await openFile(`${name}.html`)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([addressOf(`${name}.html`)])
      expect(problems).toEqual([])
      const seen = await page.evaluate(() => ({
        title: document.title,
        words: document.body.innerText.length,
        letters: [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('"', '')),
        broken: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src.slice(0, 60)),
        links: [...document.links].map((link) => link.href).filter((href) => href.startsWith('file:')),
      }))
      expect(seen.title).toContain('Small workshop')
      expect(seen.words).toBeGreaterThan(20)
      expect(seen.letters).toContain('Atkinson Hyperlegible Next Variable')
      expect(seen.broken).toEqual([])
      const there = readdirSync(folder).map(addressOf)
      expect(seen.links.filter((href) => !there.includes(href.replace(/#.*$/, '')))).toEqual([])
      await page.context().close()
    },
  )

  test('the slides move by key, and the README leads to them', async () => {
    const { page } = await openFile('README.html')
    await page.click('text=present.html >> nth=0')
    await page.waitForSelector('html.ready')
    expect(page.url()).toContain('/present.html')
    const before = page.url()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((was) => location.href !== was, before)
    await page.context().close()
  })
})

/** What the check page says in all, once it has looked at everything. */
async function verdict(page: Page): Promise<string> {
  await page.waitForFunction(() => !/^Looking|not looked yet/.test(document.querySelector('.check-sum')?.textContent ?? 'Looking'))
  return page.innerText('.check-sum')
}

function found(page: Page, name: string): Promise<string> {
  return page.innerText(`[data-file="${name}"] .found`)
}

describe('the page that checks the pack', () => {
  test('finds all, tells what it cannot open, and asks for the files beside it alone', async () => {
    const { page, asked, problems } = await openFile('check-this-pack.html')
    const said = await verdict(page)
    const tried = pages.length + 1
    expect(said).toContain(`All ${tried} files that this page can open are there, and they open.`)
    expect(said).toContain('It could not look at present.pptx')
    for (const name of pages) expect(await found(page, `${name}.html`)).toBe('It is there, and it opens.')
    expect(await found(page, 'present.pptx')).toContain('This browser cannot open it inside a page')
    expect(asked.filter((address) => !/^(file|data):/.test(address))).toEqual([])
    expect(problems).toEqual([])
    expect(await page.locator('object').count()).toBe(0)
    await page.context().close()
  })

  test('says so when a file is missing', async () => {
    renameSync(join(folder, 'guide.html'), join(folder, 'gone.html'))
    try {
      const { page } = await openFile('check-this-pack.html')
      expect(await verdict(page)).toContain('Not found: guide.html. Take all files out of the zip again')
      expect(await found(page, 'guide.html')).toContain('Not found')
      expect(await found(page, 'handout.html')).toBe('It is there, and it opens.')
      await page.context().close()
    } finally {
      renameSync(join(folder, 'gone.html'), join(folder, 'guide.html'))
    }
  })

  test('handed all files, it compares each with what was made', async () => {
    const { page } = await openFile('check-this-pack.html')
    await verdict(page)
    const names = readdirSync(folder).sort()
    const choose = async (paths: string[]) => {
      const before = await page.innerText('.check-sum')
      await page.setInputFiles('.check-more input', paths)
      await page.waitForFunction((was) => document.querySelector('.check-sum')?.textContent !== was, before)
      return page.innerText('.check-sum')
    }
    const paths = names.map((name) => join(folder, name))
    expect(await choose(paths)).toBe(`All ${names.length - 1} files are there, and the same as when they were made.`)
    expect(await choose(paths.filter((path) => !path.endsWith('present.pptx')))).toContain(
      'Not among the files that you chose: present.pptx.',
    )

    const copies = folderWith()
    for (const name of names) copyFileSync(join(folder, name), join(copies, name))
    const broken = readFileSync(join(copies, 'present.pptx'))
    broken[Math.floor(broken.length / 2)] = 255 - (broken[Math.floor(broken.length / 2)] ?? 0)
    writeFileSync(join(copies, 'present.pptx'), broken)
    expect(await choose(names.map((name) => join(copies, name)))).toContain('Not the same as when they were made: present.pptx.')
    expect(await found(page, 'present.pptx')).toContain('not the same as when it was made')
    expect(await found(page, 'guide.html')).toBe('It is there, and the same as when it was made.')
    rmSync(copies, { recursive: true })
    await page.context().close()
  })

  test('without script it is a list to go through by hand', async () => {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(addressOf('check-this-pack.html'))
    expect(await page.innerText('.check-sum')).toContain('open each file below yourself')
    expect(await page.locator('.check-more').isVisible()).toBe(false)
    expect(await page.locator('.check-files tbody a').count()).toBe(readdirSync(folder).length - 1)
    await context.close()
  })
})
