/** Changes files whole or not at all. */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { diskCode, diskReason, wrongUse } from './wrong-use.ts'

/** Throws wrong use, with the file as it was, when the disk refuses. */
export function replaceFile(path: string, text: string): void {
  replaceFiles(new Map([[path, text]]))
}

/** All of them, or none: throws wrong use, with each file as it was, when the disk refuses one. */
export function replaceFiles(texts: ReadonlyMap<string, string>): void {
  const made: Made[] = []
  const done: Made[] = []
  let at = ''
  try {
    for (const [path, text] of texts) {
      at = path
      // Two paths may lead to one file.
      if (!made.some((one) => one.place === realpathSync(path) && texts.get(one.path) === text)) made.push(writeBeside(path, text))
    }
    for (const one of made) {
      at = one.path
      renameSync(one.beside, one.place)
      done.push(one)
    }
  } catch (error) {
    for (const { place, before } of done) writeFileSync(place, before)
    for (const { beside } of made) rmSync(beside, { force: true })
    if (diskCode(error) === '') throw error
    throw wrongUse(`${at} cannot be changed: ${diskReason(error)}`, texts.size === 1 ? 'it is as it was' : 'no file was changed')
  }
}

interface Made {
  path: string
  /** Where the file lies, behind links. */
  place: string
  /** The new file, until it takes its place. */
  beside: string
  before: Uint8Array
}

function writeBeside(path: string, text: string): Made {
  const place = realpathSync(path)
  const beside = `${place}.${process.pid}-new`
  try {
    writeFileSync(beside, text, { flag: 'wx' })
    chmodSync(beside, statSync(place).mode)
    return { path, place, beside, before: readFileSync(place) }
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
