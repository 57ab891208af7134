import { expect, test } from 'vitest'
import { settleEarlyNotes } from '../../../../src/gate/stages/early-notes.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import type { Note } from '../../../../src/model/note.ts'
import type { MeasuredObjective } from '../../../../src/model/plan/objective.ts'
import { sourceQueryOf } from '../../../../src/promql/indicator.ts'
import { answered, answers, buildPlan, evidence, prometheus } from '../../judge/build.ts'

const missing = (metric: string, hint: string): Note => ({
  source: 'prometheus',
  message: `there is no metric ${metric} before the load`,
  hint,
  about: metric,
})
const queried = (query: string): MeasuredObjective =>
  prometheus(1, { ...sourceQueryOf({ kind: 'value', query }) })

function settle(objective: MeasuredObjective, measurement: Measurement, notes: Note[]) {
  const gathered = evidence(undefined, { ...answers(measurement), notes })
  settleEarlyNotes(gathered, buildPlan([objective]))
  return { notes: gathered.notes, measurement: gathered.answers[0]!.measured }
}
const notYet = 'perhaps it has not been scraped yet, or nothing has been counted yet'

test('a note of a metric that came with the load is gone', () => {
  const value = answered('value', { value: 0.2 })
  expect(
    settle(queried('sum(rate(http_requests_total[$window]))'), value, [
      missing('http_requests_total', notYet),
    ]).notes,
  ).toEqual([])
  const buckets = prometheus(1, {
    ...sourceQueryOf({ kind: 'histogram', metric: 'took_seconds', by: [], quantile: 0.95 }),
  })
  const histogram = answered('histogram', { groups: [], intervalMs: 1000 })
  expect(settle(buckets, histogram, [missing('took_seconds_bucket', notYet)]).notes).toEqual([])
})

test('where it did not come, its "did you mean" belongs to the reason, and the note is gone', () => {
  const none = answered('no-data', { detail: 'the query returned no series' })
  const { notes, measurement } = settle(queried('http_request_total'), none, [
    missing('http_request_total', 'did you mean http_requests_total?'),
  ])
  expect(notes).toEqual([])
  expect(measurement).toMatchObject({ kind: 'no-data', hint: 'did you mean http_requests_total?' })
})

test('a guess that the source had itself is not said twice', () => {
  const none = answered('no-data', { detail: 'no metric a is known (did you mean b?)' })
  const { notes, measurement } = settle(queried('a'), none, [missing('a', 'did you mean b?')])
  expect(notes).toEqual([])
  expect(measurement).not.toHaveProperty('hint')
})

test('a guess at the name helps more than a general hint of the source', () => {
  const none = answered('no-data', { detail: 'no such metric', hint: 'is the region right?' })
  const { measurement } = settle(queried('http_request_total'), none, [
    missing('http_request_total', 'did you mean http_requests_total?'),
  ])
  expect(measurement).toMatchObject({ hint: 'did you mean http_requests_total?' })
})

test('a note that is still true, or of something else, stays', () => {
  const none = answered('no-data', { detail: 'the query returned no series' })
  const early = missing('http_requests_total', notYet)
  expect(settle(queried('http_requests_total'), none, [early]).notes).toEqual([early])
  const value = answered('value', { value: 1 })
  const others = [
    missing('http_requests', notYet),
    { source: 'prometheus', message: 'its clock is 3 s ahead of ours' },
  ]
  expect(settle(queried('http_requests_total'), value, others).notes).toEqual(others)
})

test('a query that could not be tried before the load and was answered in the end is not told any more', () => {
  const query = 'sum(rate(a_total[$window]))'
  const tried = {
    source: 'prometheus',
    message: `\`${query}\`, tried before the load: it is too slow`,
    about: query,
  }
  expect(settle(queried(query), answered('value', { value: 1 }), [tried]).notes).toEqual([])
})
