/** The output folder: all or nothing, and nobody's things lost. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../src/edge/output.ts'
import { bytesOf, digest, folderWith, plain, run, write } from './command-run.ts'

const first = [
  { path: 'learners/index.html', bytes: 'one' },
  { path: 'learners/a b/é.html', bytes: new Uint8Array([1, 2]) },
]
const second = [{ path: 'learners/index.html', bytes: 'two' }]

/** What lies in a folder, those beside the output included. */
function names(folder: string): string[] {
  return readdirSync(folder).sort()
}

describe('the output', () => {
  it('is written, and then replaced whole', () => {
    const root = folderWith()
    writeOutput(join(root, 'deep/er/dist'), first)
    writeOutput(join(root, 'deep/er/dist'), second)
    expect(Object.keys(bytesOf(join(root, 'deep/er')))).toEqual(['dist/.workshop-kit', 'dist/learners/index.html'])
    expect(readFileSync(join(root, 'deep/er/dist/learners/index.html'), 'utf8')).toBe('two')
  })
  it('may go into an empty folder, also through a link', () => {
    const root = folderWith()
    mkdirSync(join(root, 'real'))
    if (process.platform !== 'win32') symlinkSync('real', join(root, 'dist'))
    writeOutput(join(root, process.platform === 'win32' ? 'real' : 'dist'), first)
    expect(existsSync(join(root, 'real/learners/index.html'))).toBe(true)
  })
})

describe('a folder with other things in it', () => {
  it('is refused, and left alone', () => {
    const root = folderWith({ ...plain, 'dist/diary.txt': 'mine' })
    expect(run(root, 'build')).toMatchObject({ status: 2, err: expect.stringMatching(/did not make\n {2}hint: /) })
    expect(bytesOf(join(root, 'dist'))).toEqual({ 'diary.txt': digest('mine') })
  })
  it('is refused, too, when the kit made the rest', () => {
    const root = folderWith(plain)
    expect(run(root, 'build').status).toBe(0)
    write(root, { 'dist/learners/diary.txt': 'mine' })
    const before = bytesOf(join(root, 'dist'))
    expect(run(root, 'build')).toMatchObject({
      status: 2,
      err: expect.stringContaining('`learners/diary.txt`, which the kit did not make'),
    })
    expect(bytesOf(join(root, 'dist'))).toEqual(before)
  })
  it('is no matter when a file manager made them', () => {
    const root = folderWith(plain)
    run(root, 'build')
    write(root, { 'dist/.DS_Store': 'x', 'dist/learners/Thumbs.db': 'x' })
    expect(run(root, 'build').status).toBe(0)
  })
  it('is refused when it is the root or a file', () => {
    const root = folderWith({ ...plain, 'file.txt': 'mine' })
    expect(run(root, 'build', '--out', '.').status).toBe(2)
    expect(run(root, 'build', '--out', 'file.txt')).toMatchObject({ status: 2, err: expect.stringContaining('it is not a folder') })
    expect(run(root, 'build', '--out', 'file.txt/dist')).toMatchObject({ status: 2, err: expect.stringContaining('cannot be written') })
    expect(readFileSync(join(root, 'file.txt'), 'utf8')).toBe('mine')
  })
})

describe('a build that was stopped half-way', () => {
  /** The number of a process that is gone. */
  const gone = spawnSync(process.execPath, ['-e', '']).pid

  it('leaves nothing that the next one does not clear away', () => {
    const root = folderWith({ [`.dist-${gone}-new/half.html`]: 'half', '.dist-notes-new/mine.txt': 'mine' })
    writeOutput(join(root, 'dist'), second)
    renameSync(join(root, 'dist'), join(root, `.dist-${gone}-old`))
    writeOutput(join(root, 'dist'), first)
    // Without an output, the old one came back first, and was then replaced.
    expect(names(root)).toEqual(['.dist-notes-new', 'dist'])
  })
  it('between the two moves has its last good output put back, even when the next build fails', () => {
    const root = folderWith()
    const out = join(root, 'dist')
    writeOutput(out, first)
    renameSync(out, join(root, `.dist-${gone}-old`))
    const full = () => {
      throw Object.assign(new Error('refused'), { code: 'ENOSPC' })
    }
    expect(() => writeOutput(out, second, full)).toThrow('the disk is full')
    expect(readFileSync(join(out, 'learners/index.html'), 'utf8')).toBe('one')
    expect(names(root)).toEqual(['dist'])
  })
  it('is told from one that is still at work', () => {
    const root = folderWith({ [`.dist-${process.ppid}-new/half.html`]: 'half' })
    writeOutput(join(root, 'dist'), first)
    expect(names(root)).toEqual([`.dist-${process.ppid}-new`, 'dist'])
  })
})
