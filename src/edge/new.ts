/** `workshop-kit new`: starting points that pass `check`. */
import { meant } from '../diagnostic.ts'
import { isId } from '../parse/slug.ts'
import type { CommandInput } from './flags.ts'
import { newModule } from './new-module.ts'
import { newQuote } from './new-quote.ts'
import { newWorkshop } from './new-workshop.ts'
import { wrongUse } from './wrong-use.ts'

const sorts = ['workshop', 'module', 'quote'] as const

export function create({ flags, words }: CommandInput): number {
  const [sort, name, surplus] = words
  if (sort === undefined || name === undefined || surplus !== undefined)
    throw wrongUse('`new` takes what to make, and its name', 'for example `workshop-kit new module avoidable-harm/closing-well`')
  const made = make(sort, name, flags.root, flags.today)
  process.stdout.write(`${made.map((line) => `${line}\n`).join('')}`)
  return 0
}

function make(sort: string, name: string, root: string, today: string): string[] {
  if (sort === 'workshop') return newWorkshop(root, checkedWord(name, 'a workshop'))
  const [workshop = '', ...rest] = name.split('/')
  if (sort === 'module' || sort === 'quote') {
    if (rest.length === 0)
      throw wrongUse(`\`${name}\` does not say which workshop the ${sort} is for`, `write \`workshop-kit new ${sort} WORKSHOP/${name}\``)
    for (const word of [workshop, ...rest]) checkedWord(word, `part of a ${sort}’s name`)
  }
  if (sort === 'module') return newModule(root, workshop, rest.join('/'))
  if (sort === 'quote') return newQuote(root, workshop, rest, today)
  throw wrongUse(`\`new\` cannot make \`${sort}\``, meant(sort, sorts, 'it makes a workshop, a module or a quote'))
}

function checkedWord(word: string, what: string): string {
  if (isId(word)) return word
  throw wrongUse(`\`${word}\` cannot be ${what}`, 'use small letters, digits and single hyphens')
}
