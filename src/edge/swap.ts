/** Moves folders, and mends what a build left behind that was stopped half-way. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { diskCode } from './wrong-use.ts'

/** On Windows a virus scanner or an open page may hold a folder for a moment. */
const waits = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800] : []

export function moveFolder(from: string, to: string): void {
  for (const wait of waits) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(diskCode(error))) throw error
      sleep(wait)
    }
  }
  renameSync(from, to)
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Folders beside the output that carry the number of a process which is gone. An output that had stepped aside comes back first. */
export function mendLeftovers(folder: string): void {
  const name = basename(folder)
  for (const entry of readdirSync(dirname(folder))) {
    if (!entry.startsWith(`.${name}-`)) continue
    const [, number, sort] = /^(\d+)-(new|old)$/.exec(entry.slice(name.length + 2)) ?? []
    if (number === undefined || isRunning(Number(number))) continue
    const left = join(dirname(folder), entry)
    if (sort === 'old' && !existsSync(folder)) moveFolder(left, folder)
    else rmSync(left, { recursive: true, force: true })
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return diskCode(error) === 'EPERM'
  }
}
