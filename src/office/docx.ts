/** `guide.docx` and `handout.docx`. Everything that needs the library lies behind this file, which is loaded only when one is written. */
import { advice } from '../diagnostic.ts'
import type { EditionInput, OutputFile, Sheet, Shelf } from '../model.ts'
import { fileName } from '../print/deck-file.ts'
import { plainText } from '../walk.ts'
import { type Plan, writeDocument } from './docx-document.ts'
import { guidePlan } from './docx-guide.ts'
import { handoutPlan } from './docx-handout.ts'
import { newShownMedia, type ShownMedia } from './docx-media.ts'
import { bytesOf } from './docx-package.ts'
import { printersOf } from './docx-parts.ts'
import type { Pictures } from './docx-picture.ts'
import { slidePictures } from './docx-slides.ts'
import type { Gallery } from './pptx-media.ts'
import { sharedZip, type Zip } from './shared-zip.ts'

/** Sheets that learners keep, and those of the slides whose pictures the guide shows. */
export interface Other {
  kept: Sheet[]
  slides: Sheet[]
}

/** The guide from the edition's own sheets, the handout from those that learners keep. */
export async function writeWordFiles(input: EditionInput, { kept, slides }: Other, gallery: Gallery): Promise<OutputFile[]> {
  const missing = missingOnce(input)
  const zip = sharedZip()
  const forLearners = { ...input, sheets: kept }
  const [printers, media] = [printersOf(input), newShownMedia()]
  const guide = guidePlan(input, printers, slidePictures(input.deck, slides, { printers, gallery, media }))
  return [
    await write(input, guide, 'facilitators/guide', { gallery, missing, media }, zip),
    await write(
      forLearners,
      handoutPlan(forLearners, printersOf(forLearners)),
      'learners/handout',
      { gallery, missing, media: newShownMedia() },
      zip,
    ),
  ]
}

type Shown = Omit<Pictures, 'charts'> & { media: ShownMedia }

async function write(input: EditionInput, plan: Plan, place: `${Shelf}/${string}`, shown: Shown, zip: Zip): Promise<OutputFile> {
  const { deck, route, today } = input
  const [shelf, name = ''] = place.split('/')
  const pictures: Pictures = { ...shown, charts: [] }
  const written = writeDocument(plan, pictures)
  const { title, lang, accent } = plan
  const about = {
    title,
    description: plainText(deck.summary),
    lang,
    accent,
    today,
    gallery: shown.gallery,
    charts: pictures.charts,
    media: shown.media,
  }
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
