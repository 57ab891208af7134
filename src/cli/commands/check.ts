import { roundOfChecks } from '../../gate/checks/round.ts'
import { writeChecks } from '../../gate/checks/write-checks.ts'
import { locateReport } from '../../gate/record/report-files.ts'
import type { CheckRecord } from '../../model/check-record.ts'
import { exitCodes, interruptedExitCode } from '../../model/verdict.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import { type CheckFormat, checkRenderings } from '../../render/renderings.ts'
import { buildCheckScorecard } from '../../scorecard/check-scorecard.ts'
import { machineOf } from '../../tools/machine.ts'
import { formatOf, readArguments } from '../arguments.ts'
import { readGivenPlan } from '../given-plan.ts'
import { printScorecard, printWritten } from '../print.ts'
import { terminalContext } from '../terminal-context.ts'

/** `check`: whether all that `checks` names is up; no load is sent. */
export async function check(words: string[]): Promise<number> {
  const given = readArguments('check', words)
  const format = formatOf(given, checkRenderings)
  const read = await readGivenPlan(given, { offline: true })
  const named = given.text('report-dir')
  const folder = named && (await locateReport(process.cwd(), named))
  const redactor = createRedactor(read.secrets)
  const context = terminalContext(redactor, given)
  const record = await roundOfChecks(
    read,
    {
      only: given.list('only'),
      machine: machineOf(process.env),
      where: {},
      redact: redactor.redact,
    },
    context,
  )
  if (!record) return interruptedExitCode
  show(record, format)
  if (folder) printWritten(await writeChecks(folder, record))
  return exitCodes[record.verdict]
}

function show(record: CheckRecord, format: CheckFormat): void {
  if (format !== 'terminal') process.stdout.write(checkRenderings[format](record))
  else {
    const exit = { by: 'verdict', code: exitCodes[record.verdict] } as const
    printScorecard(buildCheckScorecard(record), exit)
  }
}
