import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { fetchText } from '../../net/http.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { FaultModule } from '../fault.ts'
import type { ToxiproxyFault } from './options.ts'

/** What reverting takes. `toxic`: its name, which is ours; absent: the proxy was disabled. */
type Injection = { url: string; proxy: string; toxic?: string }

const timeoutMs = 10_000

export const open: FaultModule<ToxiproxyFault>['open'] = async (
  { url, proxy, toxic },
  { key },
  { signal },
) => {
  const found = await ask({ url, path: `/proxies/${encodeURIComponent(proxy)}`, signal })
  if (found.status === 404)
    throw new Problem('fault', `Toxiproxy has no proxy ${proxy}`, {
      hint: 'create it before the run, as the target reaches its dependency through it',
    })
  const { enabled } = JSON.parse(found.body) as { enabled?: boolean }
  if (enabled !== true) throw new Problem('fault', `the proxy ${proxy} of Toxiproxy is disabled`)
  const toxicName = toxic && `reliability-gate-${key}`
  const injection: Injection = { url, proxy, ...defined({ toxic: toxicName }) }
  const at = pathOf(injection)
  return {
    injection,
    inject: async () => {
      const body = toxic ? { ...toxic, name: toxicName, stream: 'downstream' } : { enabled: false }
      const path = toxic ? `/proxies/${encodeURIComponent(proxy)}/toxics` : at
      await ask({ url, path, body })
    },
    status: async () => {
      const { status, body } = await ask({ url, path: at })
      if (toxic) return status === 200 ? 'active' : 'ended'
      return (JSON.parse(body) as { enabled?: boolean }).enabled === false ? 'active' : 'ended'
    },
    mend: toxic
      ? `run curl -X DELETE ${url.replace(/\/$/, '')}${at}`
      : `enable the proxy ${proxy} of Toxiproxy again`,
  }
}

export const revert: FaultModule<ToxiproxyFault>['revert'] = async saved => {
  const injection = saved as Injection
  const { url, toxic } = injection
  const path = pathOf(injection)
  if (!toxic) {
    await ask({ url, path, body: { enabled: true } })
    return 'undone'
  }
  const { status } = await ask({ url, path, method: 'DELETE' })
  return status === 404 ? 'was not there' : 'undone'
}

/** Of the toxic, or of the proxy. */
function pathOf({ proxy, toxic }: Injection): string {
  const path = `/proxies/${encodeURIComponent(proxy)}`
  return toxic === undefined ? path : `${path}/toxics/${encodeURIComponent(toxic)}`
}

type Question = { url: string; path: string; method?: string; body?: object; signal?: AbortSignal }

/**
 * Responses of success, and 404.
 * @throws Problem `fault` for every other.
 */
async function ask({ url, path, method, body, signal }: Question) {
  const response = await fetchText({
    url: `${url.replace(/\/$/, '')}${path}`,
    timeoutMs,
    // Toxiproxy refuses whoever looks like a browser.
    headers: { 'content-type': 'application/json' },
    ...defined({
      method: method ?? (body ? 'POST' : undefined),
      body: body && JSON.stringify(body),
      signal,
    }),
  })
  if (response.kind === 'failed')
    throw new Problem('fault', `Toxiproxy at ${url}: ${response.message}`, {
      hint: 'start it before the run, or correct `url`',
    })
  const { status } = response
  if (status !== 404 && (status < 200 || status >= 300))
    throw new Problem('fault', `Toxiproxy: status ${status}: ${excerpt(response.body, 200)}`)
  return response
}
