import { describe, expect, test } from 'vitest'
import { type Sample, SampleLog } from '../../../../src/engines/sample-log.ts'
import { judgeSamples } from '../../../../src/gate/record/judge-samples.ts'
import { rejudge } from '../../../../src/gate/record/rejudge.ts'
import type { LoadPlan } from '../../../../src/model/plan/load.ts'
import type { Objective } from '../../../../src/model/plan/objective.ts'
import { availability, buildPlan, latency, throughput } from '../../judge/build.ts'
import { errors } from '../../judge/comparison/build.ts'

const objectives = [availability(0.9), latency(0.95, 200)]

function judgeLog(
  samples: Partial<Sample>[],
  load: Partial<LoadPlan> = {},
  asked: Objective[] = objectives,
) {
  const log = new SampleLog()
  for (const sample of samples)
    log.add({ t: 0, side: 'head', name: 'a', duration: 10, ok: true, ...sample })
  const plan = buildPlan(asked)
  const pace = { kind: 'rate', perSecond: 50 } as const
  return judgeSamples(log, { ...plan, load: { ...plan.load, durationMs: 60_000, pace, ...load } })
}

/** 50/s from one second to another. */
const fifty = (from: number, to: number, more: Partial<Sample> = {}): Partial<Sample>[] =>
  Array.from({ length: Math.round((to - from) * 50) }, (_, index) => ({
    t: from + index / 50,
    ...more,
  }))
const failed = { ok: false, code: 500 }
const users = { pace: { kind: 'users', users: 5 } } as const

describe('samples of two sides', () => {
  const minutes = (head: (t: number) => Partial<Sample>) =>
    fifty(0, 120).flatMap(one => [
      { ...one, ...head(one.t!) },
      { ...one, side: 'base' as const },
    ])
  const asked = [availability(0.95), errors]
  const load = { durationMs: 120_000 }

  test('pass at their end alone: what went wrong after the first look is judged too', () => {
    const good = judgeLog(
      minutes(() => ({})),
      load,
      asked,
    )
    expect(good).toMatchObject({ verdict: 'pass', decidedAfter: 120 })
    const late = judgeLog(
      minutes(t => (t < 100 ? {} : failed)),
      load,
      asked,
    )
    expect(late).toMatchObject({ verdict: 'fail', decidedAfter: 120 })
  })

  test('fail at the look at which a run would have', () => {
    expect(
      judgeLog(
        minutes(() => failed),
        load,
        asked,
      ),
    ).toMatchObject({
      verdict: 'fail',
      decidedAfter: 60,
    })
  })
})

describe('samples that do not cover the window', () => {
  test('are no data, with what is missing', () => {
    const record = judgeLog(fifty(0, 10))
    expect(record).toMatchObject({ verdict: 'inconclusive', blocks: true })
    for (const { cause, reason } of record.objectives) {
      expect(cause).toBe('no-data')
      expect(reason).toBe(
        'The samples do not cover the run of 1m: there is no sample from 10s to 1m, and they hold 500 of the 3,000 requests that the config plans.',
      )
    }
    expect(JSON.stringify(rejudge(record, record.plan))).toBe(JSON.stringify(record))
  })

  test('that begin late, or pause, are not either', () => {
    expect(judgeLog(fifty(10, 60)).objectives[0]!.reason).toContain(
      'there is no sample from 0 s to 10s',
    )
    const paused = judgeLog([...fifty(0, 30), ...fifty(40, 60)], users)
    expect(paused.objectives[0]!.reason).toBe(
      'The samples do not cover the run of 1m: there is no sample from 30s to 40s.',
    )
  })

  test('of users are not counted, and a user who waits for an answer leaves no gap', () => {
    expect(
      judgeLog(
        fifty(0, 60).filter((_, index) => index % 10 === 0),
        users,
      ).verdict,
    ).toBe('pass')
    expect(
      judgeLog([...fifty(0, 30), { t: 29.99, duration: 10_000 }, ...fifty(40, 60)], users).verdict,
    ).toBe('pass')
    expect(judgeLog(fifty(0, 10), users).objectives[0]).toMatchObject({ cause: 'no-data' })
  })

  test('with fewer of them than planned, evenly spread, are not', () => {
    expect(
      judgeLog(fifty(0, 60).filter((_, index) => index % 10 > 0)).objectives[0]!.reason,
    ).toContain('2,700 of the 3,000 requests')
    expect(judgeLog(fifty(0, 60).filter((_, index) => index % 200 > 0)).verdict).toBe('pass')
  })

  test('whose errors are certain fail, but their rate is not', () => {
    const record = judgeLog(fifty(0, 10, failed), {}, [availability(0.9), throughput(40)])
    expect(record.objectives.map(({ verdict, cause }) => [verdict, cause])).toEqual([
      ['fail', undefined],
      ['inconclusive', 'no-data'],
    ])
  })

  test('of one side are no comparison', () => {
    const both = [...fifty(0, 60), ...fifty(0, 20, { side: 'base' })]
    expect(judgeLog(both, {}, [errors]).objectives[0]).toMatchObject({
      cause: 'no-data',
      reason: expect.stringContaining('there is no sample of base from 20s to 1m'),
    })
  })

  test('of a spike are held against its own rate', () => {
    const spike = { perSecond: 150, atMs: 20_000, durationMs: 10_000 }
    expect(judgeLog(fifty(0, 60), { profile: 'spike', spike }).objectives[0]).toMatchObject({
      cause: 'no-data',
    })
    const more = [...fifty(0, 60), ...fifty(20, 30), ...fifty(20, 30)]
    expect(judgeLog(more, { profile: 'spike', spike }).verdict).toBe('pass')
  })
})

test('samples outside of the window are told', () => {
  const record = judgeLog([...fifty(-2, 0), ...fifty(0, 60), ...fifty(60, 120, failed)])
  expect(record.verdict).toBe('pass')
  expect(record.notes).toEqual([
    {
      source: 'samples',
      message:
        'of 6,100 samples not judged: 100 before the measured window (t below 0), 3,000 at or after its end (t from 60 s on)',
      hint: 'the window is load.duration of the config, or without one ends with the data',
    },
  ])
  expect(judgeLog(fifty(0, 60)).notes).toEqual([])
})
