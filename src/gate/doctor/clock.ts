import { defined } from '../../model/basics/defined.ts'
import type { Finding } from '../../model/checkup.ts'
import type { Context } from '../../model/context.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { boundsOf } from '../../model/plan/policy.ts'
import { Problem } from '../../model/problem.ts'
import { assertAllowedUrl } from '../../net/addresses/address-guard.ts'
import { certainSkewMs, skewOf } from '../../net/clock-skew.ts'
import { fetchText } from '../../net/http.ts'
import { joinUrl } from '../../net/join-url.ts'
import { proxyFor } from '../../net/proxy.ts'
import { type Check, planOf, type Subject } from './subject.ts'

const timeoutMs = 8000

type Reading = { whose: string; skewMs: number }

/** Ours against those of who dates its answers. That of a source is looked at with it. */
export const checkClock: Check = async (subject, context) => {
  const read = await Promise.all([
    readTargetClock(subject, context),
    readGitHubClock(subject, context),
  ])
  const readings = read.filter(reading => reading !== undefined)
  const check = 'clock'
  if (readings.length === 0)
    return [{ check, state: 'skipped', message: 'no server reported its time' }]
  const off = readings.filter(({ skewMs }) => skewMs !== 0)
  if (off.length > 0) {
    return off.map(({ whose, skewMs }): Finding => {
      const side = skewMs > 0 ? 'behind' : 'ahead of'
      const message = `the clock of this machine is ${Math.abs(skewMs / 1000).toFixed(1)} s ${side} that of ${whose}`
      return { check, state: 'warning', message, hint: 'set both clocks, for example by NTP' }
    })
  }
  return [
    {
      check,
      state: 'ok',
      message: `within a second or two of ${readings.map(({ whose }) => whose).join(' and ')}`,
    },
  ]
}

async function readTargetClock(
  subject: Subject,
  { signal, proxies, clock }: Context,
): Promise<Reading | undefined> {
  const plan = planOf(subject)
  if (plan?.target.from.kind !== 'url') return undefined
  const { headers, route, from, ready } = plan.target
  if (!mayAsk(from.url, plan)) return undefined
  const url = joinUrl(from.url, ready.path)
  const sentAt = clock.now()
  const response = await fetchText({
    url,
    headers,
    timeoutMs,
    signal,
    maxBytes: 1000,
    maxRedirects: 0,
    ...defined({ route }),
    proxy: proxyFor(url, proxies),
  })
  if (response.kind === 'failed') return undefined
  // What a cache holds is dated by when it was made.
  const age = Number(response.headers.age ?? 0)
  return read('the target', response.headers.date, {
    sentAt,
    receivedAt: clock.now(),
    age,
  })
}

/** Why it may not be asked is told with the target. */
function mayAsk(url: string, { target, policy }: Plan): boolean {
  try {
    assertAllowedUrl(url, boundsOf(policy), target.route?.address)
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return false
  }
}

async function readGitHubClock(
  { github }: Subject,
  { clock }: Context,
): Promise<Reading | undefined> {
  if ('why' in github) return undefined
  const sentAt = clock.now()
  const state = await github.api.getTokenState()
  return state.kind === 'ok'
    ? read('GitHub', state.value.date, { sentAt, receivedAt: clock.now(), age: 0 })
    : undefined
}

function read(
  whose: string,
  date: string | undefined,
  { sentAt, receivedAt, age }: { sentAt: number; receivedAt: number; age: number },
): Reading | undefined {
  const said = Date.parse(date ?? '') / 1000 + (Number.isInteger(age) ? age : 0)
  if (!Number.isFinite(said)) return undefined
  return { whose, skewMs: certainSkewMs(skewOf({ said, sentAt, receivedAt })) }
}
