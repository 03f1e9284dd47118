/** The SCORM packages in a learning platform, in a real browser: first start, place, suspend, resume, end, and all that goes wrong. */
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Lms, launch, startLms, unpacked } from './platform-lms.ts'

const trouble = 'Your place is not being saved on the platform just now. You can go on reading.'
const words = 'Zwetschgenbaum am Morgen'
const box = '#answer--first--prompt-1'

let browser: Browser
let lms: Lms
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => lms?.close())
afterAll(() => browser?.close())

/** Where each version keeps what. */
const names = {
  scorm12: {
    status: (kept: Lms['kept']) => kept.core.lesson_status,
    place: (kept: Lms['kept']) => kept.core.lesson_location,
    exit: (kept: Lms['kept']) => kept.core.exit,
    time: (kept: Lms['kept']) => kept.core.session_time,
    shared: (kept: Lms['kept']) => kept.comments,
  },
  scorm2004: {
    status: (kept: Lms['kept']) => kept.completion_status,
    place: (kept: Lms['kept']) => kept.location,
    exit: (kept: Lms['kept']) => kept.exit,
    time: (kept: Lms['kept']) => kept.session_time,
    shared: (kept: Lms['kept']) => kept.comments_from_learner['0']?.comment ?? '',
  },
}

async function follow(course: Frame, id: string): Promise<void> {
  await course.evaluate((place) => {
    location.hash = place
  }, id)
}

/** As when a person closes the course: the platform's window goes on to another page. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('iframe')?.remove())
}

async function committed(kept: (cmi: Lms['kept']) => boolean): Promise<void> {
  await expect.poll(() => lms.commits.some(kept), { timeout: 10_000 }).toBe(true)
}

describe.each(['scorm12', 'scorm2004'] as const)('%s', (kind) => {
  const of = names[kind]

  test('first start, place saved, suspended, resumed there, and completed', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const first = await launch(browser, lms.address)
    await committed((cmi) => of.status(cmi) === 'incomplete' && of.exit(cmi) === 'suspend')
    await follow(first.course, 'first--prompt')
    await committed((cmi) => of.place(cmi) === 'first--prompt')
    await leave(first.page)
    expect(of.status(lms.kept)).toBe('incomplete')
    expect(of.time(lms.kept)).toMatch(kind === 'scorm12' ? /^\d{2,4}:\d\d:\d\d(\.\d+)?$/ : /^PT\d+H\d+M\d+(\.\d+)?S$/)

    const second = await launch(browser, lms.address)
    await expect.poll(() => second.course.evaluate(() => location.hash)).toBe('#first--prompt')
    expect(await second.course.locator('#first--prompt').isVisible()).toBe(true)
    await second.course.locator('#first .module-end').scrollIntoViewIfNeeded()
    await committed((cmi) => cmi.suspend_data.split(';')[2] === '10')
    expect(of.status(lms.kept)).toBe('incomplete')
    await second.course.locator('#first .onward').click()
    await second.course.locator('#second .module-end').scrollIntoViewIfNeeded()
    await committed((cmi) => of.status(cmi) === 'completed')
    await leave(second.page)

    const third = await launch(browser, lms.address)
    await expect.poll(() => third.course.locator('#kit--platform-done').textContent()).toBe('Finished')
    await leave(third.page)
    expect(of.status(lms.kept)).toBe('completed')
  })

  test('whoever says that they have finished has finished, and is told that the platform knows', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const { course } = await launch(browser, lms.address)
    await course.locator('#kit--platform-done').click()
    await committed((cmi) => of.status(cmi) === 'completed')
    await expect.poll(() => course.locator('.platform-said').textContent()).toContain('has been told that you have finished')
  })

  test('the way round in the content note counts as having read that module', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const { course } = await launch(browser, lms.address)
    await follow(course, 'first')
    await course.locator('#first .before-you-start a.skip').click()
    await course.locator('#second .module-end').scrollIntoViewIfNeeded()
    await committed((cmi) => of.status(cmi) === 'completed')
  })

  test('a commit that fails shows one calm line, and the next that is taken catches up', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const { page, course } = await launch(browser, lms.address)
    await committed(() => true)
    lms.failing = true
    await follow(course, 'first--prompt')
    await expect.poll(() => course.locator('.platform-line').textContent(), { timeout: 10_000 }).toBe(trouble)
    expect(await course.getByText(trouble).count()).toBe(1)
    await follow(course, 'first--room-only')
    expect(await course.locator('#first--room-only').isVisible()).toBe(true)
    lms.failing = false
    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.dispatchEvent(new Event('online')))
    await committed((cmi) => of.place(cmi) === 'first--room-only')
    await expect.poll(() => course.locator('.platform-line').textContent()).toBe('')
  })

  test('it is tried again by itself, too', async () => {
    lms = await startLms(kind, await unpacked(kind))
    lms.failing = true
    const { course } = await launch(browser, lms.address)
    await expect.poll(() => course.locator('.platform-line').textContent()).toBe(trouble)
    lms.failing = false
    await committed(() => true)
    await expect.poll(() => course.locator('.platform-line').textContent()).toBe('')
  })

  test('with no platform at all the page reads as ever, with that one line', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const { course } = await launch(browser, `${lms.address}bare`)
    await expect.poll(() => course.locator('.platform-line').textContent()).toBe(trouble)
    await follow(course, 'first--prompt')
    await course.locator(box).fill(words)
    expect(await course.locator('#first--prompt').isVisible()).toBe(true)
    expect(await course.locator('.answer-share').count()).toBe(0)
    expect(lms.commits).toEqual([])
  })

  test('a page that is hidden is saved at once, and one that closes ends its session once', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const { page, course } = await launch(browser, lms.address)
    await committed(() => true)
    await page.evaluate(
      (name) => {
        const api = (window as unknown as Record<string, Record<string, (...values: string[]) => unknown>>)[name] ?? {}
        const end = name === 'API' ? 'LMSFinish' : 'Terminate'
        const before = api[end]?.bind(api)
        Object.assign(window, { ends: 0 })
        api[end] = (...values) => {
          Object.assign(window, { ends: (window as unknown as { ends: number }).ends + 1 })
          return before?.(...values)
        }
      },
      kind === 'scorm12' ? 'API' : 'API_1484_11',
    )
    const before = lms.commits.length
    await course.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(() => lms.commits.length).toBeGreaterThan(before)
    await course.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide'))
    })
    await leave(page)
    expect(await page.evaluate(() => (window as unknown as { ends: number }).ends)).toBe(1)
  })

  test('what a person writes is not sent until they share it, and then they are told who may read it', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const { page, course } = await launch(browser, lms.address)
    await follow(course, 'first--prompt')
    await course.locator(box).fill(words)
    await course.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await committed((cmi) => of.place(cmi) === 'first--prompt')
    expect(JSON.stringify(lms.commits)).not.toContain(words)
    expect(await course.locator('#first--prompt .share-who').textContent()).toContain('with your name')
    await course.locator('#first--prompt .answer-share').click()
    await committed((cmi) => of.shared(cmi).includes(words))
    await expect.poll(() => course.locator('#first--prompt .share-says').textContent()).toContain('can read what you sent')
    expect(await course.locator('#first--prompt .answer-says').textContent()).toContain('Shared on the platform.')
    expect(of.shared(lms.kept)).toBe(`A prompt: ${words}`)
    await leave(page)
    expect(lms.kept.suspend_data).not.toContain(words)
    expect(lms.kept.suspend_data.split(';')).toHaveLength(4)
  })

  test('answers are kept only while the box is ticked, come back, and go with Clear', async () => {
    lms = await startLms(kind, await unpacked(kind))
    const first = await launch(browser, lms.address)
    await follow(first.course, 'first--prompt')
    await first.course.locator(box).fill(words)
    expect(await first.course.locator('#kit--platform-keep').isChecked()).toBe(false)
    await first.course.locator('#kit--platform-keep').check()
    await committed((cmi) => cmi.suspend_data.split(';').length === 5)
    await expect.poll(() => first.course.locator('#first--prompt .answer-says').textContent()).toContain('Kept on the platform')
    await leave(first.page)
    const second = await launch(browser, lms.address)
    await expect.poll(() => second.course.locator(box).inputValue()).toBe(words)
    expect(await second.course.locator('#kit--platform-keep').isChecked()).toBe(true)
    await second.course.locator('.bar-clear').click()
    await committed((cmi) => cmi.suspend_data.split(';').length === 4 && lms.kept === cmi)
    expect(await second.course.locator('#kit--platform-keep').isChecked()).toBe(false)
    await leave(second.page)
    expect(lms.kept.suspend_data.split(';')).toHaveLength(4)
  })

  test('a score from self-checks goes to the platform only where the venue asked for it, and the page says so', async () => {
    const two = `---
title: Two questions
minutes: 20
---

## Asked {#asked}

::: check
First?

- [x] Yes.
- [ ] No.
:::

::: check
Second?

- [x] Yes.
- [ ] No.
:::
`
    const venue = 'platform-score: true\nquiet-space: Room 9\ncontacts:\n  - { name: Local group, phone: "0001" }\n'
    const score = (cmi: Lms['kept']) => (kind === 'scorm12' ? cmi.core.score.raw : cmi.score.raw)
    const answer = async (course: Frame, check: number, choice: number) => {
      await course.locator('kit-check').nth(check).locator('input').nth(choice).check()
      await course.locator('kit-check').nth(check).locator('[data-act="check"]').click()
    }
    const ready = async (change: Record<string, string>) => {
      lms = await startLms(kind, await unpacked(kind, { 'decks/small/second.md': two, ...change }))
      const started = await launch(browser, lms.address)
      await follow(started.course, 'second--asked')
      await committed((cmi) => of.place(cmi) === 'second--asked')
      return started
    }

    const plain = await ready({})
    await answer(plain.course, 0, 0)
    await leave(plain.page)
    await expect.poll(() => of.time(lms.kept)).not.toBe('')
    expect(score(lms.kept)).toBe('')
    expect(await plain.page.content()).not.toContain('answered right')
    lms.close()

    const scored = await ready({ 'decks/venue.yaml': venue })
    expect(await scored.course.locator('#kit--platform').textContent()).toContain('how many of the questions you have answered right')
    await answer(scored.course, 0, 1)
    await answer(scored.course, 1, 0)
    await committed((cmi) => score(cmi) === '50')
    await leave(scored.page)
    const again = await launch(browser, lms.address)
    await again.course.waitForSelector('kit-check', { state: 'attached' })
    await follow(again.course, 'second--asked')
    await answer(again.course, 0, 0)
    await committed((cmi) => score(cmi) === '100')
  })
})

/** Text that cannot be packed well: each letter is as likely as any other. */
function noise(length: number): string {
  let seed = 7
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .'[seed % 64]
  }).join('')
}

test('SCORM 1.2 keeps 4,096 characters: the place first, and the page says what found no room', async () => {
  const prompts = [1, 2, 3].map((at) => `## Question ${at} {#question-${at}}\n\n::: reflect\nWhat is ${at}?\n:::\n`).join('\n')
  const second = `---\ntitle: Second part\nminutes: 20\n---\n\n## Only slide {#only}\n\nText.\n\n${prompts}`
  lms = await startLms('scorm12', await unpacked('scorm12', { 'decks/small/second.md': second }))
  const { page, course } = await launch(browser, lms.address)
  await follow(course, 'second--question-1')
  await course.locator('#kit--platform-keep').check()
  await course.locator('#answer--second--question-1-1').fill(noise(2500))
  await course.locator('#answer--second--question-2-1').fill(noise(9000))
  await course.locator('#answer--second--question-3-1').fill(words)
  await expect
    .poll(() => course.locator('.platform-room').textContent(), { timeout: 10_000 })
    .toContain('Not kept there: what you wrote at Question 2.')
  expect(await course.locator('#second--question-2 .answer-says').textContent()).toContain('Not kept on the platform')
  await committed((cmi) => cmi.core.lesson_location.startsWith('second--') && cmi.suspend_data.length > 2000)
  await leave(page)
  expect(Math.max(...lms.commits.map((cmi) => cmi.suspend_data.length))).toBeLessThanOrEqual(4096)
  const again = await launch(browser, lms.address)
  await expect.poll(() => again.course.locator('#answer--second--question-3-1').inputValue()).toBe(words)
  expect(await again.course.locator('#answer--second--question-1-1').inputValue()).toBe(noise(2500))
  expect(await again.course.locator('#answer--second--question-2-1').inputValue()).toBe('')
  expect(await again.course.evaluate(() => location.hash)).toBe(`#${lms.kept.core.lesson_location}`)
})

test('the platform is found through frames and in the window that opened the page; frames of other sites are passed over', async () => {
  lms = await startLms('scorm2004', await unpacked('scorm2004'))
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${lms.address}opener`)
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open('/package/index.html'))])
  await popup.waitForSelector('html.ready', { state: 'attached' })
  await committed((cmi) => cmi.completion_status === 'incomplete')
  await expect.poll(() => popup.locator('.platform-line').textContent()).toBe('')
  await popup.close()
  // A frame of another site in between, whose window may not be looked into.
  const far = await browser.newContext()
  const outer = await far.newPage()
  const before = lms.commits.length
  await outer.goto(`${lms.address}far`)
  await expect.poll(() => outer.frame('course')?.locator('html.ready').count()).toBe(1)
  await expect.poll(() => outer.frame('course')?.locator('.platform-line').textContent()).toBe('')
  await expect.poll(() => lms.commits.length).toBeGreaterThan(before)
})
