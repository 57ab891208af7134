import type { LookupFunction } from 'node:net'
import type { Signer } from '../../../net/auth/signer.ts'

/**
 * How connections to one address are made; `tls` holds PEM texts, and without `ca` the authorities
 * are Node's.
 */
export type TransportOptions = {
  url: string
  connectTimeoutMs: number
  /** False sends `Connection: close`, and each request goes over a connection of its own. */
  keepAlive: boolean
  lookup: LookupFunction
  /** A port of loopback that is connected to in place of the host: a tunnel through a proxy. */
  via?: number
  /**
   * Lists of hosts, as `policy.allowed-hosts` has them: one that is learnt during the load has to
   * be on all of them.
   */
  allowed?: readonly (readonly string[])[]
  tls?: { ca?: string; cert?: string; key?: string }
  /** Lets requests in by headers that it gives when they are sent. */
  signer?: Signer
  /**
   * Some of the responses are read (`Connection.send`); absent for a load that only measures them.
   */
  isRead?: Reads
}

/**
 * All of a response is read; or, of its head and its trailers, the fields with these names, in
 * lower case.
 */
export type Reads = true | readonly string[]

/** A lower-case name, and the value with a character for each byte (Latin-1). */
export type Field = readonly [name: string, value: string]

/**
 * Reads a response: the fields of its head once, then its body in pieces, which are gone when
 * `body` returns, and of HTTP/2 the fields after it, where there are any.
 */
export type Taker = {
  /** The fields of the head that it asks for, in lower case; absent: all of them. */
  readonly reads?: readonly string[]
  head: (status: number, fields: readonly Field[]) => void
  body: (bytes: Uint8Array, from: number, to: number) => void
  trailers?: (fields: readonly Field[]) => void
}
