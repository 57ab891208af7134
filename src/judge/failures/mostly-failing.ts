import { formatCount, formatMeasured } from '../../model/basics/units.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import { failedShare } from '../comparison/standard.ts'
import { cellsOf, countsOf } from '../load/figures.ts'

/** A run of which more failed never passes without a warning, whatever was asked. */
const mostFailed = 0.5

/** That most requests to head failed, as a sentence; undefined where they did not. */
export function mostlyFailing(report: LoadReport): string | undefined {
  const own = cellsOf(report, 'head')
  const share = failedShare(own)
  if (share <= mostFailed) return undefined
  return `Every objective holds, but ${formatMeasured(share, 'ratio', mostFailed)} of ${formatCount(countsOf(own).intended)} requests failed: add availability >= 99%.`
}
