import { setTimeout as delay } from 'node:timers/promises'
import { retryAfterMs } from './remote-error.ts'
import { type RequestTerms, retries } from './request-terms.ts'

type Making<T> = {
  make: (request: RequestTerms & { retries: 0 }) => Promise<T>
  /** What an earlier try has made; undefined where it has made nothing. */
  find: () => Promise<T | undefined>
}

/**
 * Makes what must not be there twice. An answer that is lost, and a server's error, leave open
 * whether it was made: so it is looked for, and made again only where it is not there.
 * @throws what `make` or `find` threw last.
 */
export async function makeOnce<T>(request: RequestTerms, { make, find }: Making<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await make({ ...request, retries: 0 })
    } catch (error) {
      if (request.signal.aborted || !leavesOpen(error)) throw error
      const mayTryAgain = await pause(tried, error, request)
      const found = await find()
      if (found !== undefined) return found
      if (!mayTryAgain) throw error
    }
  }
}

/** Before a look; false where none but that is to follow. */
async function pause(
  tried: number,
  error: unknown,
  { signal, mayWait, retryMs }: RequestTerms,
): Promise<boolean> {
  const requestedMs = retryAfterMs(error)
  const mayTryAgain = tried <= retries && (requestedMs === undefined || mayWait(requestedMs))
  await delay(mayTryAgain ? (requestedMs ?? tried ** 2 * retryMs) : retryMs, undefined, { signal })
  return mayTryAgain
}

/**
 * A refusal says that nothing was made. Octokit gives a lost connection the status 500, and
 * nonsense none.
 */
function leavesOpen(error: unknown): boolean {
  const { status } = error as { status?: number }
  return status === undefined || status >= 500
}
