import { engineCommand, ours, readEngine } from './ours.ts'
import { ab } from './peers/ab.ts'
import { autocannon } from './peers/autocannon.ts'
import { h2load } from './peers/h2load.ts'
import { hey } from './peers/hey.ts'
import { k6 } from './peers/k6.ts'
import type { ClosedOrder, Command, OpenOrder, Peer, PeerReport } from './peers/peer.ts'
import { vegeta } from './peers/vegeta.ts'
import { wrk } from './peers/wrk.ts'
import type { Tools } from './tools.ts'

/** A load generator on this machine, ours or another, or one that cannot be had. */
export type Client = {
  name: string
  /** Why it cannot be had. */
  missing?: string
  /** Undefined where it cannot do what is asked. */
  closed: (order: ClosedOrder) => Command | undefined
  open: (order: OpenOrder) => Command | undefined
  read: (output: string) => PeerReport
}

const peers: readonly Peer[] = [autocannon, wrk, ab, hey, k6, vegeta, h2load]

/** An open model opens what it needs, up to what a product would allow. */
const mostConnections = 3000

const engine: Client = {
  name: ours,
  closed: ({ url, seconds, connections, http2 }) =>
    engineCommand({
      url,
      http2,
      warmupMs: 0,
      durationMs: seconds * 1000,
      maxConnections: connections,
      pace: { kind: 'users', users: connections },
    }),
  open: ({ url, perSecond, seconds }) =>
    engineCommand({
      url,
      http2: false,
      warmupMs: 0,
      durationMs: seconds * 1000,
      maxConnections: mostConnections,
      pace: { kind: 'rate', perSecond },
    }),
  read: output => {
    const { sent, good, latency } = readEngine(output)
    return { good, bad: sent - good, latency: latency ?? {} }
  },
}

/** Ours and all its peers. */
export function clientsOf(tools: Tools): Client[] {
  return [engine, ...peers.map(peer => clientOf(peer, tools))]
}

function clientOf({ name, tool, closed, open, read }: Peer, tools: Tools): Client {
  const found = tools[tool]
  if ('missing' in found) {
    return { name, missing: found.missing, closed: () => undefined, open: () => undefined, read }
  }
  return {
    name,
    closed: order => closed(found.path, order),
    open: order => open?.(found.path, order),
    read,
  }
}
