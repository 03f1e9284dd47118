/** Reads the sources from the disk. What the disk has wrong becomes a problem with a place; only a missing `decks/` is wrong use. */
import { isUtf8 } from 'node:buffer'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compareText, fault } from '../diagnostic.ts'
import type { Diagnostic, Sources } from '../model.ts'
import { badByte, guessText } from './encoding.ts'
import { type Found, findFiles } from './find-files.ts'
import { diskReason, wrongUse } from './wrong-use.ts'

const textFile = /\.(md|ya?ml|json|txt)$/i
const pictureFile = /\.(png|jpe?g|webp|svg)$/i

/** A module may have a million bytes. */
const moduleLimit = 1_000_000

/** Everything under `decks/` and `facilitator-notes/`, by path from the root, in the order of code units. */
export function readSources(root: string): Sources {
  if (!isFolder(join(root, 'decks')))
    throw wrongUse(
      `there is no folder \`decks\` in ${root}`,
      'go to the folder that holds it, name that with `--root`, or start with `workshop-kit new workshop NAME`',
    )
  const { files, problems } = findFiles(root, ['decks', 'facilitator-notes'], (name) => textFile.test(name) || pictureFile.test(name))
  const texts = new Map<string, string>()
  const pictures = new Map<string, () => Uint8Array>()
  for (const file of files.sort((a, b) => compareText(a.path, b.path))) {
    try {
      if (textFile.test(file.path)) readText(file, texts, problems)
      else {
        accessSync(file.place, constants.R_OK)
        pictures.set(file.path, () => readFileSync(file.place))
      }
    } catch (error) {
      problems.push(
        fault(
          'file-unreadable',
          start(file.path),
          `the file cannot be read: ${diskReason(error)}`,
          'let this account read it, or take it away',
        ),
      )
    }
  }
  return { texts, pictures, problems }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function readText(file: Found, texts: Map<string, string>, problems: Diagnostic[]): void {
  if (/\.md$/i.test(file.path) && statSync(file.place).size > moduleLimit) {
    problems.push(fault('file-too-large', start(file.path), 'the file has more than 1 MB', 'divide it into several modules'))
    return
  }
  const bytes = readFileSync(file.place)
  if (isUtf8(bytes)) {
    texts.set(file.path, bytes.toString('utf8'))
    return
  }
  problems.push(
    fault(
      'file-not-utf-8',
      { file: file.path, ...badByte(bytes) },
      'the file is not UTF-8 text',
      'open it in your editor and save it again as UTF-8',
    ),
  )
  // A guess at the text keeps one mistake from making a hundred: the build stops at this error all the same.
  texts.set(file.path, guessText(bytes))
}

function start(file: string): { file: string; line: number; column: number } {
  return { file, line: 1, column: 1 }
}
