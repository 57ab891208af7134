import type { Denial } from './denial.ts'

const reasons: Record<string, string> = {
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file of its name is in the way',
  EISDIR: 'a folder of its name is in the way',
  ELOOP: 'a link of its name is in the way',
  ENOENT: 'there is no such folder',
}

/**
 * What a file system would not do, as a note for the reader.
 * @throws what is no failure of a file system: a bug.
 */
export function fileDenialOf(error: unknown, what: string): Denial {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) throw error
  return { kind: 'denied', why: `${what}: ${fileReasonOf(error)}` }
}

/** Why a file could not be written. */
export function fileReasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined ? message : (reasons[code] ?? code)
}
