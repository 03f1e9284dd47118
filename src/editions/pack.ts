/** `downloads/pack.zip`: all that a workshop needs on a laptop with no network. It is not made while the venue's blanks are empty. */
import { advice, fault, placeText } from '../diagnostic.ts'
import type { Deck, Diagnostic, Edition, EditionInput, OutputFile } from '../model.ts'
import { zipOf } from '../platform/zip.ts'
import { fileName } from '../print/deck-file.ts'
import { ownFiles, type PackFile, takenFiles } from '../print/pack-list.ts'
import { checkPage, contactsPage, contentNotesPage, readmePages } from '../print/pack-pages.ts'
import { takeInside } from '../print/take-inside.ts'

/** A file with its bytes, under its name in the pack. */
type Packed = PackFile & OutputFile

export const pack: Edition = {
  name: 'pack',
  view: 'guide',
  shelf: 'facilitators',
  scope: ['room'],
  also: [
    { view: 'slide', shelf: 'facilitators', scope: ['room'] },
    { view: 'slide', shelf: 'facilitators', scope: ['office'] },
    { view: 'guide', shelf: 'facilitators', scope: ['office'] },
    { view: 'handout', shelf: 'learners', scope: ['print'] },
    { view: 'handout', shelf: 'learners', scope: ['office'] },
    { view: 'card', shelf: 'facilitators', scope: ['print'] },
  ],
  perRoute: false,
  draws: true,
  write: async (input) => {
    const refusals = refusalsOf(input.deck, input.asked === true)
    for (const problem of refusals) input.report(problem)
    if (refusals.length > 0) return []
    const path = `facilitators/${input.deck.name}/downloads/${fileName('pack', input.route.name, 'zip')}`
    return [{ path, bytes: zipOf(await filesIn(input)) }]
  },
}

/** What the room cannot do without: design.md, section 3.6. Who checked the law is said in the pack, or that nobody did. */
const needed: readonly string[] = ['safeguarding-lead', 'quiet-space', 'contacts']

/** Whoever asked for the pack is told of each blank where it stands; else one warning names them all. */
function refusalsOf({ venue }: Deck, asked: boolean): Diagnostic[] {
  const blanks = venue.blanks.filter(({ key }) => needed.includes(key))
  const [first] = blanks
  if (first === undefined) return []
  const hint = 'fill it in, then build again: the pack goes into a room where somebody may need it'
  if (asked)
    return blanks.map(({ key, at }) => fault('pack-blank', at, `the room pack cannot be made while \`${key}\` is blank`, hint, key.length))
  const all = blanks.map(({ key, at }) => `\`${key}\` (${placeText(at)})`).join(', ')
  return [advice('pack-skipped', first.at, `the room pack is not made while these are blank: ${all}`, 'fill them in, then build again')]
}

async function filesIn(input: EditionInput): Promise<Packed[]> {
  const taken = await takenIn(input)
  const own = [ownFiles.contacts, ownFiles.contentNotes]
  const listed: PackFile[] = [ownFiles.readme, ownFiles.readmeText, ownFiles.check, ...taken, ...own]
  const readme = await readmePages(input, listed)
  const pages: Packed[] = [
    { ...ownFiles.readme, path: ownFiles.readme.name, bytes: readme.html },
    { ...ownFiles.readmeText, path: ownFiles.readmeText.name, bytes: readme.text },
    ...taken,
    { ...ownFiles.contacts, path: ownFiles.contacts.name, bytes: await contactsPage(input) },
    { ...ownFiles.contentNotes, path: ownFiles.contentNotes.name, bytes: await contentNotesPage(input) },
  ]
  return [...pages, { ...ownFiles.check, path: ownFiles.check.name, bytes: await checkPage(input, pages) }]
}

/** What other editions make of this route, each page in one file. What none of them makes is left out, and so is its place in every list. */
async function takenIn({ deck, route, filesOf, pdfs, assets }: EditionInput): Promise<Packed[]> {
  const wanted = takenFiles(deck.name, route.name)
  const sources = new Map<string, readonly OutputFile[]>([['pdf', pdfs]])
  for (const { edition } of wanted) if (!sources.has(edition)) sources.set(edition, await filesOf(edition))
  const found = wanted.flatMap((one) => {
    const files = sources.get(one.edition) ?? []
    const file = files.find(({ path }) => path === one.path)
    return file === undefined ? [] : [{ one, file, files }]
  })
  const beside = new Set([...found.map(({ one }) => one.name), ...Object.values(ownFiles).map(({ name }) => name)])
  return Promise.all(
    found.map(async ({ one, file, files }) => {
      const isLinked = file.path.endsWith('.html') && !file.path.includes('/downloads/')
      return { ...one, path: one.name, bytes: isLinked ? await takeInside(file, { files, beside, assets }) : file.bytes }
    }),
  )
}
