import { describe, expect, test } from 'vitest'
import {
  formatOutage,
  type Moment,
  terminalOutage,
} from '../../../../src/judge/failures/terminal-outage.ts'
import { judge } from '../../../../src/judge/judge.ts'
import { findCounts } from '../../../../src/judge/measured/counts-objective.ts'
import { decideShare } from '../../../../src/judge/verdict/share-decision.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { AfterLoad } from '../../../../src/model/evidence/evidence.ts'
import type { LoadReport } from '../../../../src/model/evidence/load-report.ts'
import type { Measurement } from '../../../../src/model/evidence/measurement.ts'
import { isShownAbove } from '../../../../src/stats/clopper-pearson.ts'
import { seededRandom } from '../../../../src/stats/random.ts'
import {
  answered,
  availability,
  buildPlan,
  cell,
  errorRate,
  evidence,
  prometheus,
  report,
} from '../build.ts'
import { comparedRun, compareOne, errors, slow } from '../comparison/build.ts'

const windowSeconds = 2.5
const perWindow = 125

/** 50/s for ten minutes; in the spans, in seconds, every request fails. */
function runWith(spans: [from: number, to: number][], seconds = 600): LoadReport {
  const windows = Math.ceil(seconds / windowSeconds)
  const cells = Array.from({ length: windows }, (_, window) => {
    const bad = Array.from(
      { length: perWindow },
      (_, n) => (window + n / perWindow) * windowSeconds,
    ).filter(at => at < seconds && spans.some(([from, to]) => at >= from && at < to)).length
    const sent = Math.round(Math.min(1, seconds / windowSeconds - window) * perWindow)
    return cell(window, { sent, good: sent - bad })
  })
  return report(cells, { seconds })
}

function judgeRun(
  load: LoadReport,
  objective = availability(0.99),
  afterLoad?: AfterLoad,
  planned = load.seconds,
) {
  const plan = buildPlan([objective])
  const timed = { ...plan, load: { ...plan.load, durationMs: planned * 1000 } }
  return judge(timed, evidence(load, afterLoad ? { afterLoad } : {})).objectives[0]!
}

const isDown: AfterLoad = { isUp: false, message: 'connect ECONNREFUSED' }

describe('a run that ends in an outage', () => {
  test.each([
    [0.99, 540],
    [0.95, 480],
    [0.9, 450],
    [0.999, 588],
  ])('availability >= %f, dead from %d s of 600 on, fails', (threshold, from) => {
    expect(judgeRun(runWith([[from, 600]]), availability(threshold)).verdict).toBe('fail')
    expect(judgeRun(runWith([[from, 600]]), errorRate(1 - threshold)).verdict).toBe('fail')
  })

  test('says since when, and its interval is that of requests that do not cluster', () => {
    const { value, interval, reason } = judgeRun(runWith([[540, 600]]), availability(0.99), isDown)
    expect(value).toBe(0.9)
    expect(interval!.upper).toBeLessThan(0.904)
    expect(reason).toBe(
      '90%, at most 90.3% with 95% confidence (3,000 of 30,000 requests failed, down from 9m to the end, and still down afterwards).',
    )
  })

  test('of two seconds fails where the target was still down after the load, and only there', () => {
    const killed = runWith([[22.3, 24]], 24)
    expect(judgeRun(killed, availability(0.99), isDown)).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('down from 22s to the end, and still down afterwards'),
    })
    expect(judgeRun(killed, availability(0.99), { isUp: true }).verdict).toBe('inconclusive')
    expect(judgeRun(killed).verdict).toBe('inconclusive')
  })

  test('of less than half of the last window fails where the target was still down after the load, and only there', () => {
    const load = runWith([[9.3, 10]], 10)
    const down = judgeRun(load, availability(0.97), isDown)
    expect(down.verdict).toBe('fail')
    expect(down.reason).toContain('down from 9s to the end, and still down afterwards')
    expect(judgeRun(load, availability(0.97)).verdict).toBe('inconclusive')
  })

  test('of more than half of the requests is told as failing', () => {
    const load = runWith([])
    const cells = load.cells.map(one => (one.window >= 200 ? { ...one, good: 40 } : one))
    expect(judgeRun({ ...load, cells })).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('failing from 8m 20s to the end'),
    })
  })

  test('goes on where nothing could be counted any more', () => {
    const load = runWith([[540, 600]])
    const cells = load.cells.filter(({ window }) => window < 236)
    expect(judgeRun({ ...load, cells }).verdict).toBe('fail')
  })
})

describe('no such outage', () => {
  test('is one that was over before the end', () => {
    expect(judgeRun(runWith([[500, 560]])).verdict).toBe('inconclusive')
  })

  test('is one at a look, after which the run goes on', () => {
    expect(judgeRun(runWith([[540, 600]]), availability(0.99), undefined, 1200).verdict).toBe(
      'inconclusive',
    )
  })

  test('is one that is not twice as long as an earlier one', () => {
    const spans: [number, number][] = [
      [100, 110],
      [585, 600],
    ]
    expect(judgeRun(runWith(spans)).verdict).toBe('inconclusive')
  })

  test('is the end of a run that failed as much before, which says nothing of the end', () => {
    const load = runWith([], 60)
    // Every second request: of 125 it is one more than half now and then.
    const cells = load.cells.map(one => ({
      ...one,
      good: one.window < 22 && one.window % 2 ? 63 : 62,
    }))
    expect(judgeRun({ ...load, cells })).toMatchObject({
      verdict: 'fail',
      reason: expect.stringMatching(/\(1,\d+ of 3,000 requests failed\)\.$/),
    })
  })

  test('is one that the limit allows for', () => {
    expect(judgeRun(runWith([[592.5, 600]]), availability(0.98))).toMatchObject({
      verdict: 'inconclusive',
    })
  })

  test('is looked for where more of it is asked for', () => {
    const { verdict } = judgeRun(runWith([[540, 600]]), { ...availability(0.99), comparator: '<=' })
    expect(verdict).toBe('inconclusive')
  })
})

describe('counts of a metrics source', () => {
  const batches = (bad: number[]) => bad.map(one => ({ bad: one, total: 100 }))
  const find = (bad: number[], end?: { stillDown: boolean }, of?: string) => {
    const counts = answered('ratio', {
      bad: bad.reduce((sum, one) => sum + one, 0),
      total: 1200,
      batches: batches(bad),
      ...defined({ of }),
    })
    const terms = { seconds: 120, level: 0.05, ...defined({ end }) }
    const counted = counts as Extract<Measurement, { kind: 'ratio' }>
    return findCounts(prometheus(0.01, { unit: 'ratio' }), { partIs: 'bad' }, counted, terms)
  }

  test('that are all bad in the last twelfth fail', () => {
    const bad = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100]
    expect(find(bad).verdict).toBe('inconclusive')
    const { verdict, reason } = find(bad, { stillDown: false })
    expect(verdict).toBe('fail')
    expect(reason).toContain('100 of 1,200 requests, down from 1m 50s to the end')
  })

  test('of something else than requests are bad, not down', () => {
    const bad = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100]
    const { reason } = find(bad, { stillDown: false }, 'sampled spans')
    expect(reason).toContain('100 of 1,200 sampled spans, bad from 1m 50s to the end')
  })

  test('that are all bad in an earlier twelfth are open', () => {
    expect(find([0, 0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0], { stillDown: true }).verdict).toBe(
      'inconclusive',
    )
  })
})

test('an outage that began a moment after the start does not say that it began with it', () => {
  const outage = { isTotal: true, stillDown: false, others: [] }
  expect(formatOutage({ ...outage, from: 0 })).toBe(', down from the start to the end')
  expect(formatOutage({ ...outage, from: 0.25 })).toBe(', down from 250ms to the end')
  const moments = Array.from({ length: 6 }, (_, at) => ({
    from: 2.5 * at,
    seconds: 2.5,
    trials: 100,
  }))
  const failing = (first: number, others: number) =>
    terminalOutage(
      {
        moments: moments.map((one, at) => ({ ...one, hits: at === 0 ? first : others })),
        end: { stillDown: false },
      },
      0.01,
    )
  expect(failing(90, 100)?.from).toBeCloseTo(0.25)
  expect(failing(100, 100)?.from).toBe(0)
  expect(failing(90, 98)?.from).toBe(0)
})

describe('a comparison', () => {
  const good = { good: 250, times: [100] }
  const dead = { bad: 250 }
  /** Sixty seconds, of which the last six are an outage. */
  const ending = (head: boolean, base: boolean) =>
    comparedRun(24, window => ({
      head: head && window >= 22 ? dead : good,
      base: base && window >= 22 ? dead : good,
    }))

  test('fails where head is down at the end and base is not', () => {
    expect(compareOne(errors, ending(true, false))).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining(
        'down from 55s to the end, certain, and at least half of the 0.2 points',
      ),
    })
  })

  test('shows the interval that its failure rests on', () => {
    const late = { good: 250, times: [3000] }
    const run = comparedRun(24, window => ({ head: window >= 14 ? late : good, base: good }))
    const { verdict, interval, reason } = compareOne(slow, run)
    expect([verdict, interval!.lower! > 0]).toEqual(['fail', true])
    expect(reason).toMatch(
      /\(\+\d+ points to \+\d+ points\), all of them from 35s to the end, certain/,
    )
  })

  test('does not where both are, nor where base alone is, nor at a look', () => {
    expect(compareOne(errors, ending(true, true)).verdict).toBe('inconclusive')
    expect(compareOne(errors, ending(false, true)).verdict).not.toBe('fail')
    expect(compareOne(errors, ending(true, false), 120).verdict).toBe('inconclusive')
  })

  test('whose sides take turns finds it too', () => {
    const { cells, ...rest } = comparedRun(80, window => ({
      head: window >= 72 ? dead : good,
      base: good,
    }))
    const turns = cells.filter(({ window, side }) => (window % 2 === 0) === (side === 'head'))
    const judged = compareOne(errors, { ...rest, cells: turns, design: 'abba' })
    expect(judged).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('down from 3m to the end'),
    })
  })
})

/**
 * A service that is down for a share of the time in outages at random, exponential with a mean in
 * seconds, seen for a while at 20/s; and whether an outage still lasted ten seconds after the end.
 */
function serviceWithBursts(share: number, mean: number, seconds: number, random: () => number) {
  const lasting = (of: number) => -of * Math.log(1 - random())
  const spans: [number, number][] = []
  let isDownNow = random() < share
  for (let at = 0; at < seconds + 10; isDownNow = !isDownNow) {
    const lasts = lasting(isDownNow ? mean : (mean * (1 - share)) / share)
    if (isDownNow) spans.push([at, at + lasts])
    at += lasts
  }
  const isIn = (at: number) => spans.some(([from, to]) => at >= from && at < to)
  const moments = Array.from({ length: seconds / windowSeconds }, (_, window): Moment => {
    const from = window * windowSeconds
    const hits = Array.from({ length: 50 }, (_, n) => from + n / 20).filter(isIn).length
    return { from, seconds: windowSeconds, hits, trials: 50 }
  })
  const stillDown = spans.some(([from, to]) => from < seconds && to >= seconds + 10)
  return { moments, end: { stillDown } }
}

test('bursts at random that happen to reach the end fail as many runs more as the limit at most, and 5% in all', () => {
  const random = seededRandom(11)
  const limit = 0.01
  for (const mean of [5, 20, 60]) {
    for (const seconds of [60, 300]) {
      const runs = 400
      let [more, all] = [0, 0]
      for (let run = 0; run < runs; run += 1) {
        const course = serviceWithBursts(limit, mean, seconds, random)
        const decided = (known?: typeof course) =>
          decideShare(course.moments, limit, 0.05, { course: known })
        const { outcome, outage } = decided(course)
        if (outcome !== 'broken') continue
        all += 1
        const isOfEnd = outage && outage.until === undefined
        if (isOfEnd && decided().outcome !== 'broken') more += 1
      }
      // Not more than as many runs leave room for.
      expect(isShownAbove(more, runs, limit, 0.01)).toBe(false)
      expect(isShownAbove(all, runs, 0.05, 0.01)).toBe(false)
    }
  }
})

test('a run without a single request ended in nothing', () => {
  const moments = Array.from({ length: 12 }, (_, at) => ({
    from: at,
    seconds: 1,
    hits: 0,
    trials: 0,
  }))
  expect(terminalOutage({ moments, end: { stillDown: true } }, 0.01)).toBeUndefined()
})
