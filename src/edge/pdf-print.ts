/** Prints pages as PDF in a browser that reaches nothing but the files of this run, which it gets from memory. */
import { availableParallelism, freemem } from 'node:os'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { OutputFile } from '../model.ts'
import { withBookmarks } from '../pdf/bookmarks.ts'
import { lostInPdf, type PageFacts } from '../pdf/compare.ts'
import { withPageNumbers } from '../pdf/page-numbers.ts'
import { standInFor } from '../pdf/stand-ins.ts'
import { factsOf, type PdfFacts } from '../pdf/structure.ts'
import { textOfFile } from '../proofs/text.ts'
import { inTurn } from './in-turn.ts'
import { factsOfPage, fillContents, fitSlides, listContents, readyToPrint } from './pdf-in-page.ts'
import { mediaType } from './serve.ts'

/** A page of this run, and the PDF that it becomes: their places in the output. */
export interface Printing {
  page: string
  pdf: string
}

export interface Printed {
  file: OutputFile
  /** What of the page is not in the PDF, a line each. */
  lost: string[]
}

/** A name that no network knows: the browser asks, and gets the file from here. */
const host = 'http://workshop.invalid/'

/** How long one step may take, in milliseconds. */
const patience = 60_000

/** A page for each core and one more, where there is memory for them; those with the most to print begin. */
export async function printPages(browser: Browser, files: readonly OutputFile[], printings: readonly Printing[]): Promise<Printed[]> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const [live, still] = await Promise.all([openContext(browser, byPath, true), openContext(browser, byPath, false)])
  const take = inTurn(freemem() > 1_500_000_000 ? Math.min(availableParallelism() + 1, 4) : 1)
  const lengthOf = ({ page }: Printing) => byPath.get(page)?.bytes.length ?? 0
  const longestFirst = [...printings].sort((a, b) => lengthOf(b) - lengthOf(a))
  try {
    const printed = await Promise.all(longestFirst.map((printing) => take(() => printPage(printing, { live, still }))))
    return printings.flatMap(({ pdf }) => printed.find((one) => one?.file.path === pdf) ?? [])
  } finally {
    await Promise.all([live.close(), still.close()])
  }
}

async function openContext(browser: Browser, files: ReadonlyMap<string, OutputFile>, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const viewport = { width: 1280, height: 720 }
  const context = await browser.newContext({ javaScriptEnabled, viewport, colorScheme: 'light', reducedMotion: 'reduce' })
  context.setDefaultTimeout(patience)
  await context.route('**', (route) => {
    const url = route.request().url()
    const file = url.startsWith(host) ? files.get(decodeURIComponent(url.slice(host.length).replace(/[?#].*$/s, ''))) : undefined
    if (file === undefined) return route.abort()
    return route.fulfill({ contentType: mediaType(file.path), body: typeof file.bytes === 'string' ? file.bytes : Buffer.from(file.bytes) })
  })
  return context
}

/** Nothing for a page with nothing on it, such as cards of a workshop without any. What is counted is the page before any script, so that a script which hides a slide from the PDF is found out. */
async function printPage(
  { page: path, pdf }: Printing,
  { live, still }: { live: BrowserContext; still: BrowserContext },
): Promise<Printed | undefined> {
  const plain = await open(still, path, 'print')
  const facts = (await plain.evaluate(factsOfPage)) as PageFacts & { isEmpty: boolean }
  if (facts.isEmpty) {
    await plain.close()
    return undefined
  }
  const isDeck = facts.sheets !== undefined
  const page = isDeck ? await open(live, path, 'screen') : plain
  if (isDeck) {
    await plain.close()
    await page.waitForSelector('html.ready')
  }
  await page.evaluate(readyToPrint)
  if (isDeck) {
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(fitSlides)
  }
  const { bytes, made, lost } = await printWithNumbers(page)
  await page.close()
  const file: OutputFile = { path: pdf, bytes: withBookmarks(bytes, facts.headings) }
  // Its words are read now, while the browser prints the next one: the proofs will ask for them.
  textOfFile(file)
  return { file, lost: [...lostInPdf(facts, made), ...lost] }
}

/** A page that is only to be printed is laid out for that from the start; a deck stands on its stage first. */
async function open(context: BrowserContext, path: string, media: 'print' | 'screen'): Promise<Page> {
  const page = await context.newPage()
  await page.emulateMedia({ media })
  await page.goto(host + path.split('/').map(encodeURIComponent).join('/'))
  return page
}

/** Three digits hold the place of each number, which is then written into the PDF itself. */
async function printWithNumbers(page: Page): Promise<{ bytes: Uint8Array; made: PdfFacts; lost: string[] }> {
  const places = (await page.evaluate(listContents)) as string[]
  if (places.length > 0) await page.evaluate(fillContents(places.map((place, line) => [place, standInFor(line)])))
  const { bytes, made } = await print(page)
  const lost = places.filter((place) => !made.pageOf.has(place)).map((place) => `its contents lead to \`${place}\`, which is on no page`)
  if (places.length === 0 || lost.length > 0) return { bytes, made, lost }
  const numbered = withPageNumbers(bytes, pagesOf(places, made))
  return numbered === undefined ? printUntilStable(page, places, pagesOf(places, made)) : { bytes: numbered, made, lost }
}

/** Numbers take room, and may move what they count: printed until they hold. */
async function printUntilStable(page: Page, places: readonly string[], first: readonly number[]): ReturnType<typeof printWithNumbers> {
  let numbers = first
  for (let pass = 2; ; pass++) {
    await page.evaluate(fillContents(places.map((place, line) => [place, String(numbers[line])])))
    const { bytes, made } = await print(page)
    const now = pagesOf(places, made)
    const isStable = now.join() === numbers.join()
    if (isStable || pass === 4) return { bytes, made, lost: isStable ? [] : ['the page numbers of its contents do not settle'] }
    numbers = now
  }
}

function pagesOf(places: readonly string[], { pageOf }: PdfFacts): number[] {
  return places.map((place) => pageOf.get(place) ?? 0)
}

async function print(page: Page): Promise<{ bytes: Uint8Array; made: PdfFacts }> {
  const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
  return { bytes, made: factsOf(bytes) }
}
