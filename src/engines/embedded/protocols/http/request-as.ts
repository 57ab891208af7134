import { defined } from '../../../../model/basics/defined.ts'
import type { Grants } from '../../../../model/plan/auth.ts'
import type { LoadPlan } from '../../../../model/plan/load.ts'
import { Problem } from '../../../../model/problem.ts'
import { revealed } from '../../../../model/secret.ts'
import { rotatingLookup } from '../../../../net/addresses/lookup.ts'
import { Signer } from '../../../../net/auth/signer.ts'
import {
  describeFailure,
  type Exchange,
  fetchText,
  type HttpFailure,
  type HttpOrder,
  type SendRequest,
  usualMaxBytes,
} from '../../../../net/http.ts'
import { hasNoTunnel, startTunnel } from '../../../../net/tunnel.ts'
import type { Connection, Sendable } from '../../connection/connections.ts'
import { type Failure, noHttp2, type Outcome } from '../../connection/outcome.ts'
import type { Taker, TransportOptions } from '../../connection/transport.ts'
import { connect } from './http.ts'
import type { PreparedRequest } from './requests.ts'
import { ResponseText } from './response-text.ts'

/**
 * Asks over connections such as the load's, a new one each time: what is ready for this is ready
 * for the load, and what the load could not be told is no sign of readiness.
 */
export const requestAs =
  (load: LoadPlan): SendRequest =>
  order =>
    fetchText(order, exchangeAs(load))

const exchangeAs =
  (load: LoadPlan): Exchange =>
  async ({ url, method, body }, headers, order, signal) => {
    const { maxBytes = usualMaxBytes } = order
    const { options, tunnel } = await reach(url, order, load)
    const { promise: isFull, resolve: full } = Promise.withResolvers<'full'>()
    const text = new ResponseText(maxBytes, () => full('full'))
    const connection = connect(options, load)()
    try {
      const { pathname, search } = new URL(url)
      const request: PreparedRequest = {
        side: 'head' as const,
        name: 'readiness',
        method,
        path: pathname + search,
        body,
        isGood: () => true,
        headers: Object.entries(headers).flat(),
      }
      const outcome = await Promise.race([
        isFull,
        sent(connection, { request, taker: text, signal }),
      ])
      if (outcome !== 'full' && outcome.kind === 'failed')
        return toHttpFailure(outcome, load, tunnel?.fault)
      return text.toResponse(url)
    } finally {
      connection.close()
    }
  }

/** How the load would connect to a target, and the tunnel that leads to it, where there is one. */
export async function reach(
  url: string,
  order: Pick<HttpOrder, 'timeoutMs' | 'route' | 'proxy'>,
  load: LoadPlan,
): Promise<{ options: TransportOptions; tunnel: Tunnel | undefined }> {
  const { timeoutMs, route } = order
  const tunnel = await tunnelTo(url, order)
  const signer = route?.grants && (await signerOf(route.grants))
  return {
    options: {
      url,
      connectTimeoutMs: timeoutMs,
      keepAlive: load.keepAlive !== false,
      isRead: true,
      lookup: rotatingLookup(route?.address),
      ...defined({ tls: route?.tls && revealed(route.tls), via: tunnel?.port, signer }),
    },
    tunnel,
  }
}

/** @throws Problem `target` where nothing lets requests in. */
async function signerOf(grants: Grants): Promise<Signer> {
  const grant = await grants.current()
  if (grant.kind !== 'failed') return Signer.of(grant, Date.now)
  throw new Problem('target', grant.message, defined({ hint: grant.hint }))
}

/** Rejects where the signal aborts first. */
export const sent = <R extends Sendable>(
  connection: Connection<R>,
  { request, taker, signal }: { request: R; taker: Taker; signal: AbortSignal },
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    connection.send(request, resolve, taker)
  })

/**
 * A port of loopback that leads through a proxy, and what the proxy did wrong since it was asked
 * last.
 */
type Tunnel = { port: number; fault?: Error | undefined }
const tunnels = new Map<string, Promise<Tunnel>>()

/** An address that was given by hand is connected to directly. */
async function tunnelTo(
  url: string,
  { proxy, route }: Pick<HttpOrder, 'proxy' | 'route'>,
): Promise<Tunnel | undefined> {
  if (!proxy || route?.address !== undefined) return undefined
  const to = new URL(url)
  const key = `${proxy.href} ${to.origin}`
  const tunnel = tunnels.get(key) ?? openTunnel(proxy, to)
  tunnels.set(key, tunnel)
  ;(await tunnel).fault = undefined
  return tunnel
}

async function openTunnel(proxy: URL, to: URL): Promise<Tunnel> {
  const tunnel: Tunnel = { port: 0 }
  tunnel.port = await startTunnel(proxy, to, error => {
    tunnel.fault = error
  })
  return tunnel
}

/**
 * What broke on the way has its usual words; what the response lacks is told as the load tells it.
 */
function toHttpFailure(
  { error, message, code }: Failure,
  { http }: LoadPlan,
  ofProxy?: Error,
): HttpFailure {
  if (ofProxy) {
    const failure = describeFailure(ofProxy)
    return hasNoTunnel(ofProxy) ? failure : { ...failure, message: `the proxy: ${failure.message}` }
  }
  if (code !== undefined) return { ...describeFailure({ code, message }), ...hintOf(message, http) }
  return {
    kind: 'failed',
    reason: error === 'reset' ? 'reset' : 'other',
    message,
    ...hintOf(message, http),
  }
}

/** Where the two sides do not speak the same version. */
function hintOf(message: string, http: LoadPlan['http']): { hint?: string } {
  if (message === noHttp2)
    return { hint: 'load.http is 2: leave it out for a server that speaks HTTP/1.1 only' }
  if (http !== 2 && /no.application.protocol/i.test(message))
    return { hint: 'set load.http to 2 for a server that speaks HTTP/2 only' }
  return {}
}
