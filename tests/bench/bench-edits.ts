/** How long an edit takes from the file being written until the browser shows it. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'

const kit = join(import.meta.dirname, '../../build/command/workshop-kit.js')

/** Milliseconds of each edit to a module in the middle of the workshop, with its deck open at that place. */
export async function measureEdits(root: string, count: number): Promise<number[]> {
  const preview = spawn(process.execPath, [kit, 'dev', '--root', root, '--today', '2026-11-22'])
  const browser = await openBrowser()
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = ''
      preview.stdout.on('data', (text) => {
        said += text
        const found = /http:\S+/.exec(said)?.[0]
        if (found !== undefined) resolve(found)
      })
      preview.on('exit', () => reject(new Error(`the preview ended: ${said}`)))
    })
    const page = await browser.newPage()
    await page.goto(`${url}facilitators/bench/present.html#session-25--slide-484`)
    await page.locator('html.ready').waitFor()
    // The deck is measured once after it is opened, as it would be while a person reads.
    await page.waitForTimeout(8000)
    const times: number[] = []
    for (let edit = 0; edit < count; edit++) {
      times.push(await measureEdit(page, join(root, 'decks/bench/session-25.md'), `Edit number ${edit}`))
      await page.waitForTimeout(500)
    }
    return times
  } finally {
    await browser.close()
    preview.kill()
  }
}

/** Until the frame after the words stand in the page, by the browser's own clock; both clocks are this computer's. */
async function measureEdit(page: Page, file: string, words: string): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.getElementById('session-25--slide-484')?.textContent?.includes(wanted))
            resolve(performance.timeOrigin + performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    words,
  )
  // The page is looking before the file is written.
  await page.waitForTimeout(100)
  const text = readFileSync(file, 'utf8').replace(/(\{#slide-484 minutes=2\}\n\n)(Edit number \d+\n\n)?/, `$1${words}\n\n`)
  const written = performance.timeOrigin + performance.now()
  writeFileSync(file, text)
  return (await shown) - written
}
