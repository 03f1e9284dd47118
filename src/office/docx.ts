/** `guide.docx` and `handout.docx`. Everything that needs the library lies behind this file, which is loaded only when one is written. */
import { advice } from '../diagnostic.ts'
import type { EditionInput, OutputFile, Shelf } from '../model.ts'
import { fileName } from '../print/deck-file.ts'
import { plainText } from '../walk.ts'
import { documentOf, type Plan } from './docx-document.ts'
import { guidePlan } from './docx-guide.ts'
import { handoutPlan } from './docx-handout.ts'
import { bytesOf } from './docx-package.ts'
import { printersOf } from './docx-parts.ts'
import type { Pictures } from './docx-picture.ts'
import type { Gallery } from './pptx-media.ts'

export function writeGuide(input: EditionInput, gallery: Gallery): Promise<OutputFile> {
  return write(input, guidePlan(input, printersOf(input)), 'facilitators', 'guide', gallery)
}

export function writeHandout(input: EditionInput, gallery: Gallery): Promise<OutputFile> {
  return write(input, handoutPlan(input, printersOf(input)), 'learners', 'handout', gallery)
}

async function write(input: EditionInput, plan: Plan, shelf: Shelf, name: string, gallery: Gallery): Promise<OutputFile> {
  const { deck, route, today } = input
  const pictures: Pictures = { gallery, charts: [], missing: missingIn(input, `${name}.docx`) }
  const document = documentOf(plan, pictures)
  const about = {
    title: plan.title,
    description: plainText(deck.summary),
    lang: plan.lang,
    accent: plan.accent,
    today,
    charts: pictures.charts,
  }
  return { path: `${shelf}/${deck.name}/downloads/${fileName(name, route.name, 'docx')}`, bytes: await bytesOf(document, about) }
}

function missingIn({ report }: EditionInput, file: string): Pictures['missing'] {
  return (path, at) =>
    report(
      advice(
        'picture-in-words',
        at,
        `Word cannot show \`${path}\`, so \`${file}\` holds a frame with the picture’s description`,
        'install Chromium, Chrome or Edge, which draws it as a PNG, or put a PNG or JPEG in its place',
      ),
    )
}
