/** Writes the output whole or not at all: into a new folder beside it, which then takes its place. */
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { OutputFile } from '../model.ts'
import { checkFolder, marker, markerText } from './output-folder.ts'
import { mendLeftovers, moveFolder } from './swap.ts'
import { diskCode, diskReason, wrongUse } from './wrong-use.ts'

/** The part of the disk that tests replace, to fill it up. */
export type WriteFile = (path: string, bytes: string | Uint8Array) => void

/** Replaces the folder `out`. Whatever goes wrong, what stood there before stands there still. Throws wrong use. */
export function writeOutput(out: string, files: readonly OutputFile[], write: WriteFile = writeFileSync): void {
  const folder = existsSync(out) ? realpathSync(out) : out
  const made = join(dirname(folder), `.${basename(folder)}-${process.pid}-new`)
  try {
    mkdirSync(dirname(folder), { recursive: true })
    mendLeftovers(folder)
    checkFolder(folder, out)
    // By itself, since a disk that can only be read gives another error when several folders are made at once.
    mkdirSync(made)
    writeAll(made, files, write)
    takePlace(made, folder)
  } catch (error) {
    removeQuietly(made)
    if (diskCode(error) === '') throw error
    throw wrongUse(`the output cannot be written to ${out}: ${diskReason(error)}`, `${remedy(error)}; what stood there is as it was`)
  }
}

function writeAll(made: string, files: readonly OutputFile[], write: WriteFile): void {
  const folders = new Set<string>()
  for (const file of [...files, { path: marker, bytes: markerText(files.map((one) => one.path)) }]) {
    const place = join(made, file.path)
    const folder = dirname(place)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    write(place, file.bytes)
  }
}

/** The old output steps aside under a name that tells which run did it, so that the next run can put it back. */
function takePlace(made: string, folder: string): void {
  const aside = made.replace(/-new$/, '-old')
  const hadOutput = existsSync(folder)
  if (hadOutput) moveFolder(folder, aside)
  try {
    moveFolder(made, folder)
  } catch (error) {
    if (hadOutput) moveFolder(aside, folder)
    throw error
  }
  removeQuietly(aside)
}

/** What cannot be removed now is removed by the next build. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  } catch (error) {
    if (diskCode(error) === '') throw error
  }
}

function remedy(error: unknown): string {
  const code = diskCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'make room on the disk'
  if (code === 'EBUSY' || code === 'EPERM') return 'close what has files of it open, or choose another folder with `--out`'
  return 'choose another folder with `--out`'
}
