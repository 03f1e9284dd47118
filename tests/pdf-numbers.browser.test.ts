/** Page numbers that are written into a PDF where stand-ins were printed, read by another library. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withPageNumbers } from '../src/pdf/page-numbers.ts'
import { standInFor } from '../src/pdf/stand-ins.ts'
import { openBrowser } from './browser.ts'
import { readPdf } from './pdf-reader.ts'

const letters = readFileSync(join(import.meta.dirname, '../build/player/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2'))
const style = `@font-face{font-family:ours;font-weight:200 800;src:url(data:font/woff2;base64,${letters.toString('base64')})}
li{display:flex;justify-content:space-between}span{font:16px ours;font-variant-numeric:tabular-nums}`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A page with so many lines of contents, and text of our own below. */
async function printed(lines: number, rules = style): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  const rows = Array.from({ length: lines }, (_, line) => `<li>Part ${'abcdefgh'[line]} <span>${standInFor(line)}</span></li>`)
  await page.setContent(`<style>${rules}</style><title>Trial</title><p>Ring 000 0000<ol>${rows.join('')}</ol><p>Four: 012`)
  await page.evaluate('document.fonts.ready.then(() => 0)')
  const bytes = await page.pdf({ tagged: true, outline: true })
  await page.close()
  return bytes
}

describe('numbers', () => {
  test('stand where the stand-ins stood, with the same tags, and nothing else has changed', async () => {
    const bytes = await printed(5)
    const numbered = withPageNumbers(bytes, [3, 12, 45, 678, 90])
    if (numbered === undefined) throw new Error('no numbers')
    const [before, after] = [await readPdf(bytes), await readPdf(numbered)]
    const parts = (numbers: string[]) => numbers.map((number, line) => `Part ${'abcde'[line]} ?${number}`).join('.*')
    expect(before.text.join()).toMatch(new RegExp(parts(['012', '345', '678', '901', '234'])))
    expect(after.text.join()).toMatch(new RegExp(`Ring 000 0000.*${parts(['3', '12', '45', '678', '90'])}.*Four: 012`))
    expect(after.roles).toEqual(before.roles)
    expect(Buffer.from(numbered.subarray(0, bytes.length)).equals(bytes)).toBe(true)
  })
  test('are not written where a digit has no letter, a number is too long, or a line is not found', async () => {
    const bytes = await printed(5)
    expect(withPageNumbers(bytes, [3, 12, 45, 678, 1000])).toBeUndefined()
    expect(withPageNumbers(bytes, [3, 12, 45, 678, 90, 91])).toBeUndefined()
    const two = await printed(2)
    expect(withPageNumbers(two, [3, 5])).toBeInstanceOf(Uint8Array)
    expect(withPageNumbers(two, [3, 9])).toBeUndefined()
  })
  test('are not written into letters that are shown several at once', async () => {
    const bytes = await printed(5, 'li{display:flex;justify-content:space-between}')
    expect(withPageNumbers(bytes, [1, 2, 3, 4, 5])).toBeUndefined()
  })
})
