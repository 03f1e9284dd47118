/** The learning record: a person's own, kept and cleared like their answers, and taken away only by their press. Issue 4, point 3. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import puppeteer from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { lost, smallTargets } from './reader-seen.ts'
import { buildReaderWorkshop, leftBehind, nothing, openAt, press, type ReaderWorkshop, widths } from './reader-workshop.ts'

let workshop: ReaderWorkshop
let browser: Browser

beforeAll(async () => {
  workshop = await buildReaderWorkshop('reader,single')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  workshop?.close()
})

const one = () => `${workshop.address}calm/one.html`
const oneFile = () => join(workshop.shelf, 'calm/downloads/reader.html')
const names = ['time', 'date', 'learned', 'practice', 'next']
const field = (page: Page, name: string) => page.locator(`#answer--record--${name}`)

async function openRecord(page: Page): Promise<void> {
  await page.evaluate(() => {
    const card = document.querySelector('details.record-card')
    if (card instanceof HTMLDetailsElement) card.open = true
  })
  await page.waitForSelector('#answer--record--next', { state: 'attached' })
}

/** A record with words in every field, and what a person may paste. */
async function fillRecord(page: Page): Promise<void> {
  await page.locator('.answer textarea').first().fill('They wait.\nThen they ask <"gently"> & listen.\n\nA second paragraph \u0007with 🌱')
  // On a page of parts the record is a part of its own, which a link at the end of each module leads to.
  if ((await page.locator('.to-record').count()) > 0) await press(page, '.to-record a')
  await openRecord(page)
  await page.locator('.record-read input').first().check()
  for (const name of names) await field(page, name).fill(`my ${name}`)
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).dispatchEvent('click')])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const asWord = 'Download for Word (DOCX)'

/** Style and words of each paragraph of a Word file, as its XML reads. */
function paragraphsOf(page: Page, xml: string): Promise<string[]> {
  return page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'application/xml')
    if (read.querySelector('parsererror')) throw new Error(read.documentElement.textContent ?? '')
    return Array.from(read.getElementsByTagName('w:p'), (paragraph) => {
      const style = paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val')
      const lines = Array.from(paragraph.getElementsByTagName('w:t'), (line) => line.textContent)
      return `${style}: ${lines.join('|')}`
    })
  }, xml)
}

const wholeRecord = [
  'Title: Learning record',
  'Normal: Workshop: A calm workshop',
  'Normal: Module: First part',
  'Normal: Date: my date',
  'Normal: Time I spent: my time',
  'Heading1: What I read',
  'ListBullet: First part',
  'Heading1: Outcomes',
  'Heading2: First part',
  'ListBullet: name one thing',
  'Heading1: What I wrote',
  'Heading2: First part',
  'Heading3: What does it ask?',
  'Question: What does this ask of the person who listens?',
  'Normal: They wait.|Then they ask <"gently"> & listen.',
  'Normal: A second paragraph with 🌱',
  'Heading1: What I learned',
  'Normal: my learned',
  'Heading1: How it changes my practice',
  'Normal: my practice',
  'Heading1: What I will do',
  'Normal: my next',
]

describe.each(widths)('the record at a width of %i', (width) => {
  test('is closed and empty at first, then labelled, optional, and says where the words go', async () => {
    const page = await openAt(browser, one(), width)
    expect(await page.locator('#kit--record textarea').count()).toBe(0)
    expect(await page.locator('#kit--record .no-script').isVisible()).toBe(false)
    await page.locator('.record-card > summary').click()
    // The fields are made when the browser says that the card is open, which is a moment later.
    await page.waitForSelector('.record-card textarea')
    const fields = await page.$$eval('.record-card :is(textarea, input)', (all) =>
      (all as HTMLTextAreaElement[]).map((one) => ({
        label: one.labels[0]?.textContent?.trim() ?? '',
        value: one.type === 'checkbox' ? String((one as unknown as HTMLInputElement).checked) : one.value,
        form: one.form?.id,
        says: document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
        needed: one.required,
        kind: one.type,
      })),
    )
    expect(fields.map(({ label }) => label)).toEqual([
      'Save what I write on this device for 7 days',
      'First part',
      'Time I spent',
      'Date',
      'What I learned',
      'How it changes my practice',
      'What I will do',
    ])
    expect(fields.filter(({ needed, form }) => needed || form !== 'kit--answers')).toEqual([])
    expect(new Set(fields.map(({ value }) => value))).toEqual(new Set(['false', '']))
    const says = fields.filter(({ kind }) => kind === 'textarea').map((one) => one.says)
    expect(new Set(says)).toEqual(new Set(['Not saved, not sent. Your words go when you close or leave this page.']))
    expect(await lost(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
  })
})

describe('the record', () => {
  test('without script is one line', async () => {
    const page = await openAt(browser, one(), 390, { javaScriptEnabled: false })
    expect(await page.locator('#kit--record .no-script').isVisible()).toBe(true)
    expect(await page.locator('.record-card').isVisible()).toBe(false)
  })

  test('has today’s date only by a press', async () => {
    const page = await openAt(browser, one(), 390)
    await page.clock.setFixedTime(new Date('2026-11-21T10:00:00'))
    await openRecord(page)
    expect(await field(page, 'date').inputValue()).toBe('')
    await press(page, '.record-card .one-line button')
    expect(await field(page, 'date').inputValue()).toBe('21 November 2026')
  })

  test('keeps nothing before it is asked to, is found again after, and knows what was asked on other pages', async () => {
    const page = await openAt(browser, one(), 390)
    await fillRecord(page)
    expect(await leftBehind(page)).toEqual(nothing)
    await page.locator('.record-card .answer-save input').check()
    await page.goto(`${workshop.address}calm/two.html`)
    await page.waitForSelector('html.ready', { state: 'attached' })
    await openRecord(page)
    expect(await field(page, 'learned').inputValue()).toBe('')
    expect(await page.locator('.record-tick').allTextContents()).toEqual(['Second part', 'First part'])
    const { bytes } = await download(page, asWord)
    const paragraphs = await paragraphsOf(page, strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))
    expect(paragraphs).toContain('Normal: Module: Second part')
    expect(paragraphs.slice(paragraphs.indexOf('Heading1: What I wrote'))).toEqual(
      expect.arrayContaining([
        'Heading2: First part',
        'Heading3: What does it ask?',
        'Question: What does this ask of the person who listens?',
        'Question: What I learned',
        'Normal: my learned',
      ]),
    )
    await page.goto(one())
    await page.waitForSelector('html.ready', { state: 'attached' })
    await openRecord(page)
    expect(await Promise.all(names.map((name) => field(page, name).inputValue()))).toEqual(names.map((name) => `my ${name}`))
  })

  test('is emptied by Clear my answers, and asked about before a link away', async () => {
    const page = await openAt(browser, one(), 390)
    await openRecord(page)
    await field(page, 'next').fill('my next')
    await press(page, '.onward')
    expect(await page.locator('dialog.leave').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Stay here' }).dispatchEvent('click')
    await page.locator('.record-card .answer-save input').check()
    await page.locator('.record-read input').check()
    await press(page, '.bar-clear')
    await page.waitForSelector('.told')
    expect(await page.$$eval('.record-card textarea', (all) => all.map((one) => (one as HTMLTextAreaElement).value).join(''))).toBe('')
    expect(await page.locator('.record-card input:checked').count()).toBe(0)
    expect(await leftBehind(page)).toEqual(nothing)
  })

  test('is gone with Exit', async () => {
    const page = await openAt(browser, one(), 390)
    await fillRecord(page)
    await page.locator('.record-card .answer-save input').check()
    await page.evaluate((away) => {
      const link = document.querySelector<HTMLAnchorElement>('a.exit')
      if (link) link.href = away
      Object.assign(window, { stays: [...document.querySelectorAll('.record-card textarea')] })
    }, '#gone')
    await press(page, 'a.exit')
    const words = await page.evaluate(() => (window as unknown as { stays: HTMLTextAreaElement[] }).stays.map((one) => one.value).join(''))
    expect(words).toBe('')
    expect(await page.locator('body').innerText()).toBe('Loading.')
    expect(await leftBehind(page)).toEqual(nothing)
  })

  test('becomes Markdown', async () => {
    const page = await openAt(browser, one(), 390)
    await fillRecord(page)
    const { name, bytes } = await download(page, 'Download as Markdown')
    expect(name).toBe('learning-record.md')
    const text = bytes.toString()
    expect(text).toContain('# Learning record\n\nWorkshop: A calm workshop\n\nModule: First part\n\n')
    expect(text).toContain('## What I read\n\n- First part\n\n## Outcomes\n')
    expect(text).toContain(
      '#### What does it ask?\n\n> What does this ask of the person who listens?\n\nThey wait.\nThen they ask <"gently"> & listen.',
    )
    expect(text).toContain('## What I will do\n\nmy next\n')
  })

  test('is printed alone', async () => {
    const page = await openAt(browser, one(), 390)
    await page.evaluate(() => {
      window.print = () => {}
    })
    await fillRecord(page)
    await page.getByRole('button', { name: 'Print', exact: true }).dispatchEvent('click')
    await page.emulateMedia({ media: 'print' })
    const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim())
    expect(lines.filter(Boolean).slice(0, 7)).toEqual([
      'Learning record',
      'Workshop: A calm workshop',
      'Module: First part',
      'Date: my date',
      'Time I spent: my time',
      'What I read',
      'First part',
    ])
    expect(lines).not.toContain('Some features')
    expect(await page.locator('.own-words :is(h1, h2, h3, h4, li)').count()).toBe(12)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.own-words').count()).toBe(0)
  })
})

describe('a Word file', () => {
  test('has real headings, lists, a title and a language, and nothing about the person or the device', async () => {
    const page = await openAt(browser, one(), 390)
    await fillRecord(page)
    const { name, bytes } = await download(page, asWord)
    expect(name).toBe('learning-record.docx')
    const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
    for (const [path, xml] of Object.entries(parts)) expect(await paragraphsOf(page, xml), path).toBeDefined()
    expect(await paragraphsOf(page, parts['word/document.xml'] ?? '')).toEqual(wholeRecord)
    const core = parts['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:title>Learning record</dc:title><dc:language>en-GB</dc:language>')
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/)
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
    for (const level of [1, 2, 3])
      expect(parts['word/styles.xml']).toContain(`w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>`)
    // Every part is named by a type and every link leads to a part.
    for (const path of Object.keys(parts).filter((one) => /^(word|docProps)\/[^/]+\.xml$/.test(one)))
      expect(parts['[Content_Types].xml']).toContain(`PartName="/${path}"`)
    for (const [, target] of (parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g))
      expect(Object.keys(parts)).toContain(`word/${target}`)
    expect(Object.values(parts).join('')).not.toMatch(/Mozilla|Chrom|Linux|Windows|workshop-kit|\/\/127/)
  })

  test('is the same bytes for the same record, whatever the day and the place', async () => {
    const files: Buffer[] = []
    for (const [timezoneId, day] of [
      ['Europe/London', '2026-11-21T10:00:00'],
      ['Pacific/Auckland', '2027-06-01T22:00:00'],
    ] as const) {
      const page = await openAt(browser, one(), 390, { timezoneId, locale: timezoneId.startsWith('Pacific') ? 'mi-NZ' : 'en-GB' })
      await page.clock.setFixedTime(new Date(day))
      await fillRecord(page)
      files.push((await download(page, asWord)).bytes)
    }
    expect(files[0]?.equals(files[1] ?? Buffer.of())).toBe(true)
  })

  test('its writer is not asked for before it is wanted, and a page without it says so', async () => {
    const page = await openAt(browser, one(), 390)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    await page.waitForSelector('html.ready', { state: 'attached' })
    await fillRecord(page)
    await download(page, 'Download as Markdown')
    expect(asked.filter((url) => url.includes('reader-export'))).toEqual([])
    await page.route('**/reader-export.js', (route) => route.abort())
    await page.getByRole('button', { name: asWord }).dispatchEvent('click')
    await page.waitForSelector('.told:has-text("could not be made")')
    await page.unroute('**/reader-export.js')
    await download(page, asWord)
    await download(page, asWord)
    expect(asked.filter((url) => url.includes('reader-export'))).toHaveLength(2)
  })

  test('is made by linked pages and by one file, each opened from the disk', async () => {
    for (const path of [join(workshop.shelf, 'calm/one.html'), `${pathToFileURL(oneFile()).href}#one`]) {
      const page = await openAt(browser, path, 390)
      expect(await page.evaluate(() => document.scripts.length)).toBeGreaterThan(1)
      await fillRecord(page)
      const { bytes } = await download(page, asWord)
      const paragraphs = await paragraphsOf(page, strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))
      expect(paragraphs.filter((line) => line !== 'Normal: Module: First part')).toEqual(
        wholeRecord.filter((line) => line !== 'Normal: Module: First part'),
      )
    }
  })

  test('of a one-file reader is about the modules that a person ticks or wrote in, and its code does not run before', async () => {
    const page = await openAt(browser, oneFile(), 1280)
    expect(await page.$eval('#kit--export', (script) => (script as HTMLScriptElement).type)).toBe('text/plain')
    await page.locator('.kit-foot a[href="#kit--record"]').click()
    expect(await page.locator('.record-card').isVisible()).toBe(true)
    expect(await page.locator('.record-tick').allTextContents()).toEqual(['First part', 'Second part', 'Third part'])
    await page.locator('.record-read input').nth(2).check()
    const { bytes } = await download(page, 'Download as Markdown')
    expect(bytes.toString()).toBe('# Learning record\n\nWorkshop: A calm workshop\n\n## What I read\n\n- Third part\n')
  })
})

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((place) => existsSync(place))

test('Firefox makes the Word file, too, from the disk: linked and in one file', async ({ skip }) => {
  const executablePath = process.env.WORKSHOP_KIT_FIREFOX || firefox
  if (executablePath === undefined) return skip('Firefox')
  const fox = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  for (const path of [join(workshop.shelf, 'calm/one.html'), oneFile()]) {
    const page = await fox.newPage()
    await page.goto(pathToFileURL(path).href)
    await page.waitForSelector('html.ready')
    const bytes = await page.evaluate(async () => {
      const made = new Promise<Blob>((done) => {
        URL.createObjectURL = (blob) => {
          done(blob as Blob)
          return '#'
        }
      })
      const card = document.querySelector<HTMLDetailsElement>('details.record-card')
      if (card) card.open = true
      await new Promise((done) => setTimeout(done, 200))
      for (const button of document.querySelectorAll<HTMLElement>('.record-card button'))
        if (button.textContent?.includes('DOCX')) button.click()
      const late = new Promise<undefined>((done) => setTimeout(done, 5000))
      const blob = await Promise.race([made, late])
      return blob ? [...new Uint8Array(await blob.arrayBuffer())] : []
    })
    expect(strFromU8(unzipSync(Uint8Array.from(bytes))['word/document.xml'] ?? new Uint8Array()), path).toContain('Learning record')
    await page.close()
  }
  await fox.close()
})
