import { defined } from '../model/basics/defined.ts'
import type { RemoteFailure, RemoteRefusal } from '../model/github.ts'

export type Denial = { kind: 'denied'; why: string; hint?: string }

/** What GitHub would not or could not do, as a note for the reader. */
export function denialOf(answer: RemoteRefusal | RemoteFailure, what: string): Denial {
  const hint = answer.kind === 'refused' ? answer.hint : undefined
  return { kind: 'denied', why: `${what}: ${answer.message}`, ...defined({ hint }) }
}
