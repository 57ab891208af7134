import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activeTimes,
  replayAlert,
} from '../../../../../src/providers/prometheus/alerts/alert-replay.ts'

/** `x`: the expression has an element, `.`: it has none. */
const evaluationsOf = (course: string) =>
  [...course].flatMap((mark, step) => (mark === 'x' ? [{ step, value: 1 }] : []))
/** `-` inactive, `p` pending, `F` firing. */
const stateOf = { inactive: '-', pending: 'p', firing: 'F' } as const

function statesOf(course: string, forMs: number, keepFiringMs = 0, intervalMs = 1000): string {
  const replay = { steps: course.length, intervalMs, forMs, keepFiringMs }
  return replayAlert(evaluationsOf(course), replay)
    .map(state => stateOf[state])
    .join('')
}

describe('an alert', () => {
  it.each([
    // course, for, keep_firing_for, states
    ['..xx..', 0, 0, '--FF--'],
    ['..xx..', 1000, 0, '--pF--'],
    ['.xxxxx', 3000, 0, '-pppFF'],
    ['.xxx..', 3000, 0, '-ppp--'],
    // One empty evaluation begins anew.
    ['xxx.xxx.', 3000, 0, 'ppp-ppp-'],
    ['xxxx.xxxx', 3000, 0, 'pppF-pppF'],
    // Between two evaluations it fires with the first that is late enough.
    ['xxxxx', 1500, 0, 'ppFFF'],
    ['xx....', 0, 3000, 'FFFFF-'],
    ['xxx....', 2000, 1000, 'ppFF---'],
    // What was never firing is not kept.
    ['xx...', 3000, 9000, 'pp---'],
    // Kept until it is true again, and then kept anew.
    ['x..x....', 0, 3000, 'FFFFFFF-'],
    // What has resolved waits for `for` again.
    ['xxx...xx', 2000, 1000, 'ppFF--pp'],
    ['......', 0, 5000, '------'],
  ])('%s with for %d ms, kept %d ms, goes %s', (course, forMs, keepFiringMs, expected) => {
    expect(statesOf(course, forMs, keepFiringMs)).toBe(expected)
  })

  it('fires at exactly `for`, however the times add up', () => {
    expect(statesOf('xxxx', 300, 0, 100)).toBe('pppF')
    expect(statesOf('xxxx', 45_000, 0, 15_000)).toBe('pppF')
  })

  it('is present with any value, also one that is no number', () => {
    const replay = { steps: 2, intervalMs: 1000, forMs: 0, keepFiringMs: 0 }
    expect(replayAlert([{ step: 0, value: Number.NaN }], replay)).toEqual(['firing', 'inactive'])
    expect(replayAlert([{ step: 1, value: Number.POSITIVE_INFINITY }], replay)).toEqual([
      'inactive',
      'firing',
    ])
  })

  it('fires only after it was true at every evaluation of `for`, and whenever it was', () => {
    const courses = fc.array(fc.constantFrom('x', '.'), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(courses, fc.integer({ min: 0, max: 10 }), (marks, needed) => {
        const course = marks.join('')
        const states = statesOf(course, 1000 * needed)
        for (let step = 0; step < course.length; step += 1) {
          const since = course.slice(Math.max(0, step - needed), step + 1)
          expect(states[step] === 'F').toBe(step >= needed && !since.includes('.'))
        }
      }),
    )
  })
})

describe('how long it was true', () => {
  const times = (course: string, since: number) =>
    activeTimes(evaluationsOf(course), { steps: course.length, intervalMs: 1000 }, since)

  it.each([
    ['......', 0, undefined, undefined],
    ['..x...', 0, 0, undefined],
    ['.xxx..', 0, 2000, undefined],
    ['.xxx.x', 0, 2000, 0],
    ['.xxx.x', 4, 0, 0],
    // What reaches into the window began before it.
    ['xxxxx.', 4, 4000, undefined],
    ['xxx...', 4, undefined, undefined],
    ['...xxx', 0, 2000, 2000],
  ])(
    'in %s from evaluation %d on: %j at the longest, %j at the end',
    (course, since, longestMs, lastMs) => {
      expect(times(course, since)).toEqual({ longestMs, lastMs })
    },
  )
})
