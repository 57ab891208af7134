import type { LoadReport } from '../../model/evidence/load-report.ts'
import { stageOf } from './stage.ts'

/** One person's requests vary by more than those of many. */
const slower = 1.5
const slowerMs = 5

/** Whether a target answers `probe` as it answered `before`: no more errors, and about as fast. */
export function respondsAsBefore(probe: LoadReport, before: LoadReport): boolean {
  const [now, then] = [stageOf(probe), stageOf(before)]
  if (now.p50 === null || now.errorRatio === null) return false
  const fastEnough = then.p50 === null || now.p50 <= slower * then.p50 + slowerMs
  return fastEnough && now.errorRatio <= (then.errorRatio ?? 0)
}
