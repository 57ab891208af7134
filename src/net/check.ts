import type { HttpOrder } from './http.ts'

/** A target that is asked, in whatever protocol it speaks; as of `HttpOrder`. */
type CheckOrder = Pick<HttpOrder, 'url' | 'headers' | 'timeoutMs' | 'signal' | 'route' | 'proxy'>

/** Whether it is ready; `what` says what it said or did, as in `it responded with 503`. */
export type Checked = { kind: 'good' } | { kind: 'bad'; what: string; hint?: string }

/** Asks a target once whether it is ready. */
export type Check = (order: CheckOrder) => Promise<Checked>
