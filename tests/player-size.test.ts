/** What a deck costs before it has any content: script and style, fonts apart. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const most = 65_000

test('a deck’s script and style are at most 65 kB after gzip', () => {
  const sizes = ['deck.js', 'deck.css'].map((name) => gzipSync(readFileSync(join(import.meta.dirname, '../build/player', name))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most)
})
