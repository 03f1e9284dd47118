/** Every page is valid HTML by the Nu checker, which is the W3C's own. It runs on Java. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, run } from './command-run.ts'
import { buildDeckWorkshop } from './deck-workshop.ts'

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin', 'java')
const hasJava = spawnSync(java, ['-version']).status === 0

interface Message {
  type: string
  url: string
  message: string
  extract?: string
}

/**
 * What this checker is too old for: its reader of styles knows no layers yet (CSS Cascade 5, section 6.4), and says no more of a style after one;
 * its reader of drawings knows `pathLength` on paths alone (SVG 2, section 9.6.1, has it on every shape).
 */
const tooNew = ['CSS: Unrecognized at-rule “@layer”', 'Attribute “pathLength” not allowed on element “circle”']

/** The errors in all pages of a folder, one line each. */
function errorsIn(folder: string): string[] {
  const { stderr, status } = spawnSync(java, ['-jar', checker, '--format', 'json', '--skip-non-html', folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (stderr === '') throw new Error(`the checker said nothing, and ended with ${status}`)
  const { messages } = JSON.parse(stderr) as { messages: Message[] }
  return messages
    .filter((one) => one.type !== 'info' && !tooNew.some((known) => one.message.startsWith(known)))
    .map((one) => `${one.url.slice(one.url.lastIndexOf('/') + 1)}: ${one.message} ${one.extract ?? ''}`)
}

const pages = ['--only', 'present,slides,reader,guide,handout,cards,single', '--route', 'all', '--today', '2026-11-21']

describe('the Nu checker finds no error', () => {
  test('in the workshops that the kit ships', ({ skip }) => {
    if (!hasJava) return skip('Java')
    const out = join(folderWith(), 'dist')
    expect(run(join(import.meta.dirname, '..'), 'build', '--out', out, ...pages).status).toBe(0)
    expect(errorsIn(out)).toEqual([])
  }, 240_000)

  test('in a workshop with one of everything', ({ skip }) => {
    if (!hasJava) return skip('Java')
    expect(errorsIn(join(buildDeckWorkshop().folder, 'dist'))).toEqual([])
  }, 120_000)
})

test('an error in a page would be found', ({ skip }) => {
  if (!hasJava) return skip('Java')
  const head = '<!doctype html><html lang="en"><head><title>A page</title></head>'
  const folder = folderWith({ 'page.html': `${head}<body><p id="a">One<div id="a">Two</div></p></body></html>` })
  expect(errorsIn(folder).join()).toMatch(/Duplicate ID/)
})
