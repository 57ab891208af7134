import type { Side } from '../../../model/evidence/load-report.ts'

/** What is counted apart: a request of a side. */
export type Series = { side: Side; name: string }
