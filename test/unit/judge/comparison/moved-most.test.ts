import { describe, expect, test } from 'vitest'
import type { Happening } from '../build.ts'
import { compared, comparedRun, compareOne, errors, p95, took } from './build.ts'

type Shop = { list: Happening; order: Happening }

/** Two kinds of requests on either side; what base does is what nothing moves. */
function shop(head: Shop, base: Shop = { list: took(50), order: took(100) }) {
  const runs = (['list', 'order'] as const).map(name =>
    comparedRun(24, () => ({ head: { ...head[name], name }, base: { ...base[name], name } })),
  )
  return { ...runs[0]!, cells: runs.flatMap(({ cells }) => cells) }
}

describe('a comparison of all requests together', () => {
  test('names the one that moved most where it fails', () => {
    const { verdict, reason } = compareOne(p95, shop({ list: took(52), order: took(130) }))
    expect(verdict).toBe('fail')
    expect(reason).toMatch(/to detect; order moved most: 130 ms against 100 ms\.$/)
  })

  test('names the one with the errors', () => {
    const { reason } = compareOne(errors, shop({ list: took(50), order: { good: 90, bad: 10 } }))
    expect(reason).toMatch(/; order moved most: 10% against 0%\.$/)
  })

  test('names the one that got rarer, where more is better', () => {
    const availability = compared({ kind: 'availability' }, { absolute: 0.002 })
    const { reason } = compareOne(
      availability,
      shop({ list: { good: 90, bad: 10 }, order: took(100) }),
    )
    expect(reason).toMatch(/; list moved most: 90% against 100%\.$/)
  })

  test('names none where it passes, where one is asked for, and where there is only one', () => {
    const slower = shop({ list: took(52), order: took(130) })
    expect(compareOne(p95, shop({ list: took(50), order: took(100) })).reason).not.toContain(
      'moved most',
    )
    expect(compareOne({ ...p95, request: 'order' }, slower).reason).not.toContain('moved most')
    const alone = comparedRun(24, () => ({ head: took(130), base: took(100) }))
    expect(compareOne(p95, alone)).toMatchObject({
      verdict: 'fail',
      reason: expect.not.stringContaining('moved most'),
    })
  })
})
