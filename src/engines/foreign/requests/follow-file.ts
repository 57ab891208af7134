import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

const everyMs = 200
const chunkBytes = 1 << 16

/**
 * What a program writes to a file, as it comes, until the program has ended and all of it is read.
 * @param find the path; undefined while the file is not there yet.
 * @param ended resolves when the program has ended.
 */
export async function* followFile(
  find: () => Promise<string | undefined>,
  ended: Promise<unknown>,
): AsyncGenerator<Buffer> {
  let isOver = false
  const over = ended.then(() => {
    isOver = true
  })
  let file: FileHandle | undefined
  try {
    for (;;) {
      // What it wrote last is there once it has ended: so this is read before the file.
      const isLast = isOver
      file ??= await openOnceThere(find)
      while (file) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes))
        if (bytesRead === 0) break
        yield buffer.subarray(0, bytesRead)
      }
      if (isLast) return
      await Promise.race([over, delay(everyMs)])
    }
  } finally {
    await file?.close()
  }
}

async function openOnceThere(
  find: () => Promise<string | undefined>,
): Promise<FileHandle | undefined> {
  const path = await find()
  return path === undefined ? undefined : open(path).catch(() => undefined)
}
