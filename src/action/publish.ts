import { lstat, realpath } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { asInput, overridesOf } from '../config/overrides.ts'
import { commitTexts } from '../gate/plan/files/texts.ts'
import { readPlan } from '../gate/plan/read-plan.ts'
import { publishRecord } from '../gate/publish-record.ts'
import { judgeForeign } from '../gate/record/judge-foreign.ts'
import { readRecord } from '../gate/record/read-record.ts'
import { redactDeep } from '../gate/record/redact-deep.ts'
import type { GitHub } from '../github/github.ts'
import { defined } from '../model/basics/defined.ts'
import type { PullRequest } from '../model/github.ts'
import type { Plan } from '../model/plan/plan.ts'
import { Problem } from '../model/problem.ts'
import type { RunRecord } from '../model/record.ts'
import { exitCodes } from '../model/verdict.ts'
import type { Redactor } from '../net/redaction/redact.ts'
import type { CheckHandle } from '../publish/check-run.ts'
import { type Event, readEvent } from './event/event.ts'
import { findPullRequest } from './event/pull-request.ts'
import { gitHubOf } from './job/context.ts'
import { type Inputs, readInputs } from './job/inputs.ts'
import type { JobLog } from './job/job-log.ts'
import { setResult } from './job/outcome.ts'
import { setOutputs } from './job/outputs.ts'
import { closingWith, showProblem } from './job/problem.ts'
import { checkPublisher, commentPublisher, summaryPublisher } from './job/publishers.ts'
import { closeDue } from './job/state.ts'
import { hide, runStep, workspace } from './job/step.ts'

/** Far above what a run leaves. */
const largestBytes = 32 * 1024 * 1024
/** For all that is asked of GitHub. */
const deadlineMs = 5 * 60_000

/**
 * The second step of two, in a `workflow_run` job: publishes what a run that is not trusted has
 * measured, such as that of a fork. Commit, pull request and run are GitHub's own words, and the
 * verdict is found anew under the base branch's config.
 */
export const runPublish = (): Promise<number> => runStep(publishForeign)

type MeasuringRun = NonNullable<Event['run']>

async function publishForeign(redactor: Redactor, log: JobLog): Promise<number> {
  const inputs = readInputs()
  hide([inputs.token], redactor)
  const event = readEvent()
  const { run } = event
  if (!run) {
    throw new Problem(
      'config',
      `publish: expected the event workflow_run; found ${event.where.event}`,
      {
        hint: 'it belongs in a separate workflow, see docs/forks.md',
      },
    )
  }
  const signal = AbortSignal.timeout(deadlineMs)
  const github = gitHubOf(event, { token: inputs.token, signal, log })
  const pull = await findPullRequest(event, github)
  if (!pull) {
    log.notice(
      `Nothing is published: ${event.sha.slice(0, 7)} is not the head of an open pull request (any more)`,
    )
    return 0
  }
  const where = { ...event.where, pullRequest: pull.number, runUrl: run.url }
  const { plan, planOf } = await planOfBase(pull, { inputs, event, github })
  const check: CheckHandle = {
    sha: event.sha,
    service: plan.service,
    detailsUrl: run.url,
    kind: 'unopened',
  }
  try {
    const foreign = await readForeign(inputs, event)
    const order = { plan, planOf, where, conclusion: run.conclusion, advisory: inputs.advisory }
    const record = redactDeep(judgeForeign(foreign, order), redactor.redact)
    return await publish(record, { inputs, github, check, log })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return await refuse(error, { github, check, run, redactor, log })
  }
}

/** Of the branch that it is to be merged into: the pull request's own may say anything. */
async function planOfBase(
  { baseSha }: PullRequest,
  { inputs, event, github }: { inputs: Inputs; event: Event; github: GitHub },
): Promise<{ plan: Plan; planOf: string }> {
  const texts = commitTexts(github, baseSha)
  const path = inputs.config && relative(workspace(), resolve(workspace(), inputs.config))
  const { plan, file } = await readPlan({
    config: path,
    texts,
    folder: workspace(),
    environment: undefined,
    overrides: overridesOf({ service: inputs.overrides.service }, asInput),
    options: { repository: event.repo, offline: true },
  })
  const name = file === undefined ? 'the built-in defaults' : texts.nameOf(file)
  return {
    plan,
    planOf:
      file === undefined
        ? `${name}, as the base branch has no config`
        : `${name} of the base branch`,
  }
}

/**
 * The record of the untrusted run, as far as it can be taken: the file as it is, of that run's own
 * commit.
 */
async function readForeign({ record: given }: Inputs, { sha }: Event): Promise<RunRecord> {
  if (given === undefined) throw new Problem('config', 'publish: the input `record` is missing')
  const path = resolve(workspace(), given)
  const refuse = (why: string, hint?: string): never => {
    throw new Problem('record', `the record ${given}: ${why}`, defined({ hint }))
  }
  const found = await lstat(path).catch(() => undefined)
  if (!found)
    return refuse('the run left none', 'was its artifact downloaded, and did the run get that far?')
  if (!found.isFile() || (await realpath(path)) !== path) return refuse('it is not a regular file')
  if (found.size > largestBytes) return refuse(`it is larger than ${largestBytes / 1024 / 1024} MB`)
  const record = await readRecord(path)
  if (record.context.commit !== sha || record.commit !== sha)
    return refuse(`it belongs to another commit than the run, ${sha.slice(0, 7)}`)
  return record
}

type Publishing = { inputs: Inputs; github: GitHub; check: CheckHandle; log: JobLog }

/**
 * Whatever the verdict: the check has it, on the commit that it is about. This job has done its
 * work.
 */
async function publish(
  record: RunRecord,
  { inputs, github, check, log }: Publishing,
): Promise<number> {
  const published = await publishRecord(record, [
    commentPublisher(github, inputs.comment, check),
    checkPublisher(github, check),
    summaryPublisher(process.env.GITHUB_STEP_SUMMARY),
  ])
  const { publications } = published
  log.scorecard(published.report.scorecard)
  for (const id of ['comment', 'check']) {
    const of = publications[id]
    if (of?.kind === 'denied') log.error(`${id}: ${of.why}${of.hint ? ` (${of.hint})` : ''}`)
    if (of?.kind === 'skipped') log.info(`No ${id}: ${of.why}`)
  }
  setResult(record)
  setOutputs({
    'comment-url':
      publications.comment?.kind === 'published' ? (publications.comment.url ?? '') : '',
  })
  return publications.check?.kind === 'published' ? 0 : exitCodes.error
}

/** Nothing of a record that is not taken is shown, and the check is never green for want of one. */
async function refuse(
  problem: Problem,
  { check, run, ...sinks }: Omit<Publishing, 'inputs'> & { run: MeasuringRun; redactor: Redactor },
): Promise<number> {
  const wasCancelled = run.conclusion === 'cancelled'
  showProblem(problem, sinks)
  const title = wasCancelled ? 'cancelled' : 'the record of the run was refused'
  const conclusion = wasCancelled ? 'cancelled' : 'failure'
  const closing = closingWith(problem, { conclusion, title }, sinks.redactor)
  const closed = await closeDue(sinks.github, check, closing)
  if (closed.kind === 'denied') sinks.log.error(`check: ${closed.why}`)
  return exitCodes.error
}
