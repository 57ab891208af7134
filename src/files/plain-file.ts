import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/**
 * Why a file's text is not to be had. `isThere`: something stands at its path. `at`: the place in
 * it that is at fault, from 1.
 */
export type Missing = {
  kind: 'missing'
  isThere: boolean
  why: string
  hint?: string
  at?: { line: number; column: number }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is not a regular file',
}

/** A failure of the file system in words. */
export function missingFor(error: unknown): Missing {
  const { code, message } = error as NodeJS.ErrnoException
  const isThere = code !== 'ENOENT' && code !== 'ENOTDIR'
  return {
    kind: 'missing',
    isThere,
    why: reasons[code ?? ''] ?? `it cannot be read (${code ?? message})`,
  }
}

/**
 * Opens a regular file for reading. Folders, FIFOs, sockets and devices are refused at once:
 * opening or reading one could wait for ever. Whoever calls closes the file.
 */
export async function openPlainFile(
  path: string,
): Promise<{ kind: 'open'; file: FileHandle; bytes: number } | Missing> {
  let file: FileHandle | undefined
  try {
    // Without O_NONBLOCK a FIFO that nobody writes to is never opened. Windows has neither.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const found = await file.stat()
    if (found.isFile()) return { kind: 'open', file, bytes: found.size }
    await file.close()
    return {
      kind: 'missing',
      isThere: true,
      why: found.isDirectory() ? reasons.EISDIR! : reasons.ENXIO!,
    }
  } catch (error) {
    await file?.close().catch(() => undefined)
    return missingFor(error)
  }
}

/** The bytes of a regular file of at most `most` bytes, whatever size the file system tells. */
export async function readPlainFile(
  path: string,
  most: number,
): Promise<{ kind: 'bytes'; bytes: Buffer } | Missing> {
  const opened = await openPlainFile(path)
  if (opened.kind === 'missing') return opened
  const { file } = opened
  const tooLarge: Missing = {
    kind: 'missing',
    isThere: true,
    why: `it is larger than ${formatSize(most)}`,
  }
  if (opened.bytes > most) {
    await file.close()
    return tooLarge
  }
  try {
    const chunks: Buffer[] = []
    let length = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(
        Math.min(1 << 20, Math.max(1 << 12, opened.bytes + 1 - length)),
      )
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null)
      if (bytesRead === 0) return { kind: 'bytes', bytes: Buffer.concat(chunks, length) }
      chunks.push(chunk.subarray(0, bytesRead))
      length += bytesRead
      if (length > most) return tooLarge
    }
  } catch (error) {
    return missingFor(error)
  } finally {
    await file.close().catch(() => undefined)
  }
}

const formatSize = (bytes: number): string =>
  bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MB` : `${Math.floor(bytes / 1024)} KB`
