import { evidencePorts } from '../../gate/evidence-ports.ts'
import { assertAllowedSides, describeRun } from '../../gate/plan/describe-run.ts'
import {
  locateReport,
  removeReport,
  reportFiles,
  reportFolder,
  reportPath,
  usualReportFolder,
} from '../../gate/record/report-files.ts'
import { runGate } from '../../gate/run-gate.ts'
import { isCommitSha } from '../../model/basics/commit-sha.ts'
import { defined } from '../../model/basics/defined.ts'
import { interrupted } from '../../model/evidence/evidence.ts'
import { formatMistake, formatWarning } from '../../model/problem.ts'
import type { RunContext, RunRecord } from '../../model/record.ts'
import { interruptedExitCode } from '../../model/verdict.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import { machineOfRun } from '../../tools/machine.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { exitByOf, exitOf } from '../exit.ts'
import { git } from '../git.ts'
import { keptHistory } from '../github/kept-history.ts'
import { readGivenPlan } from '../given-plan.ts'
import { assertMended, linesOfUndone, ownLeftovers, undoAbandoned } from '../leftovers.ts'
import { printReport } from '../print.ts'
import { terminalContext } from '../terminal-context.ts'

/** `run`: the whole gate on a laptop, or in a CI that is not GitHub's. */
export async function run(words: string[]): Promise<number> {
  const given = readArguments('run', words)
  if (given.isSet('dry-run')) return dryRun(given)
  const named = given.text('report-dir') ?? usualReportFolder
  const { by, folder, report } = await runGiven(given, named).catch(async error => {
    await removeReport(process.cwd(), named)
    throw error
  })
  const { record } = report
  const isInterrupted = record.evidence.failure?.code === interrupted
  const exit = isInterrupted ? { by, code: interruptedExitCode } : exitOf(record, by)
  printReport(report, exit, given)
  if (!given.isSet('quiet')) printFiles(folder, record)
  return exit.code
}

/** `--dry-run`: what a run would do. */
async function dryRun(given: Arguments): Promise<number> {
  exitByOf(given)
  const { plan, secrets, warnings } = await readGivenPlan(given)
  const redactor = createRedactor(secrets)
  assertAllowedSides(plan)
  for (const warning of warnings) process.stderr.write(`${formatWarning(warning)}\n`)
  for (const line of describeRun(plan)) process.stdout.write(`${redactor.redact(line)}\n`)
  return 0
}

/** `named`: the report folder, as it was given. */
async function runGiven(given: Arguments, named: string) {
  const by = exitByOf(given)
  const { plan, secrets, warnings } = await readGivenPlan(given)
  const redactor = createRedactor(secrets)
  const folder = await locateReport(process.cwd(), named)
  const machine = { ...machineOfRun(process.env, secrets), keepIn: folder }
  const leftovers = await ownLeftovers(machine)
  const context = terminalContext(redactor, given, leftovers)
  for (const warning of warnings) context.log.warn(formatMistake(warning))
  const { undone } = await undoAbandoned(process.env)
  for (const line of linesOfUndone(undone)) context.log.warn(line)
  assertMended(undone, redactor.redact)
  const where = await whereWeAre()
  const options = { advisory: given.isSet('advisory'), where }
  const kept = await keptHistory(plan, context)
  const ports = {
    ...evidencePorts(plan, {
      folder: process.cwd(),
      machine,
      leftovers,
      commit: where.commit,
      redact: redactor.redact,
    }),
    ...defined({ history: kept?.history }),
    publishers: [...(kept?.publishers ?? []), reportFolder(folder)],
    redact: redactor.redact,
  }

  const { report } = await runGate(plan, options, ports, context)
  return { by, folder: folder.path, report }
}

/** The commit of the working folder, where git knows one. */
async function whereWeAre(): Promise<RunContext> {
  const commit = await git('rev-parse', 'HEAD')
  return isCommitSha(commit) ? { commit } : {}
}

function printFiles(folder: string, record: RunRecord): void {
  if (record.notes.some(note => note.source === 'files')) return
  process.stderr.write('\n')
  for (const of of Object.keys(reportFiles)) {
    process.stderr.write(`${of.padEnd(9)} ${reportPath(folder, of as keyof typeof reportFiles)}\n`)
  }
}
