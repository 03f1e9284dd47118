/** Pictures of earlier builds: found again, few, and never in the way of a build. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadAssets } from '../src/edge/assets.ts'
import { keptPictures } from '../src/edge/kept-pictures.ts'
import { drawInBrowser } from '../src/edge/png.ts'

const page = { html: '<svg></svg>', width: 10, height: 5 }
const png = new Uint8Array([137, 80, 78, 71])
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function withPackages() {
  mkdirSync(join(root, 'node_modules'))
  const kept = keptPictures(root)
  if (kept === undefined) throw new Error('nothing is kept')
  return { kept, folder: join(root, 'node_modules', '.cache', 'workshop-kit') }
}

describe('a picture that was drawn', () => {
  it('is found again, by what it shows and how large', () => {
    const { kept } = withPackages()
    expect([kept.isEmpty(), kept.find(page)]).toEqual([true, undefined])
    kept.keep(page, png)
    expect(kept.find(page)).toEqual(png)
    expect(kept.find({ ...page, width: 11 })).toBeUndefined()
    expect(kept.find({ ...page, html: '<svg ></svg>' })).toBeUndefined()
    expect(kept.isEmpty()).toBe(false)
  })
  it('goes when there are many newer ones', () => {
    const { kept, folder } = withPackages()
    kept.keep(page, png)
    const [name = ''] = readdirSync(folder)
    utimesSync(join(folder, name), 1, 1)
    for (let count = 0; count < 200; count++) kept.keep({ ...page, width: 100 + count }, png)
    expect(readdirSync(folder)).toHaveLength(200)
    expect(kept.find(page)).toBeUndefined()
  })
  it('is not drawn again: no browser is asked', async () => {
    const { kept } = withPackages()
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1"/></svg>'
    const asked: [width: number, height: number][] = []
    const find: typeof kept.find = ({ width, height }) => {
      asked.push([width, height])
      return png
    }
    const drawing = drawInBrowser(loadAssets(), { ...kept, find })
    expect(await drawing.png(svg, 40)).toBe(png)
    expect(asked).toEqual([[40, 20]])
    await drawing.close()
  })
})

describe('where it cannot be kept', () => {
  it('a project without packages keeps none', () => {
    expect(keptPictures(root)).toBeUndefined()
  })
  it('a folder that cannot be written is passed over', () => {
    const { kept } = withPackages()
    writeFileSync(join(root, 'node_modules', '.cache'), 'a file')
    kept.keep(page, png)
    expect(kept.find(page)).toBeUndefined()
    expect(readFileSync(join(root, 'node_modules', '.cache'), 'utf8')).toBe('a file')
  })
})
