import { asInput, overridesOf } from '../config/overrides.ts'
import { evidencePorts } from '../gate/evidence-ports.ts'
import { type ReadPlan, readPlan } from '../gate/plan/read-plan.ts'
import type { Published } from '../gate/publish-record.ts'
import { locateReport, removeReport, reportAt, reportFolder } from '../gate/record/report-files.ts'
import { type GatePorts, runGate } from '../gate/run-gate.ts'
import { undoersOn } from '../gate/undoers.ts'
import type { GitHub } from '../github/github.ts'
import { defined } from '../model/basics/defined.ts'
import { foldNotes } from '../model/note.ts'
import { formatMistake, Problem } from '../model/problem.ts'
import type { RunContext } from '../model/record.ts'
import type { Redactor } from '../net/redaction/redact.ts'
import { type CheckHandle, isShared, openCheck } from '../publish/check-run.ts'
import { openLeftovers } from '../tools/leftovers.ts'
import { type Event, readEvent } from './event/event.ts'
import { reasonToSkip, reasonToWait, skipRun } from './event/idle.ts'
import { assertMayStart } from './event/may-start.ts'
import { findPullRequest, pullRequestOf } from './event/pull-request.ts'
import { type ConfigSource, findConfigSource, reportBase } from './job/base-config.ts'
import { contextOf, gitHubOf } from './job/context.ts'
import { readInputs } from './job/inputs.ts'
import { interruptions } from './job/interruptions.ts'
import type { Job } from './job/job.ts'
import type { JobLog } from './job/job-log.ts'
import { conclude, setRunOutputs } from './job/outcome.ts'
import {
  checkPublisher,
  commentPublisher,
  dueClosing,
  groupPublisher,
  summaryPublisher,
} from './job/publishers.ts'
import { rejectConfig } from './job/reject-config.ts'
import { deploymentsFor, keptHistory, machineFor } from './job/run-ports.ts'
import {
  closeOrLeave,
  leaveDue,
  type OpenRun,
  saveFinished,
  saveLeftovers,
  saveRun,
} from './job/state.ts'
import { hide, runStep, workspace } from './job/step.ts'

/** The action's step. Gives its exit code. */
export function runAction(): Promise<number> {
  return runStep(startJob)
}

async function startJob(redactor: Redactor, log: JobLog): Promise<number> {
  const { run, publishing } = interruptions()
  const inputs = readInputs()
  hide([inputs.token], redactor)
  const event = readEvent()
  const github = gitHubOf(event, { token: inputs.token, signal: publishing, log })
  const job: Job = { inputs, event, github, redactor, log, run }

  const idle = reasonToWait(event)
  if (idle !== undefined) return skipRun(idle, log)
  const found = await withPullRequest(event, github)
  const source = await findConfigSource(inputs, {
    event,
    github,
    folder: workspace(),
    baseSha: found.baseSha,
  })
  const plan = await planOf(source, job)
  if (!(plan instanceof Problem)) return judgePullRequest(plan, found, job)
  await removeReport(workspace(), inputs.reportDir)
  return rejectConfig(plan, source, job)
}

async function planOf(
  source: ConfigSource,
  { inputs, event, redactor, log }: Job,
): Promise<ReadPlan | Problem> {
  try {
    const read = await readPlan({
      ...source,
      folder: workspace(),
      environment: process.env,
      overrides: overridesOf(
        { ...inputs.overrides, target: inputs.overrides.target ?? event.target },
        asInput,
      ),
      options: { repository: event.repo },
    })
    hide(read.secrets, redactor)
    assertMayStart(read.plan, event)
    await locateReport(workspace(), inputs.reportDir)
    reportBase(read, source, log)
    for (const warning of read.warnings) log.warn(formatMistake(warning))
    return read
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

async function judgePullRequest(
  read: ReadPlan,
  { where, baseSha }: Located,
  job: Job,
): Promise<number> {
  const { plan } = read
  const { inputs, event, github, redactor, log, run } = job
  const other = reasonToSkip(plan, event)
  if (other !== undefined) return skipRun(other, log)
  const group = inputs.commentGroup
  const check = await openCheck(github, {
    sha: event.sha,
    service: plan.service,
    detailsUrl: where.runUrl,
    group,
    attempt: event.attempt,
  })
  if (group !== undefined && !isShared(check))
    log.notice('comment-group: without a check run each service has its own comment')
  const open = { check, service: plan.service, where }
  saveRun(open)

  const { report, publications } = await runGate(
    plan,
    { advisory: inputs.advisory, where },
    portsOf(read, { where, baseSha }, check, job),
    contextOf(run, log, redactor),
  ).catch(error => closeBroken(error, open, job))
  if (publications.check?.kind === 'published') saveFinished()
  else leaveDue(open, dueClosing(report))
  return tell({ report, publications }, job)
}

/** What the run works with, and where its record goes. */
function portsOf(
  { plan, secrets }: ReadPlan,
  { where, baseSha }: Located,
  check: CheckHandle,
  job: Job,
): GatePorts {
  const { inputs, event, github, redactor } = job
  const machine = machineFor(inputs, secrets)
  const kept = plan.history && keptHistory(plan, plan.history, { baseSha, check, where }, job)
  const shared = isShared(check) ? check : undefined
  return {
    ...evidencePorts(plan, {
      folder: workspace(),
      machine,
      leftovers: openLeftovers(saveLeftovers, [], undoersOn(machine)),
      commit: event.sha,
      baseCommit: baseSha,
      redact: redactor.redact,
      deployments: deploymentsFor(event, where, github),
    }),
    ...defined({ history: kept?.history }),
    publishers: [
      ...(shared ? [] : [commentPublisher(github, inputs.comment, check)]),
      checkPublisher(github, check),
      ...(shared ? [groupPublisher(github, inputs.comment, shared)] : []),
      ...(kept?.publishers ?? []),
      summaryPublisher(process.env.GITHUB_STEP_SUMMARY),
      reportFolder(reportAt(workspace(), inputs.reportDir)),
    ],
    redact: redactor.redact,
  }
}

/** Writes the log and the outputs, and gives the exit code. */
function tell({ report, publications }: Published, { inputs, log }: Job): number {
  const { record } = report
  log.scorecard(report.scorecard)
  for (const note of foldNotes(record.notes))
    log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ''}`)
  const { comment } = publications
  if (comment?.kind === 'skipped') log.info(`No comment: ${comment.why}`)
  setRunOutputs(record, inputs.reportDir, comment?.kind === 'published' ? comment.url : undefined)
  return conclude(record, log)
}

/**
 * What is thrown amid a run is a bug: its check is closed all the same, so that nobody waits for
 * it.
 */
async function closeBroken(error: unknown, open: OpenRun, job: Job): Promise<never> {
  const due = {
    conclusion: 'failure',
    title: 'the gate failed',
    summary: 'The gate ended because of a bug; its stack is in the log of the job.',
  } as const
  await closeOrLeave(open, due, job)
  throw error
}

type Located = { where: RunContext; baseSha?: string | undefined }

/** The pull request of the head commit and its base, where the payload does not name them. */
async function withPullRequest(event: Event, github: GitHub): Promise<Located> {
  const { where, baseSha, isOfBranch } = event
  if (isOfBranch || (where.pullRequest !== undefined && baseSha !== undefined))
    return { where, baseSha }
  const found =
    where.pullRequest === undefined
      ? await findPullRequest(event, github)
      : await pullRequestOf(where.pullRequest, github)
  return found
    ? { where: { ...where, pullRequest: found.number }, baseSha: baseSha ?? found.baseSha }
    : { where, baseSha }
}
