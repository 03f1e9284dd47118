/** A disk that is full, shut or read-only: told, and the last good output as it was. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../src/edge/output.ts'
import { bytesOf, folderWith, plain, run, runPlain } from './command-run.ts'

const files = [
  { path: 'learners/index.html', bytes: 'one' },
  { path: 'learners/a b/é.html', bytes: new Uint8Array([1, 2]) },
]

describe('a disk that refuses', () => {
  for (const [code, says] of [
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'this account may not'],
    ['EROFS', 'the disk can only be read'],
  ] as const)
    it(`with ${code} half-way leaves the last good output and nothing else`, () => {
      const root = folderWith()
      const out = join(root, 'dist')
      writeOutput(out, files)
      const before = bytesOf(root)
      const refusing = (path: string, bytes: string | Uint8Array) => {
        if (path.endsWith('index.html')) throw Object.assign(new Error('refused'), { code })
        writeFileSync(path, bytes)
      }
      expect(() => writeOutput(out, [...files].reverse(), refusing)).toThrow(says)
      expect(bytesOf(root)).toEqual(before)
    })

  it('in the very last move puts the old output back', () => {
    const root = folderWith()
    const out = join(root, 'dist')
    writeOutput(out, files)
    const before = bytesOf(root)
    const vanishing = (path: string, bytes: string | Uint8Array) => {
      writeFileSync(path, bytes)
      if (path.endsWith('.workshop-kit')) rmSync(dirname(path), { recursive: true })
    }
    expect(() => writeOutput(out, [], vanishing)).toThrow('cannot be written')
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
      expect(readdirSync(join(root, 'small')).sort()).toEqual(['big', 'dist'])
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
