/** PowerPoint files in LibreOffice: each slide is a page, shows its title, and no word leaves its slide. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { folderWith } from './command-run.ts'
import { officeSources } from './office-workshop.ts'
import { pptxOf, readPptx } from './pptx-reader.ts'
import { build } from './small-workshop.ts'

const places = [
  process.env.WORKSHOP_KIT_LIBREOFFICE ?? '',
  '/usr/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]
const libreOffice = places.find((place) => place !== '' && existsSync(place))

describe('in LibreOffice', () => {
  it('every slide is shown with its title, and its words stay on it', { timeout: 240_000 }, async (context) => {
    if (libreOffice === undefined) return context.skip('LibreOffice')
    const built = await build(officeSources(), { only: ['pptx'] })
    const bytes = pptxOf(built, 'facilitators/everything/downloads/present.pptx')
    const { slides } = readPptx(bytes)
    const folder = folderWith({ 'present.pptx': bytes })
    // Closed words lie on hidden slides, which must hold them, too.
    const form = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'
    const words = ['--headless', `-env:UserInstallation=file://${encodeURI(folder)}/profile`, '--convert-to', form, '--outdir', folder]
    spawnSync(libreOffice, [...words, `${folder}/present.pptx`], { timeout: 220_000 })
    const pages = await pagesOf(readFileSync(`${folder}/present.pdf`))
    expect(pages).toHaveLength(slides.length)
    for (const [index, { title }] of slides.entries()) {
      const page = pages[index]
      // Letters of other scripts come in their own order, and with marks between them.
      if (/^[ -~]+$/.test(title)) expect(page?.text, title).toContain(title.replace(/\s+/g, ''))
      expect(page?.lowest, title).toBeGreaterThan(12)
    }
  })
})

/** Each page's words without spaces, and how high its lowest words stand above the footer's, in % of its height. */
async function pagesOf(pdf: Uint8Array): Promise<{ text: string; lowest: number }[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const pages: { text: string; lowest: number }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , , height = 1] = page.view
    const { items } = await page.getTextContent()
    const said = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    const heights = said.map((item) => (Number(item.transform[5]) / height) * 100).filter((one) => one > footer)
    pages.push({ text: said.map((item) => item.str.replace(/\s+/g, '')).join(''), lowest: Math.min(...heights) })
  }
  return pages
}

/** The base line of footer and number, in % from below. */
const footer = 9
