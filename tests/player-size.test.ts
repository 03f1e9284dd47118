/** What a deck costs before it has any content: script and style, fonts apart. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Compiled, compile } from '../src/compile.ts'
import { benchWorkshop } from './bench/bench-workshop.ts'
import { emptyAssets, fileOf } from './small-workshop.ts'

const most = 65_000

test('a deck’s script and style are at most 65 kB after gzip', () => {
  const sizes = ['deck.js', 'deck.css'].map((name) => gzipSync(readFileSync(join(import.meta.dirname, '../build/player', name))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most)
})

test('a page to read alone has at most 25 kB of script and style after gzip: fonts, and code that is asked for later, apart', () => {
  const sizes = ['reader-first.js', 'reader.js', 'page.css'].map(
    (name) => gzipSync(readFileSync(join(import.meta.dirname, '../build/player', name))).length,
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000)
})

test('a session’s page is as large in a workshop of 5,000 slides as in one of 50, and the contents grow by their rows alone', async () => {
  const [small, large] = await Promise.all([buildBench(50, 2), buildBench(5000, 200)])
  const page = (built: Compiled) => fileOf(built, 'learners/bench/session-1.html').length
  // The way on is the same; only the first session's own text is there.
  expect(Math.abs(page(large) - page(small))).toBeLessThan(100)
  const rows = fileOf(large, 'learners/bench/index.html').length - fileOf(small, 'learners/bench/index.html').length
  expect(rows / 198).toBeLessThan(250)
}, 180_000)

function buildBench(slides: number, modules: number): Promise<Compiled> {
  const texts = benchWorkshop(slides, modules)
  return compile({ texts, pictures: new Map(), problems: [] }, emptyAssets, { today: '2026-11-21', strict: false, only: ['reader'] })
}
