import { defined } from '../model/basics/defined.ts'
import type { RemoteFailure, RemoteRefusal } from '../model/github.ts'

export type Denial = { kind: 'denied'; why: string; hint?: string }

/** What GitHub would not or could not do, as a note for the reader. */
export function denialOf(result: RemoteRefusal | RemoteFailure, what: string): Denial {
  const hint = result.kind === 'refused' ? result.hint : undefined
  return { kind: 'denied', why: `${what}: ${result.message}`, ...defined({ hint }) }
}
