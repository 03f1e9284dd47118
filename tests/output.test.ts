/** The output folder: all or nothing, and nobody's things lost. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../src/edge/output.ts'
import { bytesOf, folderWith, plain, run, runPlain, write } from './command-run.ts'

const first = [
  { path: 'learners/index.html', bytes: 'one' },
  { path: 'learners/a b/é.html', bytes: new Uint8Array([1, 2]) },
]
const second = [{ path: 'learners/index.html', bytes: 'two' }]

/** What lies in a folder, those beside the output included. */
function names(folder: string): string[] {
  return readdirSync(folder).sort()
}

function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code })
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
    expect(bytesOf(join(root, 'dist'))).toEqual({ 'diary.txt': Buffer.from('mine').toString('base64') })
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

describe('a disk that refuses', () => {
  for (const [code, says] of [
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'this account may not'],
    ['EROFS', 'the disk can only be read'],
  ] as const)
    it(`with ${code} half-way leaves the last good output and nothing else`, () => {
      const root = folderWith()
      const out = join(root, 'dist')
      writeOutput(out, first)
      const before = bytesOf(root)
      const refusing = (path: string, bytes: string | Uint8Array) => {
        if (path.endsWith('index.html')) throw diskError(code)
        writeFileSync(path, bytes)
      }
      expect(() => writeOutput(out, [...first].reverse(), refusing)).toThrow(says)
      expect(bytesOf(root)).toEqual(before)
    })

  it('because it is full is told with 2', ({ skip }) => {
    const root = folderWith(plain)
    mkdirSync(join(root, 'small'))
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', join(root, 'small')])
    if (mounted.status !== 0) skip('the right to mount a small disk')
    try {
      expect(run(root, 'build', '--out', 'small/dist', '--only', 'slides').status).toBe(0)
      const before = bytesOf(join(root, 'small/dist'))
      writeFileSync(join(root, 'small/big'), Buffer.alloc(2_000_000))
      const { status, err } = run(root, 'build', '--out', 'small/dist')
      expect([status, err]).toEqual([2, expect.stringContaining('the disk is full')])
      expect(bytesOf(join(root, 'small/dist'))).toEqual(before)
      expect(names(join(root, 'small'))).toEqual(['big', 'dist'])
    } finally {
      spawnSync('umount', [join(root, 'small')])
    }
  })

  it('because the folder above may not be written is told with 2', ({ skip }) => {
    if (process.platform === 'win32') skip('folders that may not be written')
    const root = folderWith(plain)
    mkdirSync(join(root, 'shut'))
    chmodSync(join(root, 'shut'), 0o555)
    const { status, err } = runPlain(root, 'build', '--out', 'shut/dist')
    chmodSync(join(root, 'shut'), 0o755)
    expect([status, err]).toEqual([2, expect.stringContaining('this account may not')])
  })

  it('because it can only be read is told with 2, and the output stays', ({ skip }) => {
    const root = folderWith(plain)
    mkdirSync(join(root, 'disk'))
    if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', join(root, 'disk')]).status !== 0) skip('the right to mount a disk')
    try {
      run(root, 'build', '--out', 'disk/dist')
      const before = bytesOf(join(root, 'disk'))
      spawnSync('mount', ['-o', 'remount,ro', join(root, 'disk')])
      expect(run(root, 'build', '--out', 'disk/dist')).toMatchObject({
        status: 2,
        err: expect.stringContaining('the disk can only be read'),
      })
      expect(bytesOf(join(root, 'disk'))).toEqual(before)
    } finally {
      spawnSync('umount', [join(root, 'disk')])
    }
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
      throw diskError('ENOSPC')
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
