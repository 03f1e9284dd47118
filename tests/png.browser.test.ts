/** Pictures drawn for Office programs: once each, with our letters, asking nobody, and no failure of a build. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { loadAssets } from '../src/edge/assets.ts'
import { drawInBrowser } from '../src/edge/png.ts'
import { drawChart } from '../src/print/chart.ts'

const open = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"'
const circle = `<svg ${open}><circle cx="50" cy="50" r="40" fill="#a00"/></svg>`
const words = (family: string) => `<svg ${open}><text x="5" y="70" font-size="60" font-family="${family}">Il1 agreed</text></svg>`

let drawing: ReturnType<typeof drawInBrowser>
beforeAll(() => {
  drawing = drawInBrowser(loadAssets())
})
afterAll(() => drawing.close())

/** Width and height, as the file says. */
function sizeOf(png: Uint8Array | undefined): number[] {
  if (png === undefined) return []
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('a picture', () => {
  test('is as wide as asked for, at its own ratio', async () => {
    const png = await drawing.png(circle, 800)
    expect(String.fromCharCode(...(png?.subarray(1, 4) ?? []))).toBe('PNG')
    expect(sizeOf(png)).toEqual([800, 200])
    const sized = circle.replace('viewBox="0 0 400 100"', 'width="50" height="100"')
    expect(sizeOf(await drawing.png(sized, 200))).toEqual([200, 400])
  })
  test('asked for twice is drawn once', async () => {
    const first = drawing.png(circle, 640)
    expect(drawing.png(circle, 640)).toBe(first)
    expect(await drawing.png(circle, 320)).not.toEqual(await first)
  })
  test('may be set in our letters', async () => {
    const [ours, theirs, other] = await Promise.all(
      ['Lexend Variable', 'Literata Variable', 'No Such Letters'].map((family) => drawing.png(words(family), 800)),
    )
    expect(ours).not.toEqual(theirs)
    expect(ours).not.toEqual(other)
    expect(theirs).not.toEqual(other)
  })
  test('that the kit drew has its colours', async () => {
    const rows = [{ label: 'A', values: [{ number: 3, text: '3' }] }]
    const picture = drawChart({ type: 'bar', rowsAre: 'Things', series: ['Count'], rows })
    const svg = picture.kind === 'drawing' ? picture.svg : ''
    const drawn = await drawing.png(svg, 800)
    expect(sizeOf(drawn)[0]).toBe(800)
    expect(drawn).not.toEqual(await drawing.png(svg.replaceAll('--accent', '--nothing'), 800))
  })
  test('asks nobody for anything, and runs no script', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const inside = `<image href="${address}/a.png" width="9" height="9"/><script>fetch('${address}/b')</script>`
    const asFile = circle.replace('</svg>', `${inside}</svg>`)
    await drawing.png(asFile, 100)
    await drawing.png(asFile.replace(' xmlns="http://www.w3.org/2000/svg"', ''), 100)
    server.close()
    expect(asked).toEqual([])
  })
})

describe('what cannot be drawn', () => {
  const named = process.env.WORKSHOP_KIT_BROWSER
  afterEach(() => {
    process.env.WORKSHOP_KIT_BROWSER = named
  })
  test('is undefined, and counted', async () => {
    const before = drawing.missed()
    expect(await drawing.png('<svg xmlns="http://www.w3.org/2000/svg" nonsense', 100)).toBeUndefined()
    expect(drawing.missed()).toBe(before + 1)
  })
  test('is everything, where there is no browser', async () => {
    process.env.WORKSHOP_KIT_BROWSER = '/no/such/browser'
    const without = drawInBrowser(loadAssets())
    expect(await without.png(circle, 100)).toBeUndefined()
    expect(without.missed()).toBe(1)
    await without.close()
  })
})
