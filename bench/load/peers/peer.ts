import type { ToolName } from '../tools.ts'

/** A client at full speed: each connection sends again when answered. */
export type ClosedOrder = {
  url: string
  seconds: number
  connections: number
  /** All of them as streams of one connection, where the client can. */
  http2: boolean
}

/** A client at a rate; `connections` is what it is given to hold it with. */
export type OpenOrder = { url: string; perSecond: number; seconds: number; connections: number }

/** What to run, and what to write to its standard input. */
export type Command = { argv: string[]; input?: string }

/** Milliseconds as the client prints them; absent what it does not print. */
export type Latency = { p50?: number; p95?: number; p99?: number; max?: number }

/** Counts of the whole run: answers with a good status, and whatever else became of a request. */
export type PeerReport = { good: number; bad: number; latency: Latency }

/** Another load generator: how it is asked, and how its answer is read. */
export type Peer = {
  name: string
  tool: ToolName
  /** Undefined where it cannot do what is asked. */
  closed: (tool: string, order: ClosedOrder) => Command | undefined
  open?: (tool: string, order: OpenOrder) => Command
  /** @throws Error where the output is not what this client prints. */
  read: (output: string) => PeerReport
}

/** The number that a pattern's first group holds; undefined where it does not match. */
export function numberIn(output: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(output)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** @throws Error where the client did not print it. */
export function neededIn(output: string, pattern: RegExp): number {
  const value = numberIn(output, pattern)
  if (value === undefined) throw new Error(`no ${pattern} in: ${output.slice(0, 500)}`)
  return value
}

/** The times that were printed, without the names of those that were not. */
export function latencyOf(times: { [Name in keyof Latency]: number | undefined }): Latency {
  return Object.fromEntries(Object.entries(times).filter(([, ms]) => ms !== undefined))
}
