import { asInput, overridesOf } from '../config/overrides.ts'
import { roundOfChecks } from '../gate/checks/round.ts'
import { checkFiles, writeChecks } from '../gate/checks/write-checks.ts'
import { folderTexts, rootOf } from '../gate/plan/files/texts.ts'
import { readPlan } from '../gate/plan/read-plan.ts'
import { locateReport } from '../gate/record/report-files.ts'
import { exitCodes, interruptedExitCode, isGreen } from '../model/verdict.ts'
import type { Redactor } from '../net/redaction/redact.ts'
import { checkRenderings } from '../render/renderings.ts'
import { buildCheckScorecard } from '../scorecard/check-scorecard.ts'
import { machineOf } from '../tools/machine.ts'
import { readEvent } from './event/event.ts'
import { contextOf } from './job/context.ts'
import { readInputs } from './job/inputs.ts'
import { interruptions } from './job/interruptions.ts'
import type { JobLog } from './job/job-log.ts'
import { showResult } from './job/outcome.ts'
import { hide, runStep, workspace } from './job/step.ts'

/** The step of the sub-action `check`: whether all that `checks` names is up. */
export const runCheck = (): Promise<number> => runStep(checkAll)

async function checkAll(redactor: Redactor, log: JobLog): Promise<number> {
  const { config, overrides, reportDir, only } = readInputs()
  const event = readEvent()
  const folder = workspace()
  const read = await readPlan({
    config,
    texts: folderTexts(folder, rootOf(folder, config)),
    folder,
    environment: process.env,
    overrides: overridesOf(overrides, asInput),
    options: { repository: event.repo, offline: true },
  })
  hide(read.secrets, redactor)
  const report = await locateReport(folder, reportDir)
  const record = await roundOfChecks(
    read,
    { only, machine: machineOf(process.env), where: event.where, redact: redactor.redact },
    contextOf(interruptions().run, log, redactor),
  )
  if (!record) return interruptedExitCode
  log.scorecard(buildCheckScorecard(record))
  const written = await writeChecks(report, record)
  const summary = checkRenderings.summary(record)
  await showResult(record, { written, summary, folder: reportDir, files: checkFiles }, log)
  const line = `${record.verdict}: ${record.reason}`
  if (!isGreen(record.verdict)) log.error(line)
  else if (record.verdict !== 'pass') log.notice(line)
  return exitCodes[record.verdict]
}
