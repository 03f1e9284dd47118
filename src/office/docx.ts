/** `guide.docx` and `handout.docx`. Everything that needs the library lies behind this file, which is loaded only when one is written. */
import { advice } from '../diagnostic.ts'
import type { EditionInput, OutputFile, Sheet, Shelf } from '../model.ts'
import { fileName } from '../print/deck-file.ts'
import { plainText } from '../walk.ts'
import { type Plan, writeDocument } from './docx-document.ts'
import { guidePlan } from './docx-guide.ts'
import { handoutPlan } from './docx-handout.ts'
import { bytesOf } from './docx-package.ts'
import { printersOf } from './docx-parts.ts'
import type { Pictures } from './docx-picture.ts'
import type { Gallery } from './pptx-media.ts'
import { sharedZip, type Zip } from './shared-zip.ts'

/** The guide from the edition's own sheets, the handout from those that learners keep. */
export async function writeWordFiles(input: EditionInput, kept: Sheet[], gallery: Gallery): Promise<OutputFile[]> {
  const missing = missingOnce(input)
  const zip = sharedZip()
  const forLearners = { ...input, sheets: kept }
  return [
    await write(input, guidePlan(input, printersOf(input)), 'facilitators/guide', { gallery, missing }, zip),
    await write(forLearners, handoutPlan(forLearners, printersOf(forLearners)), 'learners/handout', { gallery, missing }, zip),
  ]
}

async function write(
  input: EditionInput,
  plan: Plan,
  place: `${Shelf}/${string}`,
  shown: Omit<Pictures, 'charts'>,
  zip: Zip,
): Promise<OutputFile> {
  const { deck, route, today } = input
  const [shelf, name = ''] = place.split('/')
  const pictures: Pictures = { ...shown, charts: [] }
  const written = writeDocument(plan, pictures)
  const { title, lang, accent } = plan
  const about = { title, description: plainText(deck.summary), lang, accent, today, ...pictures }
  return { path: `${shelf}/${deck.name}/downloads/${fileName(name, route.name, 'docx')}`, bytes: await bytesOf(written, about, zip) }
}

/** Both files may lack the same picture of the same slide. */
function missingOnce({ report }: EditionInput): Pictures['missing'] {
  const told = new Set<string>()
  return (path, at) => {
    const key = `${path} ${at.file} ${at.line}`
    if (told.has(key)) return
    told.add(key)
    report(
      advice(
        'picture-in-words',
        at,
        `Word cannot show \`${path}\`, so a frame with the picture’s description takes its place`,
        'install Chromium, Chrome or Edge, which draws it as a PNG, or put a PNG or JPEG in its place',
      ),
    )
  }
}
