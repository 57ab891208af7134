import type { Context } from '../../../model/context.ts'
import type { Reading } from '../api/reader.ts'
import type { Settled } from '../api/settle.ts'
import { explainHighestBucket } from '../check/highest-bucket.ts'
import { asFailed, explainMissing, type Missing } from '../check/missing-series.ts'
import { explainUnseen } from '../check/unseen.ts'

/** Why a rule did not fire. */
export type Quiet =
  | { state: 'pending'; pendingMs: number }
  | { state: 'inactive'; activeMs?: number }
  | Missing

/** Why late samples, or a gap in them, leave a rule open. */
export function explainUnsettled(settled: Settled): Missing | undefined {
  if (settled.kind === 'failed') return asFailed(settled)
  if (settled.kind === 'late') return { state: 'no-data', detail: settled.detail }
  return settled.gap === undefined ? undefined : { state: 'no-data', detail: settled.gap }
}

/** Pending at the end, true for some time, or never: then only if what it reads was there. */
export async function explainQuiet(
  query: string,
  alerts: readonly { longestMs: number | undefined; lastMs: number | undefined }[],
  reading: Reading,
  context: Context,
): Promise<Quiet> {
  const pending = alerts.flatMap(({ lastMs }) => lastMs ?? [])
  if (pending.length > 0) return { state: 'pending', pendingMs: Math.max(...pending) }
  const active = alerts.flatMap(({ longestMs }) => longestMs ?? [])
  if (active.length > 0) return { state: 'inactive', activeMs: Math.max(...active) }
  const missing = await explainMissing(query, reading, context)
  if (missing) return missing
  const unproven =
    (await explainUnseen(query, reading, context)) ??
    (await explainHighestBucket(query, reading, context))
  return unproven === undefined ? { state: 'inactive' } : { state: 'no-data', detail: unproven }
}
