/** A module's front matter. */

import { domains } from '../domains.ts'
import type { ContentNote, Inline } from '../model.ts'
import { choicesOf, type Fields, fieldsOf, requiredMinutes, requiredText, textsOf } from './shape.ts'
import { inlineOf, type TextReading } from './text.ts'
import { readYaml, type Yaml } from './yaml.ts'

export interface Matter {
  title: string
  minutes: number
  outcomes: Inline[][]
  contentNote?: ContentNote
  needs: string[]
}

const keys = ['title', 'minutes', 'outcomes', 'content-note', 'needs']

/** Always returns; reports `key-missing`, `key-unknown` and values that are something else. */
export function readMatter(text: string, file: string, reading: TextReading): Matter {
  const { report } = reading
  const empty: Matter = { title: '', minutes: 0, outcomes: [], needs: [] }
  const yaml = text.trim() === '' ? undefined : readYaml(text, file, 2, report)
  const fields = yaml === undefined ? undefined : fieldsOf(yaml, 'front matter', keys, report)
  if (fields === undefined) return empty
  fields.done()
  const matter: Matter = {
    title: requiredText(fields, 'title', 'front matter', report),
    minutes: requiredMinutes(fields, 'minutes', 'front matter', report),
    outcomes: textsOf(fields, 'outcomes', report).map(({ text: words, at }) => inlineOf(words, at, reading)),
    needs: textsOf(fields, 'needs', report).map((one) => one.text),
  }
  const note = fields.take('content-note')
  if (note !== undefined) matter.contentNote = readContentNote(note, fields, reading)
  return matter
}

function readContentNote(yaml: Yaml, outer: Fields, reading: TextReading): ContentNote {
  const { report } = reading
  const at = outer.keyAt('content-note')
  const fields = fieldsOf(yaml, 'the content note', ['domains', 'says'], report)
  if (fields === undefined) return { domains: [], says: [], at }
  fields.done()
  const says = requiredText(fields, 'says', 'the content note', report)
  return { domains: choicesOf(fields, 'domains', domains, report), says: inlineOf(says, fields.take('says')?.at ?? at, reading), at }
}
