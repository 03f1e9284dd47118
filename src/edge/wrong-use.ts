/** Wrong use of the command: said in one line, and ended with exit status 2. */

const name = 'WrongUse'

/** An error to throw when a person asked for something that cannot be done. `hint` says what to do. */
export function wrongUse(message: string, hint?: string): Error {
  const error = new Error(message, { cause: hint })
  error.name = name
  return error
}

/** The lines to print; undefined for errors of another sort. */
export function wrongUseText(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== name) return undefined
  return `workshop-kit: ${error.message}\n${typeof error.cause === 'string' ? `  hint: ${error.cause}\n` : ''}`
}

/** The short name that a disk gives its error: `ENOSPC`; '' for errors of another sort. */
export function diskCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const reasons: Record<string, string> = {
  EACCES: 'this account may not',
  EBUSY: 'another program has it open',
  EISDIR: 'there is a folder in its place',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'there is a file where a folder should be',
  EDQUOT: 'the disk quota is used up',
  EPERM: 'this account may not, or another program has it open',
  EROFS: 'the disk can only be read',
}

/** Why the disk refused, in words. */
export function diskReason(error: unknown): string {
  return reasons[diskCode(error)] ?? (error instanceof Error ? error.message : String(error))
}
