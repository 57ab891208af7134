import { buildCheckRecord } from '../../gate/checks/build-check-record.ts'
import { assertTarget, lookOf } from '../../gate/checks/look.ts'
import { runChecks } from '../../gate/checks/run-checks.ts'
import type { CheckRecord } from '../../model/check-record.ts'
import { Problem } from '../../model/problem.ts'
import { exitCodes, interruptedExitCode } from '../../model/verdict.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import { type CheckFormat, checkRenderings } from '../../render/renderings.ts'
import { buildCheckScorecard } from '../../scorecard/check-scorecard.ts'
import { machineOf } from '../../tools/machine.ts'
import { formatOf, readArguments } from '../arguments.ts'
import { readGivenPlan } from '../given-plan.ts'
import { printScorecard } from '../print.ts'
import { terminalContext } from '../terminal-context.ts'

/** `check`: whether all that `checks` names is up; no load is sent. */
export async function check(words: string[]): Promise<number> {
  const given = readArguments('check', words)
  const format = formatOf(given, checkRenderings)
  const { plan, checks, secrets, file } = await readGivenPlan(given, { offline: true })
  if (checks.length === 0) {
    const hint = 'such as `checks: [{ name: api, http: /health }]`'
    throw new Problem('config', `${file ?? 'the config'} has no \`checks\``, { hint })
  }
  assertTarget(checks, plan)
  const redactor = createRedactor(secrets)
  const context = terminalContext(redactor, given)
  const startedAt = context.clock.now()
  const judged = await runChecks(checks, lookOf(plan, machineOf(process.env)), context)
  if (context.signal.aborted) return interruptedExitCode
  const { service } = plan
  const { redact } = redactor
  const record = buildCheckRecord(judged, { service, where: {}, startedAt, redact })
  show(record, format)
  return exitCodes[record.verdict]
}

function show(record: CheckRecord, format: CheckFormat): void {
  if (format !== 'terminal') process.stdout.write(checkRenderings[format](record))
  else {
    const exit = { by: 'verdict', code: exitCodes[record.verdict] } as const
    printScorecard(buildCheckScorecard(record), exit)
  }
}
