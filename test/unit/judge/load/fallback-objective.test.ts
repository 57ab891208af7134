import { expect, test } from 'vitest'
import { judge } from '../../../../src/judge/judge.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { LoadCell } from '../../../../src/model/evidence/load-report.ts'
import type { LoadObjective } from '../../../../src/model/plan/objective.ts'
import { buildPlan, evidence } from '../build.ts'
import { loadOf } from '../profile/build.ts'

const during = 'payment fails'
const objective: LoadObjective = {
  kind: 'load',
  metric: { kind: 'fallback', marker: 'degraded' },
  name: 'fallback',
  comparator: '>=',
  threshold: 0.95,
  unit: 'ratio',
  key: false,
  weight: 1,
  advisory: false,
  during,
}
type Window = { good: number; bad?: number; held: number | undefined }

/** Usual for the first 20 of 40 windows of a second, then broken. */
function judgeFallback(usual: Window, broken: Window, isPartial?: true) {
  const load = loadOf(40, window => ({ ...(window < 20 ? usual : broken), times: [] }), 1)
  const cells = load.cells.map((cell): LoadCell => {
    const { held } = cell.window < 20 ? usual : broken
    return held === undefined ? cell : { ...cell, marked: { degraded: held } }
  })
  const experiments = [
    { name: during, outcome: 'observed' as const, injectedAt: 20, activeAt: 20, endedAt: 40 },
  ]
  const segments = [
    { name: 'steady', from: 0, to: 20, usual: true as const },
    { name: during, from: 20, to: 40 },
  ]
  const experiment = { name: during, fault: { kind: 'proxy', settings: {} }, says: 'it breaks' }
  const times = { forMs: 20_000, switchMs: 1000, watchMs: 0, ...defined({ isPartial }) }
  const chaos = { steadyMs: 20_000, experiments: [{ ...experiment, ...times }] }
  const plan = { ...buildPlan([objective]), chaos }
  const { objectives } = judge(plan, evidence({ ...load, cells }, { segments, experiments }))
  const { verdict, cause, value, reason } = objectives[0]!
  return { verdict, cause, value, reason }
}

const well: Window = { good: 10, held: 0 }

test('a fallback holds where enough requests get a successful response with the marker', () => {
  expect(judgeFallback(well, { good: 10, held: 10 })).toMatchObject({
    verdict: 'pass',
    value: 1,
    reason:
      '100%, at least 98.5% with 95% confidence (200 of 200 requests got a successful response with "degraded").',
  })
})

test('a fallback fails where requests fail, and where their responses lack the marker', () => {
  const { verdict, reason } = judgeFallback(well, { good: 7, bad: 3, held: 5 })
  expect(verdict).toBe('fail')
  expect(reason).toContain(
    '100 of 200 requests got a successful response with "degraded"; 60 failed, 40 succeeded without it',
  )
})

test('beside a fault of a share of the calls, responses without the marker leave it open, and failed requests do not', () => {
  const spared = judgeFallback(well, { good: 10, held: 3 }, true)
  expect(spared).toMatchObject({ verdict: 'inconclusive', cause: 'undecided', value: 0.3 })
  expect(spared.reason).toContain('the fault disturbs only a share of the calls')
  expect(judgeFallback(well, { good: 7, bad: 3, held: 3 }, true).verdict).toBe('fail')
  expect(judgeFallback(well, { good: 10, held: 10 }, true).verdict).toBe('pass')
})

test('a marker that is there while nothing is broken shows no fallback', () => {
  expect(judgeFallback({ good: 10, held: 10 }, { good: 10, held: 10 })).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
    reason:
      'Responses contain "degraded" also while nothing is broken: it does not show a fallback.',
  })
})

test('a response that nobody has searched is no evidence, and too few decide nothing', () => {
  const unsearched = { good: 10, held: undefined }
  expect(judgeFallback(unsearched, unsearched)).toMatchObject({
    verdict: 'inconclusive',
    cause: 'no-data',
  })
  expect(judgeFallback({ good: 2, held: 0 }, { good: 2, held: 2 })).toMatchObject({
    verdict: 'inconclusive',
    cause: 'too-few-requests',
  })
})
