import { resolve } from 'node:path'
import * as core from '@actions/core'
import { asInput, overridesOf } from '../config/overrides.ts'
import { matchesEnvironment } from '../deployments/environment-name.ts'
import { standingOfDeployment } from '../deployments/github-deployment.ts'
import { type Deployments, evidencePorts } from '../gate/evidence-ports.ts'
import type { HistorySource } from '../gate/history/history.ts'
import { historyFolder, historyPublisher } from '../gate/history/history-folder.ts'
import { findServiceName, type ReadPlan, readPlan } from '../gate/plan/read-plan.ts'
import { locateReport, reportFiles, reportFolder, reportPath } from '../gate/record/report-files.ts'
import { runGate } from '../gate/run-gate.ts'
import { interrupted } from '../gate/stages/gather-evidence.ts'
import { systemClock } from '../gate/system-clock.ts'
import { undoersOn } from '../gate/undoers.ts'
import { connectGitHub, type GitHub } from '../github/github.ts'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { HistoryPlan } from '../model/plan/baseline.ts'
import type { Plan } from '../model/plan/plan.ts'
import { formatMistake, formatProblem, Problem, problemLine } from '../model/problem.ts'
import type { RunContext, RunRecord } from '../model/record.ts'
import {
  exitCodeByPolicy,
  exitCodes,
  interruptedExitCode,
  usageExitCode,
} from '../model/verdict.ts'
import { oneLine, plainLines } from '../net/excerpt.ts'
import { proxiesOf } from '../net/proxy.ts'
import type { Redactor } from '../net/redact.ts'
import { type CheckHandle, closeCheck, isShared, openCheck } from '../publish/check-run.ts'
import { seededRandom } from '../stats/random.ts'
import { openLeftovers } from '../tools/leftovers.ts'
import { type Machine, machineOf, stepEnvironment } from '../tools/machine.ts'
import { type ConfigSource, findConfigSource, tellBase } from './base-config.ts'
import { checkHistory } from './check-history.ts'
import { type Event, readEvent } from './event.ts'
import { type Inputs, readInputs } from './inputs.ts'
import type { JobLog } from './job-log.ts'
import { assertMayStart } from './may-start.ts'
import { checkPublisher, commentPublisher, groupPublisher, summaryPublisher } from './publishers.ts'
import { findPullRequest } from './pull-request.ts'
import { saveFinished, saveLeftovers, saveRun, saveStarted } from './state.ts'
import { fenced, hide, runStep, workspace } from './step.ts'

/** What is left to publish in when a run is cancelled: the runner kills the step ten seconds after its first signal. */
const cancelledBudgetMs = 4500

type Job = {
  inputs: Inputs
  event: Event
  github: GitHub
  redactor: Redactor
  log: JobLog
  run: AbortSignal
}

/** The action's step. Gives its exit code. */
export function runAction(): Promise<number> {
  saveStarted()
  return runStep(startJob)
}

async function startJob(redactor: Redactor, log: JobLog): Promise<number> {
  const { run, publishing } = interruptions()
  const inputs = readInputs()
  hide([inputs.token], redactor)
  const event = readEvent()
  const { owner, repo, apiUrl } = event
  const proxies = proxiesOf(process.env)
  const github = connectGitHub({
    token: inputs.token,
    apiUrl,
    owner,
    repo,
    signal: publishing,
    log,
    proxies,
  })
  const job: Job = { inputs, event, github, redactor, log, run }

  const idle = whyIdle(event)
  if (idle !== undefined) return standIdle(idle, log)
  const found = await withPullRequest(event, github)
  const source = await findConfigSource(inputs, {
    event,
    github,
    folder: workspace(),
    baseSha: found.baseSha,
  })
  const plan = await planOf(source, job)
  return plan instanceof Problem
    ? rejectConfig(plan, source, job)
    : judgePullRequest(plan, found, job)
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
    tellBase(read, source, log)
    for (const warning of read.warnings) log.warn(formatMistake(warning))
    return read
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

async function judgePullRequest(
  { plan, secrets }: ReadPlan,
  { where, baseSha }: Found,
  job: Job,
): Promise<number> {
  const { inputs, event, github, redactor, log, run } = job
  const other = whyOther(plan, event)
  if (other !== undefined) return standIdle(other, log)
  const group = inputs.commentGroup
  const check = await openCheck(github, {
    sha: event.sha,
    service: plan.service,
    detailsUrl: where.runUrl,
    group,
  })
  const shared = isShared(check) ? check : undefined
  if (group !== undefined && !shared)
    log.notice('comment-group: without a check run each service has its own comment')
  saveRun({ check, service: plan.service, where })

  const context: Context = {
    signal: run,
    clock: systemClock,
    log,
    random: seededRandom(Date.now()),
    proxies: proxiesOf(process.env),
    hide: secret => hide([secret], redactor),
  }
  const machine = machineFor(inputs, secrets)
  const ports = {
    ...evidencePorts(plan, {
      folder: workspace(),
      machine,
      leftovers: openLeftovers(saveLeftovers, [], undoersOn(machine)),
      commit: event.sha,
      baseCommit: baseSha,
      redact: redactor.redact,
      deployments: deploymentsFor(event, where, github),
    }),
    ...(plan.history && { history: historyOf(plan, plan.history, { baseSha, check }, job) }),
    publishers: [
      ...(shared ? [] : [commentPublisher(github, inputs.comment)]),
      checkPublisher(github, check),
      ...(shared ? [groupPublisher(github, inputs.comment, shared)] : []),
      ...(plan.history?.dir === undefined
        ? []
        : [historyPublisher(resolve(workspace(), plan.history.dir))]),
      summaryPublisher(process.env.GITHUB_STEP_SUMMARY),
      reportFolder(resolve(workspace(), inputs.reportDir)),
    ],
    redact: redactor.redact,
  }
  const { report, publications } = await runGate(
    plan,
    { advisory: inputs.advisory, where },
    ports,
    context,
  ).catch(error => closeBroken(error, check, job))

  const { record } = report
  // A cancelled run whose check could not be closed in time leaves it to the post step.
  if (record.evidence.failure?.code !== interrupted || publications.check?.kind === 'published')
    saveFinished()

  log.scorecard(report.scorecard)
  for (const note of record.notes)
    log.notice(`${note.source}: ${note.message}${note.hint ? ` (${note.hint})` : ''}`)
  const { comment } = publications
  if (comment?.kind === 'skipped') log.info(`No comment: ${comment.why}`)
  setOutputs(record, inputs.reportDir, comment?.kind === 'published' ? comment.url : undefined)
  return conclude(record, log)
}

/** What is thrown amid a run is a bug: its check is closed all the same, so that nobody waits for it. */
async function closeBroken(
  error: unknown,
  check: CheckHandle,
  { github, log }: Job,
): Promise<never> {
  const summary = () =>
    'The gate has ended by a fault of its own; its stack is in the log of the job.'
  const closed = await closeCheck(github, check, {
    conclusion: 'failure',
    title: 'the gate failed',
    summary,
  })
  // Else the post step tries again.
  if (closed.kind === 'published') saveFinished()
  else log.warn('the check could not be closed')
  throw error
}

/** A deployment that is not up yet: once it is, there will be an event of its own. */
function whyIdle({ deployment }: Event): string | undefined {
  if (!deployment || ['success', 'failure', 'error'].includes(deployment.state)) return undefined
  return `nothing to measure yet: the deployment to "${deployment.environment}" is ${deployment.state}`
}

/** A deployment that is another than the one meant. */
function whyOther({ target: { from } }: Plan, { deployment }: Event): string | undefined {
  const wanted = from.kind === 'deployment' ? from.environment : undefined
  if (!deployment || matchesEnvironment(wanted, deployment.environment)) return undefined
  return `nothing to measure: the deployment is to "${deployment.environment}", not to "${wanted}"`
}

/** No check is opened, so that a required one waits for the deployment. */
function standIdle(why: string, log: JobLog): number {
  log.notice(why)
  core.setOutput('reason', oneLine(why))
  saveFinished()
  return 0
}

function deploymentsFor(
  { sha, deployment }: Event,
  { pullRequest }: RunContext,
  github: GitHub,
): Deployments {
  return {
    source: github,
    sha,
    ...defined({ pullRequest }),
    ...(deployment && {
      told: standingOfDeployment({
        ...deployment,
        ...defined({ deploymentId: deployment.id }),
      }),
    }),
  }
}

/** Earlier runs: out of their folder, or out of the check runs of the base branch. */
function historyOf(
  { service }: Plan,
  { dir }: HistoryPlan,
  { baseSha, check }: { baseSha: string | undefined; check: CheckHandle },
  { event, github }: Job,
): HistorySource {
  if (dir !== undefined) return historyFolder(resolve(workspace(), dir), service)
  const app = (check.kind === 'open' ? check.app : undefined) ?? actionsApp
  return checkHistory(github, { service, sha: baseSha ?? event.sha, app })
}

/** Whose check runs those of a job's own token are. */
const actionsApp = 'github-actions'

/** A wrong config is the pull request's own fault: annotation, failed check, no comment. One that cannot be read is GitHub's. */
async function rejectConfig(
  problem: Problem,
  { config, texts }: ConfigSource,
  { event, github, inputs, redactor, log }: Job,
): Promise<number> {
  const reason = plainLines(redactor.redact(formatProblem(problem)))
  const isUnread = problem.code === 'github'
  log.problem(problem, texts)
  core.setOutput('verdict', 'error')
  core.setOutput('reason', oneLine(redactor.redact(problemLine(problem))))
  const named = await findServiceName(config, texts, overridesOf(inputs.overrides, asInput))
  const service = named ?? event.repo
  const check = await openCheck(github, {
    sha: event.sha,
    service,
    detailsUrl: event.where.runUrl,
    group: inputs.commentGroup,
  })
  await closeCheck(github, check, {
    conclusion: 'failure',
    title: isUnread ? 'the base branch could not be read' : 'the config is wrong',
    summary: () => fenced(reason),
  })
  return isUnread ? exitCodes.error : usageExitCode
}

type Found = { where: RunContext; baseSha?: string | undefined }

/** The pull request of the head commit, where the event's payload does not name it. */
async function withPullRequest(event: Event, github: GitHub): Promise<Found> {
  const { where, baseSha } = event
  if (where.pullRequest !== undefined || event.isOfBranch) return { where, baseSha }
  const found = await findPullRequest(event, github)
  return found
    ? { where: { ...where, pullRequest: found.number }, baseSha: baseSha ?? found.baseSha }
    : { where, baseSha }
}

/** Publishing comes first and the exit code last, so that no scorecard is lost to a failed step. */
function conclude(record: RunRecord, log: JobLog): number {
  const { verdict, reason, blocks, evidence } = record
  if (evidence.failure?.code === interrupted) return interruptedExitCode
  const hint = evidence.failure?.hint
  const line = `${verdict}: ${reason}${hint ? ` (${hint})` : ''}`
  if (blocks) log.error(line)
  else if (verdict !== 'pass') log.notice(line)
  return exitCodeByPolicy(record)
}

function setOutputs(record: RunRecord, folder: string, commentUrl: string | undefined): void {
  core.setOutput('verdict', record.verdict)
  core.setOutput('reason', oneLine(record.reason))
  core.setOutput('score', record.score ?? '')
  core.setOutput('grade', record.grade ?? '')
  core.setOutput('target', record.target.url)
  core.setOutput('comment-url', commentUrl ?? '')
  for (const of of Object.keys(reportFiles) as (keyof typeof reportFiles)[])
    core.setOutput(of, reportPath(folder, of))
}

/** Two signals: `run` aborts at the runner's first signal, `publishing` when the time to say "cancelled" is over. */
function interruptions(): { run: AbortSignal; publishing: AbortSignal } {
  const run = new AbortController()
  const publishing = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (run.signal.aborted) return
      run.abort(interrupted)
      setTimeout(() => publishing.abort(), cancelledBudgetMs).unref()
    })
  }
  return { run: run.signal, publishing: publishing.signal }
}

/** Where tools are started, and where what they have stored is kept. */
const machineFor = ({ reportDir, token }: Inputs, secrets: readonly string[]): Machine => ({
  ...machineOf(process.env),
  step: stepEnvironment(process.env, [...secrets, token]),
  keepIn: resolve(workspace(), reportDir),
})
