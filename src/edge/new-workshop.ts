/** `new workshop NAME`: its workshop.yaml, a first session with notes, and what every workshop shares, where that is not there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeNew } from './new-files.ts'
import { moduleText, notesText, quotesText, supportText, titleOf, venueText, workshopText } from './templates.ts'
import { wrongUse } from './wrong-use.ts'

/** Returns the lines to tell. */
export function newWorkshop(root: string, name: string): string[] {
  if (name === 'common') throw wrongUse('no workshop can be called `common`', 'that folder holds modules which several workshops use')
  const folder = `decks/${name}`
  if (existsSync(join(root, folder))) throw wrongUse(`${folder} is there already`, 'nothing was written; choose another name')
  const files = new Map([
    [`${folder}/workshop.yaml`, workshopText(titleOf(name))],
    [`${folder}/first-session.md`, moduleText('First session')],
    [`${folder}/quotes.yaml`, quotesText],
    [`facilitator-notes/${name}/first-session.md`, notesText],
  ])
  if (!existsSync(join(root, 'decks/venue.yaml'))) files.set('decks/venue.yaml', venueText)
  if (!existsSync(join(root, 'decks/support.yaml'))) files.set('decks/support.yaml', supportText)
  writeNew(root, files)
  return [...[...files.keys()].map((path) => `wrote ${path}`), `Next: edit them, and see them with \`workshop-kit dev\`.`]
}
