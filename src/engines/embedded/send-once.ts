import { defined } from '../../model/basics/defined.ts'
import type { LoadPlan, RequestPlan } from '../../model/plan/load.ts'
import type { Headers, Route } from '../../model/plan/target.ts'
import { revealed } from '../../model/secret.ts'
import type { Checked } from '../../net/check.ts'
import { seededRandom } from '../../stats/random.ts'
import type { Connection, Sendable } from './connection/connections.ts'
import { failureOf, type Outcome } from './connection/outcome.ts'
import { reach, sent } from './protocols/http/request-as.ts'
import type { ResponseReading } from './protocols/protocol.ts'
import { addressOf, loadProtocols } from './protocols/protocols.ts'
import { Values } from './scenario/values.ts'

/** One request by itself. `url`: of the deployment that it goes to, unless it names its address. */
export type SingleOrder = {
  request: RequestPlan
  url: string
  headers: Headers
  route?: Route
  timeoutMs: number
  signal: AbortSignal
  /** Of what is asked by HTTP. */
  proxy?: URL | undefined
}

/**
 * Sends a request as the load would, over a connection of its own, and tells whether it is good;
 * `ms`: from the opening of the connection on.
 */
export async function sendOnce(order: SingleOrder): Promise<Checked & { ms: number }> {
  const { url, timeoutMs, route, proxy, headers } = order
  const load = revealed(loadOf(order))
  const [request] = load.requests
  const protocol = (await loadProtocols(load))(request!)
  const own = addressOf(request!, url)
  const address = own ?? url
  const isOwnHost = new URL(address).hostname === new URL(url).hostname
  const to = { side: 'head' as const, url, headers: revealed(headers) }
  const through = own === undefined ? proxy : undefined
  const reached = {
    timeoutMs,
    proxy: through,
    ...defined({ route: route && isOwnHost ? route : undefined }),
  }
  const { options } = await reach(address, reached, loadOf(order))
  const connection = protocol.connect(options, load)()
  const startedAt = performance.now()
  const took = () => performance.now() - startedAt
  const deadline = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([order.signal, deadline])
  try {
    const begun = protocol.dynamic?.(request!, to, load)?.begin(valuesOfOne())
    const single = begun?.request ?? (protocol.prepare(request!, to) as Sendable)
    const outcome = await wholeResponse(connection, single, {
      reading: begun?.reading,
      signal,
      took,
    })
    return { ...checkedOf(outcome, single), ms: took() }
  } catch (error) {
    const what = deadline.aborted ? `no answer within ${timeoutMs} ms` : failureOf(error).message
    return { kind: 'bad', what, ms: took() }
  } finally {
    connection.close()
  }
}

/** With the requests that follow it as part of it, such as those of redirects. */
async function wholeResponse(
  connection: Connection,
  request: Sendable,
  {
    reading,
    signal,
    took,
  }: {
    reading: ResponseReading | undefined
    signal: AbortSignal
    took: () => number
  },
): Promise<Outcome> {
  let next = request
  for (;;) {
    const taker = reading ?? { head: () => {}, body: () => {} }
    const outcome = await sent(connection, { request: next, taker, signal })
    if (outcome.kind === 'failed' || !reading) return outcome
    const found = reading.finish(outcome.code, took())
    if (!found) return outcome
    if ('fault' in found) return { ...outcome, fault: found.fault }
    next = found.next
  }
}

const refused = 'the connection was refused'

function checkedOf(outcome: Outcome, { isGood }: Sendable): Checked {
  if (outcome.kind === 'failed')
    return {
      kind: 'bad',
      what: /\bECONNREFUSED\b/.test(outcome.message) ? refused : outcome.message,
    }
  const { code, fault } = outcome
  if (!isGood(code))
    return { kind: 'bad', what: typeof code === 'number' ? `it responded with ${code}` : code }
  return fault ? { kind: 'bad', what: fault.message } : { kind: 'good' }
}

/** What a load says that is nothing but this request. */
const loadOf = ({ request, timeoutMs }: SingleOrder): LoadPlan => ({
  profile: 'load',
  pace: { kind: 'rate', perSecond: 1 },
  durationMs: 1000,
  warmupMs: 0,
  timeoutMs,
  maxConnections: 1,
  keepAlive: false,
  requests: [request],
})

const valuesOfOne = (): Values =>
  new Values({
    number: 0,
    startedAt: Date.now(),
    random: seededRandom(Date.now()),
    rows: new Map(),
  })
