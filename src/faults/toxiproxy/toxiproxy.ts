import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import { Problem } from '../../model/problem.ts'
import { undoContext } from '../../tools/undo-context.ts'
import type { Fault, FaultModule } from '../fault.ts'
import { type AskFaultApi, askFaultApi } from '../fault-api.ts'
import type { ToxiproxyFault } from './options.ts'
import { bytesThrough } from './traffic.ts'

/** What reverting takes. `toxic`: its name, which is ours; absent: the proxy was disabled. */
type Injection = { url: string; proxy: string; toxic?: string }

export const open: FaultModule<ToxiproxyFault>['open'] = async (
  { url, proxy, toxic },
  { key },
  context,
) => {
  const ask = apiOf(url, context)
  const expected = [404]
  const found = await ask({ path: `/proxies/${encodeURIComponent(proxy)}`, expected })
  if (found.status === 404)
    throw new Problem('fault', `Toxiproxy has no proxy ${proxy}`, {
      hint: 'create it before the run, as the target reaches its dependency through it',
    })
  const { enabled, listen = '' } = JSON.parse(found.body) as { enabled?: boolean; listen?: string }
  if (enabled !== true) throw new Problem('fault', `the proxy ${proxy} of Toxiproxy is disabled`)
  const toxicName = toxic && `reliability-gate-${key}`
  const injection: Injection = { url, proxy, ...defined({ toxic: toxicName }) }
  const at = pathOf(injection)
  const count = () => bytesThrough(proxy, ask)
  let before = await count()
  return {
    injection,
    inject: async () => {
      const body = toxic ? { ...toxic, name: toxicName, stream: 'downstream' } : { enabled: false }
      const path = toxic ? `/proxies/${encodeURIComponent(proxy)}/toxics` : at
      await ask({ path, body, once: true })
      // A proxy that is disabled is met by nobody: whether it was used before has to do.
      if (toxic) before = await count()
    },
    status: async () => {
      const { status, body } = await ask({ path: at, expected })
      if (toxic) return status === 200 ? 'active' : 'ended'
      return (JSON.parse(body) as { enabled?: boolean }).enabled === false ? 'active' : 'ended'
    },
    unused: async () =>
      unusedOf({ url, proxy, ...defined({ toxic }) }, listen, before, await count()),
    mend: toxic
      ? `run curl -X DELETE ${url.replace(/\/$/, '')}${at}`
      : `enable the proxy ${proxy} of Toxiproxy again`,
  }
}

export const revert: FaultModule<ToxiproxyFault>['revert'] = async (saved, { machine }) => {
  const injection = saved as Injection
  const { url, toxic } = injection
  const ask = apiOf(url, undoContext(machine))
  const path = pathOf(injection)
  if (!toxic) {
    await ask({ path, body: { enabled: true } })
    return 'undone'
  }
  const { status } = await ask({ path, method: 'DELETE', expected: [404] })
  return status === 404 ? 'was not there' : 'undone'
}

/**
 * Toxiproxy adds up a connection when it ends. A proxy that is disabled has ended all of them, and
 * a reset ends those that are used; others may last, and nothing is known of them.
 */
function unusedOf(
  { url, proxy, toxic }: ToxiproxyFault,
  listen: string,
  before: number | undefined,
  after: number | undefined,
): Awaited<ReturnType<NonNullable<Fault['unused']>>> {
  const unknown = `it is not known whether a call passed through the proxy ${proxy} of Toxiproxy`
  if (before === undefined || after === undefined)
    return {
      unchecked: `${unknown}: Toxiproxy at ${url} does not count what passes`,
      hint: 'start Toxiproxy, version 2.5 or newer, with -proxy-metrics',
    }
  if (after > before) return []
  const at = { dependency: proxy, listen }
  if (!toxic) return [{ ...at, isShut: true }]
  if (toxic.type === 'reset_peer')
    return [{ ...at, ...defined({ isUncut: toxic.toxicity < 1 || undefined }) }]
  return {
    unchecked: `${unknown} while the fault was active: Toxiproxy counts a connection when it ends, and none ended`,
    hint: `make sure that the target calls ${listen}; the fault \`proxy\` counts calls on open connections too`,
  }
}

/** Of the toxic, or of the proxy. */
function pathOf({ proxy, toxic }: Injection): string {
  const path = `/proxies/${encodeURIComponent(proxy)}`
  return toxic === undefined ? path : `${path}/toxics/${encodeURIComponent(toxic)}`
}

const apiOf = (url: string, context: Context): AskFaultApi =>
  askFaultApi(
    { name: `Toxiproxy at ${url}`, url, hint: 'start it before the run, or correct `url`' },
    context,
  )
