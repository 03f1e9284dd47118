/** The cmi5 package against a small statement store, in a real browser: the session’s statements in order, resume, and failures. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { unpacked } from './platform-lms.ts'
import { type Store, startStore } from './platform-store.ts'

const trouble = 'Your place is not being saved on the platform just now. You can go on reading.'
const words = 'Zwetschgenbaum am Morgen'
const box = '#answer--first--prompt-1'
const line = (page: Page) => expect.poll(() => page.locator('.platform-line').textContent(), { timeout: 10_000 })

let browser: Browser
let store: Store
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => store?.close())
afterAll(() => browser?.close())

async function launch(address = store.launchAddress()): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.text().includes('Content Security Policy') && errors.push(message.text()))
  await page.goto(address)
  await page.waitForSelector('html.ready', { state: 'attached' })
  expect(errors).toEqual([])
  return page
}

const verbs = () => store.statements.map((one) => one.verb.id.split('/').at(-1))

async function follow(page: Page, id: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place
  }, id)
}

test('first start, place saved, ended, resumed there, and completed once', async () => {
  store = await startStore(await unpacked('cmi5'))
  const first = await launch()
  await expect.poll(verbs).toEqual(['initialized'])
  expect(store.asked.slice(0, 4)).toEqual(['POST token', 'GET LMS.LaunchData', 'GET cmi5LearnerPreferences', 'GET workshop-kit'])
  await follow(first, 'first--prompt')
  await expect.poll(() => store.kept?.kept, { timeout: 10_000 }).toBe('1;first--prompt;00;')
  await first.goto('about:blank')
  await expect.poll(verbs).toEqual(['initialized', 'terminated'])

  const second = await launch()
  await expect.poll(() => second.evaluate(() => location.hash)).toBe('#first--prompt')
  await second.locator('#kit--platform-done').click()
  await expect.poll(() => second.locator('.platform-said').textContent()).toContain('has been told')
  expect(await second.locator('#kit--platform a.button').getAttribute('href')).toBe('http://localhost/back')
  await second.goto('about:blank')
  await expect.poll(verbs).toEqual(['initialized', 'terminated', 'initialized', 'completed', 'terminated'])

  const third = await launch()
  await expect.poll(() => third.locator('#kit--platform-done').textContent()).toBe('Finished')
  await follow(third, 'second')
  await expect.poll(() => store.kept?.kept, { timeout: 10_000 }).toContain('second')
  await third.goto('about:blank')
  await expect.poll(verbs).toEqual(['initialized', 'terminated', 'initialized', 'completed', 'terminated', 'initialized', 'terminated'])
})

test('statements are as cmi5 defines them', async () => {
  store = await startStore(await unpacked('cmi5'))
  const page = await launch()
  await page.locator('#kit--platform-done').click()
  await expect.poll(verbs).toEqual(['initialized', 'completed'])
  await page.goto('about:blank')
  await expect.poll(verbs).toEqual(['initialized', 'completed', 'terminated'])
  const categories = store.statements.map((one) => one.context.contextActivities?.category?.map(({ id }) => id.split('/').at(-1)))
  expect(categories).toEqual([['cmi5'], ['cmi5', 'moveon'], ['cmi5']])
  for (const one of store.statements) {
    expect(one.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(one.object.id).toBe('https://platform.example/activity')
    expect(one.context.registration).toBe('7c1d2a52-3f6b-4f0e-9d0a-5a5d1e8d0c11')
    expect(Object.values(one.context.extensions ?? {})).toEqual(['session-1'])
    expect(one.context.contextActivities?.grouping).toEqual([{ id: 'https://platform.example/course' }])
  }
  expect(store.statements[1]?.result?.completion).toBe(true)
  for (const one of store.statements.slice(1)) expect(one.result?.duration).toMatch(/^PT\d+H\d+M\d+(\.\d+)?S$/)
})

test('what a person writes is not sent until they share it', async () => {
  store = await startStore(await unpacked('cmi5'))
  const page = await launch()
  await follow(page, 'first--prompt')
  await page.locator(box).fill(words)
  await expect.poll(() => store.kept?.kept, { timeout: 10_000 }).toContain('first--prompt')
  expect(JSON.stringify([store.statements, store.kept])).not.toContain(words)
  await page.locator('#first--prompt .answer-share').click()
  await expect.poll(verbs).toEqual(['initialized', 'commented'])
  expect(store.statements[1]?.result?.response).toBe(words)
  expect(store.statements[1]?.context.contextActivities?.category).toBeUndefined()
})

test('answers that a person has the platform keep come back', async () => {
  store = await startStore(await unpacked('cmi5'))
  const page = await launch()
  await follow(page, 'first--prompt')
  await page.locator(box).fill(words)
  await page.locator('#kit--platform-keep').check()
  await expect.poll(() => store.kept?.kept?.split(';').length, { timeout: 10_000 }).toBe(5)
  await page.goto('about:blank')
  const again = await launch()
  await expect.poll(() => again.locator(box).inputValue()).toBe(words)
})

test('while the store fails there is one calm line; then everything arrives, once and in order', async () => {
  store = await startStore(await unpacked('cmi5'))
  store.failing = 'statements'
  const page = await launch()
  await line(page).toBe(trouble)
  await page.locator('#kit--platform-done').click()
  await expect.poll(() => page.locator('.platform-said').textContent()).toContain('will be told')
  await follow(page, 'first--prompt')
  expect(await page.locator('#first--prompt').isVisible()).toBe(true)
  store.failing = 'none'
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await line(page).toBe('')
  expect(verbs()).toEqual(['initialized', 'completed'])
  expect(store.asked.filter((one) => one === 'POST token')).toHaveLength(1)
})

test('a platform that does not answer at the start is asked again', async () => {
  store = await startStore(await unpacked('cmi5'))
  store.failing = 'everything'
  const page = await launch()
  await line(page).toBe(trouble)
  store.failing = 'none'
  await line(page).toBe('')
  expect(verbs()).toEqual(['initialized'])
})

test('a session that has timed out, a page opened twice, and no platform: the text stays, with that line', async () => {
  store = await startStore(await unpacked('cmi5'))
  const address = store.launchAddress()
  const page = await launch(address)
  await expect.poll(verbs).toEqual(['initialized'])
  store.failing = 'session'
  await follow(page, 'first--prompt')
  await line(page).toBe(trouble)
  expect(await page.locator('#first--prompt').isVisible()).toBe(true)
  store.failing = 'none'
  await line(await launch(address)).toBe(trouble)
  await line(await launch(address.split('?')[0])).toBe(trouble)
})

test('whoever only looks around completes nothing', async () => {
  store = await startStore(await unpacked('cmi5'))
  store.mode = 'Browse'
  const page = await launch()
  await page.locator('#kit--platform-done').click()
  await expect.poll(() => store.kept?.kept, { timeout: 10_000 }).toContain('end')
  await page.goto('about:blank')
  await expect.poll(verbs).toEqual(['initialized', 'terminated'])
})
