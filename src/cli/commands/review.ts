import { readPlan } from '../../gate/plan/read-plan.ts'
import { findRuns } from '../../gate/review/find-runs.ts'
import { makeReview, periodOf } from '../../gate/review/make-review.ts'
import { systemClock } from '../../gate/system-clock.ts'
import { Problem } from '../../model/problem.ts'
import type { Review } from '../../model/review.ts'
import { exitCodes } from '../../model/verdict.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import { type ReviewFormat, reviewRenderings } from '../../render/renderings.ts'
import { buildReviewScorecard } from '../../scorecard/review/review-scorecard.ts'
import { type Arguments, formatOf, readArguments } from '../arguments.ts'
import { gitHubFor } from '../github/kept-history.ts'
import { printScorecard } from '../print.ts'
import { rootFolder } from '../root-folder.ts'
import { terminalContext } from '../terminal-context.ts'

/** `review`: what the runs of a week, a month or a quarter say. */
export async function review(words: string[]): Promise<number> {
  const given = readArguments('review', words)
  const format = formatOf(given, reviewRenderings)
  const kind = periodOf(given.text('period'))
  const until = untilOf(given)
  const { plan, secrets, file } = await readPlan({
    config: given.text('config'),
    folder: process.cwd(),
    root: await rootFolder(given.text('config')),
    environment: undefined,
    overrides: [],
    options: { repository: '', offline: true },
  })
  const redactor = createRedactor(secrets)
  const runs = await findRuns({
    records: given.text('records'),
    history: plan.history,
    folder: process.cwd(),
    github: () => gitHubFor('baseline.history.branch', terminalContext(redactor, given)),
  })
  const made = makeReview(runs, {
    kind,
    until,
    service: given.text('service') ?? (file === undefined ? undefined : plan.service),
    capacity: plan.capacity,
    redact: redactor.redact,
  })
  show(made, format)
  return exitCodes[made.verdict]
}

/** The end of the day that `--until` names, in UTC; else now. */
function untilOf(given: Arguments): number {
  const day = given.text('until')
  if (day === undefined) return systemClock.now()
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN
  if (Number.isNaN(start))
    throw new Problem(
      'usage',
      `--until: expected a day such as 2026-11-30; found ${JSON.stringify(day)}`,
    )
  return start + 86_400_000
}

function show(made: Review, format: ReviewFormat): void {
  if (format === 'terminal') printScorecard(buildReviewScorecard(made))
  else process.stdout.write(reviewRenderings[format](made))
}
