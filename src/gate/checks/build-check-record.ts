import { judgeChecks } from '../../judge/checks.ts'
import type { CheckRecord, JudgedCheck } from '../../model/check-record.ts'
import type { RunContext } from '../../model/record.ts'
import { gateVersion } from '../../model/version.ts'
import { redactDeep } from '../record/redact-deep.ts'

type Order = {
  service: string
  where: RunContext
  startedAt: number
  redact: (text: string) => string
}

/** The checks as they are shown and kept; no secret gets in. */
export function buildCheckRecord(
  checks: readonly JudgedCheck[],
  { service, where, startedAt, redact }: Order,
): CheckRecord {
  const record: CheckRecord = {
    schemaVersion: 1,
    kind: 'check',
    ...judgeChecks(checks),
    service,
    commit: where.commit ?? null,
    startedAt: new Date(startedAt).toISOString(),
    checks: [...checks],
    gate: { name: 'reliability-gate', version: gateVersion },
    context: where,
  }
  return redactDeep(record, redact)
}
