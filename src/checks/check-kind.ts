import type { Fields } from '../language/option.ts'
import type { OtherRequestPlan } from '../model/plan/load.ts'
import type { Checked } from '../net/check.ts'
import type { Machine } from '../tools/machine.ts'

/** A kind of check that no protocol of requests is, as the table has it. */
export type CheckKind = {
  /** The key by which a check names it. */
  id: string
  /** What such a check says beside its name and timeout, the key itself included. */
  fields: Fields
  /** What is asked: a host, or a host and a port. */
  // biome-ignore lint/suspicious/noExplicitAny: settings of that very kind.
  addressOf: (settings: any) => string
} & (
  | {
      /** The request that it is, which the engine sends. */
      // biome-ignore lint/suspicious/noExplicitAny: settings of that very kind.
      requestOf: (settings: any) => Pick<OtherRequestPlan, 'protocol' | 'settings'>
    }
  | {
      /** The protocol whose health service is asked. */
      readiness: string
    }
  | {
      /** The code that looks by itself. */
      load: () => Promise<CheckModule>
    }
)

// biome-ignore lint/suspicious/noExplicitAny: settings of that very kind.
export type CheckModule<S = any> = { look: (settings: S, order: LookOrder) => Promise<Looked> }

type LookOrder = { timeoutMs: number; signal: AbortSignal; machine: Machine }

/** `unknown`: it could not be looked at from here, which says nothing of the other side. */
export type Looked = Checked | { kind: 'unknown'; what: string; hint?: string }
