import { describe, expect, test } from 'vitest'
import { passedOutage } from '../../../../src/judge/failures/passed-outage.ts'
import type { Moment } from '../../../../src/judge/failures/terminal-outage.ts'
import { judge } from '../../../../src/judge/judge.ts'
import type { LoadObjective } from '../../../../src/model/plan/objective.ts'
import { availability, buildPlan, cell, errorRate, evidence, report } from '../build.ts'

const windowSeconds = 2.5
const perWindow = 125

/** 50/s for a minute; between the two, in seconds, so many of a hundred requests fail. */
function judgeMinute(
  objective: LoadObjective,
  [from, until]: [number, number],
  percent = 100,
  seconds = 60,
) {
  const cells = Array.from({ length: seconds / windowSeconds }, (_, window) => {
    const at = window * windowSeconds
    const bad = at >= from && at < until ? Math.round((percent * perWindow) / 100) : 0
    return cell(window, { sent: perWindow, good: perWindow - bad })
  })
  const plan = buildPlan([objective])
  const planned = { ...plan, load: { ...plan.load, durationMs: seconds * 1000 } }
  return judge(planned, evidence(report(cells, { seconds }))).objectives[0]!
}

describe('an outage that was over before the end', () => {
  test('of the first half of a minute breaks 99%, and says from when to when', () => {
    const { verdict, interval, reason } = judgeMinute(availability(0.99), [0, 30])
    expect(verdict).toBe('fail')
    expect(reason).toBe(
      '50%, at most 51.5% with 95% confidence (1,500 of 3,000 requests failed, down from the start to 30s).',
    )
    expect(interval!.upper).toBeLessThan(0.52)
  })

  test('amid a minute breaks it from a sixth of the run on, where the limit is 1%', () => {
    expect(judgeMinute(availability(0.99), [20, 40])).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('down from 20s to 40s'),
    })
    expect(judgeMinute(errorRate(0.01), [20, 40]).verdict).toBe('fail')
    expect(judgeMinute(availability(0.99), [20, 30]).verdict).toBe('fail')
    expect(judgeMinute(availability(0.99), [20, 27.5]).verdict).toBe('inconclusive')
  })

  test('is shorter where less is allowed, but lasts for five seconds', () => {
    expect(judgeMinute(availability(0.999), [20, 25]).verdict).toBe('fail')
    expect(judgeMinute(availability(0.999), [20, 22.5]).verdict).toBe('inconclusive')
  })

  test('breaks no limit that a service with such outages would keep', () => {
    expect(judgeMinute(availability(0.95), [20, 40]).verdict).toBe('inconclusive')
    expect(judgeMinute(availability(0.9), [0, 30]).verdict).toBe('inconclusive')
  })

  test('counts as much less as requests came through', () => {
    expect(judgeMinute(availability(0.99), [20, 30], 60).verdict).toBe('inconclusive')
    expect(judgeMinute(availability(0.99), [20, 40], 60)).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('failing from 20s to 40s'),
    })
  })
})

describe('passedOutage', () => {
  const moments = (hits: readonly number[]): Moment[] =>
    hits.map((one, at) => ({ hits: one, trials: 100, from: 2.5 * at, seconds: 2.5 }))

  test('is the longest one, and the rest is asked for clusters', () => {
    const hits = [0, 100, 0, 0, 100, 100, 100, 100, 0, 0, 0, 0]
    expect(passedOutage(moments(hits), 0.01, 0.05)).toMatchObject({
      from: 10,
      until: 20,
      isTotal: true,
      others: [0, 100, 0, 0, 0, 0, 0, 0].map(one => ({ hits: one, trials: 100 })),
    })
  })

  test('is undefined where nothing was down, or nothing counted, or as much failed elsewhere', () => {
    expect(passedOutage(moments([0, 0, 40, 0]), 0.01, 0.05)).toBeUndefined()
    expect(passedOutage([], 0.01, 0.05)).toBeUndefined()
    expect(passedOutage(moments([49, 51, 51, 51, 49, 48]), 0.01, 0.05)).toBeUndefined()
  })
})
