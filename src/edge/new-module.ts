/** `new module WORKSHOP/NAME`: a session with its notes, listed in workshop.yaml. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { writeNew } from './new-files.ts'
import { knownWorkshop } from './new-place.ts'
import { replaceFile } from './replace-file.ts'
import { moduleText, notesText, titleOf } from './templates.ts'
import { wrongUse } from './wrong-use.ts'
import { appendTo, apply, type Edit, insertLine, meaningOf, means, treeOf, valueAt } from './yaml-edit.ts'

/** Names that would collide with the kit's own pages: design.md, 3.7. */
const reserved = /^(index|slides|handout|common|downloads|slides-.*)$/

/** Returns the lines to tell. An `address` that starts with `common/` is a module which several workshops may use. */
export function newModule(root: string, workshop: string, address: string): string[] {
  if (workshop !== 'common') knownWorkshop(root, workshop)
  if (workshop !== 'common' && reserved.test(address)) throw wrongUse(`no module can be called \`${address}\``, 'choose another name')
  const place = address.startsWith('common/') ? address : `${workshop}/${address}`
  const files = new Map([
    [`decks/${place}.md`, moduleText(titleOf(address))],
    [`facilitator-notes/${place}.md`, notesText],
  ])
  if (workshop === 'common') {
    writeNew(root, files)
    return [...told(files), `Next: add \`common/${address}\` to \`modules\` in the workshops that use it.`]
  }
  const file = `decks/${workshop}/workshop.yaml`
  const before = readFileSync(join(root, file), 'utf8')
  const after = listModule(before, address)
  writeNew(root, files)
  if (after !== undefined && after !== before) replaceFile(join(root, file), after)
  const next = after === undefined ? [`Next: add \`${address}\` to \`modules\` in ${file}, which could not be changed safely.`] : []
  return [...told(files), ...(after === undefined || after === before ? [] : [`added \`${address}\` to ${file}`]), ...next]
}

function told(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].map((path) => `wrote ${path}`)
}

/** The workshop with one module more at its end; the same text when it is listed; undefined where that cannot be done safely. */
export function listModule(text: string, address: string): string | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const plain = text.slice(mark.length)
  const workshop = treeOf(plain)
  if (!isMap(workshop)) return undefined
  const modules: unknown = meaningOf(plain)
  const list = typeof modules === 'object' && modules !== null && 'modules' in modules ? (modules.modules ?? []) : []
  if (!Array.isArray(list)) return undefined
  if (list.includes(address)) return text
  const edit = editFor(workshop, plain, address)
  const changed = edit === undefined ? undefined : apply(plain, edit)
  return changed !== undefined && means(changed, { ...Object(modules), modules: [...list, address] }) ? mark + changed : undefined
}

function editFor(workshop: YAMLMap, text: string, address: string): Edit | undefined {
  if (!workshop.has('modules')) return appendTo(workshop, text, `modules: [${address}]`)
  const modules = valueAt(workshop, 'modules')
  if (isSeq(modules)) return appendTo(modules, text, address)
  return isScalar(modules) && modules.value === null && modules.range ? insertLine(text, modules.range[1], `  - ${address}`) : undefined
}
