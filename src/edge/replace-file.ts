/** Changes a file whole or not at all. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { diskCode, diskReason, wrongUse } from './wrong-use.ts'

/** Throws wrong use, with the file as it was, when the disk refuses. */
export function replaceFile(path: string, text: string): void {
  const place = realpathSync(path)
  const made = `${place}.${process.pid}-new`
  try {
    writeFileSync(made, text, { flag: 'wx' })
    chmodSync(made, statSync(place).mode)
    renameSync(made, place)
  } catch (error) {
    rmSync(made, { force: true })
    if (diskCode(error) === '') throw error
    throw wrongUse(`${path} cannot be changed: ${diskReason(error)}`, 'it is as it was')
  }
}
