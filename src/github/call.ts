import type { Octokit } from '@octokit/rest'
import type { Log, Proxies } from '../model/context.ts'
import type { Remote } from '../model/github.ts'
import { gateVersion } from '../model/version.ts'
import { describeError, type Permission } from './remote-error.ts'
import type { RequestTerms } from './request-terms.ts'

export type Connection = {
  token: string
  /** `GITHUB_API_URL`; GitHub Enterprise Server has its own. */
  apiUrl: string
  owner: string
  repo: string
  userAgent?: string
  /** Ends everything that is under way. */
  signal: AbortSignal
  log: Pick<Log, 'debug'>
  /** How GitHub is reached where not directly. */
  proxies?: Proxies | undefined
  /** Where it is other than the usual one. */
  patience?: Partial<Patience>
}

/** How long GitHub may hold up a run, in ms. */
type Patience = {
  /** For one operation: all of its pages, retries and waits. */
  operationMs: number
  /** For one request: name, connection, answer and all of its body. */
  requestMs: number
  /** The longest that rate limits may hold up one operation. */
  limitMs: number
  /** Before the second try; before the third it is four times as long. */
  retryMs: number
}

const usualPatience: Patience = {
  operationMs: 30_000,
  requestMs: 10_000,
  limitMs: 20_000,
  retryMs: 500,
}

export type Common = { owner: string; repo: string; request: RequestTerms }
type Operation<T> = (octokit: Octokit, common: Common) => Promise<T>
export type Call = <T>(needs: Permission | undefined, operation: Operation<T>) => Promise<Remote<T>>

/** Runs operations with their deadline, and turns whatever they throw into a value. */
export function caller({ owner, repo, signal, userAgent, patience, ...rest }: Connection): Call {
  const agent = userAgent ?? `reliability-gate/${gateVersion}`
  const { operationMs, requestMs, limitMs, retryMs } = { ...usualPatience, ...patience }
  let make: Promise<() => Octokit> | undefined
  return async (needs, operation) => {
    if (!rest.token)
      return {
        kind: 'refused',
        status: 401,
        message: 'there is no token',
        hint: 'give github-token',
      }
    const deadline = AbortSignal.timeout(operationMs)
    const request = {
      signal: AbortSignal.any([signal, deadline]),
      mayWait: budget(limitMs),
      retryMs,
    }
    make ??= import('./octokit.ts').then(({ octokitMaker }) =>
      octokitMaker({ ...rest, userAgent: agent, requestMs, retryMs }),
    )
    const octokit = (await make)()
    try {
      const done = operation(octokit, { owner, repo, request })
      return { kind: 'ok', value: await Promise.race([done, rejectedBy(request.signal)]) }
    } catch (error) {
      if (signal.aborted) return { kind: 'failed', message: 'interrupted' }
      if (deadline.aborted)
        return { kind: 'failed', message: `GitHub took longer than ${operationMs / 1000} s` }
      return describeError(error, needs)
    }
  }
}

/** Whatever the plugins wait for, nothing outlives its deadline. */
const rejectedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  )

type Page<T> = { items: T[]; isLast: boolean }

/**
 * Octokit's own pagination loses the terms of the request, and sends the token wherever the
 * answer's links lead.
 */
export async function allPages<T>(
  read: (page: number) => Promise<Page<T>>,
  most: number,
): Promise<T[]> {
  const all: T[] = []
  for (let page = 1; page <= most; page += 1) {
    const { items, isLast } = await read(page)
    all.push(...items)
    if (isLast) break
  }
  return all
}

export const isLastPage = ({ link }: { link?: string | undefined }): boolean =>
  !link?.includes('rel="next"')

function budget(totalMs: number): (ms: number) => boolean {
  let leftMs = totalMs
  return ms => {
    if (ms > leftMs) return false
    leftMs -= ms
    return true
  }
}
