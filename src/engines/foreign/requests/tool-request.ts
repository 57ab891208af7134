import type { ErrorKind } from '../../../model/evidence/load-report.ts'

/**
 * A request of a tool that is over. `startMs`: Unix time of its send; `failed`: why it was not
 * good. Times are in ms.
 */
export type ToolRequest = {
  /** All steps of an iteration as one, which is no request; `dropped`: it was due and not sent. */
  of?: 'iteration'
  dropped?: true
  startMs: number
  ms: number
  name: string
  failed?: ErrorKind
  code?: number
  message?: string
}
