import type { Context } from '../../model/context.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import type { ToolRequest } from './requests/tool-request.ts'

const everySeconds = 1

/**
 * Tells once a second of the tool's own time how the load goes. `t`: as of the measured part,
 * before which it is negative.
 */
export function progressOf(
  { warmupMs, durationMs }: Pick<LoadPlan, 'warmupMs' | 'durationMs'>,
  { log }: Pick<Context, 'log'>,
): (t: number, request: ToolRequest) => void {
  let since: number | undefined
  let times: number[] = []
  let count = 0
  let errors = 0
  let isMeasured = false
  return (t, { ms, failed }) => {
    const now = t + ms / 1000
    if (now >= 0 && !isMeasured) {
      isMeasured = true
      errors = 0
    }
    since ??= now
    count += 1
    if (failed === undefined) times.push(ms)
    else errors += 1
    if (now - since < everySeconds) return
    const sorted = times.toSorted((a, b) => a - b)
    const timeAt = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null
    log.progress({
      phase: isMeasured ? 'load' : 'warm-up',
      elapsedMs: Math.round(isMeasured ? now * 1000 : warmupMs + now * 1000),
      totalMs: isMeasured ? durationMs : warmupMs,
      rate: count / (now - since),
      p50: timeAt(0.5),
      p95: timeAt(0.95),
      p99: timeAt(0.99),
      errors,
    })
    since = now
    times = []
    count = 0
  }
}
