import { locateReport } from '../../gate/record/report-files.ts'
import { findRuns } from '../../gate/review/find-runs.ts'
import { makeReview, periodOf } from '../../gate/review/make-review.ts'
import { reviewIssue, writeReview } from '../../gate/review/publish-review.ts'
import { readOpenItems } from '../../gate/review/read-open-items.ts'
import { date } from '../../language/scalars/dates.ts'
import { defined } from '../../model/basics/defined.ts'
import { dayMs } from '../../model/basics/units.ts'
import { Problem } from '../../model/problem.ts'
import type { Review } from '../../model/review.ts'
import { exitCodes } from '../../model/verdict.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import type { Publication } from '../../publish/publisher.ts'
import { type ReviewFormat, reviewRenderings } from '../../render/renderings.ts'
import { buildReviewScorecard } from '../../scorecard/review/review-scorecard.ts'
import { systemClock } from '../../tools/system-clock.ts'
import { type Arguments, formatOf, readArguments } from '../arguments.ts'
import { gitHubFor } from '../github/kept-history.ts'
import { readOfflinePlan } from '../given-plan.ts'
import { printScorecard, printWritten } from '../print.ts'
import { terminalContext } from '../terminal-context.ts'

/** `review`: what the runs of a week, a month or a quarter say. */
export async function review(words: string[]): Promise<number> {
  const given = readArguments('review', words)
  const format = formatOf(given, reviewRenderings)
  const kind = periodOf(given.text('period'))
  const until = untilOf(given)
  const { plan, checklist, actionLabel, secrets, file } = await readOfflinePlan(
    given.text('config'),
    { repository: '' },
  )
  const named = given.text('report-dir')
  const folder = named && (await locateReport(process.cwd(), named))
  const redactor = createRedactor(secrets)
  const context = terminalContext(redactor, given)
  const gitHub = (what: string) => gitHubFor(what, context, given.text('repository'))
  const runs = await findRuns({
    records: given.text('records'),
    history: plan.history,
    folder: process.cwd(),
    github: gitHub,
    service: given.text('service') ?? plan.service,
    until,
  })
  const { openItems, notes } = await readOpenItems(actionLabel, gitHub)
  const read = { ...runs, notes: [...runs.notes, ...notes] }
  const made = makeReview(read, {
    kind,
    until,
    now: systemClock.now(),
    service: given.text('service') ?? (file === undefined ? undefined : plan.service),
    capacity: plan.capacity,
    checklist,
    openItems,
    redact: redactor.redact,
  })
  show(made, format)
  if (folder) printWritten(await writeReview(folder, made))
  const code = exitCodes[made.verdict]
  return given.isSet('issue') ? tell(await reviewIssue(await gitHub('--issue'), made), code) : code
}

/** Whoever wants an issue and gets none has to know it: that is an error. */
function tell(issue: Publication, code: number): number {
  if (issue.kind === 'published') {
    process.stderr.write(`issue: ${issue.url ?? ''}\n`)
    return code
  }
  const hint = issue.kind === 'denied' && issue.hint ? `\nhint: ${issue.hint}` : ''
  process.stderr.write(`error: ${issue.why}${hint}\n`)
  return exitCodes.error
}

/** The end of the day that `--until` names, in UTC; else now. */
function untilOf(given: Arguments): number {
  const day = given.text('until')
  if (day === undefined) return systemClock.now()
  const read = date.parse(day)
  if ('value' in read) return Date.parse(read.value) + dayMs
  throw new Problem('usage', `--until: ${read.refused}`, defined({ hint: read.hint }))
}

function show(made: Review, format: ReviewFormat): void {
  if (format === 'terminal') printScorecard(buildReviewScorecard(made))
  else process.stdout.write(reviewRenderings[format](made))
}
