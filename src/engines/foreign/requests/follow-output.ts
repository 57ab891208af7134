import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'

const quietMs = 1000
/** One may be over because this process itself was held up, before it could look for more. */
const quietTimes = 2

/**
 * What a program writes to its standard output, until that ends; or until the program has ended and
 * nothing more comes, where something that it has left behind keeps its output open.
 * @param ended resolves when the program has ended.
 */
export async function* followOutput(
  output: Readable,
  ended: Promise<unknown>,
): AsyncGenerator<Buffer> {
  const chunks = output[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let next = chunks.next()
  let quiet = 0
  const over = ended.then(() => undefined)
  try {
    while (quiet < quietTimes) {
      const found = await Promise.race([next, over.then(() => delay(quietMs))])
      if (found === undefined) {
        quiet += 1
        continue
      }
      if (found.done) return
      quiet = 0
      yield found.value
      next = chunks.next()
    }
  } finally {
    next.catch(() => undefined)
    output.destroy()
  }
}
