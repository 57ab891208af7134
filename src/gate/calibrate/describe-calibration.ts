import { enoughRuns, guardOf } from '../../judge/comparison/guard.ts'
import { counted, formatNumber } from '../../model/basics/units.ts'
import type { Calibration } from '../../model/plan/baseline.ts'

const percent = (log: number): string => `${formatNumber(100 * Math.expm1(log), 2)}%`

/** What the file says now, metric by metric. */
export function describeCalibration(
  calibration: Calibration,
  path: string,
  isOneUrl: boolean,
): string {
  const { runs } = calibration
  const keys = Object.keys(runs.at(-1)!.offsets)
  const width = Math.max(...keys.map(key => key.length))
  const lines = keys.map(key => {
    const guard = guardOf(calibration, key)
    const offset = percent(runs.at(-1)!.offsets[key]!.offset)
    return `  ${key.padEnd(width)}  this run ${offset.padStart(8)}   a change fails from ${percent(guard.fail)} on, passes below ${percent(Math.max(0, Math.log(1.1) - guard.pass))} at a tolerance of 10%`
  })
  const count = counted(runs.length, 'calibration run')
  const more =
    runs.length < enoughRuns
      ? `Fewer than ${enoughRuns} runs can only widen the 2% that are assumed. Deploy again before each run: only that shows how deployments differ.\n`
      : ''
  const one = isOneUrl
    ? 'Both sides were the same URL: this is the noise of measuring, not how much deployments differ.\n'
    : ''
  return `${path}: ${count}\n${lines.join('\n')}\n${more}${one}`
}
