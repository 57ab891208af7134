import { resolve } from 'node:path'
import { readPlan } from '../../gate/plan/read-plan.ts'
import { makeReview, periodOf } from '../../gate/review/make-review.ts'
import { readRuns } from '../../gate/review/read-runs.ts'
import { systemClock } from '../../gate/system-clock.ts'
import { Problem } from '../../model/problem.ts'
import type { Review } from '../../model/review.ts'
import { exitCodes } from '../../model/verdict.ts'
import { createRedactor } from '../../net/redaction/redact.ts'
import { type ReviewFormat, reviewRenderings } from '../../render/renderings.ts'
import { buildReviewScorecard } from '../../scorecard/review/review-scorecard.ts'
import { type Arguments, formatOf, readArguments } from '../arguments.ts'
import { printScorecard } from '../print.ts'
import { rootFolder } from '../root-folder.ts'

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
  const kept = given.text('records') ?? plan.history?.dir
  if (kept === undefined)
    throw new Problem('usage', 'where the runs are kept is not known', {
      hint: 'give --records DIR, or baseline.history.dir in the config',
    })
  const made = makeReview(await readRuns(resolve(kept)), {
    kind,
    until,
    service: given.text('service') ?? (file === undefined ? undefined : plan.service),
    capacity: plan.capacity,
    redact: createRedactor(secrets).redact,
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
