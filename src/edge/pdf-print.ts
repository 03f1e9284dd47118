/** Prints pages as PDF in a browser that reaches nothing but the files of this run, which it gets from memory. */
import { availableParallelism, freemem } from 'node:os'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { OutputFile } from '../model.ts'
import { withBookmarks } from '../pdf/bookmarks.ts'
import { lostInPdf, type PageFacts } from '../pdf/compare.ts'
import { factsOf, type PdfFacts } from '../pdf/structure.ts'
import { textOfFile } from '../proofs/text.ts'
import { inTurn } from './in-turn.ts'
import { factsOfPage, fillContents, fitSlides, hideAll, listContents, readyToPrint, showAll } from './pdf-in-page.ts'
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

/** Numbers take room, and may move what they count: printed until they hold. */
async function printWithNumbers(page: Page): Promise<{ bytes: Uint8Array; made: PdfFacts; lost: string[] }> {
  const places = (await page.evaluate(listContents)) as string[]
  let numbers: [string, number][] = []
  for (let pass = 1; ; pass++) {
    const isDraft = pass === 1 && places.length > 0
    if (isDraft) await page.evaluate(hideAll)
    const bytes = await page.pdf({ tagged: !isDraft, outline: !isDraft, preferCSSPageSize: true })
    const made = factsOf(bytes)
    const now = places.flatMap((place): [string, number][] => {
      const number = made.pageOf.get(place)
      return number === undefined ? [] : [[place, number]]
    })
    const isStable = !isDraft && JSON.stringify(now) === JSON.stringify(numbers)
    if (isStable || pass === 4) {
      const nowhere = places
        .filter((place) => !made.pageOf.has(place))
        .map((place) => `its contents lead to \`${place}\`, which is on no page`)
      return { bytes, made, lost: isStable ? nowhere : [...nowhere, 'the page numbers of its contents do not settle'] }
    }
    numbers = now
    if (isDraft) await page.evaluate(showAll)
    await page.evaluate(fillContents(numbers))
  }
}
