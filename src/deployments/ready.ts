import { defined } from '../model/basics/defined.ts'
import { formatDuration } from '../model/basics/units.ts'
import type { Context } from '../model/context.ts'
import type { AfterLoad } from '../model/evidence/evidence.ts'
import type { Headers, ReadyPlan, Route } from '../model/plan/target.ts'
import type { Check } from '../net/check.ts'
import {
  type HttpFailureReason,
  type HttpResponse,
  redirectOf,
  type SendRequest,
} from '../net/http.ts'
import { joinUrl } from '../net/join-url.ts'
import { proxyFor } from '../net/proxy.ts'
import { excerpt } from '../net/redaction/excerpt.ts'
import { waitReporter } from '../net/waiting.ts'
import { bypassHint, knownPageOf, requiresPassword } from './known-pages.ts'
import { lackOf, staleHint } from './this-commit.ts'

/** `note`: what is worth telling though the target counts as ready. */
export type Readiness =
  | { kind: 'ready'; note?: { message: string; hint: string } }
  | { kind: 'never'; message: string; hint?: string }

/**
 * `commit`: the one that is to be there. `ask`: over connections such as the load's, which this
 * must not know.
 */
type Target = {
  url: string
  headers: Headers
  ready: ReadyPlan
  ask: SendRequest
  /** Asks in the protocol of `ready`, where it names one. */
  check?: Check
  route?: Route
  commit?: string | undefined
}

/**
 * What one try found. `patienceMs` is how long to bear with something that waiting hardly mends.
 * `cut`: the end of all waiting came so soon that it tells less than the try before it. `isOther`:
 * it responded well, but may be another build.
 */
type Try =
  | { kind: 'good'; status?: number; requiresPassword: boolean }
  | {
      kind: 'bad'
      what: string
      status?: number
      body?: string
      hint?: string
      patienceMs?: number
      cut?: boolean
      isOther?: true
    }

const goodResponsesInARow = 3
const intervalMs = 500
const longestPauseMs = 2000
const tryTimeoutMs = 10_000
/** Of an address that gives no response at all. */
export const unreachable = 'check that it is running, and that this machine can reach it'
const unreached: readonly HttpFailureReason[] = ['timeout', 'refused', 'dns', 'reset']
/**
 * A login page in front of the preview stays there; a router that still warms up may redirect for a
 * moment.
 */
const redirectPatienceMs = 15_000

/**
 * Asks the target until it gives three successful responses in a row, at most for
 * `ready.timeoutMs`. Good is the status that the plan names, else anything below 500, with the
 * header and the text that the plan asks for; a redirect to another origin, such as a login page,
 * is good only where the plan names its status, and a provider's own page in the preview's place is
 * never.
 */
export async function waitUntilReady(target: Target, context: Context): Promise<Readiness> {
  const { clock, signal } = context
  const { timeoutMs } = target.ready
  const url = joinUrl(target.url, target.ready.path)
  const start = clock.now()
  let last: Try = { kind: 'bad', what: 'it was not probed' }
  let good = 0
  let goodAt = start
  let pauseMs = intervalMs
  const report = waitReporter(context, timeoutMs)
  for (let left = timeoutMs; left > 0 && !signal.aborted; left = start + timeoutMs - clock.now()) {
    const found = await tryOnce(url, target, [Math.min(tryTimeoutMs, left), timeoutMs], context)
    if (signal.aborted) break
    good = found.kind === 'good' ? good + 1 : 0
    if (found.kind === 'good') {
      if (good === goodResponsesInARow) return ready(url, found, context)
      goodAt = clock.now()
    } else if (clock.now() - goodAt >= (found.patienceMs ?? Number.POSITIVE_INFINITY)) {
      return never(url, found)
    }
    pauseMs = found.kind === 'good' ? intervalMs : Math.min(longestPauseMs, pauseMs * 1.5)
    last = remember(last, found)
    if (last.kind === 'bad') report(`Not ready yet: ${last.what}`)
    await clock.sleep(Math.min(pauseMs, Math.max(0, start + timeoutMs - clock.now())), signal)
  }
  return signal.aborted
    ? { kind: 'never', message: `interrupted while waiting for ${url}` }
    : never(url, last, timeoutMs)
}

/** A worker that is replaced, or a queue that drains, may take a moment. */
const afterLoadMs = 10_000

/**
 * Asks a target once more after the load: it is up if it gives one good answer within ten seconds,
 * and down, or another one, if it does not.
 */
export async function lookAfterLoad(target: Target, context: Context): Promise<AfterLoad> {
  const { clock, signal } = context
  const url = joinUrl(target.url, target.ready.path)
  const start = clock.now()
  let last: Try & { kind: 'bad' } = { kind: 'bad', what: 'it was not probed' }
  for (
    let left = afterLoadMs;
    left > 0 && !signal.aborted;
    left = start + afterLoadMs - clock.now()
  ) {
    const found = await tryOnce(url, target, [left, afterLoadMs], context)
    if (found.kind === 'good') return { isUp: true }
    last = remember(last, found)
    await clock.sleep(intervalMs, signal)
  }
  return last.isOther ? { isUp: true, other: last.what } : { isUp: false, message: last.what }
}

/** What the end of all waiting cut short does not hide what came before it. */
const remember = <T extends Try>(last: T, found: T): T =>
  found.kind === 'bad' && found.cut ? last : found

async function tryOnce(
  url: string,
  target: Target,
  [timeoutMs, allMs]: [timeoutMs: number, allMs: number],
  context: Context,
): Promise<Try> {
  const { headers, ready, ask, route, check } = target
  const { signal, proxies } = context
  if (check) {
    const order = { url, headers, timeoutMs, signal, ...defined({ route }) }
    const found = await check({ ...order, proxy: proxyFor(url, proxies) })
    return found.kind === 'good' ? { ...found, requiresPassword: false } : found
  }
  const redirectIsMeant = ready.status !== undefined && ready.status >= 300 && ready.status < 400
  const response = await ask({
    url,
    headers,
    timeoutMs,
    signal,
    maxBytes: 10_000,
    ...defined({ route }),
    proxy: proxyFor(url, proxies),
    ...defined({ maxRedirects: redirectIsMeant ? 0 : undefined }),
  })
  if (response.kind === 'failed') {
    const { reason, message: what } = response
    if (reason === 'refused-address') return { kind: 'bad', what, patienceMs: 0 }
    const cut = reason === 'timeout' && timeoutMs < Math.min(tryTimeoutMs, allMs / 2)
    const hint = response.hint ?? (unreached.includes(reason) ? unreachable : undefined)
    return { kind: 'bad', what, cut, ...defined({ hint }) }
  }
  return tryOf(response, target)
}

/** What a response says of a target. */
function tryOf(response: HttpResponse, { ready, commit }: Target): Try {
  const { status, body } = response
  const page = knownPageOf(response)
  if (page) {
    const { what, hint, stays } = page
    return {
      kind: 'bad',
      what,
      status,
      ...defined({ hint, patienceMs: stays && redirectPatienceMs }),
    }
  }
  if (status === ready.status) return orStale(response, ready, commit)
  const elsewhere = redirectElsewhere(response)
  if (elsewhere) {
    const what = `it redirects to ${elsewhere}`
    return { kind: 'bad', what, status, body, hint: bypassHint, patienceMs: redirectPatienceMs }
  }
  if (ready.status === undefined && status < 500) return orStale(response, ready, commit)
  return {
    kind: 'bad',
    what: `it responded with ${status}`,
    status,
    body,
    ...defined({ hint: isRefusal(status) ? bypassHint : statusHint(status, ready) }),
  }
}

/** A good answer, unless it lacks what the plan asks for: then another build may have given it. */
function orStale(response: HttpResponse, ready: ReadyPlan, commit: string | undefined): Try {
  const lacks = lackOf(response, ready, commit)
  const { status, body } = response
  return lacks === undefined
    ? { kind: 'good', status, requiresPassword: !isKnown(ready) && requiresPassword(response) }
    : { kind: 'bad', what: lacks, status, body, hint: staleHint, isOther: true }
}

/** By what the plan asks for, the page is that of the target. */
const isKnown = ({ header, body }: ReadyPlan): boolean => header !== undefined || body !== undefined

/** The other origin only: what follows it may hold a token. */
function redirectElsewhere(response: HttpResponse): string | undefined {
  const to = redirectOf(response)
  return to && to.origin !== new URL(response.url).origin
    ? to.origin === 'null'
      ? to.protocol
      : to.origin
    : undefined
}

/** It is there, and says so by another status than the plan has. */
const statusHint = (status: number, { status: wanted }: ReadyPlan): string | undefined =>
  wanted !== undefined && status < 400
    ? `the plan asks for ${wanted}: write \`status: ${status}\` in ready.status where this is what it responds with when it is ready`
    : undefined

const ownPageHint = `${bypassHint}; if this is the target's own page, name a text of it as target.ready.body`

const isRefusal = (status: number): boolean => status === 401 || status === 403

function ready(
  url: string,
  { status, requiresPassword }: Try & { kind: 'good' },
  { log }: Context,
): Readiness {
  if (status !== undefined && isRefusal(status))
    log.warn(`${url} responds with ${status}, which counts as ready; ${bypassHint}`)
  else if (requiresPassword) {
    const message = `${url} requires a password, which counts as ready`
    log.warn(`${message}; ${ownPageHint}`)
    return { kind: 'ready', note: { message, hint: ownPageHint } }
  }
  return { kind: 'ready' }
}

function never(url: string, last: Try, waitedMs?: number): Readiness {
  const within = waitedMs === undefined ? '' : ` within ${formatDuration(waitedMs)}`
  if (last.kind === 'good') {
    return {
      kind: 'never',
      message: `${url} did not give ${goodResponsesInARow} successful responses in a row${within}${last.status === undefined ? '' : `; the last status was ${last.status}`}`,
    }
  }
  const shown = last.body === undefined ? '' : excerpt(last.body)
  return {
    kind: 'never',
    message: `${url} was not ready${within}: ${last.what}${shown ? `: "${shown}"` : ''}`,
    ...defined({ hint: last.hint }),
  }
}
