import type { Side } from '../../../model/evidence/evidence.ts'

/** What is counted apart: a request of a side. */
export type Series = { side: Side; name: string }
