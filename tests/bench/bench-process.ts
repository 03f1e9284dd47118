/** Runs a Node process and says what it took. */
import { spawnSync } from 'node:child_process'

export interface Spent {
  seconds: number
  /** The most memory it held at one time. */
  megabytes: number
}

/**
 * Loaded before the program: at its end, it tells the most memory that the process held, in kilobytes. Linux counts into `maxRSS`
 * what the parent held when it started the process, and into `VmHWM` the process alone.
 */
const teller = `import { existsSync, readFileSync } from 'node:fs'
const own = '/proc/self/status'
process.on('exit', () => {
  const peak = existsSync(own) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(own, 'utf8'))[1] : process.resourceUsage().maxRSS
  process._rawDebug('peak ' + peak)
})`
const tellMemory = `data:text/javascript,${encodeURIComponent(teller)}`

export function runProcess(cwd: string, words: readonly string[]): Spent {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', tellMemory, ...words], { cwd, encoding: 'utf8', maxBuffer: 1e9 })
  const seconds = (performance.now() - start) / 1000
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1]
  if (status !== 0 || peak === undefined) throw new Error(`${words.join(' ')} ended with ${status}:\n${stderr.slice(0, 4000)}`)
  return { seconds, megabytes: Number(peak) / 1024 }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
