import { describe, expect, test } from 'vitest'
import { findPattern } from '../../../../src/judge/patterns/judge-pattern.ts'
import { defined } from '../../../../src/model/basics/defined.ts'
import type { Call, DependencyCalls, Harmless } from '../../../../src/model/evidence/calls.ts'
import type { ExperimentEvidence } from '../../../../src/model/evidence/experiment.ts'
import type { Pattern } from '../../../../src/model/pattern.ts'
import type { PatternObjective } from '../../../../src/model/plan/objective.ts'
import { buildPlan, evidence } from '../build.ts'
import { loadOf } from '../profile/build.ts'

const during = 'payment fails'
const dependency = 'payment'
/** Usual until 20 s, broken from 20 s to 30 s, watched until 45 s. */
const experiment: ExperimentEvidence = {
  name: during,
  outcome: 'observed',
  injectedAt: 20,
  activeAt: 20,
  endedAt: 30,
  revertedAt: 30,
  watchedTo: 45,
}

function find(
  pattern: Pattern,
  calls: Call[],
  more: Partial<DependencyCalls> = {},
  isLate = false,
) {
  const objective: PatternObjective = {
    kind: 'pattern',
    pattern,
    name: pattern.kind,
    comparator: '<=',
    threshold: 1,
    unit: 'none',
    key: false,
    weight: 1,
    advisory: false,
    during,
  }
  const load = loadOf(45, () => ({ good: 50, times: Array<number>(50).fill(100) }), 0.5)
  const segments = [{ name: 'steady', from: 0, to: 20, usual: true as const }]
  const gathered = evidence(load, {
    segments,
    experiments: [experiment],
    calls: [{ dependency, calls, ...more }],
  })
  const { verdict, value, reason } = findPattern(
    objective,
    buildPlan([objective]),
    gathered,
    isLate,
  )
  return [verdict, value, reason]
}

/** So many calls a second over a stretch, each of a request of its own. */
const steadily = (perSecond: number, from: number, to: number, status = 200): Call[] =>
  Array.from({ length: Math.round(perSecond * (to - from)) }, (_, index) => [
    from + index / perSecond,
    5,
    null,
    status,
    null,
  ])

/** Requests that are tried at these times after they came, in ms; each takes 10 ms. */
const tried = (count: number, waits: (request: number) => number[], key?: boolean): Call[] =>
  Array.from({ length: count }, (_, of) => {
    let at = 21 + of / 100
    return [0, ...waits(of)].map((wait, attempt): Call => {
      at += wait / 1000 + (attempt > 0 ? 0.01 : 0)
      const number = key === undefined ? null : key ? of : of * 100 + attempt
      return [at, 10, of, 0, number]
    })
  }).flat()

describe('retries', () => {
  const pattern: Pattern = { kind: 'retries', dependency, most: 3, backoff: 'exponential' }
  /** 1 s and 2 s, and up to 1 s more of each, as the handbook has it. */
  const backoff = (of: number) => [1000 + 50 * (of % 20), 2000 + 50 * ((of + 7) % 20)]

  test('hold where each request is tried three times, with waits that grow and have jitter', () => {
    expect(find(pattern, tried(20, backoff))).toEqual([
      'pass',
      3,
      'Failed calls were tried again: 20 requests made 60 calls, 3 of one request at most.',
    ])
  })

  test('say how many failed calls were tried again where it is not all of them', () => {
    const calls = [...tried(4, () => [100]), ...tried(20, () => []).slice(4)]
    expect(find({ kind: 'retries', dependency, most: 3 }, calls).slice(0, 3)).toEqual([
      'pass',
      2,
      '4 of 20 failed calls were tried again: 20 requests made 24 calls, 2 of one request at most.',
    ])
  })

  test('fail where one request is tried more often', () => {
    expect(find({ ...pattern, most: 2 }, tried(20, backoff))).toEqual([
      'fail',
      3,
      'Requests were tried too often: 20 requests made 60 calls, 3 of one request at most.',
    ])
  })

  test('fail where nothing is tried again', () => {
    expect(
      find(
        pattern,
        tried(20, () => []),
      )[0],
    ).toBe('fail')
  })

  test('fail where the waits do not grow', () => {
    const [verdict, , reason] = find(
      pattern,
      tried(20, of => [1000 + 20 * of, 1000 + 20 * of]),
    )
    expect([verdict, reason]).toEqual([
      'fail',
      'The waits between attempts do not grow (1.2 s, 1.2 s): 20 requests made 60 calls, 3 of one request at most.',
    ])
  })

  test('fail where the waits have no jitter', () => {
    const [verdict, , reason] = find(
      pattern,
      tried(20, () => [100, 200]),
    )
    expect(verdict).toBe('fail')
    expect(reason).toContain('have no jitter (100 ms, 200 ms, spread by 0%)')
  })

  test('fail where calls are tried again at once, whatever a clock of whole ms makes of it', () => {
    const [verdict, , reason] = find(
      pattern,
      tried(20, of => [of % 3 === 0 ? 1 : 0, 1 + (of % 2)]),
    )
    expect(verdict).toBe('fail')
    expect(reason).toContain('Failed calls were tried again at once (0 ms, 2 ms)')
  })

  test('fail where they multiply the load by more than was agreed', () => {
    const [verdict, , reason] = find({ ...pattern, amplification: 2 }, tried(20, backoff))
    expect(verdict).toBe('fail')
    expect(reason).toContain('The load on payment was multiplied by 3, more than 2')
  })

  test('are not decided where too few are tried three times', () => {
    expect(
      find(
        pattern,
        tried(20, () => [100]),
      )[0],
    ).toBe('inconclusive')
  })

  describe('of a request that makes several calls of its own', () => {
    const twice = (from: number, status: number, keyOf: (call: number) => number | null) =>
      Array.from({ length: 20 }, (_, request) =>
        [0, 1].map((call): Call => {
          const of = 1000 * from + request
          return [from + request / 100, 5, of, status, keyOf(2 * of + call)]
        }),
      ).flat()
    const once: Pattern = { kind: 'retries', dependency, most: 3 }

    test('are not judged where nothing says which call is an attempt', () => {
      const calls = [...twice(2, 200, () => null), ...twice(22, 503, () => null)]
      const [verdict, , reason] = find(once, calls)
      expect(verdict).toBe('inconclusive')
      expect(reason).toMatch(/^While nothing was broken, requests made several successful calls/)
    })

    test('are judged call by call where each has a key of its own', () => {
      const calls = [...twice(2, 200, call => call), ...twice(22, 503, call => call)]
      expect(find(once, calls).slice(0, 2)).toEqual(['fail', 1])
      const again = calls.map(
        ([at, took, of, status, key]): Call => [at + 0.1, took, of, status, key],
      )
      const failed = again.filter(([at]) => at > 20)
      expect(find(once, [...calls, ...failed]).slice(0, 2)).toEqual(['pass', 2])
    })
  })

  test('are not judged without ids, nor where no call failed', () => {
    expect(find(pattern, steadily(10, 20, 30, 503))[2]).toContain('had an id that all attempts')
    const well = tried(20, () => []).map(([at, took, of]): Call => [at, took, of, 200, null])
    expect(find(pattern, well)[2]).toBe('No call of payment failed while the fault was active.')
  })
})

describe('a circuit breaker', () => {
  const pattern: Pattern = {
    kind: 'circuit-breaker',
    dependency,
    opensWithinMs: 3000,
    closesWithinMs: 5000,
  }
  const before = steadily(10, 0, 20)

  test('opens in time, probes, and closes in time', () => {
    const calls = [
      ...before,
      ...steadily(10, 20, 22, 503),
      ...steadily(0.5, 22, 30, 503),
      ...steadily(0.5, 30, 32),
      ...steadily(10, 32, 45),
    ]
    expect(find(pattern, calls)).toEqual([
      'pass',
      1900,
      'Calls stopped 1.9 s after it broke, 10 calls a second before; 4 calls probed it; they resumed 2 s after the fault.',
    ])
  })

  test('that never opens fails', () => {
    const calls = [...before, ...steadily(10, 20, 45, 503)]
    expect(find(pattern, calls)).toEqual([
      'fail',
      null,
      'Calls of payment did not stop while it was broken: 10 calls a second, 10 calls a second before.',
    ])
  })

  test('that opens too late fails', () => {
    const calls = [...before, ...steadily(10, 20, 25, 503), ...steadily(10, 30, 45)]
    expect(find(pattern, calls).slice(0, 2)).toEqual(['fail', 4900])
  })

  test('that closes too late, or not at all, fails', () => {
    const open = [...before, ...steadily(10, 20, 21, 503)]
    expect(find(pattern, [...open, ...steadily(10, 37, 45)])[0]).toBe('fail')
    expect(find(pattern, open)[2]).toContain('they did not resume after the fault')
  })

  test('that opens just before the fault ends is not decided', () => {
    const calls = [...before, ...steadily(10, 20, 28.9, 503), ...steadily(10, 30, 45)]
    expect(find({ ...pattern, opensWithinMs: 9000 }, calls)[0]).toBe('inconclusive')
  })

  test('of a dependency that is rarely called, or not while it is broken, is not judged', () => {
    expect(find(pattern, steadily(2, 0, 20))[2]).toContain('is called 2 times a second')
    expect(find(pattern, before)[2]).toContain('was not called while it was broken')
  })
})

describe('idempotency', () => {
  const pattern: Pattern = { kind: 'idempotency', dependency }

  test('holds where all attempts of one request have one key', () => {
    expect(
      find(
        pattern,
        tried(4, () => [0], true),
      ),
    ).toEqual([
      'pass',
      0,
      'All attempts of one request had the same idempotency key: 4 requests were tried again after their response was lost.',
    ])
  })

  test('fails where an attempt has another key, or none', () => {
    expect(
      find(
        pattern,
        tried(4, () => [0], false),
      ).slice(0, 2),
    ).toEqual(['fail', 4])
    expect(
      find(
        pattern,
        tried(4, () => [0]),
      ).slice(0, 2),
    ).toEqual(['fail', 4])
  })

  test('is what the dependency counts, where it is asked', () => {
    const asked: Pattern = { ...pattern, effects: '/count' }
    const calls = tried(4, () => [0], false)
    expect(find(asked, calls, { effects: 4 })[0]).toBe('pass')
    expect(find(asked, calls, { effects: 7 })).toEqual([
      'fail',
      3,
      'payment counted 7 effects of 4 requests: 4 requests were tried again after their response was lost.',
    ])
    expect(find(asked, calls)[2]).toBe('payment did not report how many side effects it has had.')
  })

  describe('of calls that were kept away from the dependency, or only read', () => {
    const asked: Pattern = { ...pattern, effects: '/count' }
    const lost = tried(4, () => [0], false)
    const all = (harmless: Harmless, calls: Call[], of = 100): Call[] =>
      calls.map(([at, took, request, status, key]) => {
        const other = request === null ? null : request + of
        return [at, took, other, status, key, harmless]
      })

    test('none hides a second effect', () => {
      const failed = [
        'fail',
        3,
        'payment counted 7 effects of 4 requests: 4 requests were tried again after their response was lost.',
      ]
      for (const harmless of ['kept', 'read'] as const) {
        const unnamed = all(harmless, steadily(10, 21, 25, 0))
        const named = all(harmless, lost)
        expect(find(asked, [...lost, ...unnamed, ...named], { effects: 7 })).toEqual(failed)
      }
    })

    test('an attempt that is kept away is no second one', () => {
      const [first, second] = [0, 1].map(one => lost.filter((_, index) => index % 2 === one))
      const calls = [...first!, ...all('kept', second!, 0)]
      expect(find(asked, calls, { effects: 4 })[2]).toBe(
        'No call of payment whose response was lost was tried again: nothing shows what a second attempt does.',
      )
    })

    test('reads need no key to be tried again', () => {
      const reads = all('read', lost)
      expect(find(pattern, reads)[0]).toBe('inconclusive')
      const keyed = tried(4, () => [0], true)
      expect(find(pattern, [...keyed, ...reads])[0]).toBe('pass')
    })

    test('reads are what is counted where there is nothing else', () => {
      expect(find(asked, all('read', lost), { effects: 7 }).slice(0, 2)).toEqual(['fail', 3])
    })
  })

  describe('where requests make several calls', () => {
    /** Two charges of each request, of which the first attempt is lost while it is broken. */
    const charges = (keyOf: (of: number, charge: number) => number | null): Call[] =>
      [2, 22].flatMap(from =>
        [0, 1, 2].flatMap(request =>
          [0, 1].flatMap((charge): Call[] => {
            const of = 10 * from + request
            const key = keyOf(of, charge)
            const after: Call = [from + request / 10 + 0.1, 5, of, 200, key]
            return from === 2 ? [after] : [[from + request / 10, 5, of, 0, key], after]
          }),
        ),
      )
    const counted: Pattern = { ...pattern, effects: '/count' }

    test('each with a key of its own, an effect of each is no second one', () => {
      const calls = charges((of, charge) => 2 * of + charge)
      expect(find(pattern, calls).slice(0, 2)).toEqual(['pass', 0])
      expect(find(counted, calls, { effects: 12 }).slice(0, 2)).toEqual(['pass', 0])
      expect(find(counted, calls, { effects: 13 }).slice(0, 2)).toEqual(['fail', 1])
    })

    test('without keys nothing says which call is an attempt', () => {
      const calls = charges(() => null)
      expect(find(pattern, calls)[0]).toBe('inconclusive')
      expect(find(counted, calls, { effects: 12 })[0]).toBe('inconclusive')
    })

    test('one key for different requests shows nothing, since most of them have no effect', () => {
      const shared = /^3 requests had the idempotency key of another one that succeeded/
      const several = tried(4, () => [0], true).map(
        ([at, took, of], index): Call => [at, took, of, index % 2 === 0 ? 0 : 200, 7],
      )
      for (const asked of [pattern, counted]) {
        const [verdict, , reason] = find(asked, several, { effects: 1 })
        expect(verdict).toBe('inconclusive')
        expect(reason).toMatch(shared)
      }
    })
  })

  test('is not judged where no response was lost', () => {
    expect(
      find(
        pattern,
        tried(4, () => [], true),
      )[0],
    ).toBe('inconclusive')
  })
})

test('on a machine that does not keep up, nothing fails that is about time', () => {
  const breaker: Pattern = { kind: 'circuit-breaker', dependency, opensWithinMs: 3000 }
  const opensLate = [...steadily(10, 0, 20), ...steadily(10, 20, 25, 503)]
  expect(find(breaker, opensLate, {}, true)[0]).toBe('inconclusive')
  const never = [...steadily(10, 0, 20), ...steadily(10, 20, 30, 503)]
  expect(find(breaker, never, {}, true)[0]).toBe('fail')
  const waiting: Pattern = { kind: 'retries', dependency, most: 3, backoff: 'exponential' }
  const evenly = tried(20, () => [1000, 1000])
  expect(find(waiting, evenly, {}, true)[0]).toBe('inconclusive')
  expect(find({ ...waiting, most: 2 }, evenly, {}, true)[0]).toBe('fail')
})

test('what was called more often than is kept is not judged, nor what nobody saw', () => {
  const pattern: Pattern = { kind: 'retries', dependency, most: 3 }
  const calls = tried(4, () => [100])
  expect(find(pattern, calls, defined({ isCut: true as const }))[2]).toContain('use a lower rate')
  expect(find(pattern, [])[0]).toBe('inconclusive')
})
