import type { ErrorKind } from '../../model/evidence/load-report.ts'

/**
 * A request of a tool that is over. `startMs`: Unix time of its send; `failed`: why it was not
 * good. Times are in ms.
 */
export type ToolRequest = {
  startMs: number
  ms: number
  name: string
  failed?: ErrorKind
  code?: number
  message?: string
}
