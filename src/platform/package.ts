/** A package for a learning platform: the one-file reader, what the platform is told about it, and the licences. */
import type { EditionInput, OutputFile } from '../model.ts'
import { fileName } from '../print/deck-file.ts'
import { singlePage } from '../print/page.ts'
import { readerFilePage } from '../print/reader-file.ts'
import { type About, aboutOf } from './about.ts'
import { zipOf } from './zip.ts'

export interface PackageShape {
  /** The edition's name, and the zip's. */
  name: string
  /** The script that talks to the platform, by name in `Assets`. */
  script: string
  /** What it may talk to by requests, as sources of a policy. SCORM's needs none: it calls what stands in the frames above it. */
  connect?: string
  /** The files that tell the platform what this is, for a package of these files. */
  describe: (about: About, files: readonly string[]) => OutputFile[] | Promise<OutputFile[]>
}

const page = 'index.html'
const licences = 'licences.txt'

export async function writePackage(input: EditionInput, shape: PackageShape): Promise<OutputFile[]> {
  const about = aboutOf(input)
  const reader = readerFilePage(input, 'platform')
  const talking = {
    ...reader,
    bodyData: { ...reader.bodyData, platform: shape.name, score: input.deck.venue.platformScore && 'sent' },
    platformScript: shape.script,
  }
  const html = await singlePage(shape.connect === undefined ? talking : { ...talking, platform: shape.connect }, input.assets)
  const files: OutputFile[] = [
    { path: page, bytes: html },
    { path: licences, bytes: input.assets.text(licences) },
  ]
  const described = await shape.describe(
    about,
    files.map((file) => file.path),
  )
  const path = `learners/${input.deck.name}/downloads/${fileName(shape.name, input.route.name, 'zip')}`
  return [{ path, bytes: zipOf([...described, ...files]) }]
}
