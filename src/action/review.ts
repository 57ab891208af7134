import { folderTexts, rootOf } from '../gate/plan/files/texts.ts'
import { readPlan } from '../gate/plan/read-plan.ts'
import { locateReport } from '../gate/record/report-files.ts'
import { findRuns } from '../gate/review/find-runs.ts'
import { makeReview, periodOf } from '../gate/review/make-review.ts'
import { reviewFiles, reviewIssue, writeReview } from '../gate/review/publish-review.ts'
import { readOpenItems } from '../gate/review/read-open-items.ts'
import { exitCodes } from '../model/verdict.ts'
import type { Redactor } from '../net/redaction/redact.ts'
import { reviewRenderings } from '../render/renderings.ts'
import { buildReviewScorecard } from '../scorecard/review/review-scorecard.ts'
import { systemClock } from '../tools/system-clock.ts'
import { readEvent } from './event/event.ts'
import { gitHubOf } from './job/context.ts'
import { readInputs } from './job/inputs.ts'
import { interruptions } from './job/interruptions.ts'
import type { JobLog } from './job/job-log.ts'
import { showResult } from './job/outcome.ts'
import { setOutputs } from './job/outputs.ts'
import { hide, runStep, workspace } from './job/step.ts'

/** The step of the sub-action `review`: what the runs of a period say. */
export const runReview = (): Promise<number> => runStep(reviewPeriod)

async function reviewPeriod(redactor: Redactor, log: JobLog): Promise<number> {
  const inputs = readInputs()
  const kind = periodOf(inputs.period)
  hide([inputs.token], redactor)
  const event = readEvent()
  const folder = workspace()
  const { plan, checklist, actionLabel, secrets } = await readPlan({
    config: inputs.config,
    texts: folderTexts(folder, rootOf(folder, inputs.config)),
    folder,
    environment: undefined,
    overrides: [],
    options: { repository: event.repo, offline: true },
  })
  hide(secrets, redactor)
  const report = await locateReport(folder, inputs.reportDir)
  const github = gitHubOf(event, { token: inputs.token, signal: interruptions().run, log })
  const service = inputs.overrides.service ?? plan.service
  const until = systemClock.now()
  const runs = await findRuns({
    records: inputs.records,
    history: plan.history,
    folder,
    github: async () => github,
    service,
    until,
  })
  const { openItems, notes } = await readOpenItems(actionLabel, async () => github)
  const read = { ...runs, notes: [...runs.notes, ...notes] }
  const review = makeReview(read, {
    kind,
    until,
    now: until,
    service,
    capacity: plan.capacity,
    checklist,
    openItems,
    redact: redactor.redact,
  })
  log.scorecard(buildReviewScorecard(review))
  const written = await writeReview(report, review)
  const summary = reviewRenderings.summary(review)
  await showResult(review, { written, summary, folder: inputs.reportDir, files: reviewFiles }, log)
  if (review.verdict !== 'pass') log.notice(`${review.verdict}: ${review.reason}`)
  if (!inputs.issue) return exitCodes[review.verdict]
  const issue = await reviewIssue(github, review)
  setOutputs({ 'review-url': issue.kind === 'published' ? (issue.url ?? '') : '' })
  if (issue.kind === 'published') return exitCodes[review.verdict]
  log.error(`${issue.why}${issue.kind === 'denied' && issue.hint ? ` (${issue.hint})` : ''}`)
  return exitCodes.error
}
