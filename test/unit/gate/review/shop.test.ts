import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeReview } from '../../../../src/gate/review/make-review.ts'
import { readRuns } from '../../../../src/gate/review/read-runs.ts'
import { reviewRenderings } from '../../../../src/render/renderings.ts'

/*
 * The review of thirty real runs, which `node scripts/kept-runs.ts` makes again: the shop's
 * responses take 1.4 times as long from the twentieth on. Its picture in docs/reviews.md:
 *
 *   reliability-gate review --records test/unit/gate/review/shop --period week --format html
 */
const read = await readRuns(join(import.meta.dirname, 'shop'))
const { runs } = read
const until = Date.parse('2026-11-30T00:00:00Z')
const made = makeReview(read, { kind: 'week', until, now: until, redact: text => text })

test('finds what moved, and the commit with which it did', () => {
  expect(runs).toHaveLength(30)
  const { commit } = runs[19]!
  const moved = made.trends.filter(({ changes }) => changes.length > 0)
  expect(moved.map(({ changes }) => changes.map(change => change.commit))).toEqual(
    moved.map(() => [commit]),
  )
})

test('reads as it did when it was looked at', async () => {
  await expect(reviewRenderings.markdown(made)).toMatchFileSnapshot('shop/review.md')
})
