import type { LookupFunction } from 'node:net'

/** How connections to one deployment are made; `tls` holds PEM texts, and without `ca` the authorities are Node's. */
export type TransportOptions = {
  url: string
  connectTimeoutMs: number
  /** False sends `Connection: close`, and each request goes over a connection of its own. */
  keepAlive: boolean
  lookup: LookupFunction
  /** A port of loopback that is connected to in place of the host: a tunnel through a proxy. */
  via?: number
  tls?: { ca?: string; cert?: string; key?: string }
}
