import type { ErrorKind } from '../../../model/evidence/load-report.ts'

/**
 * A request of a tool that is over. `startMs`: Unix time of its send; `failed`: why it was not
 * good. Times are in ms.
 */
export type ToolRequest = {
  /**
   * What is no request: all steps of an iteration as one, or that the load has begun, of a tool
   * that says when.
   */
  of?: 'iteration' | 'start'
  /** It was due and not sent. */
  dropped?: true
  /** Which of the machines that send for one process of the tool it is, from 0; absent: 0. */
  sender?: number
  /** The host that it went to, where that is known and not the target's. */
  elsewhere?: string
  startMs: number
  ms: number
  name: string
  failed?: ErrorKind
  code?: number
  message?: string
}
