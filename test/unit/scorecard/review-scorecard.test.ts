import { expect, test } from 'vitest'
import { periodUntil } from '../../../src/judge/review/period.ts'
import { reviewRuns } from '../../../src/judge/review/review.ts'
import { buildReviewScorecard } from '../../../src/scorecard/review/review-scorecard.ts'

test.each([
  ['2026-11-30T00:00:00Z', '2026-W48: 2026-11-23 to 2026-11-29'],
  ['2026-11-30T08:15:42Z', '2026-W48: 2026-11-23 08:15 to 2026-11-30 08:15 UTC'],
])('a week that ends at %s is shown as %s', (until, shown) => {
  const period = periodUntil('week', Date.parse(until))
  const review = reviewRuns({ service: 'shop', period, runs: [], notes: [] })
  expect(buildReviewScorecard(review).head!.facts).toEqual([shown])
})
