import { describe, expect, test } from 'vitest'
import { checklistOf } from '../../../../src/judge/review/checklist.ts'
import { periodUntil } from '../../../../src/judge/review/period.ts'
import { reviewRuns } from '../../../../src/judge/review/review.ts'
import type { Checklist, Vouched } from '../../../../src/model/checklist.ts'
import type { KeptRun } from '../../../../src/model/review.ts'
import { renderTerminal } from '../../../../src/render/terminal/terminal.ts'
import { buildReviewScorecard } from '../../../../src/scorecard/review/review-scorecard.ts'
import { keptRuns, latency } from '../../../support/examples/kept-runs.ts'

const until = Date.parse('2026-11-30')
const dayMs = 86_400_000
const listOf = (...vouched: Vouched[]): Checklist => ({ staleAfterMs: 180 * dayMs, vouched })
const runbooks = (on: string): Vouched => ({
  item: 'runbooks-documented',
  by: 'Ada',
  on,
  link: 'https://wiki.example/runbooks',
})
const itemsOf = (runs: readonly KeptRun[], before: readonly KeptRun[] = [], list = listOf()) =>
  new Map(checklistOf({ runs, before }, list, until).map(item => [item.item, item]))

const experiment = (name: string, outcome = 'observed') => ({
  name,
  outcome,
  sentence: 'It held.',
})

describe('nothing of a checklist is done', () => {
  test('without evidence and without anybody who vouches for it', () => {
    const items = [...itemsOf([]).values()]
    expect(items).toHaveLength(18)
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['open']))
  })

  test('by an experiment that failed, a load that failed, or a baseline without data', () => {
    const runs = keptRuns(1, '2026-11-30', () => ({
      objectives: [
        latency(300),
        latency(100, { name: 'rollback: availability', verdict: 'fail' }),
        latency(100, { name: 'p(50)', source: 'baseline', cause: 'short-history' }),
        latency(100, {
          name: 'errors',
          source: 'prometheus',
          value: null,
          verdict: 'inconclusive',
        }),
      ],
      experiments: [experiment('rollback')],
    }))
    const items = itemsOf(runs)
    for (const item of ['load-tested', 'rollback-tested', 'baselines-established'] as const)
      expect(items.get(item)?.state).toBe('open')
    expect(items.get('monitoring-active')?.state).toBe('open')
  })
})

test.each(['aborted', 'interrupted', 'never-active', 'no-steady-state', 'not-reached'])(
  'an experiment that is %s shows nothing',
  outcome => {
    const runs = keptRuns(1, '2026-11-30', () => ({
      experiments: [experiment('rollback', outcome)],
    }))
    expect(itemsOf(runs).get('rollback-tested')?.state).toBe('open')
  },
)

test('what one experiment expects says nothing of another whose name begins its own', () => {
  const runs = keptRuns(1, '2026-11-30', () => ({
    objectives: [latency(100, { name: 'rollback: slow: availability', verdict: 'fail' })],
    experiments: [experiment('rollback'), experiment('rollback: slow')],
  }))
  const { why } = itemsOf(runs).get('rollback-tested') ?? {}
  expect(why).toBe('the experiment rollback held on 2026-11-29')
})

test('runs show what they have done, with the day', () => {
  const runs = keptRuns(2, '2026-11-30', () => ({
    objectives: [
      latency(100),
      latency(1, { name: 'HighErrors', source: 'alerts', verdict: 'fail' }),
      latency(1, { name: 'errors', source: 'prometheus' }),
      latency(1, { name: 'p(95)', source: 'baseline' }),
    ],
    budgets: [{ name: 'checkout', left: 0.4 }],
    experiments: [experiment('roll back the release'), experiment('restore from backup')],
  }))
  const items = itemsOf(runs)
  const shown = [...items.values()].filter(({ state }) => state === 'shown').map(one => one.item)
  expect(shown).toEqual([
    'slos-defined',
    'monitoring-configured',
    'load-tested',
    'chaos-planned',
    'rollback-tested',
    'monitoring-active',
    'alerts-tested',
    'backups-tested',
    'baselines-established',
    'metrics-tracked',
    'experiments-planned',
  ])
  expect(items.get('load-tested')?.why).toBe('a load held in 2 runs, last on 2026-11-29')
  expect(items.get('rollback-tested')?.why).toBe(
    'the experiment roll back the release held on 2026-11-29',
  )
  // What an earlier period had is no new experiment.
  expect(itemsOf(runs, runs).get('experiments-planned')?.state).toBe('open')
})

test('people vouch for an item with a name, a day and a link, until that is stale', () => {
  const stateOf = (...vouched: Vouched[]) =>
    itemsOf([], [], listOf(...vouched)).get('runbooks-documented')
  expect(stateOf(runbooks('2026-11-01'))).toMatchObject({
    state: 'vouched',
    why: 'Ada, 2026-11-01',
    link: 'https://wiki.example/runbooks',
  })
  expect(stateOf(runbooks('2026-05-01'))?.state).toBe('stale')
  expect(stateOf(runbooks('2026-11-01'), runbooks('2026-05-01'))?.state).toBe('vouched')
  // A review of the past does not know what is vouched for later.
  expect(stateOf(runbooks('2026-12-01'))?.state).toBe('open')
})

test('a review shows the lists, and what is open or stale as action items', () => {
  const made = reviewRuns({
    service: 'shop',
    period: periodUntil('month', until),
    runs: keptRuns(20, '2026-11-30'),
    notes: [],
    checklist: listOf(runbooks('2026-01-01')),
  })
  expect(made.actions).toEqual([
    'Look again at what is stale on the checklist: Runbooks are documented.',
    expect.stringMatching(/^Show or confirm what is open on the checklist: SLOs are defined/),
  ])
  const text = renderTerminal(buildReviewScorecard(made), { color: false, width: 100 })
  expect(text).toContain('Checklist: 2 of 18')
  expect(text).toContain('a load held in 20 runs, last on 2026-11-29')
})
