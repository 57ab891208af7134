import { Agent, ProxyAgent, request } from 'undici'
import { defined } from '../model/basics/defined.ts'
import type { Route, TlsPlan } from '../model/plan/target.ts'
import { revealed } from '../model/secret.ts'
import { guardedLookup } from './addresses/address-guard.ts'
import { rotatingLookup } from './addresses/lookup.ts'
import { splitUserinfo } from './userinfo.ts'

const direct: Route = {}
const agents = new WeakMap<Route, Agent>()

const proxyAgents = new Map<string, ProxyAgent>()

function proxyAgentFor(proxy: URL, tls: TlsPlan | undefined): ProxyAgent {
  const pem = tls && revealed(tls)
  const key = `${proxy.href} ${JSON.stringify(pem ?? {})}`
  const { url: uri, authorization: token } = splitUserinfo(proxy.href)
  const agent =
    proxyAgents.get(key) ??
    new ProxyAgent({
      uri,
      proxyTunnel: true,
      proxyTls: { lookup: guardedLookup },
      ...defined({ token, requestTls: pem }),
      ...endless,
    })
  proxyAgents.set(key, agent)
  return agent
}

/** Deadlines are ours. */
const endless = { allowH2: false, headersTimeout: 0, bodyTimeout: 0 }

/** One for each route, so that polling keeps its connections. Idle ones hold no process open. */
function agentFor(route: Route = direct): Agent {
  const { address, tls } = route
  const connect = {
    lookup: address === undefined ? guardedLookup : rotatingLookup(address),
    ...revealed(tls),
  }
  const agent = agents.get(route) ?? new Agent({ connect, ...endless })
  agents.set(route, agent)
  return agent
}

type Sent = {
  method: string
  headers: Record<string, string>
  body: string | Buffer | null
  signal: AbortSignal
}

const socketAgents = new Map<string, Agent>()

function socketAgentFor(socketPath: string): Agent {
  const agent = socketAgents.get(socketPath) ?? new Agent({ connect: { socketPath }, ...endless })
  socketAgents.set(socketPath, agent)
  return agent
}

/** `socket`: path of a Unix socket, to which it goes whatever host the URL names. */
type Way = { route?: Route; proxy?: URL | undefined; socket?: string }

/**
 * One request, by the route, and through the proxy where the route has no address of its own.
 * Rejects with undici's errors, and where the signal aborts.
 */
export const send = (url: string, sent: Sent, way: Way) =>
  request(url, { ...sent, dispatcher: agentOf(way) })

function agentOf({ route, proxy, socket }: Way): Agent | ProxyAgent {
  if (socket !== undefined) return socketAgentFor(socket)
  return proxy && route?.address === undefined ? proxyAgentFor(proxy, route?.tls) : agentFor(route)
}
